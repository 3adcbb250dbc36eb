package org.deconflict.geo.index;

import java.util.Arrays;
import java.util.List;
import org.deconflict.geo.Outline;

/// Builds the tree from the world down: a cell through which too many lines pass is cut in four.
///
/// On top lies a table of cells of one level, below it nodes of sixteen: two levels in one cache line.
final class Builder {

    /// A leaf has at most this many lines and edges, but see [#patience].
    private static final int MOST_LINES = 4;

    private static final int MOST_EDGES = 16;

    /// Cells at this level have sides of 38 m in latitude.
    private static final int DEEPEST = 20;

    /// A wall costs as much as this many other lines.
    private static final int WALL_LINES = 2;

    /// The table has at most this many cells a zone.
    private static final int TABLE_SHARE = 4;

    private static final int HIGHEST_TABLE = 11;

    final Sorted sorted;
    final int tableLevel;
    final int[] table;
    private final Lists lists = new Lists();
    private final Postings postings;
    private final Ints nodes = new Ints();

    Builder(List<? extends Outline> outlines) {
        sorted = new Sorted(outlines);
        postings = new Postings(sorted.rings);
        int level = 1;
        while (level < HIGHEST_TABLE
                && 1L << (2 * level + 1) <= TABLE_SHARE * (long) outlines.size()) {
            level++;
        }
        tableLevel = level;
        table = new int[1 << (2 * level - 1)];
        Lists.Mark start = pushAll();
        Lists.Mark all = lists.mark();
        for (int x = 0; x < 2; x++) {
            Cell half = new Cell(x << 31, 0, 1);
            narrow(start, all, half);
            fill(half, all, 1);
            lists.cutTo(all);
        }
    }

    /// The nodes and a zero.
    int[] nodes() {
        return nodes.toArray(1);
    }

    int[] postings() {
        return postings.toArray();
    }

    private Lists.Mark pushAll() {
        Lists.Mark start = lists.mark();
        for (int i = 0; i < sorted.circleCount; i++) {
            lists.rounds.push(i);
        }
        for (int i = 0; i < sorted.corridorCount; i++) {
            lists.rounds.push(~i);
        }
        for (int i = 0; i < sorted.walls.count(); i++) {
            sorted.walls.pushWhole(lists.walls, i);
        }
        int corner = 0;
        for (int i = 0; i < sorted.packed.size(); i++) {
            Packed p = sorted.packed.get(i);
            Rings.pushWhole(lists.rings, i, p.ringEnds, corner);
            corner += p.xy.length / 2;
        }
        return start;
    }

    /// Pushes what of the lists [from, to) matters in a quarter.
    private void narrow(Lists.Mark from, Lists.Mark to, Cell quarter) {
        for (int i = from.rounds(); i < to.rounds(); i++) {
            int round = lists.rounds.get(i);
            switch (sorted.rounds.of(round, quarter)) {
                case INSIDE -> lists.inside.push(sorted.rounds.number(round));
                case UNDECIDED -> lists.rounds.push(round);
                case OUTSIDE -> {}
            }
        }
        for (int at = from.walls(); at < to.walls(); ) {
            int wall = lists.walls.get(at);
            int end = at + Walls.itemLength(lists.walls.get(at + 1));
            if (sorted.walls.narrow(lists.walls, at, quarter) == Verdict.INSIDE) {
                lists.inside.push(sorted.walls.number(wall));
            }
            at = end;
        }
        for (int at = from.rings(); at < to.rings(); ) {
            int end = at + Rings.itemLength(lists.rings.get(at + 1));
            narrowItem(at, end, quarter);
            at = end;
        }
    }

    private void narrowItem(int at, int end, Cell quarter) {
        int polygon = lists.rings.get(at);
        Box box = sorted.boxes.get(polygon);
        if (!box.meets(quarter)) {
            return;
        }
        if (quarter.level < Rings.FIRST_LEVEL || box.isWithin(quarter)) {
            lists.rings.pushAll(lists.rings, at, end);
        } else if (sorted.rings.narrow(lists.rings, at, quarter) == Verdict.INSIDE) {
            lists.inside.push(sorted.rings.number(polygon));
        }
    }

    /// Whether the cell, whose lists begin at a mark, needs no cutting.
    private boolean isLeaf(Cell cell, Lists.Mark from, double patience) {
        int polygons = lists.polygonsFrom(from) + lists.wallsFrom(from);
        int lines = linesFrom(from);
        boolean few =
                lines <= MOST_LINES * patience && lists.edgesFrom(from) <= MOST_EDGES * patience;
        boolean wide = polygons > 0 && cell.level < Rings.FIRST_LEVEL;
        boolean coarse = isCoarse(cell, from);
        return lines == 0 || (!wide && ((few && !coarse) || cell.level >= DEEPEST));
    }

    private boolean isCoarse(Cell cell, Lists.Mark from) {
        for (int at = from.walls(); at < lists.walls.size(); ) {
            if (sorted.walls.isCoarse(lists.walls.get(at), cell)) {
                return true;
            }
            at += Walls.itemLength(lists.walls.get(at + 1));
        }
        return false;
    }

    private int linesFrom(Lists.Mark from) {
        return lists.rounds.size()
                - from.rounds()
                + WALL_LINES * lists.wallsFrom(from)
                + lists.polygonsFrom(from);
    }

    /// Where cutting does not thin out the lines, as where many zones share a border, more are borne with.
    private double patience(double now, int linesBefore, int linesAfter) {
        return 4 * linesAfter > 3 * linesBefore ? 1.5 * now : now;
    }

    private void fill(Cell cell, Lists.Mark from, double patience) {
        if (cell.level == tableLevel) {
            table[tableIndex(cell)] = subtree(cell, from, patience);
            return;
        }
        if (isLeaf(cell, from, patience)) {
            fillAll(cell, postings.add(lists, from));
            return;
        }
        Lists.Mark to = lists.mark();
        for (int quarter = 0; quarter < 4; quarter++) {
            Cell child = cell.child(quarter);
            narrow(from, to, child);
            fill(child, to, patience);
            lists.cutTo(to);
        }
    }

    private int tableIndex(Cell cell) {
        int shift = 32 - tableLevel;
        return ((cell.y >>> shift) << tableLevel) | (cell.x >>> shift);
    }

    private void fillAll(Cell cell, int leaf) {
        int side = 1 << (tableLevel - cell.level);
        int first = tableIndex(cell);
        for (int row = 0; row < side; row++) {
            int at = first + (row << tableLevel);
            Arrays.fill(table, at, at + side, leaf);
        }
    }

    /// The code of a cell: where its leaf begins, or the complement of where its node begins.
    private int subtree(Cell cell, Lists.Mark from, double patience) {
        if (isLeaf(cell, from, patience)) {
            return postings.add(lists, from);
        }
        int node = nodes.size();
        for (int i = 0; i < 16; i++) {
            nodes.push(0);
        }
        int before = linesFrom(from);
        Lists.Mark to = lists.mark();
        for (int quarter = 0; quarter < 4; quarter++) {
            Cell child = cell.child(quarter);
            narrow(from, to, child);
            half(child, to, new Slot(node, quarter, patience(patience, before, linesFrom(to))));
            lists.cutTo(to);
        }
        return ~node;
    }

    /// A quarter of a node's cell.
    private record Slot(int node, int quarter, double patience) {

        /// Where in the node a quarter of this quarter has its code: two bits of y, two of x.
        int at(int sub) {
            int x = ((quarter & 1) << 1) | (sub & 1);
            int y = (quarter & 2) | (sub >> 1);
            return node + (y << 2) + x;
        }
    }

    private void half(Cell cell, Lists.Mark from, Slot slot) {
        if (isLeaf(cell, from, slot.patience)) {
            int leaf = postings.add(lists, from);
            for (int sub = 0; sub < 4; sub++) {
                nodes.set(slot.at(sub), leaf);
            }
            return;
        }
        int before = linesFrom(from);
        Lists.Mark to = lists.mark();
        for (int sub = 0; sub < 4; sub++) {
            Cell child = cell.child(sub);
            narrow(from, to, child);
            nodes.set(
                    slot.at(sub),
                    subtree(child, to, patience(slot.patience, before, linesFrom(to))));
            lists.cutTo(to);
        }
    }
}
