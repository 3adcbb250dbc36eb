package org.deconflict.watch.pairs;

import java.util.Arrays;

/// A long row of windows, two longs each: cell and beginning, slot and end. In pieces, so that growing
/// never copies what is there. Threads: one owner.
final class Windows {

    private static final int BITS = 12;
    private static final int PIECE = 1 << BITS;
    private static final long LOW = 0xFFFF_FFFFL;

    private long[][] pieces = new long[0][];
    private int made;
    private int count;

    void clear() {
        count = 0;
    }

    int count() {
        return count;
    }

    void add(int cell, int slot, int inMs, int outMs) {
        if (made << BITS == count) {
            if (made == pieces.length) {
                pieces = Arrays.copyOf(pieces, Math.max(16, made * 2));
            }
            pieces[made++] = new long[PIECE * 2];
        }
        long[] piece = pieces[count >>> BITS];
        int at = (count & PIECE - 1) * 2;
        piece[at] = (long) cell << 32 | (inMs & LOW);
        piece[at + 1] = (long) slot << 32 | (outMs & LOW);
        count++;
    }

    /// The cell in the upper, the beginning in milliseconds in the lower half.
    long cellAndIn(int window) {
        return pieces[window >>> BITS][(window & PIECE - 1) * 2];
    }

    /// The slot in the upper, the end in milliseconds in the lower half.
    long slotAndOut(int window) {
        return pieces[window >>> BITS][(window & PIECE - 1) * 2 + 1];
    }
}
