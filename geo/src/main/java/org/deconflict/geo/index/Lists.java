package org.deconflict.geo.index;

/// What matters in the cell that is being built: on four stacks, so that a quarter's lists are pushed on
/// those of its cell and cut off again.
final class Lists {

    /// Numbers of the zones that hold the cell: all of the stack.
    final Ints inside = new Ints();

    // Whose line may pass through the cell: the stack from the cell's mark on.
    final Ints rounds = new Ints();
    final Ints walls = new Ints();
    final Ints rings = new Ints();

    /// How high the stacks stand.
    record Mark(int inside, int rounds, int walls, int rings) {}

    Mark mark() {
        return new Mark(inside.size(), rounds.size(), walls.size(), rings.size());
    }

    void cutTo(Mark mark) {
        inside.cutTo(mark.inside);
        rounds.cutTo(mark.rounds);
        walls.cutTo(mark.walls);
        rings.cutTo(mark.rings);
    }

    /// Whether no line passes through the cell.
    boolean isSettled(Mark from) {
        return rounds.size() == from.rounds
                && walls.size() == from.walls
                && rings.size() == from.rings;
    }

    int polygonsFrom(Mark from) {
        int n = 0;
        for (int at = from.rings; at < rings.size(); at += Rings.itemLength(rings.get(at + 1))) {
            n++;
        }
        return n;
    }

    int wallsFrom(Mark from) {
        int n = 0;
        for (int at = from.walls; at < walls.size(); at += Walls.itemLength(walls.get(at + 1))) {
            n++;
        }
        return n;
    }

    /// Edges of polygons and pieces of walls.
    int edgesFrom(Mark from) {
        int n = 0;
        for (int at = from.rings; at < rings.size(); ) {
            int end = at + Rings.itemLength(rings.get(at + 1));
            for (int chain = at + 2; chain < end; chain += 2) {
                n += rings.get(chain + 1) >> 2;
            }
            at = end;
        }
        for (int at = from.walls; at < walls.size(); at += Walls.itemLength(walls.get(at + 1))) {
            n += Walls.pieces(walls, at);
        }
        return n;
    }
}
