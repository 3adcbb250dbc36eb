package org.deconflict.watch.pairs;

import java.util.Arrays;

/// A few windows, put in order of their cells and in a cell of their beginnings. Threads: one owner.
final class CellWindows {

    /// Up to here inserting is the faster.
    private static final int FEW = 48;

    private static final long SIGN = 0x8000_0000L;

    private long[] cellAndIn = new long[64];
    private long[] slotAndOut = new long[64];
    private int count;

    /// Beginnings, cut to 32 bits, are put in order by how much later than this one they are.
    private int someMs;

    void clear() {
        count = 0;
    }

    int count() {
        return count;
    }

    int cell(int i) {
        return (int) (cellAndIn[i] >> 32);
    }

    int inMs(int i) {
        return (int) (cellAndIn[i] ^ SIGN) + someMs;
    }

    int slot(int i) {
        return (int) (slotAndOut[i] >> 32);
    }

    int outMs(int i) {
        return (int) slotAndOut[i];
    }

    /// As [Windows] gives them.
    void add(long cellAndInMs, long slotAndOutMs) {
        if (count == cellAndIn.length) {
            cellAndIn = Arrays.copyOf(cellAndIn, count * 2);
            slotAndOut = Arrays.copyOf(slotAndOut, count * 2);
        }
        if (count == 0) {
            someMs = (int) cellAndInMs;
        }
        long laterMs = (((int) cellAndInMs - someMs) & 0xFFFF_FFFFL) ^ SIGN;
        cellAndIn[count] = cellAndInMs >> 32 << 32 | laterMs;
        slotAndOut[count] = slotAndOutMs;
        count++;
    }

    void sort() {
        if (count > FEW) {
            heap();
            return;
        }
        for (int i = 1; i < count; i++) {
            long key = cellAndIn[i];
            long value = slotAndOut[i];
            int j = i - 1;
            for (; j >= 0 && cellAndIn[j] > key; j--) {
                put(j + 1, cellAndIn[j], slotAndOut[j]);
            }
            put(j + 1, key, value);
        }
    }

    private void heap() {
        for (int i = count / 2 - 1; i >= 0; i--) {
            sift(i, count, cellAndIn[i], slotAndOut[i]);
        }
        for (int end = count - 1; end > 0; end--) {
            long key = cellAndIn[end];
            long value = slotAndOut[end];
            put(end, cellAndIn[0], slotAndOut[0]);
            sift(0, end, key, value);
        }
    }

    private void sift(int start, int n, long key, long value) {
        int i = start;
        int child = 2 * i + 1;
        while (child < n) {
            if (child + 1 < n && cellAndIn[child + 1] > cellAndIn[child]) {
                child++;
            }
            if (cellAndIn[child] <= key) {
                break;
            }
            put(i, cellAndIn[child], slotAndOut[child]);
            i = child;
            child = 2 * i + 1;
        }
        put(i, key, value);
    }

    private void put(int i, long key, long value) {
        cellAndIn[i] = key;
        slotAndOut[i] = value;
    }
}
