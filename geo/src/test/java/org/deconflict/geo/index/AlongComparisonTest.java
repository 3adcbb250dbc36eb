package org.deconflict.geo.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class AlongComparisonTest {

    @Test
    void the_changes_along_a_way_are_those_of_the_outlines() {
        AlongComparison.Result r =
                AlongComparison.run(Long.getLong("seed", 20170518), Long.getLong("ways", 250));

        System.out.println(r);
        assertThat(r.inconsistent()).as(r.first()).isZero();
        assertThat(r.different()).as(r.first()).isZero();
        assertThat(r.changes()).isGreaterThan(r.ways());
    }
}
