package org.deconflict.geo.index;

import java.util.List;
import java.util.Optional;
import org.deconflict.geo.Geodesics;
import org.deconflict.geo.LatLon;
import org.deconflict.geo.Outline;
import org.deconflict.geo.Reach;

/// Polygons that [Rings] cannot take, judged in space: from a place in the leaf of which it is known whether it is inside,
/// the short way to the position is followed, and the crossings with the line are counted.
///
/// The way and the pieces of the line are arcs of planes through the earth's centre, so which of them cross is
/// decided by signs alone, as between straight lines on a map from the centre. Where a sign is not certain, or the position is within the
/// band of a piece, nothing is decided (docs/maths/index.md, section 5). Outlines too odd even for that
/// have no pieces and are asked wherever their line may be near.
final class Walls {

    /// Rounding of distances, generously (metres).
    private static final double SLACK_M = 1e-2;

    private static final double COARSE = 32;

    /// Smallest distance of the earth's surface from its centre, rounded down.
    private static final double LEAST_RADIUS_M = 6_356_000;

    private final List<Outline> outlines;
    private final int[] numbers;
    private final double[] points;
    private final int[] firsts;
    private final int[][] ringEnds;
    private final double[] bands;
    private final double[] pads;

    /// An outline and its line, unless it is too odd.
    record Shape(Outline outline, Optional<Wall> wall) {

        static Shape of(Outline outline) {
            return new Shape(outline, Wall.of(outline));
        }
    }

    Walls(List<Shape> shapes, int[] numbers) {
        this.numbers = numbers;
        outlines = shapes.stream().map(Shape::outline).toList();
        firsts = new int[shapes.size() + 1];
        ringEnds = new int[shapes.size()][];
        bands = new double[shapes.size()];
        pads = new double[shapes.size()];
        Doubles all = new Doubles();
        for (int i = 0; i < shapes.size(); i++) {
            ringEnds[i] = new int[0];
            if (shapes.get(i).wall.isPresent()) {
                Wall wall = shapes.get(i).wall.get();
                all.pushAll(wall.points);
                ringEnds[i] = wall.ringEnds;
                bands[i] = wall.bandM;
                pads[i] = wall.padM;
            }
            firsts[i + 1] = all.size() / 3;
        }
        points = all.toArray();
    }

    int count() {
        return numbers.length;
    }

    int number(int wall) {
        return numbers[wall];
    }

    long bytes() {
        return 8L * (points.length + bands.length + pads.length)
                + 4L * (numbers.length + firsts.length + points.length / 3);
    }

    // ---- items while building: wall, number of chains, then of each the first point and the
    // number of pieces ----

    static int itemLength(int chains) {
        return 2 + 2 * chains;
    }

    void pushWhole(Ints items, int wall) {
        items.push(wall);
        items.push(ringEnds[wall].length);
        int from = 0;
        for (int end : ringEnds[wall]) {
            items.push(firsts[wall] + from);
            items.push(end - from - 1);
            from = end;
        }
    }

    /// What remains of the item at `at` in one of its cell's quarters: pushes an item and says undecided, or
    /// pushes nothing and says which it is.
    Verdict narrow(Ints items, int at, Cell quarter) {
        int wall = items.get(at);
        LatLon centre = new LatLon(quarter.latDeg(), quarter.lonDeg());
        double far = quarter.reachM + SLACK_M;
        Reach reach = outlines.get(wall).reach();
        double d = Geodesics.distanceM(reach.centre(), centre);
        if (d > reach.radiusM() + far) {
            return Verdict.OUTSIDE;
        }
        if (isOdd(wall)) {
            return narrowOdd(items, wall, centre, far);
        }
        int end = at + itemLength(items.get(at + 1));
        if (quarter.level < Rings.FIRST_LEVEL) {
            items.pushAll(items, at, end);
            return Verdict.UNDECIDED;
        }
        int to = items.size();
        items.push(wall);
        items.push(0);
        for (int chain = at + 2; chain < end; chain += 2) {
            pushNear(items, chain, new Ball(quarter, bands[wall], pads[wall]));
        }
        int chains = (items.size() - to - 2) / 2;
        items.set(to + 1, chains);
        if (chains > 0) {
            return Verdict.UNDECIDED;
        }
        items.cutTo(to);
        return outlines.get(wall).contains(centre) ? Verdict.INSIDE : Verdict.OUTSIDE;
    }

    private boolean isOdd(int wall) {
        return ringEnds[wall].length == 0;
    }

    /// The signed distance changes by at most a metre a metre.
    private Verdict narrowOdd(Ints items, int wall, LatLon centre, double far) {
        double d = outlines.get(wall).signedDistanceM(centre);
        if (d < -far) {
            return Verdict.INSIDE;
        }
        if (d > far) {
            return Verdict.OUTSIDE;
        }
        items.push(wall);
        items.push(0);
        return Verdict.UNDECIDED;
    }

    /// Round a cell: all short ways between its positions are within.
    private record Ball(Spot centre, double radiusM, double padM) {

        Ball(Cell c, double band, double pad) {
            this(c.centre, c.reachM * (1 + c.reachM / LEAST_RADIUS_M) + band + SLACK_M, pad);
        }
    }

    private void pushNear(Ints items, int chain, Ball ball) {
        int first = items.get(chain);
        int last = first + items.get(chain + 1);
        int from = -1;
        for (int i = first; i <= last; i++) {
            boolean near = i < last && mayMeet(i, ball);
            if (near && from < 0) {
                from = i;
            } else if (!near && from >= 0) {
                items.push(from);
                items.push(i - from);
                from = -1;
            }
        }
    }

    private boolean mayMeet(int piece, Ball ball) {
        int a = 3 * piece;
        double ex = points[a + 3] - points[a];
        double ey = points[a + 4] - points[a + 1];
        double ez = points[a + 5] - points[a + 2];
        double px = ball.centre.x - points[a];
        double py = ball.centre.y - points[a + 1];
        double pz = ball.centre.z - points[a + 2];
        double mx = px - ex / 2;
        double my = py - ey / 2;
        double mz = pz - ez / 2;
        double half = Math.sqrt(ex * ex + ey * ey + ez * ez) / 2;
        double most = half + ball.padM + ball.radiusM;
        if (mx * mx + my * my + mz * mz > most * most) {
            return false;
        }
        double nx = points[a + 1] * ez - points[a + 2] * ey;
        double ny = points[a + 2] * ex - points[a] * ez;
        double nz = points[a] * ey - points[a + 1] * ex;
        double off = nx * px + ny * py + nz * pz;
        return off * off <= ball.radiusM * ball.radiusM * (nx * nx + ny * ny + nz * nz);
    }

    /// Whether the cell is so large beside an odd outline that cutting it pays.
    boolean isCoarse(int wall, Cell cell) {
        return isOdd(wall) && COARSE * cell.reachM > outlines.get(wall).reach().radiusM();
    }

    // ---- items in leaves: wall, x and y of a place, length times two plus whether the place is
    // inside, chains ----

    /// Where the next item begins.
    static int afterItem(int[] leaves, int at) {
        return at + (leaves[at + 3] >>> 1);
    }

    /// Writes the item at `at` of `items` into the leaf of a cell. Without chains when the outline is to be asked.
    void write(Ints items, int at, Cell cell, Ints leaf) {
        int from = leaf.size();
        int wall = items.get(at);
        leaf.push(wall);
        leaf.push(0);
        leaf.push(0);
        leaf.push(8);
        Spot place = new Spot();
        for (int share = 4; share < 8 && !isOdd(wall); share++) {
            int x = (int) (cell.x + (cell.half() >> 2) * share);
            long y = cell.y + (cell.half() >> 2) * (8 - share);
            LatLon p = new LatLon(Plate.latDeg(y), Plate.lonDeg(x));
            place.place(p.latDeg(), p.lonDeg());
            if (isClear(items, at, place)) {
                leaf.set(from + 1, x);
                leaf.set(from + 2, (int) y);
                leaf.pushAll(items, at + 2, at + itemLength(items.get(at + 1)));
                boolean inside = outlines.get(wall).contains(p);
                leaf.set(from + 3, 2 * (leaf.size() - from) + (inside ? 1 : 0));
                return;
            }
        }
    }

    private boolean isClear(Ints items, int at, Spot p) {
        Ball ball = new Ball(p, bands[items.get(at)], pads[items.get(at)]);
        for (int chain = at + 2; chain < at + itemLength(items.get(at + 1)); chain += 2) {
            int first = items.get(chain);
            for (int i = first; i < first + items.get(chain + 1); i++) {
                if (mayMeet(i, ball)) {
                    return false;
                }
            }
        }
        return true;
    }

    /// Judges a position by the item at `at` of a leaf.
    Verdict of(int[] leaves, int at, Spot position, Way way) {
        int head = leaves[at + 3];
        int end = at + (head >>> 1);
        if (end == at + 4) {
            return Verdict.UNDECIDED;
        }
        way.from.place(Plate.latDeg(leaves[at + 2]), Plate.lonDeg(leaves[at + 1]));
        way.to(position, bands[leaves[at]], pads[leaves[at]]);
        return way.follow(points, leaves, at + 4, end, (head & 1) != 0);
    }
}
