package org.deconflict.geo.index;

/// Reads leaves for ways: the one place that knows what [Postings] writes, besides [ZoneIndex].
final class Leaves {

    private final int[] postings;
    private final Tree tree;
    private final Discs discs;
    private final Strips strips;
    private final Plains plains;
    private final Rings rings;
    private final Sides sides;

    Leaves(Builder built, Tree tree, int[] postings) {
        this.postings = postings;
        this.tree = tree;
        Sorted sorted = built.sorted;
        discs = new Discs(sorted.rounds.circles());
        strips = new Strips(sorted.rounds.corridors());
        plains = sorted.plains;
        rings = sorted.rings;
        sides = new Sides(rings, sorted.packed);
    }

    long bytes() {
        return sides.bytes();
    }

    /// Whether lines pass through the leaf.
    boolean hasLines(int leaf) {
        int head = postings[leaf];
        return head == Postings.WIDE || head >>> 8 != 0;
    }

    /// Notes what changes between two places of the stretch, all of which lies in the leaf's cell.
    void read(int leaf, double from, double to, Scratch s) {
        int head = postings[leaf];
        int at = leaf + 1;
        int inside = head & 0xFF;
        int round = (head >>> 8) & 0xFF;
        int plain = (head >>> 16) & 0xFF;
        int polygons = head >>> 24;
        if (head == Postings.WIDE) {
            inside = postings[at++];
            round = postings[at++];
            plain = postings[at++];
            polygons = postings[at++];
        }
        at += inside;
        for (int end = at + round; at < end; at++) {
            round(postings[at], s);
        }
        for (int end = at + plain; at < end; at++) {
            double start = s.way.startM;
            s.found.add(plains.number(postings[at]), start + from, start + to, Found.ASK);
        }
        if (polygons > 0 && !s.way.polar) {
            s.window.of(from, to, s.way);
        }
        for (int k = 0; k < polygons; k++) {
            polygon(leaf, at, s);
            at += Rings.itemLength(postings[at + 1]);
        }
    }

    private void round(int round, Scratch s) {
        if (!s.seen.add(round)) {
            return;
        }
        if (round >= 0) {
            discs.pass(round, s);
        } else {
            strips.pass(~round, s);
        }
    }

    private void polygon(int leaf, int at, Scratch s) {
        // Looks careless, is meant: no polygon in a leaf reaches so near to a pole.
        if (s.way.polar) {
            return;
        }
        if (sides.pass(postings, at, s) && s.known.add(postings[at])) {
            know(leaf, at, s);
        }
    }

    /// Notes whether a place of the window is inside a polygon.
    private void know(int leaf, int at, Scratch s) {
        Window w = s.window;
        for (int part = 2; part < 5; part++) {
            double t = w.from + (w.to - w.from) * (part == 4 ? 1 : part) / 4;
            s.way.onPlate(t);
            int x = (int) (long) Math.floor(s.way.ux);
            int y = (int) (long) Math.floor(s.way.uy);
            Verdict verdict =
                    tree.leafAt(x, y) == leaf ? rings.of(postings, at, x, y) : Verdict.UNDECIDED;
            if (verdict != Verdict.UNDECIDED) {
                double m = s.way.startM + t;
                int tag = verdict == Verdict.INSIDE ? Found.KNOWN_IN : Found.KNOWN_OUT;
                s.found.add(rings.number(postings[at]), m, m, tag);
                return;
            }
        }
    }
}
