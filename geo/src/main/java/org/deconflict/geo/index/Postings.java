package org.deconflict.geo.index;

/// What the leaves say, in one array of ints, so that a look-up reads one stretch of memory.
///
/// A leaf is, in order:
///
/// | ints | what |
/// |---|---|
/// | head | how many zones hold all of it, rounds, walls and polygons there are: eight bits each from the lowest; or [#WIDE] and the four numbers |
/// | zones that hold it | their numbers, ascending |
/// | rounds | the place of a circle in [Circles], or the complement of a corridor's in [Corridors] |
/// | walls | items as [Walls] writes them into leaves |
/// | polygons | items as [Rings] writes them into leaves, corners included |
final class Postings {

    /// A leaf with more than 254 of a sort has this head.
    static final int WIDE = -1;

    /// Where the empty leaf is.
    static final int EMPTY = 0;

    /// Zeros behind the last leaf, so that two lines of memory ahead may be read.
    static final int BEHIND = 48;

    private static final int MOST = 254;

    private final Rings rings;
    private final Ints out = new Ints();
    private final Ints inside = new Ints();

    /// Where leaves without lines begin, by the hash of their zones: most are like another.
    private int[] known = new int[1024];

    private int knownSize;

    Postings(Rings rings) {
        this.rings = rings;
        out.push(0);
    }

    /// Writes a leaf, or finds one like it, and says where it is.
    int add(Lists lists, Lists.Mark from) {
        inside.cutTo(0);
        inside.pushAll(lists.inside, 0, lists.inside.size());
        inside.sort();
        if (lists.isSettled(from)) {
            return inside.size() == 0 ? EMPTY : shared();
        }
        int at = out.size();
        int rounds = lists.rounds.size() - from.rounds();
        pushHead(inside.size(), rounds, lists.wallsFrom(from), lists.polygonsFrom(from));
        out.pushAll(inside, 0, inside.size());
        out.pushAll(lists.rounds, from.rounds(), lists.rounds.size());
        for (int item = from.walls(); item < lists.walls.size(); ) {
            Walls.write(lists.walls, item, out);
            item += Walls.itemLength(lists.walls.get(item + 1));
        }
        for (int item = from.rings(); item < lists.rings.size(); ) {
            rings.write(lists.rings, item, out);
            item += Rings.itemLength(lists.rings.get(item + 1));
        }
        return at;
    }

    private void pushHead(int zones, int rounds, int wallCount, int polygons) {
        if (Math.max(Math.max(zones, rounds), Math.max(polygons, wallCount)) <= MOST) {
            out.push(zones | (rounds << 8) | (wallCount << 16) | (polygons << 24));
            return;
        }
        out.push(WIDE);
        out.push(zones);
        out.push(rounds);
        out.push(wallCount);
        out.push(polygons);
    }

    private int shared() {
        if (2 * knownSize > known.length) {
            grow();
        }
        int slot = slot(inside, 0, inside.size());
        if (known[slot] == 0) {
            known[slot] = out.size();
            knownSize++;
            pushHead(inside.size(), 0, 0, 0);
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

    // ---- what a written leaf says ----

    /// Where the rounds of a leaf begin.
    static int roundsAt(int[] leaves, int leaf) {
        int head = leaves[leaf];
        return head == WIDE ? leaf + 5 + leaves[leaf + 1] : leaf + 1 + (head & 0xFF);
    }

    static int rounds(int[] leaves, int leaf) {
        int head = leaves[leaf];
        return head == WIDE ? leaves[leaf + 2] : (head >>> 8) & 0xFF;
    }

    static int walls(int[] leaves, int leaf) {
        int head = leaves[leaf];
        return head == WIDE ? leaves[leaf + 3] : (head >>> 16) & 0xFF;
    }

    static int polygons(int[] leaves, int leaf) {
        int head = leaves[leaf];
        return head == WIDE ? leaves[leaf + 4] : head >>> 24;
    }

    /// The leaves and [#BEHIND] zeros.
    int[] toArray() {
        return out.toArray(BEHIND);
    }
}
