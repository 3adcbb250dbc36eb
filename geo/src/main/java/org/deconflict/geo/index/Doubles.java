package org.deconflict.geo.index;

import java.util.Arrays;

/// A list of doubles that grows. One owner.
final class Doubles {

    private double[] items = new double[64];
    private int size;

    int size() {
        return size;
    }

    void push(double item) {
        if (size == items.length) {
            items = Arrays.copyOf(items, size + (size >> 1));
        }
        items[size++] = item;
    }

    void pushAll(double[] more) {
        if (size + more.length > items.length) {
            items = Arrays.copyOf(items, Math.max(size + more.length, size + (size >> 1)));
        }
        System.arraycopy(more, 0, items, size, more.length);
        size += more.length;
    }

    double[] toArray() {
        return Arrays.copyOf(items, size);
    }
}
