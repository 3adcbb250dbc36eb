package org.deconflict.geo;

import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;
import net.sf.geographiclib.GeodesicMask;

/// A stretch of an edge, short enough that its chord bounds it well and that the distance to a
/// position has one least value on it.
///
/// `bowM` is how far the stretch strays from its chord, at most. Any curve of length L over a chord c
/// stays within √(L² − c²)/2 of the chord. `index` is the place of the edge in its line.
record Piece(
        int index,
        Edge edge,
        double t1,
        double t2,
        Ecef start,
        Ecef end,
        double bowM,
        double lengthM) {

    /// The foot is good enough when the distance cannot shrink by more than this (metres).
    private static final double GAIN_M = 1e-10;

    /// Two steps nearer than this are the same position.
    private static final double STEP_M = 2e-9;

    private static final int ROUNDS = 60;

    static Piece of(int index, Edge edge, int part, int parts) {
        double t1 = (double) part / parts;
        double t2 = (double) (part + 1) / parts;
        Ecef a = Ecef.of(edge.place(t1));
        Ecef b = Ecef.of(edge.place(t2));
        double length = edge.lengthM(t1, t2) * (1 + 1e-9) + 2e-8;
        double chord = a.distanceM(b);
        double bow = Math.sqrt(Math.max(0, length - chord) * (length + chord)) / 2;
        return new Piece(index, edge, t1, t2, a, b, bow, length);
    }

    /// No point of the piece has a smaller chord to `p` than this.
    double leastChordM(Ecef p) {
        return p.distanceM(start, end, p.shareAlong(start, end)) - bowM;
    }

    /// Least geodesic distance from `p` to the piece, in metres.
    ///
    /// The foot of the perpendicular is where the way to `p` leaves the piece at a right angle. The
    /// search steps there on a sphere, then by secant, always inside a bracket. Error: GeographicLib's
    /// plus 1e-9 m where `p` is nearer than 5,000 km (docs/maths/geodesic-edges.md).
    double distanceM(LatLon p, Ecef space) {
        double lo = t1;
        double hi = t2;
        boolean loSeen = false;
        boolean hiSeen = false;
        double t = t1 + space.shareAlong(start, end) * (t2 - t1);
        double best = Double.POSITIVE_INFINITY;
        double lastT = Double.NaN;
        double lastAhead = Double.NaN;
        for (int i = 0; i < ROUNDS; i++) {
            Edge.Spot at = edge.at(t);
            GeodesicData g =
                    Geodesic.WGS84.Inverse(
                            at.latDeg(),
                            at.lonDeg(),
                            p.latDeg(),
                            p.lonDeg(),
                            GeodesicMask.DISTANCE | GeodesicMask.AZIMUTH);
            best = Math.min(best, g.s12);
            double cos = StrictMath.cos(StrictMath.toRadians(g.azi1 - at.azimuthDeg()));
            double ahead = g.s12 * cos;
            if (ahead * ahead <= 2 * GAIN_M * g.s12 || (ahead > 0 ? t == t2 : t == t1)) {
                return best;
            }
            if (ahead > 0) {
                lo = t;
                loSeen = true;
            } else {
                hi = t;
                hiSeen = true;
            }
            double next =
                    i == 0 || i > 20
                            ? t + sphereStepM(g.s12, cos) / at.speedM()
                            : t - ahead * (t - lastT) / (ahead - lastAhead);
            lastT = t;
            lastAhead = ahead;
            if (next >= hi && !hiSeen) {
                next = hi;
            } else if (next <= lo && !loSeen) {
                next = lo;
            } else if (!(next > lo && next < hi) || i > 20) {
                next = (lo + hi) / 2;
            }
            if (Math.abs(next - t) * at.speedM() <= STEP_M || next == t) {
                return best;
            }
            t = next;
        }
        return best;
    }

    /// How far ahead the foot lies on a sphere, for a position at this distance off this cosine.
    private static double sphereStepM(double distanceM, double cos) {
        double arc = distanceM / Wgs84.R_STEP;
        return Wgs84.R_STEP * StrictMath.atan2(StrictMath.sin(arc) * cos, StrictMath.cos(arc));
    }
}
