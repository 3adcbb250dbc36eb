package org.deconflict.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deconflict.watch.Play.by;
import static org.deconflict.watch.Play.fix;

import org.deconflict.geo.Geodesics;
import org.deconflict.geo.LatLon;
import org.deconflict.model.AlertKind;
import org.deconflict.model.Fix;
import org.deconflict.model.TrackId;
import org.deconflict.watch.pairs.EncounterRule;
import org.junit.jupiter.api.Test;

final class EncounterTest {

    private static final WatchRules MEETING =
            WatchRules.USUAL.meeting(EncounterRule.of(500, 100, 600));
    private static final LatLon PLACE = new LatLon(20, 30);
    private static final TrackId OTHER = new TrackId("csv", "other");

    /// On the way to the place from the east (the other from the south), there at second 300 at 10 m/s.
    private static Fix convoy(double s) {
        return fix(s, Geodesics.move(PLACE, 90, 10 * (300 - s)));
    }

    private static Fix other(double s) {
        return by(OTHER, fix(s, Geodesics.move(PLACE, 180, 10 * (300 - s))));
    }

    @Test
    void nobody_is_asked_unless_a_rule_is_given() {
        Play play = new Play().hear(convoy(0), other(0), convoy(10), other(10), convoy(20));
        assertThat(play.alerts).isEmpty();
    }

    @Test
    void course_and_speed_come_from_two_fixes_where_none_are_stated() {
        Play play = new Play(MEETING).hear(convoy(0), other(0));
        assertThat(play.alerts).isEmpty();
        play.hear(convoy(10), other(10));
        assertThat(play.words()).containsExactly("encounter/courses_converge");
        assertThat(play.watch.counts().alerts()).isEqualTo(1);
    }

    @Test
    void a_fix_that_cannot_be_moves_nobody() {
        Fix jump = fix(11, Geodesics.move(PLACE, 0, 100_000));
        Play play = new Play(MEETING).hear(convoy(0), other(0), convoy(10), other(10), jump);
        assertThat(play.of(AlertKind.ENCOUNTER)).hasSize(1);
        assertThat(play.words()).endsWith("implausible/too_fast");
    }

    @Test
    void a_late_fix_changes_nothing_that_the_newest_said() {
        Play play = new Play(MEETING).hear(convoy(0), other(0), convoy(10), other(10), convoy(5));
        assertThat(play.of(AlertKind.ENCOUNTER)).hasSize(1);
    }

    @Test
    void the_clock_ends_what_is_not_heard_of_any_more() {
        Play play = new Play(MEETING).hear(convoy(0), other(0), convoy(10), other(10)).clock(731);
        assertThat(play.words()).contains("retracted/no_fix");
    }
}
