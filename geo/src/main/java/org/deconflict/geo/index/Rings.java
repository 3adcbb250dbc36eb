package org.deconflict.geo.index;

import java.util.List;

/// Polygons as packed corners, judged by the parity of the edges near a leaf.
///
/// An item names a polygon and what of it matters in a cell: its parity bit and the chains of edges that come
/// near the cell. In the cell, a position is inside when the parity bit, the number of those edges that
/// cover its longitude and lie to the north, and the number of flagged chain ends to its west are odd together.
/// All of this is exact in integers for the straight stand-ins; it holds for the outline wherever no stand-in
/// is within the band (docs/maths/index.md).
final class Rings {

    /// Added to bands and cells: more than positions and corners are rounded by, together (units).
    static final int MARGIN = 4;

    /// Positions this near to a stand-in, east or west, are within its band (units).
    private static final long NEAR = 2;

    /// Cells below this level are wider than 11.25°: outlines pass them whole.
    static final int FIRST_LEVEL = 5;

    // A chain is two ints: its first corner, and the number of its edges times four plus these
    // flags.
    private static final int START_COUNTS = 1;
    private static final int END_COUNTS = 2;

    final int[] xy;
    final int[] bands;
    private final boolean[] curved;
    private final int[] numbers;

    Rings(List<Packed> packed, int[] numbers) {
        int corners = packed.stream().mapToInt(p -> p.xy.length).sum();
        this.xy = new int[corners];
        this.bands = new int[packed.size()];
        this.curved = new boolean[packed.size()];
        this.numbers = numbers;
        int at = 0;
        for (int i = 0; i < bands.length; i++) {
            int[] from = packed.get(i).xy;
            System.arraycopy(from, 0, xy, at, from.length);
            at += from.length;
            bands[i] = packed.get(i).bandUnits;
            curved[i] = packed.get(i).curved;
        }
    }

    int number(int polygon) {
        return numbers[polygon];
    }

    long bytes() {
        return 4L * (xy.length + bands.length + numbers.length) + curved.length;
    }

    // ---- items while building: polygon, number of chains times two plus parity bit, chains ----

    static int itemLength(int head) {
        return 2 + 2 * (head >>> 1);
    }

    // ---- items in leaves: zone, band, length times four plus whether its edges are no geodesics
    // plus parity bit,
    // chains ----

    /// Where the next item begins.
    static int afterItem(int[] leaves, int at) {
        return at + (leaves[at + 2] >>> 2);
    }

    static boolean isCurved(int[] leaves, int at) {
        return (leaves[at + 2] & 2) != 0;
    }

    static int zone(int[] leaves, int at) {
        return leaves[at];
    }

    /// Writes the item at `at` of `items` into a leaf: there a chain is the number of its edges times four plus the
    /// flags, its first corner, and all its corners in units.
    void write(Ints items, int at, Ints leaf) {
        int from = leaf.size();
        int polygon = items.get(at);
        int head = items.get(at + 1);
        leaf.push(numbers[polygon]);
        leaf.push(bands[polygon]);
        leaf.push(0);
        for (int i = at + 2; i < at + itemLength(head); i += 2) {
            int first = 2 * items.get(i);
            int edges = items.get(i + 1) >> 2;
            leaf.push(items.get(i + 1));
            leaf.push(items.get(i));
            for (int c = first; c < first + 2 * (edges + 1); c++) {
                leaf.push(xy[c]);
            }
        }
        leaf.set(from + 2, 4 * (leaf.size() - from) + (curved[polygon] ? 2 : 0) + (head & 1));
    }

    /// Judges the position (x, y) in units by the item at `at` of a leaf.
    static Verdict of(int[] leaves, int at, int x, int y) {
        long band = leaves[at + 1] + NEAR;
        int head = leaves[at + 2];
        boolean inside = (head & 1) != 0;
        int end = at + (head >>> 2);
        for (int i = at + 3; i < end; ) {
            int flags = leaves[i] & 3;
            int first = i + 2;
            int last = first + 2 * (leaves[i] >> 2);
            inside ^= (flags & START_COUNTS) != 0 && Plate.between(leaves[first], x) >= 0;
            inside ^= (flags & END_COUNTS) != 0 && Plate.between(leaves[last], x) >= 0;
            for (int c = first; c < last; c += 2) {
                long west = Plate.between(x, leaves[c]);
                long east = Plate.between(x, leaves[c + 2]);
                if (Math.min(west, east) > NEAR || Math.max(west, east) < -NEAR) {
                    continue;
                }
                long dx = east - west;
                long north1 = (long) leaves[c + 1] - y;
                long north2 = (long) leaves[c + 3] - y;
                long cross = north1 * east - north2 * west;
                long slack = band * Math.abs(dx) + NEAR * Math.abs(north2 - north1);
                if (Math.abs(cross) <= slack && mayBeNear(north1, north2, band)) {
                    return Verdict.UNDECIDED;
                }
                inside ^= covers(west, east) && (cross > 0) == (dx > 0);
            }
            i = last + 2;
        }
        return inside ? Verdict.INSIDE : Verdict.OUTSIDE;
    }

    /// Whether a strip may meet the line, by the item at `at` of a leaf.
    static boolean meets(int[] leaves, int at, Strip strip) {
        long band = leaves[at + 1] + NEAR;
        int end = afterItem(leaves, at);
        for (int i = at + 3; i < end; ) {
            int first = i + 2;
            int last = first + 2 * (leaves[i] >> 2);
            for (int c = first; c < last; c += 2) {
                if (strip.meetsEdge(leaves, c, band)) {
                    return true;
                }
            }
            i = last + 2;
        }
        return false;
    }

    /// Half-open: the west end is covered, the east end is not.
    private static boolean covers(long west, long east) {
        return (west <= 0) != (east <= 0);
    }

    private static boolean mayBeNear(long north1, long north2, long band) {
        return Math.min(north1, north2) <= band && Math.max(north1, north2) >= -band;
    }

    /// The item of a polygon for the whole world, pushed on a stack.
    static void pushWhole(Ints items, int polygon, int[] ringEnds, int firstCorner) {
        items.push(polygon);
        items.push(2 * ringEnds.length);
        int from = 0;
        for (int end : ringEnds) {
            items.push(firstCorner + from);
            items.push(4 * (end - from - 1));
            from = end;
        }
    }

    /// What remains of the item at `at` in one of its cell's quarters: pushes an item and says undecided, or
    /// pushes nothing and says which it is.
    Verdict narrow(Ints items, int at, Cell quarter) {
        return new Narrowing(items, quarter, bands[items.get(at)]).run(at);
    }

    /// One pass over the edges of an item. Short-lived.
    private final class Narrowing {
        private final Ints items;
        private final int x;
        private final int y;
        private final long half;
        private final long reachX;
        private final long reachY;

        /// Parity of what is dropped, seen from the cell's centre.
        private boolean dropped;

        private int chainFrom = -1;

        Narrowing(Ints items, Cell cell, int band) {
            this.items = items;
            this.half = cell.half();
            this.x = (int) (cell.x + half);
            this.y = (int) (cell.y + half);
            this.reachX = half + MARGIN;
            this.reachY = half + band + MARGIN;
        }

        Verdict run(int at) {
            int head = items.get(at + 1);
            int to = items.size();
            dropped = (head & 1) != 0;
            items.push(items.get(at));
            items.push(0);
            for (int i = at + 2; i < at + itemLength(head); i += 2) {
                int first = 2 * items.get(i);
                int last = first + 2 * (items.get(i + 1) >> 2);
                int flags = items.get(i + 1) & 3;
                dropped ^= (flags & START_COUNTS) != 0 && Plate.between(xy[first], x) >= 0;
                dropped ^= (flags & END_COUNTS) != 0 && Plate.between(xy[last], x) >= 0;
                for (int c = first; c < last; c += 2) {
                    look(c);
                }
                closeChain(last);
            }
            int chains = (items.size() - to - 2) / 2;
            if (chains == 0) {
                items.cutTo(to);
                return dropped ? Verdict.INSIDE : Verdict.OUTSIDE;
            }
            items.set(to + 1, 2 * chains + (dropped ? 1 : 0));
            return Verdict.UNDECIDED;
        }

        private void look(int c) {
            long west = Plate.between(x, xy[c]);
            long east = Plate.between(x, xy[c + 2]);
            long north1 = (long) xy[c + 1] - y;
            long north2 = (long) xy[c + 3] - y;
            long dx = east - west;
            long cross = north1 * east - north2 * west;
            boolean near =
                    Math.min(west, east) <= reachX
                            && Math.max(west, east) >= -reachX
                            && Math.min(north1, north2) <= reachY
                            && Math.max(north1, north2) >= -reachY
                            && Math.abs(cross)
                                    <= reachY * Math.abs(dx) + reachX * Math.abs(north2 - north1);
            if (near) {
                chainFrom = chainFrom < 0 ? c : chainFrom;
                return;
            }
            dropped ^= covers(west, east) && (cross > 0) == (dx > 0);
            closeChain(c);
        }

        private void closeChain(int last) {
            if (chainFrom < 0) {
                return;
            }
            int flags = (isAbove(chainFrom) ? START_COUNTS : 0) | (isAbove(last) ? END_COUNTS : 0);
            items.push(chainFrom / 2);
            items.push(4 * ((last - chainFrom) / 2) + flags);
            dropped ^= (flags & START_COUNTS) != 0 && Plate.between(xy[chainFrom], x) >= 0;
            dropped ^= (flags & END_COUNTS) != 0 && Plate.between(xy[last], x) >= 0;
            chainFrom = -1;
        }

        /// Whether a chain's end lies north of the cell, between its meridians: there the number of edges to
        /// the north changes for want of the next edge.
        private boolean isAbove(int corner) {
            long east = Plate.between(x, xy[corner]);
            return east >= -half && east < half && (long) xy[corner + 1] - y >= half;
        }
    }
}
