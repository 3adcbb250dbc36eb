package org.deconflict.bench;

import java.io.IOException;

/// The best of several rounds: on a machine that others use too, the one that was disturbed least.
///
/// For whole passes over much work, after a first one that is not counted. Owner: one thread.
final class Best {

    private double perS;
    private boolean warm;

    /// Something that does a number of things, and says how many.
    interface Pass {
        long run() throws IOException;
    }

    /// Runs a round; the first only warms up.
    void time(Pass pass) throws IOException {
        long fromNs = System.nanoTime();
        long done = pass.run();
        double seconds = (System.nanoTime() - fromNs) / 1e9;
        if (warm) {
            perS = Math.max(perS, done / seconds);
        }
        warm = true;
    }

    /// Things a second in the best round; 0 before the second round.
    double perS() {
        return perS;
    }
}
