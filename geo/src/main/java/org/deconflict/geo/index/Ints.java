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
        int count = to - from;
        if (size + count > items.length) {
            items = Arrays.copyOf(items, Math.max(size + count, size + (size >> 1)));
        }
        System.arraycopy(o.items, from, items, size, count);
        size += count;
    }

    void cutTo(int newSize) {
        size = newSize;
    }

    void sort() {
        Arrays.sort(items, 0, size);
    }

    /// The array below, of use until the next push.
    int[] items() {
        return items;
    }

    int[] toArray() {
        return toArray(0);
    }

    /// Its items and so many zeros.
    int[] toArray(int zeros) {
        int[] all = new int[size + zeros];
        System.arraycopy(items, 0, all, 0, size);
        return all;
    }
}
