package org.deconflict.geo.index;

import org.deconflict.geo.LatLon;

/// A way that is straight in longitude and latitude, or, as a rhumb line or parallel, in longitude and isometric latitude.
/// The parameter t runs evenly in both, from 0 to 1.
///
/// Error of a position: 0.1 mm, farther than 1 m from a pole.
final class ChartWay {

    private static final double A = 6_378_137.0;
    private static final double F = 1 / 298.257223563;
    private static final double E = Math.sqrt(F * (2 - F));

    /// The meridian's radius of curvature changes by at most this share of itself for a radian of latitude.
    private static final double CHANGE = 0.0102;

    private final boolean planar;
    private final double lonDeg;
    private final double wideDeg;
    private final double height;
    private final double rise;

    /// From `a` the shorter way in longitude to `b`, no pole unless planar.
    ChartWay(LatLon a, LatLon b, boolean planar) {
        this.planar = planar;
        lonDeg = west(a.lonDeg());
        double wide = west(b.lonDeg()) - lonDeg;
        wideDeg = wide > 180 ? wide - 360 : wide <= -180 ? wide + 360 : wide;
        height = height(a.latDeg());
        rise = height(b.latDeg()) - height;
    }

    private static double west(double lonDeg) {
        return lonDeg == 180 ? -180 : lonDeg;
    }

    private double height(double latDeg) {
        double lat = StrictMath.toRadians(latDeg);
        if (planar) {
            return lat;
        }
        return asinh(StrictMath.tan(lat)) - E * atanh(E * StrictMath.sin(lat));
    }

    double lonDeg(double t) {
        double lon = lonDeg + t * wideDeg;
        return lon >= 180 ? lon - 360 : lon < -180 ? lon + 360 : lon;
    }

    /// In radians. Each round of the inversion of the isometric latitude leaves a 150th of the error.
    double lat(double t) {
        double h = height + t * rise;
        if (planar) {
            return h;
        }
        double lat = StrictMath.atan(StrictMath.sinh(h));
        for (int i = 0; i < 9; i++) {
            lat = StrictMath.atan(StrictMath.sinh(h + E * atanh(E * StrictMath.sin(lat))));
        }
        return lat;
    }

    /// What is known of a piece: a share of the parameter, and its ends' latitudes in radians.
    record Part(double share, double lat1, double lat2) {

        /// The radius of the widest parallel that is met, at most.
        double widestM() {
            double least = lat1 * lat2 <= 0 ? 0 : Math.min(Math.abs(lat1), Math.abs(lat2));
            return 1.004 * A * StrictMath.cos(Math.max(0, least - 1e-9));
        }

        double highestSin() {
            double most = Math.max(Math.abs(lat1), Math.abs(lat2)) + 1e-9;
            return StrictMath.sin(Math.min(Math.PI / 2, most));
        }
    }

    /// Of the second derivative of a piece over [0, 1], the part along the ground, at most, in metres.
    double alongM(Part p) {
        double east = Math.toRadians(Math.abs(wideDeg)) * p.share;
        double up = Math.abs(rise) * p.share;
        double r = p.widestM();
        double sin = p.highestSin();
        if (planar) {
            return Circles.R_MAX * (CHANGE * up * up + 2 * sin * up * east) + sin * r * east * east;
        }
        return Math.sqrt(2) * r * sin * (up * up + east * east);
    }

    /// All of it.
    double allM(Part p) {
        double east = Math.toRadians(Math.abs(wideDeg)) * p.share;
        double up = Math.abs(rise) * p.share;
        double r = p.widestM();
        double down =
                planar
                        ? Circles.R_MAX * up * up + r * east * east
                        : r * r * (up * up + east * east) / Circles.R_MIN;
        return alongM(p) + down;
    }

    private static double asinh(double x) {
        double a = Math.abs(x);
        return Math.copySign(StrictMath.log1p(a + a * a / (1 + StrictMath.hypot(1, a))), x);
    }

    private static double atanh(double x) {
        return StrictMath.log1p(2 * x / (1 - x)) / 2;
    }
}
