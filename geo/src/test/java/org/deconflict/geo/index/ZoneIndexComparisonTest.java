package org.deconflict.geo.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ZoneIndexComparisonTest {

    @Test
    void the_index_answers_as_the_outlines_do() {
        ZoneIndexComparison.Result r =
                ZoneIndexComparison.run(
                        Long.getLong("seed", 20170518), Long.getLong("positions", 12_000));

        System.out.println(r);
        assertThat(r.wrong()).as(r.first()).isZero();
        assertThat(r.hits()).isGreaterThan(r.positions() / 4);
    }
}
