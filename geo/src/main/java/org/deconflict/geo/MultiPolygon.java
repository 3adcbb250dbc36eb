package org.deconflict.geo;

/// Place holder until the shape is built.
public record MultiPolygon(java.util.List<Polygon> parts) implements Outline {
    @Override
    public double signedDistanceM(LatLon position) {
        throw new UnsupportedOperationException();
    }
}
