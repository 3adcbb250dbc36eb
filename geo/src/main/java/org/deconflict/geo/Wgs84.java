package org.deconflict.geo;

import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicMask;

/// Constants and bounds of the WGS84 ellipsoid. Derived in docs/maths/geodesic-edges.md.
final class Wgs84 {

    static final double A = 6_378_137.0;
    static final double F = 1 / 298.257223563;
    static final double B = A * (1 - F);
    static final double E2 = F * (2 - F);
    static final double E = Math.sqrt(E2);

    /// Largest and smallest radius of curvature of a normal section, in metres.
    static final double R_MAX = A * A / B;

    static final double R_MIN = B * B / A;

    /// Radius of the sphere that first steps are taken on. Steps only: no result depends on it.
    static final double R_STEP = 6_371_008.8;

    /// No two positions are farther apart: half a meridian, rounded up.
    static final double FARTHEST_M = 20_003_931.46;

    /// Caps smaller than this are convex: shortest lines between their positions stay inside.
    /// Half of π·b, a lower bound of the injectivity radius; rounded down.
    static final double CONVEX_M = 9_900_000;

    /// Shortest lines below this length are unique; π·b = 19,970 km, rounded down.
    static final double UNIQUE_M = 19_900_000;

    static final double AREA_M2 = Geodesic.WGS84.EllipsoidArea();

    private Wgs84() {}

    /// Folds degrees into (−180, 180]. Exact for |degrees| ≤ 540 as far as the result is representable.
    static double fold(double degrees) {
        double d = degrees;
        while (d > 180) {
            d -= 360;
        }
        while (d <= -180) {
            d += 360;
        }
        return d;
    }

    /// The one name of a longitude: in [−180, 180).
    static double lon(double lonDeg) {
        double d = fold(lonDeg);
        return d == 180 ? -180 : d;
    }

    /// Largest chord between two positions at most this geodesic distance apart, in metres.
    static double chordM(double distanceM) {
        double angle = Math.min(distanceM / (2 * R_MAX), Math.PI / 2);
        return 2 * R_MAX * StrictMath.sin(angle);
    }

    /// Smallest chord between two positions this geodesic distance apart, in metres (Schur's theorem).
    static double leastChordM(double distanceM) {
        double angle = Math.min(distanceM / (2 * R_MIN), Math.PI / 2);
        return 2 * R_MIN * StrictMath.sin(angle);
    }

    /// Smallest geodesic distance between two positions whose chord is this long, in metres.
    static double leastDistanceM(double chordM) {
        double sin = Math.clamp(chordM / (2 * R_MAX), 0.0, 1.0);
        return 2 * R_MAX * StrictMath.asin(sin);
    }

    /// Largest geodesic distance between two positions whose chord is this long: up to 300 km, in metres.
    static double mostDistanceM(double chordM) {
        return chordM * (1 + 1e-4);
    }

    /// How much farther from the equator than its ends a geodesic edge comes at most, in degrees, where both
    /// lie within `latDeg` ≤ 85 of it and the edge is at most 200 km long.
    static double bulgeDeg(double latDeg, double lengthM) {
        double share = (latDeg + 1) / 90;
        double tan = StrictMath.toRadians(latDeg + 1) / (1 - share * share); // at least
        double turn = lengthM / B;
        return StrictMath.toDegrees(turn * turn / 8 * (tan + 0.011)) + 1e-9;
    }

    /// Area between the equator and a latitude, per radian of longitude; negative in the south.
    static double zoneAreaM2(double latDeg) {
        double s = StrictMath.sin(StrictMath.toRadians(latDeg));
        return B * B / 2 * (s / (1 - E2 * s * s) + atanh(E * s) / E);
    }

    /// Whether two positions are one place: nearer than the tie.
    static boolean samePlace(LatLon a, LatLon b) {
        return Geodesic.WGS84.Inverse(
                                a.latDeg(),
                                a.lonDeg(),
                                b.latDeg(),
                                b.lonDeg(),
                                GeodesicMask.DISTANCE)
                        .s12
                <= Outline.TIE_M;
    }

    static double atanh(double x) {
        return StrictMath.log1p(2 * x / (1 - x)) / 2;
    }
}
