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

    @Test
    void positions_two_micrometres_off_an_edge_are_judged_by_side_and_half_of_one_is_a_tie() {
        long wrong =
                MembershipComparison.wrongBeside(
                        Long.getLong("seed", 20170606), Long.getLong("points", 5_000) / 5);

        assertThat(wrong).isZero();
    }
}
