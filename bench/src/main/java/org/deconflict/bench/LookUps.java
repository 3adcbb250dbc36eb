package org.deconflict.bench;

import java.util.Arrays;

/// How long single look-ups took, each by the clock, in nanoseconds; sorted. The clock's own cost is in them.
final class LookUps {

    private final int[] sortedNs;
    private final int clockNs;

    /// Takes the array for itself.
    LookUps(int[] sortedNs, int clockNs) {
        this.sortedNs = sortedNs;
        this.clockNs = clockNs;
    }

    /// One look-up of a position.
    interface Way {
        void find(int position);
    }

    /// Times this many look-ups after as many that are not counted.
    static LookUps of(int count, int positions, Way way) {
        once(count, positions, way);
        int[] found = once(count, positions, way);
        return new LookUps(found, quantile(once(count, positions, p -> {}), 0.5));
    }

    private static int[] once(int count, int positions, Way way) {
        int[] ns = new int[count];
        for (int i = 0; i < count; i++) {
            long fromNs = System.nanoTime();
            way.find(i % positions);
            ns[i] = (int) Math.min(Integer.MAX_VALUE, System.nanoTime() - fromNs);
        }
        Arrays.sort(ns);
        return ns;
    }

    /// The clock's own cost, half of the times.
    int clockNs() {
        return clockNs;
    }

    /// The time that this share of the look-ups did not exceed.
    int ns(double share) {
        return quantile(sortedNs, share);
    }

    private static int quantile(int[] sorted, double share) {
        return sorted[Math.clamp((int) Math.ceil(share * sorted.length) - 1, 0, sorted.length - 1)];
    }
}
