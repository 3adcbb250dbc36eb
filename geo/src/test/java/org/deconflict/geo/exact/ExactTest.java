package org.deconflict.geo.exact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// A few seconds of `trials/exact`.
final class ExactTest {

    private static final long SEED = Long.getLong("seed", 20170518);

    private static Comparison.Result run(String world, int zones) {
        Comparison comparison = Exact.comparison(world, SEED, zones);
        Comparison.Result r = comparison.run(20_000, done -> {});
        System.out.println(world + " seed " + SEED + ": " + r);
        return r;
    }

    @Test
    void zones_everywhere_are_judged_as_their_outlines_say() {
        Comparison.Result r = run("everywhere", 1_000);
        assertThat(r.wrong()).as(r.first()).isZero();
        assertThat(r.hits()).isGreaterThan(r.positions() / 2);
        assertThat(r.referred()).isPositive();
    }

    @Test
    void clustered_zones_are_judged_as_their_outlines_say() {
        Comparison.Result r = run("clustered", 500);
        assertThat(r.wrong()).as(r.first()).isZero();
        assertThat(r.hits()).isGreaterThan(r.positions() / 2);
        assertThat(r.asked()).isLessThan(r.positions());
    }
}
