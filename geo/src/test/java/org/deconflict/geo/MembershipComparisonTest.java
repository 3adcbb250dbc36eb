package org.deconflict.geo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class MembershipComparisonTest {

    @Test
    void polygons_agree_with_the_winding_number_at_every_position() {
        MembershipComparison.Result r =
                MembershipComparison.run(
                        Long.getLong("seed", 20170518), Long.getLong("points", 5_000));

        System.out.println(r);
        assertThat(r.wrong()).as(r.first()).isZero();
        assertThat(r.inside()).isGreaterThan(r.compared() / 4);
        assertThat(r.ties()).isLessThan(r.compared() / 20);
    }
}
