package org.deconflict.geo.index;

/// A short way between two positions, and all that is within a margin of it. Mutable, one owner.
///
/// On the plate carrée the way is the straight line between both, but for what a geodesic strays from it (as of
/// the edges in [Packed]); through space it is the chord, but for the bow. Both, the margin and
/// the rounding widen the strip, so whatever it does not meet, the way does not.
final class Strip {

    /// Longer ways bend too far for the bound: 100 km.
    private static final double LONGEST_M = 100_000;

    /// Nearer to a pole the plate carrée is too wide: 85°.
    private static final double LARGEST_LAT_DEG = 85;

    /// No unit of latitude, and none of longitude at the equator, is shorter than this (metres).
    private static final double UNIT_M = Circles.R_MIN * Plate.UNIT_RAD;

    private static final double EQUATOR_M = 6_378_137.0;

    /// Rounding of points in space, generously (metres).
    private static final double SLACK_M = 1e-3;

    private final Spot from = new Spot();
    private final Spot to = new Spot();
    private final Spot middle = new Spot();
    private double halfM;
    private double aroundM;
    private int x;
    private int y;
    private long dx;
    private long dy;
    private long marginX;
    private long marginY;

    /// Lays the strip. False, and of no use, for a way that is too long or too near to a pole.
    boolean lay(double[] ends, double marginM) {
        double high = Math.max(Math.abs(ends[0]), Math.abs(ends[2])) + marginM / 110_000;
        from.place(ends[0], ends[1]);
        to.place(ends[2], ends[3]);
        double chord = from.distanceM(to);
        if (high > LARGEST_LAT_DEG || chord > LONGEST_M) {
            return false;
        }
        x = Plate.x(ends[1]);
        y = Plate.y(ends[0]);
        dx = Plate.between(x, Plate.x(ends[3]));
        dy = (long) Plate.y(ends[2]) - y;
        marginX = (long) (marginM / (UNIT_M * leastCos(marginM))) + Rings.MARGIN;
        marginY = (long) (marginM / UNIT_M + strayUnits(ends, marginM)) + Rings.MARGIN;
        middle.x = (from.x + to.x) / 2;
        middle.y = (from.y + to.y) / 2;
        middle.z = (from.z + to.z) / 2;
        halfM = chord / 2;
        // A curve of length L over a chord c strays at most √(L² − c²)/2, and L ≤ c + c³/20 R²
        // here.
        aroundM = marginM + chord * chord / (6 * Circles.R_MIN) + SLACK_M;
        return true;
    }

    // StrictMath allocates to reduce an angle; the distances from the axis, N cos φ, are at hand,
    // and N lies
    // between the equator's radius and the largest radius of curvature.

    /// Not more than the cosine of any latitude of the strip.
    private double leastCos(double marginM) {
        double axisM = Math.min(from.axisM(), to.axisM());
        return axisM / Circles.R_MAX - marginM / Circles.R_MIN;
    }

    private double strayUnits(double[] ends, double marginM) {
        double most = Math.max(from.axisM(), to.axisM()) / EQUATOR_M;
        double wide = ends[0] * ends[2] <= 0 ? 1 : Math.min(1, most);
        double least = leastCos(marginM);
        double tan = Math.sqrt(1 - least * least) / least;
        return Packed.strayUnits(tan, dx * Plate.UNIT_RAD * wide, dy * Plate.UNIT_RAD);
    }

    /// The first unit of longitude and the number of columns, for cells of a side.
    int firstX(long side) {
        return (int) (x + Math.min(0, dx) - marginX) & (int) -side;
    }

    int columns(long side) {
        long across = Math.abs(dx) + 2 * marginX;
        return (int) Math.min(across / side + 2, (1L << 32) / side);
    }

    int firstRow(long side) {
        return (int) (Math.max(0, y + Math.min(0, dy) - marginY) / side);
    }

    int lastRow(long side) {
        return (int) (Math.min(Integer.MAX_VALUE, y + Math.max(0, dy) + marginY) / side);
    }

    /// Whether it may meet a cell, whose south-west corner and half side are given in units.
    boolean meets(int cellX, int cellY, long half) {
        long west = Plate.between((int) (cellX + half), x);
        long south = y - (cellY + half);
        return isNear(west, south, half + marginX, half + marginY);
    }

    /// Whether a line from here by (dx, dy) may come into the box of this reach round the origin.
    private boolean isNear(long west, long south, long reachX, long reachY) {
        long east = west + dx;
        long north = south + dy;
        return Math.min(west, east) <= reachX
                && Math.max(west, east) >= -reachX
                && Math.min(south, north) <= reachY
                && Math.max(south, north) >= -reachY
                && Math.abs(south * dx - west * dy)
                        <= reachY * Math.abs(dx) + reachX * Math.abs(dy);
    }

    /// Whether it may meet an edge with this band, from one corner to the next in `xy`.
    boolean meetsEdge(int[] xy, int at, long band) {
        long ax = Plate.between(x, xy[at]);
        long ay = (long) xy[at + 1] - y;
        long bx = Plate.between(x, xy[at + 2]);
        long by = (long) xy[at + 3] - y;
        long outX = marginX;
        long outY = marginY + band;
        if (Math.min(ax, bx) > Math.max(0, dx) + outX
                || Math.max(ax, bx) < Math.min(0, dx) - outX
                || Math.min(ay, by) > Math.max(0, dy) + outY
                || Math.max(ay, by) < Math.min(0, dy) - outY) {
            return false;
        }
        long ex = bx - ax;
        long ey = by - ay;
        return straddles(
                        ax * dy - ay * dx,
                        bx * dy - by * dx,
                        outY * Math.abs(dx) + outX * Math.abs(dy))
                && straddles(
                        -ax * ey + ay * ex,
                        (dx - ax) * ey - (dy - ay) * ex,
                        outY * Math.abs(ex) + outX * Math.abs(ey));
    }

    /// Whether the two are not surely on one side.
    private static boolean straddles(long one, long other, long slack) {
        return Math.min(one, other) <= slack && Math.max(one, other) >= -slack;
    }

    /// Whether it may meet the line of a disc in space: what is nearer than `insideM` to the centre is surely in
    /// it, what is farther than `outsideM` surely not.
    boolean meetsLine(Spot centre, double insideM, double outsideM) {
        double farthest = Math.max(from.distanceM(centre), to.distanceM(centre)) + aroundM;
        return farthest > insideM && nearestM(centre) - aroundM <= outsideM;
    }

    private double nearestM(Spot p) {
        double ex = to.x - from.x;
        double ey = to.y - from.y;
        double ez = to.z - from.z;
        double length2 = ex * ex + ey * ey + ez * ez;
        double along = (p.x - from.x) * ex + (p.y - from.y) * ey + (p.z - from.z) * ez;
        double t = along <= 0 ? 0 : along >= length2 ? 1 : along / length2;
        double px = from.x + t * ex - p.x;
        double py = from.y + t * ey - p.y;
        double pz = from.z + t * ez - p.z;
        return Math.sqrt(px * px + py * py + pz * pz);
    }

    /// The middle of the chord; everything of the strip is within [#radiusM] of it.
    Spot middle() {
        return middle;
    }

    double radiusM() {
        return halfM + aroundM;
    }
}
