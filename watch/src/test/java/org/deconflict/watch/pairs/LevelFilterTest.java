package org.deconflict.watch.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class LevelFilterTest {

    private static final Steadying TWO_OF_FOUR = new Steadying(2, 4, 60, 4, 300);

    private static int hear(LevelFilter filter, double timeS, int raw) {
        filter.hear(timeS);
        return filter.issue(timeS, raw, false);
    }

    @Test
    void the_first_report_of_a_pair_is_issued_at_once_and_a_rise_waits_for_the_second() {
        LevelFilter filter = new LevelFilter(TWO_OF_FOUR);
        assertThat(hear(filter, 0, 1)).isEqualTo(1);
        assertThat(hear(filter, 1, 3)).isEqualTo(1);
        assertThat(hear(filter, 2, 3)).isEqualTo(3);
    }

    @Test
    void one_spurious_report_raises_nothing() {
        LevelFilter filter = new LevelFilter(TWO_OF_FOUR);
        assertThat(hear(filter, 0, 0)).isZero();
        assertThat(hear(filter, 1, 3)).isZero();
        for (int s = 2; s < 10; s++) {
            assertThat(hear(filter, s, 0)).isZero();
        }
    }

    @Test
    void reports_that_lie_too_far_back_do_not_count() {
        LevelFilter filter = new LevelFilter(TWO_OF_FOUR);
        hear(filter, 0, 0);
        hear(filter, 100, 2);
        assertThat(hear(filter, 170, 2)).isZero();
        assertThat(hear(filter, 230, 2)).isEqualTo(2);
    }

    @Test
    void a_level_that_rose_stays_for_its_seconds() {
        LevelFilter filter = new LevelFilter(new Steadying(1, 1, 60, 4, 300));
        assertThat(hear(filter, 0, 2)).isEqualTo(2);
        assertThat(hear(filter, 3, 0)).isEqualTo(2);
        assertThat(hear(filter, 4, 0)).isZero();
    }

    @Test
    void who_is_too_close_already_waits_for_nobody() {
        LevelFilter filter = new LevelFilter(TWO_OF_FOUR);
        hear(filter, 0, 0);
        hear(filter, 1, 0);
        filter.hear(2);
        assertThat(filter.issue(2, 3, true)).isEqualTo(3);
    }

    @Test
    void a_long_silence_or_a_time_before_forgets_all() {
        LevelFilter filter = new LevelFilter(TWO_OF_FOUR);
        hear(filter, 0, 3);
        assertThat(hear(filter, 301, 1)).isEqualTo(1);
        assertThat(hear(filter, 302, 3)).isEqualTo(1);
        assertThat(hear(filter, 100, 2)).isEqualTo(2);
    }
}
