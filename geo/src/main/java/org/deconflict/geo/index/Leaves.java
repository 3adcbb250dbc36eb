package org.deconflict.geo.index;

/// Reads leaves for ways, as [Postings] writes them.
final class Leaves {

    private final int[] postings;
    private final Discs discs;
    private final Strips strips;
    private final Walls walls;
    private final Sides sides;

    Leaves(Builder built, int[] postings) {
        this.postings = postings;
        Sorted sorted = built.sorted;
        discs = new Discs(sorted.rounds.circles());
        strips = new Strips(sorted.rounds.corridors());
        walls = sorted.walls;
        sides = new Sides(sorted.rings, sorted.packed);
    }

    long bytes() {
        return sides.bytes();
    }

    /// Reads the heads for nothing but to have them at hand.
    int fetch(Trail trail) {
        int sum = 0;
        for (int k = 0; k < trail.size(); k++) {
            sum += postings[trail.leaf(k)];
        }
        return sum;
    }

    /// Whether lines pass through the leaf.
    boolean hasLines(int leaf) {
        int head = postings[leaf];
        return head == Postings.WIDE || head >>> 8 != 0;
    }

    /// Notes what changes in the window, all of which lies in the leaf's cell.
    void read(int leaf, Scratch s) {
        int polygons = Postings.polygons(postings, leaf);
        int at = Postings.roundsAt(postings, leaf);
        for (int end = at + Postings.rounds(postings, leaf); at < end; at++) {
            round(postings[at], s);
        }
        for (int k = Postings.walls(postings, leaf); k > 0; k--) {
            ask(walls.number(postings[at]), s);
            at = Walls.afterItem(postings, at);
        }
        // Looks careless, is meant: no polygon in a leaf reaches so near to a pole.
        for (int k = s.way.polar ? polygons : 0; k < polygons; k++) {
            sides.pass(postings, at, s);
            at = Rings.afterItem(postings, at);
        }
    }

    private static void ask(int zone, Scratch s) {
        double start = s.way.startM;
        s.found.add(zone, start + s.window.from, start + s.window.to, Found.ASK);
    }

    private void round(int round, Scratch s) {
        if (round >= 0 && !discs.takes(round)) {
            ask(discs.number(round), s);
            return;
        }
        if (!s.seen.add(round)) {
            return;
        }
        if (round >= 0) {
            discs.pass(round, s);
        } else {
            strips.pass(~round, s);
        }
    }
}
