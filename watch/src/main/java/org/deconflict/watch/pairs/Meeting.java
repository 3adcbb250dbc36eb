package org.deconflict.watch.pairs;

/// Do two tracks come within the distance during a window? By chords through space, with an error.
///
/// Between the ends of the window each arc is nearly its chord: it strays by s²/8R. So the difference
/// of the two goes along a straight line but for the sum of both, and its least length is a square root.
/// A chord is no longer than the geodesic, and shorter by d³/24R² at the most. Threads: one owner.
final class Meeting {

    /// Smallest radius of curvature of WGS84, in metres, rounded down.
    static final double LEAST_R_M = 6_335_000;

    enum Answer {
        APART,
        MEET,
        /// Nearer to the distance than the error: `geo.ClosestApproach` is to be asked.
        CLOSE
    }

    private final Ways ways;
    private final double mostM;
    private final double leastM;
    private final double heightM;

    Meeting(Ways ways, double distanceM, double heightM) {
        this.ways = ways;
        this.mostM = distanceM;
        this.leastM = distanceM - distanceM * distanceM * distanceM / (24 * LEAST_R_M * LEAST_R_M);
        this.heightM = heightM;
    }

    /// Whether both heights are known and never come near.
    boolean areApart(int a, int b) {
        return heightM < Double.POSITIVE_INFINITY && ways.areApart(a, b, heightM);
    }

    /// From when a window holds that two tracks share: both speak, both are in the cell.
    double beginS(int a, int b, int inMs) {
        return Math.max(timeS(a, inMs), Math.max(ways.fromS(a), ways.fromS(b)));
    }

    double endS(int a, int b, int outMs) {
        return Math.min(timeS(a, outMs) + 0.001, Math.min(ways.toS(a), ways.toS(b)));
    }

    /// A whole millisecond, cut to 32 bits, as a time near the fix of a track; up to a millisecond early.
    private double timeS(int slot, int ms) {
        double fromS = ways.fromS(slot);
        return fromS + (ms - Tracer.ms(fromS, false) - 1) / 1e3;
    }

    Answer within(int a, int b, double beginS, double endS) {
        if (beginS > endS) {
            return Answer.APART;
        }
        ways.goTo(a, beginS);
        double x0 = ways.x;
        double y0 = ways.y;
        double z0 = ways.z;
        ways.goTo(b, beginS);
        x0 -= ways.x;
        y0 -= ways.y;
        z0 -= ways.z;
        ways.goTo(a, endS);
        double dx = ways.x - x0;
        double dy = ways.y - y0;
        double dz = ways.z - z0;
        ways.goTo(b, endS);
        dx -= ways.x;
        dy -= ways.y;
        dz -= ways.z;
        double along = x0 * dx + y0 * dy + z0 * dz;
        double length2 = dx * dx + dy * dy + dz * dz;
        double share = length2 == 0 ? 0 : Math.min(1, Math.max(0, -along / length2));
        double lx = x0 + share * dx;
        double ly = y0 + share * dy;
        double lz = z0 + share * dz;
        return judge(lx * lx + ly * ly + lz * lz, errorM(a, b, beginS, endS));
    }

    /// By the square of the least distance, give or take an error.
    Answer judge(double square, double errorM) {
        double out = mostM + errorM;
        if (square > out * out) {
            return Answer.APART;
        }
        double in = leastM - errorM;
        return in > 0 && square < in * in ? Answer.MEET : Answer.CLOSE;
    }

    private double errorM(int a, int b, double beginS, double endS) {
        double spanS = endS - beginS;
        double wayA = ways.speedMps(a) * spanS;
        double wayB = ways.speedMps(b) * spanS;
        double sagM = (wayA * wayA + wayB * wayB) / (8 * LEAST_R_M);
        return sagM + ways.strayM(a, endS) + ways.strayM(b, endS) + Ways.ROUNDING_M;
    }
}
