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
    private final Plains plains;
    private final Rings rings;
    private final int tableLevel;
    private final int[] table;
    private final int[] nodes;
    private final int[] postings;
    private final Walk walk;

    private ZoneIndex(List<Outline> outlines) {
        this.outlines = outlines;
        Builder built = new Builder(outlines);
        rounds = built.sorted.rounds;
        plains = built.sorted.plains;
        rings = built.sorted.rings;
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

    /// How many outlines there are.
    public int size() {
        return outlines.size();
    }

    /// Memory of the index in bytes, packed corners included, the outlines themselves not.
    public long bytes() {
        return 4L * ((long) table.length + nodes.length + postings.length)
                + rounds.bytes()
                + plains.bytes()
                + rings.bytes()
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
        out.leaf[0] = leafFrom(table[tableIndex(out.x[0], out.y[0])], out, 0);
        out.head[0] = postings[out.leaf[0]];
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
        int[] leaf = out.leaf;
        for (int i = 0; i < count; i++) {
            requirePosition(latDeg[from + i], lonDeg[from + i]);
            out.x[i] = Plate.x(lonDeg[from + i]);
            out.y[i] = Plate.y(latDeg[from + i]);
        }
        for (int i = 0; i < count; i++) {
            leaf[i] = table[tableIndex(out.x[i], out.y[i])];
        }
        for (int i = 0; i < count; i++) {
            leaf[i] = leafFrom(leaf[i], out, i);
        }
        for (int i = 0; i < count; i++) {
            out.head[i] = postings[leaf[i]];
        }
        for (int i = 0; i < count; i++) {
            out.at(latDeg[from + i], lonDeg[from + i]);
            answer(i, out);
        }
    }

    /// Refuses what [LatLon] refuses, in its words.
    private static void requirePosition(double latDeg, double lonDeg) {
        boolean is = latDeg >= -90 && latDeg <= 90 && lonDeg >= -180 && lonDeg <= 180;
        if (!is) {
            throw new IllegalArgumentException(new LatLon(latDeg, lonDeg).toString());
        }
    }

    private int tableIndex(int x, int y) {
        int shift = 32 - tableLevel;
        return ((y >>> shift) << tableLevel) | (x >>> shift);
    }

    private int leafFrom(int code, Hits out, int i) {
        int shift = 32 - tableLevel;
        int at = code;
        while (at < 0) {
            shift -= 2;
            int slot = (((out.y[i] >>> shift) & 3) << 2) | ((out.x[i] >>> shift) & 3);
            at = nodes[~at + slot];
        }
        return at;
    }

    /// Answers position `i` of the block, which is the current one of `out`.
    private void answer(int i, Hits out) {
        int head = out.head[i];
        int at = out.leaf[i] + 1;
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
        for (int end = at + inside; at < end; at++) {
            out.add(postings[at]);
        }
        takeRounds(at, round, out);
        at += round;
        for (int end = at + plain; at < end; at++) {
            take(Verdict.UNDECIDED, plains.number(postings[at]), out);
        }
        for (int k = 0; k < polygons; k++) {
            Verdict verdict = rings.of(postings, at, out.x[i], out.y[i]);
            take(verdict, rings.number(postings[at]), out);
            at += Rings.itemLength(postings[at + 1]);
        }
        out.endPosition();
    }

    private void takeRounds(int at, int count, Hits out) {
        if (count > 0) {
            out.spot.place(out.latDeg, out.lonDeg);
            for (int k = at; k < at + count; k++) {
                take(rounds.of(postings[k], out.spot), rounds.number(postings[k]), out);
            }
        }
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
