package org.deconflict.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.LongSupplier;

/// The best of several passes over the same work: the one that was disturbed least.
///
/// By the calling thread's CPU time for work of one thread that waits for nothing, so that other
/// programs on the machine take nothing from it; by the wall clock for what waits for the disk. The
/// first pass warms up and is not counted. Owner: one thread.
final class Best {

    private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();

    private final LongSupplier clockNs;
    private double perS;
    private boolean warm;

    private Best(LongSupplier clockNs) {
        this.clockNs = clockNs;
    }

    static Best byCpu() {
        return new Best(Best::cpuNs);
    }

    /// The CPU time of the calling thread so far, in nanoseconds.
    static long cpuNs() {
        return THREAD.getCurrentThreadCpuTime();
    }

    static Best byWall() {
        return new Best(System::nanoTime);
    }

    /// Something that does a number of things, and says how many.
    interface Pass {
        long run() throws IOException;
    }

    /// Runs a pass.
    void time(Pass pass) throws IOException {
        long fromNs = clockNs.getAsLong();
        long done = pass.run();
        double seconds = (clockNs.getAsLong() - fromNs) / 1e9;
        if (warm) {
            perS = Math.max(perS, done / seconds);
        }
        warm = true;
    }

    /// Things a second in the best pass; 0 before the second one.
    double perS() {
        return perS;
    }
}
