package org.deconflict.geo;

/// How far apart two steady movers are, and how that changes, with bounds on what it can do meanwhile.
///
/// With x = d/b (b the polar radius, 1/b² the greatest curvature of WGS84) the second variation of length gives, for the way
/// d between the movers, d″ ≥ −(v₁² + v₂²)·tan(x/2)/b, and for f = d²/2 with Δ the difference of
/// velocities carried along that way f″ ≥ |Δ|² − (v₁² + v₂²)·x·tan(x/2). Both hold for x < π/2.
final class Separation {

    /// Beyond this x only the speeds bound the distance. Below π/2.
    private static final double MAX_X = 1.5;

    /// How it is at one time: the distance, its rate, and |Δ|.
    record Look(double timeS, double distanceM, double rateMps, double deltaMps) {

        /// Newton on f: where the distance would be least on a plane.
        double leastS() {
            return deltaMps == 0 ? timeS : timeS - distanceM * rateMps / (deltaMps * deltaMps);
        }
    }

    private final SteadyCourse a;
    private final SteadyCourse b;
    private final double speedsMps;
    private final double squares;

    Separation(SteadyCourse a, SteadyCourse b) {
        this.a = a;
        this.b = b;
        this.speedsMps = a.speedMps() + b.speedMps();
        this.squares = a.speedMps() * a.speedMps() + b.speedMps() * b.speedMps();
    }

    /// The distance changes by no more than this.
    double speedsMps() {
        return speedsMps;
    }

    Look at(double timeS) {
        RelativeMotion m = RelativeMotion.of(a, b, timeS);
        return new Look(timeS, m.distanceM(), m.alongMps(), m.speedMps());
    }

    /// Whether d² surely is strictly convex for so long round a look: then one least distance, one
    /// entry, one exit. Δ turns by at most the curvature of the strip that the way sweeps.
    boolean isConvex(Look look, double mostM, double spanS) {
        double x = mostM / Wgs84.B;
        if (x >= MAX_X) {
            return false;
        }
        double fast = Math.max(a.speedMps(), b.speedMps());
        double slow = Math.min(a.speedMps(), b.speedMps());
        double turned = x / Wgs84.B * fast * slow * spanS / StrictMath.cos(x / 2);
        double delta = look.deltaMps - turned;
        return delta > 0 && delta * delta > squares * x * StrictMath.tan(x / 2);
    }

    /// No less than this between two looks, the earlier first.
    double leastM(Look l, Look r) {
        double span = r.timeS - l.timeS;
        double plain = (l.distanceM + r.distanceM - speedsMps * span) / 2;
        double x = (Math.min(l.distanceM, r.distanceM) + speedsMps * span / 2) / Wgs84.B;
        if (x >= MAX_X) {
            return plain;
        }
        // d + q/2·(t − l)(t − r) is convex: its tangents at the ends lie below it, and it below d.
        double bend = squares * StrictMath.tan(x / 2) / Wgs84.B * span / 2;
        double atL = l.rateMps - bend;
        double atR = r.rateMps + bend;
        if (atL >= 0) {
            return l.distanceM;
        }
        if (atR <= 0) {
            return r.distanceM;
        }
        double meet = (r.distanceM - l.distanceM - atR * span) / (atL - atR);
        return Math.max(plain, l.distanceM + atL * meet);
    }
}
