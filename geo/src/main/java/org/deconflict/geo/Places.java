package org.deconflict.geo;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/// Positions in one array, 16 bytes each, as a list: each is made when looked at. Immutable.
final class Places extends AbstractList<LatLon> implements RandomAccess {

    /// Latitude and longitude in turn.
    private final double[] latLonDeg;

    private final int size;

    /// The first positions of an array that nobody changes any more.
    Places(double[] latLonDeg, int size) {
        this.latLonDeg = latLonDeg;
        this.size = size;
    }

    static Places copyOf(List<LatLon> given) {
        double[] latLonDeg = new double[2 * given.size()];
        for (int i = 0; i < given.size(); i++) {
            latLonDeg[2 * i] = given.get(i).latDeg();
            latLonDeg[2 * i + 1] = given.get(i).lonDeg();
        }
        return new Places(latLonDeg, given.size());
    }

    @Override
    public LatLon get(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException("index is " + index + ", size is " + size);
        }
        return new LatLon(latLonDeg[2 * index], latLonDeg[2 * index + 1]);
    }

    @Override
    public int size() {
        return size;
    }
}
