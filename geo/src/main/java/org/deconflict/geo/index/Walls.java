package org.deconflict.geo.index;

import java.util.List;
import java.util.Optional;
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

    /// x, y, z and radius of a ball round each.
    private final double[] caps;

    // Of the thread that builds.
    private final Ray ray = new Ray();
    private final Spot place = new Spot();

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
        caps = new double[4 * shapes.size()];
        Doubles all = new Doubles();
        for (int i = 0; i < shapes.size(); i++) {
            Reach reach = outlines.get(i).reach();
            place.place(reach.centre().latDeg(), reach.centre().lonDeg());
            caps[4 * i] = place.x;
            caps[4 * i + 1] = place.y;
            caps[4 * i + 2] = place.z;
            caps[4 * i + 3] = Caps.largestChordM(reach.radiusM());
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
        return 8L * (points.length + bands.length + pads.length + caps.length)
                + 4L * (numbers.length + firsts.length + points.length / 3);
    }

    // ---- items while building: wall, head, x and y of a place in the cell, chains ----
    //
    // A head is the number of chains times four, and of these flags. A chain is its first point and
    // the number of its pieces.

    /// The place is clear of all bands, and [#INSIDE] says which side it is on.
    private static final int KNOWN = 2;

    private static final int INSIDE = 1;

    static int itemLength(int head) {
        return 4 + 2 * (head >> 2);
    }

    static int pieces(Ints items, int at) {
        int n = 0;
        for (int chain = at + 4; chain < at + itemLength(items.get(at + 1)); chain += 2) {
            n += items.get(chain + 1);
        }
        return n;
    }

    void pushWhole(Ints items, int wall) {
        items.push(wall);
        items.push(4 * ringEnds[wall].length);
        items.push(0);
        items.push(0);
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
        int cap = 4 * wall;
        double d = quarter.chordM(caps[cap], caps[cap + 1], caps[cap + 2]);
        if (d > caps[cap + 3] + quarter.reachM) {
            return Verdict.OUTSIDE;
        }
        if (isOdd(wall)) {
            return narrowOdd(items, wall, quarter);
        }
        int end = at + itemLength(items.get(at + 1));
        if (quarter.level < Rings.FIRST_LEVEL) {
            items.pushAll(items, at, end);
            return Verdict.UNDECIDED;
        }
        int to = items.size();
        items.push(wall);
        items.push(0);
        items.push(0);
        items.push(0);
        for (int chain = at + 4; chain < end; chain += 2) {
            pushNear(items, chain, new Ball(quarter, bands[wall], pads[wall]));
        }
        int chains = (items.size() - to - 4) / 2;
        items.set(to + 1, 4 * chains);
        findPlace(items, at, to, quarter);
        if (chains > 0) {
            return Verdict.UNDECIDED;
        }
        boolean inside = (items.get(to + 1) & INSIDE) != 0;
        items.cutTo(to);
        return inside ? Verdict.INSIDE : Verdict.OUTSIDE;
    }

    /// Finds a place in a quarter, whose item is at `to`, and which side it is on: by the way from the place in its cell, whose
    /// item is at `at`, or by asking.
    private void findPlace(Ints items, int at, int to, Cell quarter) {
        if ((items.get(at + 1) & KNOWN) != 0) {
            for (int share = 4; share < 8; share++) {
                put(items, to, quarter, share);
                Verdict side = of(items.items(), at, place, ray);
                if (side != Verdict.UNDECIDED) {
                    settle(items, to, side == Verdict.INSIDE);
                    return;
                }
            }
        }
        for (int share = 4; share < 8; share++) {
            LatLon p = put(items, to, quarter, share);
            if (isClear(items, to, place)) {
                settle(items, to, outlines.get(items.get(at)).contains(p));
                return;
            }
        }
    }

    /// Puts the item's place so many eighths from the cell's west and north side.
    private LatLon put(Ints items, int item, Cell cell, int share) {
        long eighth = cell.half() >> 2;
        int x = (int) (cell.x + eighth * share);
        int y = (int) (cell.y + eighth * (8 - share));
        items.set(item + 2, x);
        items.set(item + 3, y);
        LatLon p = new LatLon(Plate.latDeg(y), Plate.lonDeg(x));
        place.place(p.latDeg(), p.lonDeg());
        return p;
    }

    private static void settle(Ints items, int item, boolean inside) {
        items.set(item + 1, items.get(item + 1) | KNOWN | (inside ? INSIDE : 0));
    }

    private boolean isOdd(int wall) {
        return ringEnds[wall].length == 0;
    }

    /// The signed distance changes by at most a metre a metre.
    private Verdict narrowOdd(Ints items, int wall, Cell cell) {
        double far = cell.reachM + SLACK_M;
        double d = outlines.get(wall).signedDistanceM(new LatLon(cell.latDeg(), cell.lonDeg()));
        if (d < -far) {
            return Verdict.INSIDE;
        }
        if (d > far) {
            return Verdict.OUTSIDE;
        }
        items.push(wall);
        items.push(0);
        items.push(0);
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

    private boolean isClear(Ints items, int at, Spot p) {
        Ball ball = new Ball(p, bands[items.get(at)], pads[items.get(at)]);
        for (int chain = at + 4; chain < at + itemLength(items.get(at + 1)); chain += 2) {
            int first = items.get(chain);
            for (int i = first; i < first + items.get(chain + 1); i++) {
                if (mayMeet(i, ball)) {
                    return false;
                }
            }
        }
        return true;
    }

    // ---- items in leaves: as while building; without chains when the outline is to be asked ----

    /// Where the next item begins.
    static int afterItem(int[] leaves, int at) {
        return at + itemLength(leaves[at + 1]);
    }

    /// Writes the item at `at` of `items` into a leaf.
    static void write(Ints items, int at, Ints leaf) {
        int head = items.get(at + 1);
        if ((head & KNOWN) != 0) {
            leaf.pushAll(items, at, at + itemLength(head));
            return;
        }
        leaf.push(items.get(at));
        leaf.push(0);
        leaf.push(0);
        leaf.push(0);
    }

    /// Judges a position by the item at `at` of a leaf.
    Verdict of(int[] leaves, int at, Spot position, Ray on) {
        int head = leaves[at + 1];
        if ((head & KNOWN) == 0) {
            return Verdict.UNDECIDED;
        }
        on.from.place(Plate.latDeg(leaves[at + 3]), Plate.lonDeg(leaves[at + 2]));
        on.to(position, bands[leaves[at]], pads[leaves[at]]);
        return on.follow(points, leaves, at + 4, at + itemLength(head), (head & INSIDE) != 0);
    }
}
