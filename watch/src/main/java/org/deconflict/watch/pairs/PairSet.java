package org.deconflict.watch.pairs;

import java.util.Arrays;

/// A set of pairs of slots in small tables of longs, one for some slots that follow each other: what is near
/// in slots stays near in memory, and growing copies one small table. Threads: one owner.
final class PairSet {

    private static final long EMPTY = -1;
    private static final int SLOTS_BITS = 8;
    private static final int LEAST = 1 << 8;

    private long[][] tables = new long[0][];
    private int[] sizes = new int[0];
    private int emptied;
    private int size;

    int size() {
        return size;
    }

    /// Begins to clear, which [#clear] does.
    void begin() {
        size = 0;
        emptied = 0;
    }

    /// False when all is emptied; until then nothing may be added.
    boolean clear(int work) {
        for (int done = 0; done < work && emptied < tables.length; emptied++) {
            Arrays.fill(tables[emptied], EMPTY);
            sizes[emptied] = 0;
            done += tables[emptied].length / 4;
        }
        return emptied < tables.length;
    }

    /// False if it was there.
    boolean add(int a, int b) {
        int of = Math.min(a, b) >>> SLOTS_BITS;
        if (of >= tables.length) {
            makeRoom(of);
        }
        long pair = pair(a, b);
        long[] table = tables[of];
        int i = place(table, pair);
        if (table[i] == pair) {
            return false;
        }
        table[i] = pair;
        size++;
        if (++sizes[of] > table.length / 2) {
            tables[of] = grown(table);
        }
        return true;
    }

    boolean has(int a, int b) {
        int of = Math.min(a, b) >>> SLOTS_BITS;
        long pair = pair(a, b);
        return of < tables.length && tables[of][place(tables[of], pair)] == pair;
    }

    /// All pairs in ascending order: the smaller slot in the upper half, the greater in the lower.
    long[] sorted() {
        long[] all = new long[size];
        int n = 0;
        for (long[] table : tables) {
            for (long pair : table) {
                if (pair != EMPTY) {
                    all[n++] = pair;
                }
            }
        }
        Arrays.sort(all);
        return all;
    }

    static long pair(int a, int b) {
        return a < b ? (long) a << 32 | b : (long) b << 32 | a;
    }

    private static int place(long[] table, long pair) {
        int mask = table.length - 1;
        int i = (int) ((pair * 0x9E3779B97F4A7C15L) >>> 33) & mask;
        while (table[i] != EMPTY && table[i] != pair) {
            i = i + 1 & mask;
        }
        return i;
    }

    private void makeRoom(int of) {
        int had = tables.length;
        int room = Math.max(of + 1, had / 2 * 3);
        tables = Arrays.copyOf(tables, room);
        sizes = Arrays.copyOf(sizes, room);
        for (int i = had; i < room; i++) {
            tables[i] = empty(LEAST);
        }
        emptied = room;
    }

    private static long[] grown(long[] old) {
        long[] table = empty(old.length * 2);
        for (long pair : old) {
            if (pair != EMPTY) {
                table[place(table, pair)] = pair;
            }
        }
        return table;
    }

    private static long[] empty(int length) {
        long[] a = new long[length];
        Arrays.fill(a, EMPTY);
        return a;
    }
}
