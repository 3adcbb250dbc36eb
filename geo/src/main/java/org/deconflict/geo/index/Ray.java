package org.deconflict.geo.index;

/// The short way from a place of which it is known whether it is inside to a position, and what it crosses.
/// Mutable, one owner.
final class Ray {

    /// The plane of the way may pass no nearer to a point of the line, or nothing is decided (metres).
    private static final double NEAR_M = 1e-6;

    /// The known place.
    final Spot from = new Spot();

    // The normal of the way's plane, and the square of how near to it is too near.
    private double kx;
    private double ky;
    private double kz;
    private double tooNear2;

    private double band2;
    private double pad2;
    private Spot to = from;

    /// The position, and the line's band and pad as [Wall] has them.
    void to(Spot position, double bandM, double padM) {
        to = position;
        double dx = to.x - from.x;
        double dy = to.y - from.y;
        double dz = to.z - from.z;
        kx = from.y * dz - from.z * dy;
        ky = from.z * dx - from.x * dz;
        kz = from.x * dy - from.y * dx;
        tooNear2 = NEAR_M * NEAR_M * (kx * kx + ky * ky + kz * kz);
        band2 = bandM * bandM;
        pad2 = 3 * padM * padM;
    }

    /// Follows the chains [at, end) of a leaf, each the first point and the number of its pieces.
    Verdict follow(double[] points, int[] leaves, int at, int end, boolean insideAtFirst) {
        boolean inside = insideAtFirst;
        for (int chain = at; chain < end; chain += 2) {
            int first = 3 * leaves[chain];
            int last = first + 3 * leaves[chain + 1];
            double k = side(points, first);
            for (int a = first; a < last; a += 3) {
                double next = side(points, a + 3);
                if (k * k <= tooNear2 || next * next <= tooNear2) {
                    return Verdict.UNDECIDED;
                }
                boolean passes = k > 0 != next > 0;
                if (passes || isBeside(points, a)) {
                    int crossed = cross(points, a, passes);
                    if (crossed < 0) {
                        return Verdict.UNDECIDED;
                    }
                    inside ^= crossed > 0;
                }
                k = next;
            }
        }
        return inside ? Verdict.INSIDE : Verdict.OUTSIDE;
    }

    /// On which side of the way's plane a point lies.
    private double side(double[] points, int at) {
        return kx * points[at] + ky * points[at + 1] + kz * points[at + 2];
    }

    /// Whether the position may be within the pad of a piece: if d₁ + d₂ ≤ c + pad then d₁² + d₂² ≤ 3c²/2 + 3 pad².
    private boolean isBeside(double[] points, int a) {
        double d1 = distance2(points[a] - to.x, points[a + 1] - to.y, points[a + 2] - to.z);
        double d2 = distance2(points[a + 3] - to.x, points[a + 4] - to.y, points[a + 5] - to.z);
        double c =
                distance2(
                        points[a + 3] - points[a],
                        points[a + 4] - points[a + 1],
                        points[a + 5] - points[a + 2]);
        return d1 + d2 <= 1.5 * c + pad2;
    }

    private static double distance2(double x, double y, double z) {
        return x * x + y * y + z * z;
    }

    /// Whether a piece that the way's plane passes lies between both ends of the way: 1 or 0; −1 when an end is in its band.
    private int cross(double[] points, int a, boolean passes) {
        double ax = points[a];
        double ay = points[a + 1];
        double az = points[a + 2];
        double ex = points[a + 3] - ax;
        double ey = points[a + 4] - ay;
        double ez = points[a + 5] - az;
        double mx = ay * ez - az * ey;
        double my = az * ex - ax * ez;
        double mz = ax * ey - ay * ex;
        double within2 = band2 * (mx * mx + my * my + mz * mz);
        double m = mx * (to.x - ax) + my * (to.y - ay) + mz * (to.z - az);
        if (m * m <= within2) {
            return -1;
        }
        if (!passes) {
            return 0;
        }
        double n = mx * (from.x - ax) + my * (from.y - ay) + mz * (from.z - az);
        if (n * n <= within2) {
            return -1;
        }
        return m > 0 != n > 0 ? 1 : 0;
    }
}
