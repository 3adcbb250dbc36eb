package org.deconflict.geo.index;

import java.util.Arrays;

/// A stack of ints that grows. One owner.
final class Ints {

    private int[] items = new int[64];
    private int size;

    int size() {
        return size;
    }

    int get(int at) {
        return items[at];
    }

    void set(int at, int item) {
        items[at] = item;
    }

    void push(int item) {
        if (size == items.length) {
            items = Arrays.copyOf(items, size + (size >> 1));
        }
        items[size++] = item;
    }

    /// Appends [from, to) of another stack, or of this one.
    void pushAll(Ints o, int from, int to) {
        for (int i = from; i < to; i++) {
            push(o.items[i]);
        }
    }

    void cutTo(int newSize) {
        size = newSize;
    }

    int[] toArray() {
        return Arrays.copyOf(items, size);
    }
}
