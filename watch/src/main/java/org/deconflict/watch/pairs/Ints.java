package org.deconflict.watch.pairs;

import java.util.Arrays;

/// A long row of ints in pieces, so that growing never copies what is there. Threads: one owner.
final class Ints {

    private static final int BITS = 14;
    private static final int PIECE = 1 << BITS;
    private static final int MASK = PIECE - 1;

    private int[][] pieces = new int[0][];
    private int made;

    int get(int i) {
        return pieces[i >>> BITS][i & MASK];
    }

    void set(int i, int value) {
        pieces[i >>> BITS][i & MASK] = value;
    }

    /// Adds to what is there; gives the sum.
    int add(int i, int more) {
        return pieces[i >>> BITS][i & MASK] += more;
    }

    /// There is room for so many at the least.
    void makeRoom(int length) {
        while (made << BITS < length) {
            if (made == pieces.length) {
                pieces = Arrays.copyOf(pieces, Math.max(16, made * 2));
            }
            pieces[made++] = new int[PIECE];
        }
    }

    /// Nought from one (included) to another (excluded), with room made for them.
    void clear(int from, int to) {
        makeRoom(to);
        for (int i = from; i < to; i = (i | MASK) + 1) {
            int end = Math.min(to, (i | MASK) + 1);
            Arrays.fill(pieces[i >>> BITS], i & MASK, end - i + (i & MASK), 0);
        }
    }
}
