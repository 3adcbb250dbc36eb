package org.deconflict.geo;

import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;
import net.sf.geographiclib.GeodesicLine;
import net.sf.geographiclib.GeodesicMask;
import org.jspecify.annotations.Nullable;

/// The shortest line between two corners. Positions on it err by at most 15 nm (GeographicLib).
/// Owned by the thread that made it.
final class GeodesicEdge implements Edge {

    /// Pieces are at most this long, so that their chords bound them well.
    private static final double PIECE_M = 200_000;

    static final int MEASURES = 4;

    /// How far the latitude bounds are widened: 0.1 m, against the rounding of Clairaut's constant.
    private static final double LAT_SLACK_DEG = 1e-6;

    /// When the search for a longitude stops: metres from it.
    private static final double ON_MERIDIAN_M = 1e-9;

    private static final int LINE_MASK = GeodesicMask.STANDARD | GeodesicMask.DISTANCE_IN;

    private final Span span;
    private final double azimuthDeg;
    private final double lengthM;
    private final double minLatDeg;
    private final double maxLatDeg;

    /// Made at the first look along the edge: most edges are made for their length alone.
    private @Nullable GeodesicLine line;

    /// Asks GeographicLib for the way between the ends.
    static GeodesicEdge of(Span s) {
        GeodesicData g = Geodesic.WGS84.Inverse(s.lat1Deg(), s.lon1Deg(), s.lat2Deg(), s.lon2Deg());
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
        return new GeodesicEdge(s, new double[] {g.azi1, g.s12, low, high}, 0);
    }

    /// The edge whose measures were kept, from index `at` on.
    GeodesicEdge(Span span, double[] measures, int at) {
        this.span = span;
        azimuthDeg = measures[at];
        lengthM = measures[at + 1];
        minLatDeg = measures[at + 2];
        maxLatDeg = measures[at + 3];
    }

    /// Keeps [#MEASURES] numbers, from which the edge is made again without asking GeographicLib.
    void keep(double[] measures, int at) {
        measures[at] = azimuthDeg;
        measures[at + 1] = lengthM;
        measures[at + 2] = minLatDeg;
        measures[at + 3] = maxLatDeg;
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
    public Span span() {
        return span;
    }

    @Override
    public double minLatDeg() {
        return minLatDeg;
    }

    @Override
    public double maxLatDeg() {
        return maxLatDeg;
    }

    double lengthM() {
        return lengthM;
    }

    private GeodesicLine line() {
        GeodesicLine known = line;
        if (known == null) {
            known = Geodesic.WGS84.Line(span.lat1Deg(), span.lon1Deg(), azimuthDeg, LINE_MASK);
            line = known;
        }
        return known;
    }

    @Override
    public Spot at(double t) {
        GeodesicData g = line().Position(t * lengthM);
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
        double way = Math.signum(span.widthDeg());
        double lo = 0;
        double hi = lengthM;
        double s = lengthM * (Wgs84.fold(lonDeg - span.lon1Deg()) / span.widthDeg());
        // Newton, kept inside a bracket: 3 to 5 rounds, more only beside a pole.
        for (int i = 0; ; i++) {
            GeodesicData g = line().Position(s);
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
    public double areaM2() {
        return Geodesic.WGS84.Inverse(
                        span.lat1Deg(),
                        span.lon1Deg(),
                        span.lat2Deg(),
                        span.lon2Deg(),
                        GeodesicMask.AREA)
                .S12;
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
