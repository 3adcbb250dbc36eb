package org.deconflict.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.deconflict.watch.Play.GARRISON;
import static org.deconflict.watch.Play.at;
import static org.deconflict.watch.Play.out;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.deconflict.geo.Circle;
import org.deconflict.model.AlertKind;
import org.deconflict.model.AltitudeBand;
import org.deconflict.model.TrackId;
import org.deconflict.model.Validity;
import org.deconflict.model.Zone;
import org.deconflict.model.ZoneRules;
import org.junit.jupiter.api.Test;

final class ZoneChangeTest {

    private static final TrackId OTHER = new TrackId("csv", "other");

    private static Zone timed(double from, double to) {
        return timed(Play.RADIUS_M, at(from), at(to));
    }

    private static Zone timed(double radiusM, long fromUs, long toUs) {
        return new Zone(
                "garrison",
                "garrison",
                new Circle(Play.CENTRE, radiusM),
                AltitudeBand.ALL,
                new Validity(fromUs, toUs),
                Optional.empty(),
                ZoneRules.USUAL,
                new TreeMap<>());
    }

    @Test
    void who_is_inside_when_a_zone_begins_is_found_at_its_beginning() {
        Play play = new Play(timed(100, 900)).hear(out(0, -50), out(200, -50));
        assertThat(play.entries()).containsExactly("found_inside/zone_began");
        assertThat(play.alerts.getLast().timeUs()).isEqualTo(at(100));
        assertThat(play.stays()).containsExactly("convoy,garrison,2017-05-18T09:01:40.000000Z,");
    }

    @Test
    void after_a_long_gap_at_the_fix_instead() {
        Play play = new Play(timed(100, 900)).hear(out(0, -50), out(400, -50));
        assertThat(play.entries()).containsExactly("found_inside/zone_began");
        assertThat(play.alerts.getLast().timeUs()).isEqualTo(at(400));
        assertThat(play.stays()).containsExactly("convoy,garrison,,");
    }

    @Test
    void a_zone_that_ends_round_somebody_is_left_at_its_end_whoever_shows_the_time() {
        Play own = new Play(timed(-100, 150)).hear(out(0, -50), out(200, -50));
        Play other =
                new Play(timed(-100, 150)).hear(out(0, -50), Play.by(OTHER, out(160, 900_000)));
        for (Play play : List.of(own, other)) {
            assertThat(play.words())
                    .containsExactly("found_inside/first_heard_inside", "left/zone_ended");
            assertThat(play.alerts.getLast().timeUs()).isEqualTo(at(150));
        }
        assertThat(own.stays()).isEqualTo(List.of("convoy,garrison,,2017-05-18T09:02:30.000000Z"));
        other.hear(out(200, -50));
        assertThat(other.alerts).hasSize(2);
    }

    @Test
    void a_fix_that_shows_an_exit_before_the_zone_ended_amends_the_end() {
        Play play =
                new Play(timed(-100, 150))
                        .hear(out(0, -50), Play.by(OTHER, out(160, 900_000)), out(200, 350));
        assertThat(play.words()).last().isEqualTo("left/line_crossed_outward");
        assertThat(play.alerts.getLast().amends()).contains(play.alerts.get(1).id());
        assertThat(play.alerts.getLast().timeUs()).isCloseTo(at(25), within(1_000L));
    }

    @Test
    void the_end_of_validity_is_open_and_its_beginning_closed() {
        assertThat(new Play(timed(0, 10)).hear(out(0, -50)).words())
                .containsExactly("found_inside/first_heard_inside");
        assertThat(new Play(timed(-10, 0)).hear(out(0, -50)).words()).isEmpty();
    }

    @Test
    void a_zone_registered_round_somebody_is_said_at_once() {
        Play play = new Play().hear(out(0, -50));
        play.watch.register(GARRISON, at(900), play.alerts::add);
        assertThat(play.words()).containsExactly("found_inside/zone_began");
        assertThat(play.alerts.getFirst().timeUs()).isEqualTo(at(900));
        play.hear(out(1000, -50));
        assertThat(play.of(AlertKind.FOUND_INSIDE)).hasSize(1);
        assertThat(play.stays()).containsExactly("convoy,garrison,2017-05-18T09:15:00.000000Z,");
    }

    @Test
    void a_zone_registered_later_does_not_judge_what_was_before() {
        Play play = new Play().hear(out(0, -50), out(50, 100));
        play.watch.register(GARRISON, at(60), play.alerts::add);
        play.hear(out(100, 500), out(20, -50));
        assertThat(play.alerts).isEmpty();
    }

    @Test
    void a_zone_withdrawn_round_somebody_is_left_and_approaches_are_taken_back() {
        Play play = new Play(GARRISON).hear(out(0, -50));
        play.hear(Play.by(OTHER, out(0, 900).moving(10, 270)));
        play.watch.withdraw("garrison", at(30), play.alerts::add);
        assertThat(play.words())
                .containsExactly(
                        "found_inside/first_heard_inside",
                        "approaching/course_and_speed",
                        "left/zone_ended",
                        "retracted/no_longer_approaching");
        assertThat(play.alerts.get(2).timeUs()).isEqualTo(at(30));
        play.hear(out(60, -50), Play.by(OTHER, out(60, 300).moving(10, 270)));
        assertThat(play.alerts).hasSize(4);
    }

    @Test
    void a_renewal_says_nothing_and_the_stay_goes_on() {
        Play play = new Play(timed(-100, 150)).hear(out(0, -50));
        play.watch.register(timed(-100, 9_000), at(100), play.alerts::add);
        play.hear(out(200, -50)).clock(210);
        assertThat(play.entries()).containsExactly("found_inside/first_heard_inside");
        play.clock(350).watch.onTime(at(9_000), play.alerts::add);
        assertThat(play.of(AlertKind.LEFT).getFirst().timeUs()).isEqualTo(at(9_000));
    }

    @Test
    void a_renewal_that_ends_sooner_ends_sooner() {
        Play play = new Play(timed(-100, 9_000)).hear(out(0, -50));
        play.watch.register(timed(-100, 150), at(100), play.alerts::add);
        play.clock(151);
        assertThat(play.words()).last().isEqualTo("left/zone_ended");
        assertThat(play.alerts.getLast().timeUs()).isEqualTo(at(150));
    }

    @Test
    void a_changed_zone_ends_and_begins_anew_for_those_inside_both() {
        Play play = new Play(GARRISON).hear(out(0, -50));
        play.watch.register(
                timed(54_960, Long.MIN_VALUE, Long.MAX_VALUE), at(100), play.alerts::add);
        assertThat(play.words())
                .containsExactly(
                        "found_inside/first_heard_inside",
                        "left/zone_amended",
                        "found_inside/zone_amended");
        assertThat(play.watch.tracks().getFirst().zones()).containsExactly("garrison");
    }

    @Test
    void a_zone_suspended_round_somebody_is_left_and_found_again_when_it_is_resumed() {
        Play play = new Play(GARRISON).hear(out(0, -50));
        play.watch.suspend("garrison", at(100), play.alerts::add);
        play.hear(out(150, -60));
        play.watch.resume("garrison", at(200), play.alerts::add);
        play.watch.resume("garrison", at(210), play.alerts::add);
        assertThat(play.entries())
                .containsExactly(
                        "found_inside/first_heard_inside",
                        "left/zone_suspended",
                        "found_inside/zone_resumed");
        assertThat(play.stays())
                .containsExactly(
                        "convoy,garrison,,2017-05-18T09:01:40.000000Z",
                        "convoy,garrison,2017-05-18T09:03:20.000000Z,");
    }

    @Test
    void who_entered_while_a_zone_was_suspended_is_found_when_it_is_resumed() {
        Play play = new Play(GARRISON).hear(out(0, 500));
        play.watch.suspend("garrison", at(10), play.alerts::add);
        play.hear(out(60, -500));
        assertThat(play.alerts).isEmpty();
        play.watch.resume("garrison", at(100), play.alerts::add);
        assertThat(play.words()).containsExactly("found_inside/zone_resumed");
    }

    @Test
    void a_zone_registered_anew_while_suspended_holds_and_is_not_resumed_again() {
        Play play = new Play(GARRISON).hear(out(0, -50));
        play.watch.suspend("garrison", at(100), play.alerts::add);
        play.watch.register(GARRISON, at(120), play.alerts::add);
        play.watch.resume("garrison", at(200), play.alerts::add);
        assertThat(play.words()).last().isEqualTo("found_inside/zone_began");
        play.watch.suspend("no such zone", at(210), play.alerts::add);
        play.watch.resume("no such zone", at(220), play.alerts::add);
        assertThat(play.of(AlertKind.FOUND_INSIDE)).hasSize(2);
    }

    @Test
    void withdrawn_at_the_moment_of_its_registration_it_is_taken_back() {
        Play play = new Play().hear(out(0, -50));
        play.watch.register(GARRISON, at(60), play.alerts::add);
        play.watch.withdraw("garrison", at(60), play.alerts::add);
        assertThat(play.words()).containsExactly("found_inside/zone_began", "retracted/zone_ended");
        assertThat(play.stays()).isEmpty();
    }

    @Test
    void two_zones_of_one_id_are_refused() {
        assertThatThrownBy(() -> new Play(GARRISON, GARRISON))
                .hasMessage("zone id 'garrison' is given twice");
    }
}
