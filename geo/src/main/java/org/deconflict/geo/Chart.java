package org.deconflict.geo;

/// A flat map on which some edges are straight: across it goes the longitude, up it a height in radians.
enum Chart {
    /// Height is the latitude.
    PLATE_CARREE {
        @Override
        double height(double latDeg) {
            return StrictMath.toRadians(latDeg);
        }

        @Override
        double latDeg(double height) {
            return StrictMath.toDegrees(height);
        }
    },

    /// Height is the isometric latitude of WGS84: rhumb lines are straight. Poles are not on it.
    MERCATOR {
        @Override
        double height(double latDeg) {
            double lat = StrictMath.toRadians(latDeg);
            double e = Wgs84.E;
            return asinh(StrictMath.tan(lat)) - e * Wgs84.atanh(e * StrictMath.sin(lat));
        }

        // Newton on the tangent of the latitude (Karney, Transverse Mercator, 2011, section 2).
        @Override
        double latDeg(double height) {
            double aim = StrictMath.sinh(height);
            double tan = aim / (1 - Wgs84.E2);
            for (int i = 0; i < 6; i++) {
                double sec = StrictMath.hypot(1, tan);
                double e = Wgs84.E;
                double sigma = StrictMath.sinh(e * Wgs84.atanh(e * tan / sec));
                double conformal = tan * StrictMath.hypot(1, sigma) - sigma * sec;
                double step =
                        (aim - conformal)
                                / StrictMath.hypot(1, conformal)
                                * (1 + (1 - Wgs84.E2) * tan * tan)
                                / ((1 - Wgs84.E2) * sec);
                tan += step;
                if (Math.abs(step) <= 1e-16 * Math.abs(tan)) {
                    break;
                }
            }
            return StrictMath.toDegrees(StrictMath.atan(tan));
        }
    };

    abstract double height(double latDeg);

    abstract double latDeg(double height);

    static double asinh(double x) {
        double a = Math.abs(x);
        return Math.copySign(StrictMath.log1p(a + a * a / (1 + StrictMath.hypot(1, a))), x);
    }
}
