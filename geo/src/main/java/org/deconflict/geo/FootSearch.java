package org.deconflict.geo;

import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;
import net.sf.geographiclib.GeodesicMask;

/// One search for the position of a piece that is nearest to `p`. Owned by the thread that looks.
///
/// At the foot of the perpendicular the way to `p` leaves the piece at a right angle. The search steps
/// there as on a sphere, then by secants, always inside a bracket; two to four rounds are usual.
/// Error: GeographicLib's own 15 nm; measured in docs/maths/geodesic-edges.md.
final class FootSearch {

    /// Done when the distance cannot shrink by more than this (metres).
    private static final double GAIN_M = 1e-10;

    /// Two positions nearer than this are the same (metres).
    private static final double STEP_M = 2e-9;

    private static final int ROUNDS = 60;

    /// From this round on the bracket is halved.
    private static final int PATIENCE = 20;

    /// Beyond a quarter of the earth a foot is the farthest position, not the nearest; from here on the
    /// ends are looked at too.
    private static final double FAR_M = 5_000_000;

    private final Piece piece;
    private final LatLon p;

    /// The foot is known to lie between these.
    private double lo;

    private double hi;
    private boolean loSeen;
    private boolean hiSeen;

    /// Where the search is, how far `p` is from there, and how many metres ahead the foot seems to lie.
    private double t;

    private double distanceM;
    private double aheadM;
    private double speedM;
    private double bestM = Double.POSITIVE_INFINITY;

    FootSearch(Piece piece, LatLon p) {
        this.piece = piece;
        this.p = p;
        this.lo = piece.t1();
        this.hi = piece.t2();
    }

    /// Least geodesic distance from `p` to the piece, looking first at `start`.
    double leastM(double start) {
        lookAt(start);
        if (distanceM > FAR_M) {
            bestM = Math.min(bestM, Geodesics.distanceM(p, piece.edge().place(piece.t1())));
            bestM = Math.min(bestM, Geodesics.distanceM(p, piece.edge().place(piece.t2())));
        }
        double step = sphereStepM() / speedM;
        for (int i = 0; i < ROUNDS && !isFound(); i++) {
            double lastT = t;
            double lastAheadM = aheadM;
            double next = narrowed(t + step, i);
            if (Math.abs(next - t) * speedM <= STEP_M) {
                break;
            }
            lookAt(next);
            step = -aheadM * (t - lastT) / (aheadM - lastAheadM);
        }
        return bestM;
    }

    private void lookAt(double here) {
        t = here;
        Edge.Spot at = piece.edge().at(t);
        GeodesicData g =
                Geodesic.WGS84.Inverse(
                        at.latDeg(),
                        at.lonDeg(),
                        p.latDeg(),
                        p.lonDeg(),
                        GeodesicMask.DISTANCE | GeodesicMask.AZIMUTH);
        distanceM = g.s12;
        aheadM = g.s12 * StrictMath.cos(StrictMath.toRadians(g.azi1 - at.azimuthDeg()));
        speedM = at.speedM();
        bestM = Math.min(bestM, distanceM);
    }

    private boolean isFound() {
        return aheadM * aheadM <= 2 * GAIN_M * distanceM
                || (aheadM > 0 ? t == piece.t2() : t == piece.t1());
    }

    /// Narrows the bracket by what was seen, and brings a wish into it.
    private double narrowed(double wish, int round) {
        if (aheadM > 0) {
            lo = t;
            loSeen = true;
        } else {
            hi = t;
            hiSeen = true;
        }
        if (wish >= hi && !hiSeen) {
            return hi;
        }
        if (wish <= lo && !loSeen) {
            return lo;
        }
        return wish > lo && wish < hi && round < PATIENCE ? wish : (lo + hi) / 2;
    }

    /// How far ahead the foot would lie on a sphere.
    private double sphereStepM() {
        double arc = distanceM / Wgs84.R_STEP;
        double cos = aheadM / distanceM;
        return Wgs84.R_STEP * StrictMath.atan2(StrictMath.sin(arc) * cos, StrictMath.cos(arc));
    }
}
