package org.deconflict.geo.index;

import java.util.List;
import org.deconflict.geo.GeodesicPath;
import org.deconflict.geo.LatLon;
import org.deconflict.geo.Outline;

/// Finds which of many outlines contain a position: exactly those whose [Outline#contains] says so.
///
/// Outlines are known by their place in the list they came in, from 0. Immutable; any number of threads
/// may ask, each with [Hits] of its own. Asking allocates nothing, unless an outline must be asked itself.
public final class ZoneIndex {

    private final List<Outline> outlines;
    private final Rounds rounds;
    private final Walls walls;
    private final Rings rings;
    private final Caps caps;
    private final int tableLevel;
    private final int[] table;
    private final int[] nodes;
    private final int[] postings;
    private final Walk walk;

    private ZoneIndex(List<Outline> outlines) {
        this.outlines = outlines;
        Builder built = new Builder(outlines);
        rounds = built.sorted.rounds;
        walls = built.sorted.walls;
        rings = built.sorted.rings;
        caps = built.sorted.caps;
        tableLevel = built.tableLevel;
        table = built.table;
        nodes = built.nodes();
        postings = built.postings();
        Tree tree = new Tree(tableLevel, table, nodes);
        walk = new Walk(tree, new Leaves(built, postings));
    }

    public static ZoneIndex of(List<? extends Outline> outlines) {
        return new ZoneIndex(List.copyOf(outlines));
    }

    Outline outline(int number) {
        return outlines.get(number);
    }

    /// How many outlines there are.
    public int size() {
        return outlines.size();
    }

    /// Memory of the index in bytes, packed corners included, the outlines themselves not.
    public long bytes() {
        return 4L * ((long) table.length + nodes.length + postings.length)
                + rounds.bytes()
                + walls.bytes()
                + rings.bytes()
                + caps.bytes()
                + walk.bytes();
    }

    /// Finds the outlines that contain one position, in degrees: position 0 of `out`.
    ///
    /// Error: throws as [LatLon] does when there is no such position.
    public void find(double latDeg, double lonDeg, Hits out) {
        out.clear();
        requirePosition(latDeg, lonDeg);
        out.x[0] = Plate.x(lonDeg);
        out.y[0] = Plate.y(latDeg);
        findLeaves(1, out);
        out.at(latDeg, lonDeg);
        answer(0, out);
    }

    /// Finds the outlines that contain each of the positions [from, to), in degrees: position 0 of `out` is
    /// that at `from`.
    ///
    /// Faster a position than one by one. Error: throws as [LatLon] does when there is no such position, and
    /// `out` is then of no use.
    public void find(double[] latDeg, double[] lonDeg, int from, int to, Hits out) {
        out.clear();
        for (int at = from; at < to; at += Hits.BLOCK) {
            block(latDeg, lonDeg, at, Math.min(Hits.BLOCK, to - at), out);
        }
    }

    /// Finds all outlines that come within a geodesic distance of a position, degrees and metres: position 0 of `out`.
    ///
    /// It may name outlines that are a little farther, as it looks at [Outline#reach]; it misses none. Closed.
    /// Edge: radius 0 to 20,004 km (half the earth), both included. Error: throws [IllegalArgumentException] for any other,
    /// and as [LatLon] does when there is no such position.
    public void near(double latDeg, double lonDeg, double radiusM, Hits out) {
        out.clear();
        requirePosition(latDeg, lonDeg);
        requireRadius(radiusM);
        out.spot.place(latDeg, lonDeg);
        caps.near(out.spot, radiusM, out);
        out.sort();
        out.endPosition();
    }

    static void requireRadius(double radiusM) {
        if (!(radiusM >= 0 && radiusM <= GeodesicPath.MAX_LENGTH_M)) {
            throw new IllegalArgumentException(
                    "radiusM is " + radiusM + ", must be 0..20004000 metres");
        }
    }

    /// Finds every change of membership on a straight way: the geodesic from a position, at an azimuth, so many metres.
    ///
    /// Edge: length 0 to [GeodesicPath#MAX_LENGTH_M]. Error: throws as [LatLon] and [GeodesicPath] do; what is found
    /// tells its own ([Changes#fromM]).
    public void along(
            double latDeg, double lonDeg, double azimuthDeg, double lengthM, Changes out) {
        out.clear();
        requirePosition(latDeg, lonDeg);
        boolean is =
                Double.isFinite(azimuthDeg) && lengthM >= 0 && lengthM <= GeodesicPath.MAX_LENGTH_M;
        if (!is) {
            LatLon from = new LatLon(latDeg, lonDeg);
            throw new IllegalArgumentException(
                    new GeodesicPath(from, azimuthDeg, lengthM).toString());
        }
        out.scratch.asking.of(outlines, latDeg, lonDeg);
        out.scratch.asking.towards(azimuthDeg, lengthM);
        walk.along(latDeg, lonDeg, out);
    }

    /// Step by step over a block, so that memory is waited for once and not once a position.
    private void block(double[] latDeg, double[] lonDeg, int from, int count, Hits out) {
        for (int i = 0; i < count; i++) {
            requirePosition(latDeg[from + i], lonDeg[from + i]);
            out.x[i] = Plate.x(lonDeg[from + i]);
            out.y[i] = Plate.y(latDeg[from + i]);
        }
        findLeaves(count, out);
        fetch(count, out);
        for (int i = 0; i < count; i++) {
            out.at(latDeg[from + i], lonDeg[from + i]);
            answer(i, out);
        }
    }

    /// Refuses what [LatLon] refuses, in its words.
    static void requirePosition(double latDeg, double lonDeg) {
        boolean is = latDeg >= -90 && latDeg <= 90 && lonDeg >= -180 && lonDeg <= 180;
        if (!is) {
            throw new IllegalArgumentException(new LatLon(latDeg, lonDeg).toString());
        }
    }

    private int tableIndex(int x, int y) {
        int shift = 32 - tableLevel;
        return ((y >>> shift) << tableLevel) | (x >>> shift);
    }

    /// All positions go down together, those already at their leaf too: without branches, whose outcome would have to
    /// be waited for.
    private void findLeaves(int count, Hits out) {
        int[] leaf = out.leaf;
        for (int i = 0; i < count; i++) {
            leaf[i] = table[tableIndex(out.x[i], out.y[i])];
        }
        int shift = 32 - tableLevel;
        int any = -1;
        while (any < 0) {
            shift -= 2;
            any = 0;
            for (int i = 0; i < count; i++) {
                int code = leaf[i];
                int isNode = code >> 31;
                int slot = (((out.y[i] >>> shift) & 3) << 2) | ((out.x[i] >>> shift) & 3);
                int below = nodes[(~code + slot) & isNode];
                leaf[i] = (below & isNode) | (code & ~isNode);
                any |= leaf[i];
            }
        }
    }

    /// Reads the first three lines of memory of each leaf for nothing but to have them at hand.
    private void fetch(int count, Hits out) {
        int sum = 0;
        for (int i = 0; i < count; i++) {
            int leaf = out.leaf[i];
            sum += postings[leaf] + postings[leaf + 16] + postings[leaf + 32];
        }
        out.fetched = sum;
    }

    /// Answers position `i` of the block, which is the current one of `out`.
    private void answer(int i, Hits out) {
        int at = out.leaf[i];
        int head = postings[at++];
        int inside = head & 0xFF;
        int round = (head >>> 8) & 0xFF;
        int wall = (head >>> 16) & 0xFF;
        int polygons = head >>> 24;
        if (head == Postings.WIDE) {
            inside = postings[at++];
            round = postings[at++];
            wall = postings[at++];
            polygons = postings[at++];
        }
        out.addAscending(postings, at, inside, round + wall + polygons);
        at += inside;
        if (round + wall > 0) {
            out.spot.place(out.latDeg, out.lonDeg);
        }
        for (int end = at + round; at < end; at++) {
            take(rounds.of(postings[at], out.spot), rounds.number(postings[at]), out);
        }
        for (int k = 0; k < wall; k++) {
            Verdict verdict = walls.of(postings, at, out.spot, out.ray);
            take(verdict, walls.number(postings[at]), out);
            at = Walls.afterItem(postings, at);
        }
        for (int k = 0; k < polygons; k++) {
            take(Rings.of(postings, at, out.x[i], out.y[i]), Rings.zone(postings, at), out);
            at = Rings.afterItem(postings, at);
        }
        out.endPosition();
    }

    private void take(Verdict verdict, int zone, Hits out) {
        switch (verdict) {
            case INSIDE -> out.add(zone);
            case OUTSIDE -> {}
            case UNDECIDED -> {
                out.countAsked();
                if (outlines.get(zone).contains(new LatLon(out.latDeg, out.lonDeg))) {
                    out.add(zone);
                }
            }
        }
    }

    /// Finds the outlines whose line comes within so many metres of the geodesic between two positions, in degrees:
    /// position 0 of `out`; it may name some that are a little farther.
    ///
    /// For ways up to 500 km, and farther than 5° from a pole: false, and nothing found, for others.
    /// Allocates nothing.
    public boolean meets(
            double lat1Deg,
            double lon1Deg,
            double lat2Deg,
            double lon2Deg,
            double marginM,
            Hits out) {
        requirePosition(lat1Deg, lon1Deg);
        requirePosition(lat2Deg, lon2Deg);
        out.clear();
        out.wayEnds[0] = lat1Deg;
        out.wayEnds[1] = lon1Deg;
        out.wayEnds[2] = lat2Deg;
        out.wayEnds[3] = lon2Deg;
        boolean laid = out.strip.lay(out.wayEnds, marginM);
        if (laid) {
            meet(1L << (32 - tableLevel), out);
        }
        out.endPosition();
        return laid;
    }

    private void meet(long side, Hits out) {
        Strip strip = out.strip;
        int firstX = strip.firstX(side);
        for (int row = strip.firstRow(side); row <= strip.lastRow(side); row++) {
            for (int column = 0; column < strip.columns(side); column++) {
                int x = (int) (firstX + column * side);
                int y = (int) (row * side);
                meet(table[tableIndex(x, y)], x, y, 32 - tableLevel, out);
            }
        }
    }

    private void meet(int code, int x, int y, int shift, Hits out) {
        long half = 1L << (shift - 1);
        if (!out.strip.meets(x, y, half)) {
            return;
        }
        if (code >= 0) {
            meetLeaf(code, out);
            return;
        }
        int quarter = shift - 2;
        for (int slot = 0; slot < 16; slot++) {
            int subX = x + ((slot & 3) << quarter);
            int subY = y + ((slot >> 2) << quarter);
            meet(nodes[~code + slot], subX, subY, quarter, out);
        }
    }

    private void meetLeaf(int leaf, Hits out) {
        int at = Postings.roundsAt(postings, leaf);
        for (int end = at + Postings.rounds(postings, leaf); at < end; at++) {
            if (rounds.meets(postings[at], out.strip, out.spot)) {
                out.addOnce(rounds.number(postings[at]));
            }
        }
        for (int k = Postings.walls(postings, leaf); k > 0; k--) {
            out.addOnce(walls.number(postings[at]));
            at = Walls.afterItem(postings, at);
        }
        for (int k = Postings.polygons(postings, leaf); k > 0; k--) {
            if (Rings.meets(postings, at, out.strip)) {
                out.addOnce(Rings.zone(postings, at));
            }
            at = Rings.afterItem(postings, at);
        }
    }

    /// How many zones there are, and the memory of each part.
    @Override
    public String toString() {
        return "ZoneIndex[zones=%d, table=%d B, nodes=%d B, leaves=%d B, rounds=%d B, polygons=%d B]"
                .formatted(
                        size(),
                        4L * table.length,
                        4L * nodes.length,
                        4L * postings.length,
                        rounds.bytes(),
                        rings.bytes());
    }
}
