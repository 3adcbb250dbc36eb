package org.deconflict.watch;

import org.deconflict.geo.LatLon;

/// A place in space: metres from the centre of the earth, on the surface of WGS84. For bounds only.
record Spot(double x, double y, double z) {

    private static final double A_M = 6_378_137.0;
    private static final double F = 1 / 298.257223563;
    private static final double E2 = F * (2 - F);

    static Spot of(LatLon at) {
        double lat = StrictMath.toRadians(at.latDeg());
        double lon = StrictMath.toRadians(at.lonDeg());
        double sin = StrictMath.sin(lat);
        double n = A_M / Math.sqrt(1 - E2 * sin * sin);
        double r = n * StrictMath.cos(lat);
        return new Spot(r * StrictMath.cos(lon), r * StrictMath.sin(lon), n * (1 - E2) * sin);
    }

    /// Through the earth: not more than the geodesic distance.
    double distanceM(Spot o) {
        return Math.sqrt(square(x - o.x) + square(y - o.y) + square(z - o.z));
    }

    private static double square(double v) {
        return v * v;
    }
}
