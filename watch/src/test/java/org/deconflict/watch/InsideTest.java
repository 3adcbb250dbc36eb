package org.deconflict.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.deconflict.watch.Play.GARRISON;
import static org.deconflict.watch.Play.at;
import static org.deconflict.watch.Play.high;
import static org.deconflict.watch.Play.out;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
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

final class InsideTest {

    @Test
    void first_heard_inside_is_found_inside_and_when_it_came_is_not_known() {
        Play play = new Play(GARRISON).hear(out(0, -100));
        assertThat(play.words()).containsExactly("found_inside/first_heard_inside");
        assertThat(play.alerts.getFirst().level()).isEqualTo(Level.WARNING);
        assertThat(play.alerts.getFirst().distanceM()).isCloseTo(-100, within(1e-6));
        assertThat(play.stays()).containsExactly("convoy,garrison,,");
    }

    @Test
    void a_fix_on_the_line_is_inside() {
        assertThat(new Play(GARRISON).hear(out(0, 0)).words())
                .containsExactly("found_inside/first_heard_inside");
    }

    @Test
    void entry_is_said_at_the_very_fix_at_the_time_of_the_crossing() {
        Play play = new Play(GARRISON).hear(out(0, 100), out(10, -300));
        Alert entered = play.of(AlertKind.ENTERED).getFirst();
        assertThat(entered.timeUs()).isCloseTo(at(2.5), within(10L));
        assertThat(entered.heardAtUs()).isEqualTo(at(10));
        assertThat(entered.distanceM()).isCloseTo(0, within(1e-3));
        assertThat(entered.uncertaintyM()).isNaN();
    }

    @Test
    void entry_and_exit_of_a_straight_way_are_within_a_millisecond_of_the_truth() {
        for (double azimuth = 3; azimuth < 360; azimuth += 29) {
            // Off the centre, slanting, at 97 m/s with a fix every 280 s.
            LatLon start =
                    Geodesics.move(
                            Geodesics.move(Play.CENTRE, azimuth + 90, 21_000), azimuth, -70_000);
            Play play = new Play(GARRISON);
            for (double s = 0; s <= 1680; s += 280) {
                play.hear(Play.fix(s, Geodesics.move(start, azimuth, 97 * s)).moving(97, azimuth));
            }
            long in = truthUs(start, azimuth, 0, 70_000 / 97.0);
            long out = truthUs(start, azimuth, 70_000 / 97.0, 1600);
            assertThat(play.of(AlertKind.ENTERED).getFirst().timeUs()).isCloseTo(in, within(1000L));
            assertThat(play.of(AlertKind.LEFT).getFirst().timeUs()).isCloseTo(out, within(1000L));
        }
    }

    private static long truthUs(LatLon start, double azimuth, double low, double high) {
        boolean inAtLow = distance(start, azimuth, low) < Play.RADIUS_M;
        double lo = low;
        double hi = high;
        for (int i = 0; i < 80; i++) {
            double mid = (lo + hi) / 2;
            if ((distance(start, azimuth, mid) < Play.RADIUS_M) == inAtLow) {
                lo = mid;
            } else {
                hi = mid;
            }
        }
        return at(lo);
    }

    private static double distance(LatLon start, double azimuth, double s) {
        return Geodesics.distanceM(Play.CENTRE, Geodesics.move(start, azimuth, 97 * s));
    }

    @Test
    void left_is_said_when_20_metres_and_10_seconds_outside_with_the_true_crossing() {
        Play play = new Play(GARRISON).hear(out(0, -50), out(10, 50));
        assertThat(play.of(AlertKind.LEFT)).isEmpty();
        play.hear(out(14.9, 90));
        assertThat(play.of(AlertKind.LEFT)).isEmpty();
        play.hear(out(15.1, 91));
        Alert left = play.of(AlertKind.LEFT).getFirst();
        assertThat(left.timeUs()).isCloseTo(at(5), within(10L));
        assertThat(left.heardAtUs()).isEqualTo(at(15.1));
        assertThat(left.reason().word()).isEqualTo("line_crossed_outward");
        assertThat(left.level()).isEqualTo(Level.ADVISORY);
        assertThat(play.stays().getFirst()).startsWith("convoy,garrison,,2017-05-18T09:00:0");
    }

    @Test
    void time_alone_or_distance_alone_is_not_left() {
        Play near = new Play(GARRISON).hear(out(0, -5), out(10, 5), out(60, 19), out(240, 19.9));
        assertThat(near.of(AlertKind.LEFT)).isEmpty();
        Play brief = new Play(GARRISON).hear(out(0, -500), out(10, 500), out(14, 900));
        assertThat(brief.of(AlertKind.LEFT)).isEmpty();
    }

    @Test
    void coming_back_before_it_is_said_says_nothing_and_the_stay_goes_on() {
        Play play =
                new Play(GARRISON)
                        .hear(out(0, 100), out(10, -100), out(20, 15), out(80, 18), out(90, -1));
        assertThat(play.of(AlertKind.LEFT)).isEmpty();
        assertThat(play.of(AlertKind.ENTERED)).hasSize(1);
        assertThat(play.stays()).hasSize(1);
    }

    @Test
    void the_zone_may_set_both_thresholds() {
        Zone strict =
                new Zone(
                        "s",
                        "s",
                        GARRISON.outline(),
                        AltitudeBand.ALL,
                        Validity.ALWAYS,
                        Optional.empty(),
                        new ZoneRules(
                                200, 60, OptionalDouble.empty(), Confirmation.AT_ONCE, Map.of()),
                        new TreeMap<>());
        Play play = new Play(strict).hear(out(0, -50), out(10, 50), out(60, 300));
        assertThat(play.of(AlertKind.LEFT)).isEmpty();
        play.hear(out(66, 300));
        assertThat(play.of(AlertKind.LEFT)).hasSize(1);
    }

    @Test
    void a_car_parked_at_the_line_for_eight_hours_is_said_at_most_once() {
        for (double offset : new double[] {-5, 0, 5}) {
            long seed = 20170518;
            System.out.println("seed " + seed);
            Random random = new Random(seed);
            Play play = new Play(GARRISON);
            for (int s = 0; s < 8 * 3600; s++) {
                LatLon noisy =
                        Geodesics.move(
                                out(offset + 10 * random.nextGaussian()),
                                0,
                                10 * random.nextGaussian());
                play.hear(Play.fix(s, noisy).moving(0, 0));
            }
            assertThat(play.alerts).hasSizeLessThanOrEqualTo(1);
        }
    }

    @Test
    void a_way_through_between_two_fixes_is_one_crossed_with_both_times() {
        Zone small = Zone.of("small", new Circle(Play.CENTRE, 100));
        LatLon west = Geodesics.move(Play.CENTRE, 270, 400);
        LatLon east = Geodesics.move(Play.CENTRE, 90, 400);
        Play play = new Play(small).hear(Play.fix(0, west), Play.fix(80, east));
        assertThat(play.words()).containsExactly("crossed/path_through_zone");
        Finding.Crossed crossed = (Finding.Crossed) play.alerts.getFirst().finding();
        assertThat(crossed.enteredUs()).isCloseTo(at(30), within(10L));
        assertThat(crossed.leftUs()).isCloseTo(at(50), within(10L));
        assertThat(play.alerts.getFirst().timeUs()).isEqualTo(crossed.enteredUs());
        assertThat(play.watch.settled()).hasSize(1);
    }

    @Test
    void three_hundred_seconds_apart_is_still_a_way_and_a_microsecond_more_is_a_gap() {
        Zone small = Zone.of("small", new Circle(Play.CENTRE, 100));
        LatLon west = Geodesics.move(Play.CENTRE, 270, 400);
        LatLon east = Geodesics.move(Play.CENTRE, 90, 400);
        assertThat(new Play(small).hear(Play.fix(0, west), Play.fix(300, east)).entries())
                .containsExactly("crossed/path_through_zone");
        Play gap = new Play(small).hear(Play.fix(0, west), Play.fix(300.000001, east));
        assertThat(gap.entries()).containsExactly("possibly_crossed/reachable_in_gap");
        assertThat(gap.alerts.getLast().timeUs()).isEqualTo(at(300.000001));
        assertThat(gap.stays()).isEmpty();
    }

    @Test
    void what_could_not_have_been_reached_in_the_gap_is_not_possibly_crossed() {
        // 50 m/s on the surface: 600 s allow 30 km in all.
        Play cannot = new Play(GARRISON).hear(out(0, 15_001), out(600, 15_001));
        assertThat(cannot.words()).doesNotContain("possibly_crossed/reachable_in_gap");
        Play can = new Play(GARRISON).hear(out(0, 14_999), out(600, 14_999));
        assertThat(can.words()).contains("possibly_crossed/reachable_in_gap");
    }

    @Test
    void first_inside_after_a_long_gap_is_found_inside() {
        Play play = new Play(GARRISON).hear(out(0, 500), out(301, -500));
        assertThat(play.entries()).containsExactly("found_inside/first_heard_inside");
        assertThat(play.alerts.getLast().timeUs()).isEqualTo(at(301));
        assertThat(play.stays()).containsExactly("convoy,garrison,,");
    }

    @Test
    void inside_before_and_after_any_gap_is_one_stay() {
        Play play = new Play(GARRISON).hear(out(0, -500), out(9000, -500));
        assertThat(play.without(AlertKind.SILENT))
                .filteredOn(a -> a.kind() != AlertKind.RETRACTED)
                .hasSize(1);
        assertThat(play.stays()).hasSize(1);
    }

    @Test
    void gone_in_a_long_gap_is_left_at_the_first_fix_outside_and_the_time_is_not_settled() {
        Play play = new Play(GARRISON).hear(out(0, -500), out(400, 5_000));
        Alert left = play.of(AlertKind.LEFT).getFirst();
        assertThat(left.timeUs()).isEqualTo(at(400));
        assertThat(play.stays()).containsExactly("convoy,garrison,,");
    }

    @Test
    void about_to_have_left_and_then_a_long_gap_is_left_at_the_crossing() {
        Play play = new Play(GARRISON).hear(out(0, -50), out(10, 5), out(500, 40_000));
        assertThat(play.of(AlertKind.LEFT).getFirst().timeUs()).isBetween(at(9), at(10));
    }

    @Test
    void several_crossings_on_the_way_are_one_stay() {
        // Past a zone's edge and back in between two fixes inside: nothing is said.
        Zone left = Zone.of("l", new Circle(Play.CENTRE, 1000));
        LatLon a = Geodesics.move(Play.CENTRE, 0, 999);
        LatLon b = Geodesics.move(Play.CENTRE, 60, 999);
        Play play = new Play(left).hear(Play.fix(0, a), Play.fix(100, b));
        assertThat(play.words()).containsExactly("found_inside/first_heard_inside");
    }

    @Test
    void heights_are_interpolated_where_both_are_known() {
        Zone band = banded(100, 200);
        Play play =
                new Play(band)
                        .hear(
                                high(0, out(0, -500)),
                                high(200, out(100, -500)),
                                high(300, out(200, -500)));
        assertThat(play.words())
                .containsExactly("entered/altitude_into_band", "left/altitude_out_of_band");
        assertThat(play.alerts.get(0).timeUs()).isEqualTo(at(50));
        assertThat(play.alerts.get(1).timeUs()).isEqualTo(at(100));
    }

    @Test
    void an_unknown_height_is_inside_the_band() {
        assertThat(new Play(banded(100, 200)).hear(out(0, -500)).words())
                .containsExactly("found_inside/first_heard_inside");
        assertThat(new Play(banded(100, 200)).hear(high(99, out(0, -500))).words()).isEmpty();
    }

    private static Zone banded(double floorM, double ceilingM) {
        return new Zone(
                "band",
                "band",
                GARRISON.outline(),
                new AltitudeBand(floorM, ceilingM, Datum.WGS84),
                Validity.ALWAYS,
                Optional.empty(),
                ZoneRules.USUAL,
                new TreeMap<>());
    }

    @Test
    void a_zone_round_the_pole_and_over_the_antimeridian_is_entered_and_left() {
        Zone pole = Zone.of("pole", new Circle(new LatLon(90, 0), 10_000));
        Play over = new Play(pole);
        for (int s = -200; s <= 200; s += 50) {
            double m = 100.0 * s;
            over.hear(Play.fix(s, Geodesics.move(new LatLon(90, 0), 30, m)));
        }
        assertThat(over.of(AlertKind.ENTERED).getFirst().timeUs())
                .isCloseTo(at(-100), within(1000L));
        assertThat(over.of(AlertKind.LEFT).getFirst().timeUs()).isCloseTo(at(100), within(1000L));

        Zone date = Zone.of("date", new Circle(new LatLon(-17, 180), 10_000));
        Play west = new Play(date);
        for (int s = -400; s <= 400; s += 100) {
            west.hear(Play.fix(s, Geodesics.move(new LatLon(-17, -180), 90, 40.0 * s)));
        }
        assertThat(west.of(AlertKind.ENTERED).getFirst().timeUs())
                .isCloseTo(at(-250), within(1000L));
        assertThat(west.of(AlertKind.LEFT).getFirst().timeUs()).isCloseTo(at(250), within(1000L));
    }

    @Test
    void the_stated_accuracy_stands_in_the_alert() {
        Fix fix = Play.within(12, out(0, -1));
        assertThat(new Play(GARRISON).hear(fix).alerts.getFirst().uncertaintyM()).isEqualTo(12);
    }

    @Test
    void outside_with_the_accuracy_over_the_line_is_undecided_once() {
        Play play =
                new Play(GARRISON)
                        .hear(
                                Play.within(50, out(0, 30)),
                                Play.within(50, out(10, 35)),
                                Play.within(50, out(20, 51)),
                                Play.within(50, out(30, 50)));
        assertThat(play.of(AlertKind.UNDECIDED))
                .extracting(Alert::timeUs)
                .containsExactly(at(0), at(30));
        Alert undecided = play.of(AlertKind.UNDECIDED).getFirst();
        assertThat(undecided.level()).isEqualTo(Level.CAUTION);
        assertThat(undecided.reason().word()).isEqualTo("accuracy_over_line");
        assertThat(play.stays()).isEmpty();
    }

    @Test
    void inside_it_is_decided_whatever_the_accuracy_and_leaving_brings_no_doubt() {
        Play play =
                new Play(GARRISON)
                        .hear(
                                Play.within(500, out(0, -30)),
                                Play.within(500, out(10, 30)),
                                Play.within(500, out(20, 60)),
                                Play.within(500, out(30, 90)));
        assertThat(play.words())
                .containsExactly("found_inside/first_heard_inside", "left/line_crossed_outward");
    }
}
