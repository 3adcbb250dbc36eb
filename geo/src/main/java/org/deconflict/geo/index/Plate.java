package org.deconflict.geo.index;

/// The plate carrée in whole units, 2³² to a turn: 9.3 mm of latitude each.
///
/// Longitudes count from Greenwich and wrap as ints do, so the antimeridian is no border and a difference
/// of two is the shorter way. Latitudes count from the south pole, 0 to 2³¹ − 1; the north pole shares the last
/// unit. A position lies in [unit, unit + 1), but for 0.001 units of rounding.
final class Plate {

    static final double UNITS_PER_DEG = 4294967296.0 / 360;

    /// A unit of latitude or longitude, in radians.
    static final double UNIT_RAD = 2 * Math.PI / 4294967296.0;

    /// A multiple of a turn that makes every value positive, so that cutting off rounds down.
    private static final double BIAS = 1L << 40;

    private Plate() {}

    static int x(double lonDeg) {
        return (int) (long) (lonDeg * UNITS_PER_DEG + BIAS);
    }

    static int y(double latDeg) {
        return (int) Math.min((long) ((latDeg + 90) * UNITS_PER_DEG), Integer.MAX_VALUE);
    }

    /// The shorter way from one longitude to another, east positive.
    static int between(int from, int to) {
        return to - from;
    }

    /// In [−180, 180).
    static double lonDeg(int x) {
        return x / UNITS_PER_DEG;
    }

    static double latDeg(long y) {
        return Math.min(90, y / UNITS_PER_DEG - 90);
    }
}
