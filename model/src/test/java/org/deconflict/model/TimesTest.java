package org.deconflict.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class TimesTest {

    @Test
    void a_time_is_written_in_utc_with_microseconds() {
        assertThat(Times.format(0)).isEqualTo("1970-01-01T00:00:00.000000Z");
        assertThat(Times.format(-1)).isEqualTo("1969-12-31T23:59:59.999999Z");
    }

    @Test
    void every_zone_is_read_as_the_same_moment() {
        long utc = Times.parse("2017-05-18T09:30:00Z");
        assertThat(Times.parse("2017-05-18T12:30:00+03:00")).isEqualTo(utc);
        assertThat(Times.parse("2017-05-18 09:30:00.0000009Z")).isEqualTo(utc);
        assertThat(Times.parse("2017-05-18T09:30Z")).isEqualTo(utc);
    }

    @Test
    void a_time_without_zone_is_refused_and_says_so() {
        for (String text : new String[] {"2017-05-18T09:30:00", "2017-05-18", "2017-05-18 09:30"}) {
            assertThatThrownBy(() -> Times.parse(text))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(text)
                    .hasMessageContaining("did you leave out the zone");
        }
    }

    @Test
    void what_is_no_time_is_refused() {
        for (String text :
                new String[] {
                    "", "now", "2017-13-01T00:00:00Z", "1495099800", "+999999999-01-01T00:00:00Z"
                }) {
            assertThatThrownBy(() -> Times.parse(text))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void writing_and_reading_give_the_same_microsecond() {
        var random = new SplittableRandom(7);
        for (int i = 0; i < 10_000; i++) {
            long us = random.nextLong(-2_000_000_000_000_000L, 4_000_000_000_000_000L);
            assertThat(Times.parse(Times.format(us))).isEqualTo(us);
        }
    }
}
