package org.deconflict.geo;

/// An edge that is straight on a [Chart]: a rhumb line or parallel on Mercator's, a planar one on the
/// plate carrée. The parameter is the share of the longitude.
record ChartEdge(Span span, Chart chart, double height1, double height2) implements Edge {

    /// A piece turns by at most this much longitude, in degrees, and is at most [#PIECE_M] long.
    private static final double PIECE_DEG = 3;

    private static final double PIECE_M = 100_000;

    /// Panels of the quadrature of the area; it decides only which side of a ring is the smaller.
    private static final int PANELS = 64;

    ChartEdge(Span span, Chart chart) {
        this(span, chart, chart.height(span.lat1Deg()), chart.height(span.lat2Deg()));
    }

    @Override
    public Spot at(double t) {
        double latDeg = latDeg(t);
        double lat = StrictMath.toRadians(latDeg);
        double sin = StrictMath.sin(lat);
        double w = 1 - Wgs84.E2 * sin * sin;
        double parallelM = Wgs84.A / Math.sqrt(w) * StrictMath.cos(lat);
        double meridianM = Wgs84.A * (1 - Wgs84.E2) / (w * Math.sqrt(w));
        double east = StrictMath.toRadians(span.widthDeg()) * parallelM;
        double north =
                (height2 - height1)
                        * switch (chart) {
                            case PLATE_CARREE -> meridianM;
                            case MERCATOR -> parallelM;
                        };
        return new Spot(
                latDeg,
                lonDeg(t),
                StrictMath.toDegrees(StrictMath.atan2(east, north)),
                StrictMath.hypot(east, north));
    }

    @Override
    public LatLon place(double t) {
        return new LatLon(latDeg(t), lonDeg(t));
    }

    // Simpson's rule; its error is far below the slack of 1e-5.
    @Override
    public double lengthM(double t1, double t2) {
        double mid = at((t1 + t2) / 2).speedM();
        return (t2 - t1) * (at(t1).speedM() + 4 * mid + at(t2).speedM()) / 6 * (1 + 1e-5);
    }

    private double lonDeg(double t) {
        return t == 1 ? span.lon2Deg() : Wgs84.lon(span.lon1Deg() + t * span.widthDeg());
    }

    private double latDeg(double t) {
        if (t == 0 || span.lat1Deg() == span.lat2Deg()) {
            return span.lat1Deg();
        }
        return t == 1 ? span.lat2Deg() : chart.latDeg(height1 + t * (height2 - height1));
    }

    @Override
    public double latAtDeg(double lonDeg) {
        if (lonDeg == span.lon2Deg()) {
            return span.lat2Deg();
        }
        return latDeg(Wgs84.fold(lonDeg - span.lon1Deg()) / span.widthDeg());
    }

    @Override
    public double minLatDeg() {
        return Math.min(span.lat1Deg(), span.lat2Deg());
    }

    @Override
    public double maxLatDeg() {
        return Math.max(span.lat1Deg(), span.lat2Deg());
    }

    // Gauss's rule with two points a panel.
    @Override
    public double areaM2() {
        double offset = 0.5 / Math.sqrt(3);
        double sum = 0;
        for (int i = 0; i < PANELS; i++) {
            sum += Wgs84.zoneAreaM2(latDeg((i + 0.5 - offset) / PANELS));
            sum += Wgs84.zoneAreaM2(latDeg((i + 0.5 + offset) / PANELS));
        }
        return sum / (2 * PANELS) * StrictMath.toRadians(span.widthDeg());
    }

    @Override
    public int pieces() {
        double byTurn = Math.abs(span.widthDeg()) / PIECE_DEG;
        double east = Math.abs(StrictMath.toRadians(span.widthDeg())) * Wgs84.A;
        double north = StrictMath.toRadians(maxLatDeg() - minLatDeg()) * Wgs84.R_MAX;
        double byLength = (east * widestCos() + north) / PIECE_M;
        return Math.max(1, (int) Math.ceil(Math.max(byTurn, byLength)));
    }

    /// The largest share of the equator's length that a degree of longitude has along the edge.
    private double widestCos() {
        if (minLatDeg() <= 0 && maxLatDeg() >= 0) {
            return 1;
        }
        double lat = Math.min(Math.abs(minLatDeg()), Math.abs(maxLatDeg()));
        return Math.min(1, StrictMath.cos(StrictMath.toRadians(lat)) * 1.01);
    }
}
