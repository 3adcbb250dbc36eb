package org.deconflict.watch;

import org.deconflict.geo.LatLon;

/// A place in space: metres from the centre of the earth, on the surface of WGS84. For bounds only.
record Spot(double x, double y, double z) {

    private static final double A_M = 6_378_137.0;
    private static final double F = 1 / 298.257223563;
    private static final double E2 = F * (2 - F);

    /// Chords up to here are less than 1 % shorter than the geodesic.
    private static final double SHORT_M = 3_000_000;

    /// No two places are farther apart along the surface.
    private static final double FARTHEST_M = 20_004_000;

    static Spot of(LatLon at) {
        double lat = StrictMath.toRadians(at.latDeg());
        double lon = StrictMath.toRadians(at.lonDeg());
        double sin = StrictMath.sin(lat);
        double n = A_M / Math.sqrt(1 - E2 * sin * sin);
        double r = n * StrictMath.cos(lat);
        return new Spot(r * StrictMath.cos(lon), r * StrictMath.sin(lon), n * (1 - E2) * sin);
    }

    /// Not less than the geodesic distance: asin(x) < 1.01 x for chords below [#SHORT_M].
    double mostM(Spot o) {
        double chordM = Math.sqrt(square(x - o.x) + square(y - o.y) + square(z - o.z));
        return chordM < SHORT_M ? chordM * 1.01 + 1 : FARTHEST_M;
    }

    private static double square(double v) {
        return v * v;
    }
}
