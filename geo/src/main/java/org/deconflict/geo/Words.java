package org.deconflict.geo;

/// How places are named in refusals.
final class Words {

    private Words() {}

    static String at(LatLon p) {
        return "latitude " + p.latDeg() + ", longitude " + p.lonDeg();
    }

    static String corner(int number, LatLon p) {
        return "corner " + number + " (" + at(p) + ")";
    }
}
