package org.deconflict.watch.pairs;

import java.util.Arrays;

/// A set of pairs of slots in one array of longs. Threads: one owner.
final class PairSet {

    private static final long EMPTY = -1;

    private long[] table = empty(1 << 10);
    private int size;

    int size() {
        return size;
    }

    void clear() {
        Arrays.fill(table, EMPTY);
        size = 0;
    }

    void add(int a, int b) {
        long pair = pair(a, b);
        int i = place(pair);
        if (table[i] != pair) {
            table[i] = pair;
            size++;
            if (size > table.length / 2) {
                grow();
            }
        }
    }

    boolean has(int a, int b) {
        long pair = pair(a, b);
        return table[place(pair)] == pair;
    }

    /// All pairs in ascending order: the smaller slot in the upper half, the greater in the lower.
    long[] sorted() {
        long[] all = new long[size];
        int n = 0;
        for (long pair : table) {
            if (pair != EMPTY) {
                all[n++] = pair;
            }
        }
        Arrays.sort(all);
        return all;
    }

    private static long pair(int a, int b) {
        return a < b ? (long) a << 32 | b : (long) b << 32 | a;
    }

    private int place(long pair) {
        int mask = table.length - 1;
        int i = (int) ((pair * 0x9E3779B97F4A7C15L) >>> 33) & mask;
        while (table[i] != EMPTY && table[i] != pair) {
            i = i + 1 & mask;
        }
        return i;
    }

    private void grow() {
        long[] old = table;
        table = empty(old.length * 2);
        for (long pair : old) {
            if (pair != EMPTY) {
                table[place(pair)] = pair;
            }
        }
    }

    private static long[] empty(int length) {
        long[] a = new long[length];
        Arrays.fill(a, EMPTY);
        return a;
    }
}
