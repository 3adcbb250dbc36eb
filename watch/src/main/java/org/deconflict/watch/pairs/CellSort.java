package org.deconflict.watch.pairs;

/// A counting sort by cell, in four steps that can each be cut: clear, count, add up, place.
///
/// Neighbouring cells share a bucket where there are many more cells than things, so that buckets in order
/// are cells in order. Threads: one owner.
final class CellSort {

    private final Ints ends = new Ints();
    private int buckets;
    private int shift;
    private int emptied;
    private int next;
    private int sum;

    /// Begins with so many cells and about so many things.
    void begin(int cells, int things) {
        shift = 0;
        while ((cells >>> shift) > Math.max(1 << 12, 16L * things)) {
            shift++;
        }
        buckets = (cells >>> shift) + 1;
        emptied = 0;
        next = 0;
        sum = 0;
    }

    /// False when all is emptied.
    boolean clear(int work) {
        int end = (int) Math.min(buckets + 1, emptied + 8L * work);
        ends.clear(emptied, end);
        emptied = end;
        return emptied <= buckets;
    }

    void count(int cell) {
        ends.add(cell >>> shift, 1);
    }

    /// False when all is added up.
    boolean addUp(int work) {
        int end = (int) Math.min(buckets + 1, next + 8L * work);
        for (; next < end; next++) {
            sum = ends.add(next, sum);
        }
        return next <= buckets;
    }

    /// Where a thing that was counted goes; of one bucket the last that comes is the first.
    int place(int cell) {
        return ends.add(cell >>> shift, -1);
    }

    int buckets() {
        return buckets;
    }

    /// Where a bucket begins, once all are placed; it ends where the next begins.
    int from(int bucket) {
        return ends.get(bucket);
    }
}
