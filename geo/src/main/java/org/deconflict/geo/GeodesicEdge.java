package org.deconflict.geo;

import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;
import net.sf.geographiclib.GeodesicLine;
import net.sf.geographiclib.GeodesicMask;

/// The shortest line between two corners. Positions on it err by at most 15 nm (GeographicLib).
record GeodesicEdge(
        Span span,
        double azimuthDeg,
        double lengthM,
        double areaM2,
        double minLatDeg,
        double maxLatDeg)
        implements Edge {

    /// Pieces are at most this long, so that their chords bound them well.
    private static final double PIECE_M = 200_000;

    /// How far the latitude bounds are widened: 0.1 m, against the rounding of Clairaut's constant.
    private static final double LAT_SLACK_DEG = 1e-6;

    /// When the search for a longitude stops: metres from it.
    private static final double ON_MERIDIAN_M = 1e-9;

    private static final int LINE_MASK = GeodesicMask.STANDARD | GeodesicMask.DISTANCE_IN;

    static GeodesicEdge of(Span s) {
        GeodesicData g =
                Geodesic.WGS84.Inverse(
                        s.lat1Deg(),
                        s.lon1Deg(),
                        s.lat2Deg(),
                        s.lon2Deg(),
                        GeodesicMask.STANDARD | GeodesicMask.AREA);
        double high = Math.max(s.lat1Deg(), s.lat2Deg());
        double low = Math.min(s.lat1Deg(), s.lat2Deg());
        if (!s.upright()) {
            boolean northFirst = Math.abs(g.azi1) < 90;
            boolean northLast = Math.abs(g.azi2) < 90;
            if (northFirst && !northLast) {
                high = turningLatDeg(s.lat1Deg(), g.azi1);
            } else if (!northFirst && northLast) {
                low = -turningLatDeg(s.lat1Deg(), g.azi1);
            }
            high = Math.min(90, high + LAT_SLACK_DEG);
            low = Math.max(-90, low - LAT_SLACK_DEG);
        }
        return new GeodesicEdge(s, g.azi1, g.s12, g.S12, low, high);
    }

    /// The highest latitude of a whole geodesic, by Clairaut: sin α · cos β is constant.
    private static double turningLatDeg(double latDeg, double azimuthDeg) {
        double lat = StrictMath.toRadians(latDeg);
        double beta = StrictMath.atan2((1 - Wgs84.F) * StrictMath.sin(lat), StrictMath.cos(lat));
        double cos =
                Math.abs(StrictMath.sin(StrictMath.toRadians(azimuthDeg))) * StrictMath.cos(beta);
        double sin = Math.sqrt(Math.max(0, 1 - cos * cos));
        return StrictMath.toDegrees(StrictMath.atan2(sin, (1 - Wgs84.F) * cos));
    }

    @Override
    public Spot at(double t) {
        GeodesicData g =
                Geodesic.WGS84.Direct(span.lat1Deg(), span.lon1Deg(), azimuthDeg, t * lengthM);
        if (t == 0 || t == 1) {
            LatLon corner = place(t);
            return new Spot(corner.latDeg(), corner.lonDeg(), g.azi2, lengthM);
        }
        return new Spot(g.lat2, g.lon2, g.azi2, lengthM);
    }

    @Override
    public LatLon place(double t) {
        if (t == 0 || t == 1) {
            return t == 0 ? span.start() : span.end();
        }
        return at(t).place();
    }

    @Override
    public double latAtDeg(double lonDeg) {
        if (lonDeg == span.lon1Deg()) {
            return span.lat1Deg();
        }
        if (lonDeg == span.lon2Deg()) {
            return span.lat2Deg();
        }
        GeodesicLine line =
                Geodesic.WGS84.Line(span.lat1Deg(), span.lon1Deg(), azimuthDeg, LINE_MASK);
        double way = Math.signum(span.widthDeg());
        double lo = 0;
        double hi = lengthM;
        double s = lengthM * (Wgs84.fold(lonDeg - span.lon1Deg()) / span.widthDeg());
        // Newton, kept inside a bracket: 3 to 5 rounds, more only beside a pole.
        for (int i = 0; ; i++) {
            GeodesicData g = line.Position(s);
            double ahead = way * Wgs84.fold(lonDeg - g.lon2);
            double parallelM = parallelM(g.lat2);
            double offM = ahead * parallelM;
            if (Math.abs(offM) <= ON_MERIDIAN_M || hi - lo <= ON_MERIDIAN_M || i == 80) {
                return g.lat2;
            }
            if (ahead > 0) {
                lo = s;
            } else {
                hi = s;
            }
            double next = s + offM / Math.abs(StrictMath.sin(StrictMath.toRadians(g.azi2)));
            s = next > lo && next < hi && i < 20 ? next : (lo + hi) / 2;
        }
    }

    /// Metres in one degree of longitude.
    private static double parallelM(double latDeg) {
        double lat = StrictMath.toRadians(latDeg);
        double sin = StrictMath.sin(lat);
        return StrictMath.toRadians(StrictMath.cos(lat) * Wgs84.A)
                / Math.sqrt(1 - Wgs84.E2 * sin * sin);
    }

    @Override
    public double lengthM(double t1, double t2) {
        return (t2 - t1) * lengthM;
    }

    @Override
    public int pieces() {
        return Math.max(1, (int) Math.ceil(lengthM / PIECE_M));
    }
}
