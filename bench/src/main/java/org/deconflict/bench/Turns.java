package org.deconflict.bench;

import java.util.ArrayList;
import java.util.List;

/// Ways of doing the same work that take turns, round by round, on the same kind of input: the best turn
/// of each, by the thread's CPU time.
///
/// A turn goes on where the way's last one ended, so that nobody meets positions that are still in a cache, and takes
/// about as long for all of them. The first turns warm up and are not counted. Owner: one thread.
final class Turns {

    private static final long TURN_NS = 60_000_000;
    private static final int LEAST = 1_024;

    private final int positions;
    private final List<Runner> runners = new ArrayList<>();

    /// So many positions are there, at least a thousand and some; after the last comes the first.
    Turns(int positions) {
        if (positions < LEAST) {
            throw new IllegalArgumentException(
                    "positions is " + positions + ", must be at least " + LEAST);
        }
        this.positions = positions;
    }

    /// Does the positions of a range, and returns a count that depends on each.
    interface Way {
        long run(int from, int to);
    }

    /// One way, and its best turn.
    static final class Runner {
        private final Way way;
        private int at;
        private int size = LEAST;
        private double bestNs = Double.POSITIVE_INFINITY;
        private long seen;

        private Runner(Way way) {
            this.way = way;
        }

        /// Nanoseconds a position in the best turn.
        double ns() {
            return bestNs;
        }

        private double turn(int positions) {
            if (at + size > positions) {
                at = 0;
            }
            long fromNs = Best.cpuNs();
            seen += way.run(at, at + size);
            double ns = (double) (Best.cpuNs() - fromNs) / size;
            at += size;
            return ns;
        }

        private void warmUp(int positions, long forNs) {
            double spentNs = 0;
            while (spentNs < forNs) {
                double ns = turn(positions);
                spentNs += ns * size;
                size = Math.clamp((long) (TURN_NS / Math.max(1, ns)), LEAST, positions);
            }
        }
    }

    Runner add(Way way) {
        Runner runner = new Runner(way);
        runners.add(runner);
        return runner;
    }

    /// Warms each up for so long, and lets them take their turns.
    void run(long warmUpNs, int rounds) {
        runners.forEach(r -> r.warmUp(positions, warmUpNs));
        for (int round = 0; round < rounds; round++) {
            for (Runner r : runners) {
                r.bestNs = Math.min(r.bestNs, r.turn(positions));
            }
        }
        if (runners.stream().anyMatch(r -> r.seen < 0)) {
            throw new IllegalStateException("counts are not negative");
        }
    }
}
