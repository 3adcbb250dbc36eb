package org.deconflict.geo.index;

/// What matters in the cell that is being built: on four stacks, so that a quarter's lists are pushed on
/// those of its cell and cut off again.
final class Lists {

    /// Numbers of the zones that hold the cell: all of the stack.
    final Ints inside = new Ints();

    // Whose line may pass through the cell: the stack from the cell's mark on.
    final Ints rounds = new Ints();
    final Ints plains = new Ints();
    final Ints rings = new Ints();

    /// How high the stacks stand.
    record Mark(int inside, int rounds, int plains, int rings) {}

    Mark mark() {
        return new Mark(inside.size(), rounds.size(), plains.size(), rings.size());
    }

    void cutTo(Mark mark) {
        inside.cutTo(mark.inside);
        rounds.cutTo(mark.rounds);
        plains.cutTo(mark.plains);
        rings.cutTo(mark.rings);
    }

    /// Whether no line passes through the cell.
    boolean isSettled(Mark from) {
        return rounds.size() == from.rounds
                && plains.size() == from.plains
                && rings.size() == from.rings;
    }

    int polygonsFrom(Mark from) {
        int n = 0;
        for (int at = from.rings; at < rings.size(); at += Rings.itemLength(rings.get(at + 1))) {
            n++;
        }
        return n;
    }

    int edgesFrom(Mark from) {
        int n = 0;
        for (int at = from.rings; at < rings.size(); ) {
            int end = at + Rings.itemLength(rings.get(at + 1));
            for (int chain = at + 2; chain < end; chain += 2) {
                n += rings.get(chain + 1) >> 2;
            }
            at = end;
        }
        return n;
    }
}
