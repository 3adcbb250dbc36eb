package org.deconflict.watch.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.deconflict.geo.LatLon;
import org.junit.jupiter.api.Test;

final class PairsTest {

    private static final long SEED = 20170608;
    private static final int TRACKS = 150;
    private static final double NOW_S = 1_496_880_000;

    @Test
    void each_track_finds_the_pairs_that_all_at_once_finds_of_it() {
        Random random = new Random(SEED);
        Pairs pairs = new Pairs(5_000, 600, 600);
        for (int slot = 0; slot < TRACKS; slot++) {
            pairs.put(slot, Traffic.anybody(random, new LatLon(33.5, 38.6), 40_000, NOW_S));
        }
        pairs.begin(TRACKS);
        while (pairs.slice(100)) {
            // Goes on.
        }
        int[] of = new int[TRACKS];
        for (long pair : pairs.found()) {
            of[(int) (pair >>> 32)]++;
            of[(int) pair]++;
        }
        assertThat(pairs.count()).as("seed %d", SEED).isEqualTo(pairs.found().length).isPositive();
        for (int slot = 0; slot < TRACKS; slot++) {
            assertThat(pairs.near(slot)).as("slot %d, seed %d", slot, SEED).isEqualTo(of[slot]);
        }
    }
}
