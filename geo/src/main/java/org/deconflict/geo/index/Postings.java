package org.deconflict.geo.index;

/// What the leaves say, in one array of ints.
///
/// A leaf: a head with the number of zones that hold all of it, of rounds, of plain outlines and of
/// polygons,
/// eight bits each, or [#WIDE] and the four numbers; then the zones' numbers; the rounds; the plain outlines;
/// the polygons' items as in [Rings].
final class Postings {

    /// A leaf with more than 254 of a sort has this head.
    static final int WIDE = -1;

    /// Where the empty leaf is.
    static final int EMPTY = 0;

    private static final int MOST = 254;

    private final Ints out = new Ints();

    /// Where leaves without lines begin, by the hash of their zones: most are like another.
    private int[] known = new int[1024];

    private int knownSize;

    Postings() {
        out.push(0);
    }

    /// Writes a leaf, or finds one like it, and says where it is.
    int add(Lists lists, Lists.Mark from) {
        int inside = lists.inside.size();
        if (lists.isSettled(from)) {
            return inside == 0 ? EMPTY : shared(lists.inside);
        }
        int at = out.size();
        int rounds = lists.rounds.size() - from.rounds();
        int plains = lists.plains.size() - from.plains();
        int polygons = lists.polygonsFrom(from);
        if (Math.max(Math.max(inside, rounds), Math.max(polygons, plains)) <= MOST) {
            out.push(inside | (rounds << 8) | (plains << 16) | (polygons << 24));
        } else {
            out.push(WIDE);
            out.push(inside);
            out.push(rounds);
            out.push(plains);
            out.push(polygons);
        }
        out.pushAll(lists.inside, 0, inside);
        out.pushAll(lists.rounds, from.rounds(), lists.rounds.size());
        out.pushAll(lists.plains, from.plains(), lists.plains.size());
        out.pushAll(lists.rings, from.rings(), lists.rings.size());
        return at;
    }

    private int shared(Ints inside) {
        if (2 * knownSize > known.length) {
            grow();
        }
        int slot = slot(inside, 0, inside.size());
        if (known[slot] == 0) {
            known[slot] = out.size();
            knownSize++;
            if (inside.size() <= MOST) {
                out.push(inside.size());
            } else {
                out.push(WIDE);
                out.push(inside.size());
                out.push(0);
                out.push(0);
                out.push(0);
            }
            out.pushAll(inside, 0, inside.size());
        }
        return known[slot];
    }

    /// The slot of the leaf with these zones, or the empty one where it belongs.
    private int slot(Ints zones, int from, int count) {
        int hash = 0;
        for (int i = from; i < from + count; i++) {
            hash = hash * 31 + zones.get(i);
        }
        int slot = ((hash * 0x9E3779B9) >>> 8) & (known.length - 1);
        while (known[slot] != 0 && !holds(known[slot], zones, from, count)) {
            slot = (slot + 1) & (known.length - 1);
        }
        return slot;
    }

    private boolean holds(int leaf, Ints zones, int from, int count) {
        if (insideCount(leaf) != count) {
            return false;
        }
        int at = insideAt(leaf);
        for (int i = 0; i < count; i++) {
            if (out.get(at + i) != zones.get(from + i)) {
                return false;
            }
        }
        return true;
    }

    private int insideCount(int leaf) {
        return out.get(leaf) == WIDE ? out.get(leaf + 1) : out.get(leaf);
    }

    private int insideAt(int leaf) {
        return leaf + (out.get(leaf) == WIDE ? 5 : 1);
    }

    private void grow() {
        int[] old = known;
        known = new int[2 * old.length];
        for (int leaf : old) {
            if (leaf != 0) {
                known[slot(out, insideAt(leaf), insideCount(leaf))] = leaf;
            }
        }
    }

    int[] toArray() {
        return out.toArray();
    }
}
