package org.deconflict.bench;

import java.util.function.Supplier;

/// By how many bytes the heap grows when something is made and kept.
///
/// Right to some kilobytes a thing: enough for what has tens of thousands of parts, no more.
record Heap<T>(T made, long bytes, double cpuNs) {

    static <T> Heap<T> of(Supplier<T> maker) {
        long before = used();
        long fromNs = Best.cpuNs();
        T made = maker.get();
        double cpuNs = Best.cpuNs() - fromNs;
        return new Heap<>(made, used() - before, cpuNs);
    }

    /// The heap in use after a full collection, in bytes.
    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
