package org.deconflict.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.deconflict.watch.Play.GARRISON;
import static org.deconflict.watch.Play.at;
import static org.deconflict.watch.Play.out;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeMap;
import org.deconflict.geo.Circle;
import org.deconflict.geo.Geodesics;
import org.deconflict.geo.LatLon;
import org.deconflict.model.Alert;
import org.deconflict.model.AlertKind;
import org.deconflict.model.AltitudeBand;
import org.deconflict.model.Confirmation;
import org.deconflict.model.Datum;
import org.deconflict.model.Finding;
import org.deconflict.model.Fix;
import org.deconflict.model.Level;
import org.deconflict.model.Validity;
import org.deconflict.model.Zone;
import org.deconflict.model.ZoneRules;
import org.junit.jupiter.api.Test;

final class NearingTest {

    private static Finding.Approaching approach(Alert alert) {
        return (Finding.Approaching) alert.finding();
    }

    @Test
    void a_single_fix_with_course_and_speed_is_enough() {
        Play play = new Play(GARRISON).hear(out(0, 5_000).moving(10, 270));
        assertThat(play.words()).containsExactly("approaching/course_and_speed");
        Alert alert = play.alerts.getFirst();
        Finding.Approaching a = approach(alert);
        // Due west at first is not quite toward the centre, but near enough here for 20 ms.
        assertThat(a.nominalUs()).isCloseTo(at(500), within(20_000L));
        assertThat(a.earliestUs()).isCloseTo(at(100), within(1_000L));
        assertThat(a.certainUs()).isEqualTo(OptionalLong.of(a.nominalUs()));
        assertThat(alert.timeUs()).isEqualTo(at(0));
        assertThat(alert.level()).isEqualTo(Level.ADVISORY);
        assertThat(alert.distanceM()).isCloseTo(5_000, within(1e-3));
    }

    @Test
    void nominal_is_where_the_geodesic_of_the_fix_meets_the_line() {
        LatLon start = Geodesics.move(Play.CENTRE, 200, 62_000);
        Play play = new Play(GARRISON).hear(Play.fix(0, start).moving(20, 5));
        double lo = 0;
        double hi = 600;
        for (int i = 0; i < 80; i++) {
            double mid = (lo + hi) / 2;
            LatLon there = Geodesics.move(start, 5, 20 * mid);
            if (Geodesics.distanceM(Play.CENTRE, there) > Play.RADIUS_M) {
                lo = mid;
            } else {
                hi = mid;
            }
        }
        assertThat(approach(play.alerts.getFirst()).nominalUs()).isCloseTo(at(lo), within(1_000L));
    }

    @Test
    void without_own_motion_two_fixes_at_most_300_seconds_apart_tell_it() {
        Play play = new Play(GARRISON).hear(out(0, 5_000), out(100, 4_000));
        assertThat(play.words()).containsExactly("approaching/course_and_speed");
        assertThat(approach(play.alerts.getFirst()).nominalUs()).isCloseTo(at(500), within(1_000L));
        Play apart = new Play(GARRISON).hear(out(0, 5_000), out(300.5, 4_000));
        assertThat(apart.of(AlertKind.APPROACHING)).isEmpty();
    }

    @Test
    void nobody_approaches_standing_still_or_going_away_or_beyond_the_horizon() {
        assertThat(new Play(GARRISON).hear(out(0, 50).moving(0, 270)).alerts).isEmpty();
        assertThat(new Play(GARRISON).hear(out(0, 50).moving(20, 90)).alerts).isEmpty();
        assertThat(new Play(GARRISON).hear(out(0, 6_010).moving(10, 270)).alerts).isEmpty();
        assertThat(
                        new Play(WatchRules.USUAL.ahead(700), GARRISON)
                                .hear(out(0, 6_010).moving(10, 270))
                                .alerts)
                .hasSize(1);
    }

    @Test
    void one_alert_is_open_and_amended_only_when_nominal_moved_by_more_than_a_tenth() {
        Play play = new Play(GARRISON).hear(out(0, 5_900).moving(10, 270));
        play.hear(out(10, 5_800).moving(10.5, 270), out(20, 5_700).moving(9.6, 270));
        assertThat(play.alerts).hasSize(1);
        play.hear(out(30, 5_600).moving(14, 270));
        assertThat(play.words())
                .containsExactly("approaching/course_and_speed", "approaching/nominal_moved");
        assertThat(play.alerts.get(1).amends()).contains(play.alerts.get(0).id());
    }

    @Test
    void the_level_rises_with_the_time_left_at_fixes_and_by_the_clock() {
        Play fixes = new Play(GARRISON);
        for (int s = 0; s < 500; s += 10) {
            fixes.hear(out(s, 5_000 - 10 * s).moving(10, 270));
        }
        assertThat(fixes.of(AlertKind.APPROACHING).stream().map(Alert::level))
                .containsExactly(Level.ADVISORY, Level.CAUTION, Level.WARNING);
        Play clock = new Play(GARRISON).hear(out(0, 5_000).moving(10, 270));
        clock.clock(100).clock(199).clock(201).clock(300).clock(441);
        List<Alert> raised = clock.of(AlertKind.APPROACHING);
        assertThat(raised.stream().map(Alert::level))
                .containsExactly(Level.ADVISORY, Level.CAUTION, Level.WARNING);
        assertThat(raised.get(1).reason().word()).isEqualTo("level_changed");
        assertThat(raised.get(1).heardAtUs()).isEqualTo(at(201));
        assertThat(raised.get(1).timeUs()).isEqualTo(at(0));
        assertThat(raised.get(2).amends()).contains(raised.get(1).id());
    }

    @Test
    void a_level_that_rises_by_the_clock_tells_of_the_newest_fix() {
        Play play = new Play(GARRISON);
        for (int s = 0; s <= 190; s += 10) {
            play.hear(out(s, 5_000 - 10 * s).moving(10, 270));
        }
        play.clock(205);
        Alert raised = play.of(AlertKind.APPROACHING).getLast();
        assertThat(raised.level()).isEqualTo(Level.CAUTION);
        assertThat(raised.timeUs()).isEqualTo(at(190));
        assertThat(raised.distanceM()).isCloseTo(3_100, within(1.0));
        assertThat(raised.heardAtUs()).isEqualTo(at(205));
    }

    @Test
    void an_approach_that_ends_without_entry_is_retracted() {
        Play play =
                new Play(GARRISON)
                        .hear(out(0, 4_000).moving(10, 270), out(10, 3_900).moving(10, 90));
        assertThat(play.words())
                .containsExactly("approaching/course_and_speed", "retracted/no_longer_approaching");
        assertThat(play.alerts.get(1).amends()).contains(play.alerts.get(0).id());
        assertThat(play.alerts.get(1).timeUs()).isEqualTo(at(10));
        assertThat(play.alerts.get(1).distanceM()).isCloseTo(3_900, within(1.0));
    }

    @Test
    void entry_closes_an_approach_without_a_word() {
        Play play =
                new Play(GARRISON).hear(out(0, 300).moving(10, 270), out(40, -100).moving(10, 270));
        assertThat(play.words())
                .containsExactly("approaching/course_and_speed", "entered/line_crossed_inward");
        play.hear(out(50, -200).moving(10, 90), out(100, 300).moving(10, 90));
        assertThat(play.of(AlertKind.RETRACTED)).isEmpty();
    }

    @Test
    void with_stated_accuracy_certain_is_when_nothing_can_be_outside_any_more() {
        Play play = new Play(GARRISON).hear(Play.within(200, out(0, 3_000).moving(10, 270)));
        Finding.Approaching a = approach(play.alerts.getFirst());
        assertThat(a.certainUs().getAsLong()).isCloseTo(at(320), within(20_000L));
        Zone small = Zone.of("small", new Circle(out(0), 150));
        Play never = new Play(small).hear(Play.within(200, out(0, 3_000).moving(10, 270)));
        assertThat(approach(never.alerts.getFirst()).certainUs()).isEmpty();
    }

    @Test
    void the_zones_own_greatest_speed_makes_the_earliest_and_a_faster_fix_raises_it() {
        Zone slow =
                new Zone(
                        "slow",
                        "slow",
                        GARRISON.outline(),
                        AltitudeBand.ALL,
                        Validity.ALWAYS,
                        Optional.empty(),
                        new ZoneRules(
                                20, 10, OptionalDouble.of(20), Confirmation.AT_ONCE, Map.of()),
                        new TreeMap<>());
        Finding.Approaching own =
                approach(new Play(slow).hear(out(0, 3_000).moving(10, 270)).alerts.getFirst());
        assertThat(own.earliestUs()).isCloseTo(at(150), within(1_000L));
        Finding.Approaching fast =
                approach(new Play(slow).hear(out(0, 3_000).moving(40, 270)).alerts.getFirst());
        assertThat(fast.earliestUs()).isLessThanOrEqualTo(fast.nominalUs());
    }

    @Test
    void an_aircraft_is_reckoned_with_350_metres_a_second() {
        Play play = new Play(GARRISON).hear(Play.high(900, out(0, 3_500).moving(10, 270)));
        assertThat(approach(play.alerts.getFirst()).earliestUs()).isCloseTo(at(10), within(1_000L));
    }

    @Test
    void a_zone_that_begins_on_the_way_is_entered_then_and_one_that_ends_before_is_not() {
        Play begins = new Play(timed(550, 9_000)).hear(out(0, 3_000).moving(10, 270));
        assertThat(approach(begins.alerts.getFirst()).nominalUs()).isEqualTo(at(550));
        assertThat(approach(begins.alerts.getFirst()).earliestUs()).isEqualTo(at(550));
        assertThat(new Play(timed(-50, 299)).hear(out(0, 3_000).moving(10, 270)).alerts).isEmpty();
    }

    @Test
    void at_another_height_nobody_approaches() {
        Zone band =
                new Zone(
                        "band",
                        "band",
                        GARRISON.outline(),
                        new AltitudeBand(0, 100, Datum.WGS84),
                        Validity.ALWAYS,
                        Optional.empty(),
                        ZoneRules.USUAL,
                        new TreeMap<>());
        assertThat(new Play(band).hear(Play.high(500, out(0, 3_000).moving(10, 270))).alerts)
                .isEmpty();
        assertThat(new Play(band).hear(Play.high(50, out(0, 3_000).moving(10, 270))).alerts)
                .hasSize(1);
    }

    @Test
    void an_implausible_fix_predicts_nothing() {
        Fix jump = out(10, 3_000).moving(10, 270);
        Play play = new Play(GARRISON).hear(out(0, 90_000).moving(10, 90), jump);
        assertThat(play.words()).containsExactly("implausible/too_fast");
    }

    @Test
    void a_late_fix_predicts_nothing() {
        Play play =
                new Play(GARRISON)
                        .hear(out(100, 3_000).moving(10, 90), out(50, 2_500).moving(10, 270));
        assertThat(play.of(AlertKind.APPROACHING)).isEmpty();
    }

    private static Zone timed(double from, double to) {
        return new Zone(
                "timed",
                "timed",
                GARRISON.outline(),
                AltitudeBand.ALL,
                new Validity(at(from), at(to)),
                Optional.empty(),
                ZoneRules.USUAL,
                new TreeMap<>());
    }

    private static Zone confirmed(int reports, int of, double withinS) {
        return new Zone(
                "garrison",
                "garrison",
                new Circle(Play.CENTRE, Play.RADIUS_M),
                AltitudeBand.ALL,
                Validity.ALWAYS,
                Optional.empty(),
                new ZoneRules(
                        20,
                        10,
                        OptionalDouble.empty(),
                        new Confirmation(reports, of, withinS),
                        Map.of()),
                new TreeMap<>());
    }

    @Test
    void a_zone_may_want_an_approach_seen_twice_in_four_fixes() {
        Play play = new Play(confirmed(2, 4, 300)).hear(out(0, 4_000).moving(10, 270));
        assertThat(play.alerts).isEmpty();
        play.hear(out(10, 3_950).moving(10, 90), out(20, 3_900).moving(10, 270));
        assertThat(play.words()).containsExactly("approaching/course_and_speed");
    }

    @Test
    void sights_too_far_apart_in_fixes_or_in_time_do_not_confirm_each_other() {
        Play fixes = new Play(confirmed(2, 2, 300));
        for (int i = 0; i < 10; i++) {
            fixes.hear(out(10 * i, 4_000).moving(10, i % 2 == 0 ? 270 : 90));
        }
        assertThat(fixes.alerts).isEmpty();
        Play time = new Play(confirmed(2, 2, 30));
        time.hear(out(0, 4_000).moving(10, 270), out(31, 3_700).moving(10, 270));
        assertThat(time.alerts).isEmpty();
        time.hear(out(61, 3_400).moving(10, 270));
        assertThat(time.words()).containsExactly("approaching/course_and_speed");
    }

    @Test
    void an_entry_a_minute_ahead_and_whoever_is_inside_are_never_waited_with() {
        Play near = new Play(confirmed(4, 4, 300)).hear(out(0, 500).moving(10, 270));
        assertThat(near.words()).containsExactly("approaching/course_and_speed");
        Play inside = new Play(confirmed(4, 4, 300)).hear(out(0, -1));
        assertThat(inside.words()).containsExactly("found_inside/first_heard_inside");
    }

    @Test
    void a_receiver_that_only_tells_where_it_is_hardly_ever_seems_to_approach_while_it_stands() {
        for (double offM : new double[] {5, 200}) {
            long seed = 20170606;
            System.out.println("seed " + seed);
            Random random = new Random(seed);
            Play play = new Play(Play.GARRISON);
            for (int s = 0; s < 8 * 3_600; s++) {
                LatLon seen =
                        Geodesics.move(
                                out(offM + 10 * random.nextGaussian()),
                                0,
                                10 * random.nextGaussian());
                play.hear(Play.fix(s, seen));
            }
            int most = offM == 5 ? 1 : 40;
            assertThat(play.alerts).as("%s m off", offM).hasSizeLessThanOrEqualTo(most);
        }
    }

    @Test
    void who_moves_slowly_and_only_tells_where_it_is_approaches_all_the_same() {
        for (double mps : new double[] {0.5, 2, 20}) {
            Play play = new Play(Play.GARRISON);
            for (int s = 0; s < 240; s++) {
                play.hear(out(s, 290 - mps * s));
            }
            assertThat(play.of(AlertKind.APPROACHING)).as("%s m/s", mps).isNotEmpty();
        }
    }
}
