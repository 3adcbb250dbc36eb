package org.deconflict.geo.index;

import java.util.Arrays;

/// A set of ints that is emptied at no cost. Mutable, one owner.
final class Seen {

    /// Each slot holds the round it was filled in, and the item.
    private long[] slots = new long[256];

    private int size;
    private long round = 1;

    void clear() {
        size = 0;
        round++;
        if (round > Integer.MAX_VALUE) {
            Arrays.fill(slots, 0);
            round = 1;
        }
    }

    /// True when the item is new.
    boolean add(int item) {
        if (2 * size >= slots.length) {
            grow();
        }
        long entry = (round << 32) | (item & 0xFFFFFFFFL);
        int at = slot(entry);
        if (slots[at] == entry) {
            return false;
        }
        slots[at] = entry;
        size++;
        return true;
    }

    private int slot(long entry) {
        int at = (((int) entry * 0x9E3779B9) >>> 8) & (slots.length - 1);
        while (slots[at] >>> 32 == round && slots[at] != entry) {
            at = (at + 1) & (slots.length - 1);
        }
        return at;
    }

    private void grow() {
        long[] old = slots;
        slots = new long[2 * old.length];
        for (long entry : old) {
            if (entry >>> 32 == round) {
                slots[slot(entry)] = entry;
            }
        }
    }
}
