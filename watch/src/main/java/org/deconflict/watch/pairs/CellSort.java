package org.deconflict.watch.pairs;

import java.util.Arrays;

/// A counting sort by cell, in three steps that can each be cut: count, add up, place.
///
/// Neighbouring cells share a bucket where there are many more cells than things, so that buckets in order
/// are cells in order. Threads: one owner.
final class CellSort {

    private int[] ends = new int[0];
    private int buckets;
    private int shift;
    private int next;
    private int sum;

    /// Begins with so many cells and about so many things.
    void begin(int cells, int things) {
        shift = 0;
        while ((cells >>> shift) > Math.max(1 << 12, 16L * things)) {
            shift++;
        }
        buckets = (cells >>> shift) + 1;
        if (ends.length < buckets + 1) {
            ends = new int[buckets + 1];
        }
        Arrays.fill(ends, 0, buckets + 1, 0);
        next = 0;
        sum = 0;
    }

    void count(int cell) {
        ends[cell >>> shift]++;
    }

    /// False when all is added up.
    boolean addUp(int work) {
        int end = (int) Math.min(buckets + 1, next + 8L * work);
        for (; next < end; next++) {
            sum += ends[next];
            ends[next] = sum;
        }
        return next <= buckets;
    }

    /// Where a thing that was counted goes; of one bucket the last that comes is the first.
    int place(int cell) {
        return --ends[cell >>> shift];
    }

    int buckets() {
        return buckets;
    }

    /// Where a bucket begins, once all are placed; it ends where the next begins.
    int from(int bucket) {
        return ends[bucket];
    }
}
