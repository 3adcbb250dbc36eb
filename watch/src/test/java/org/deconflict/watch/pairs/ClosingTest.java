package org.deconflict.watch.pairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.deconflict.geo.ClosestApproach;
import org.deconflict.geo.Geodesics;
import org.deconflict.geo.LatLon;
import org.deconflict.geo.SteadyCourse;
import org.deconflict.model.Alert;
import org.deconflict.model.AlertKind;
import org.deconflict.model.AlertReason;
import org.deconflict.model.Finding;
import org.deconflict.model.Fix;
import org.deconflict.model.Level;
import org.deconflict.model.TrackId;
import org.junit.jupiter.api.Test;

final class ClosingTest {

    private static final long SEED = 20170518;
    private static final long START_US = 1_495_100_000_000_000L;
    private static final LatLon MEET = new LatLon(33.5, 38.6);
    private static final TrackId A = new TrackId("csv", "a");
    private static final TrackId B = new TrackId("csv", "b");
    private static final EncounterRule RULE = EncounterRule.of(1_000, 300, 600);

    private final List<Alert> alerts = new ArrayList<>();
    private Closing closing = new Closing(RULE);

    /// Somebody who passes a place at a time, at 100 m/s, heard `atS` after the start.
    private static Fix towards(TrackId who, LatLon place, double courseDeg, int meetS, int atS) {
        LatLon at = Geodesics.move(place, courseDeg + 180, 100.0 * (meetS - atS));
        double own = meetS == atS ? courseDeg : Geodesics.azimuthDeg(at, place);
        own = meetS < atS ? own + 180 : own;
        return Fix.of(who, START_US + atS * 1_000_000L, at).moving(100, (own + 720) % 360);
    }

    private void hear(Fix fix) {
        closing.onFix(fix, fix.timeUs(), alerts::add);
    }

    @Test
    void a_pair_on_a_collision_course_is_said_once_until_the_level_rises() {
        for (int s = 0; s <= 500; s += 10) {
            hear(towards(A, MEET, 90, 500, s));
            hear(towards(B, MEET, 0, 500, s));
        }
        assertThat(alerts.stream().map(a -> a.level() + " " + a.reason()))
                .containsExactly(
                        "ADVISORY COURSES_CONVERGE",
                        "CAUTION LEVEL_CHANGED",
                        "WARNING LEVEL_CHANGED");
        Alert first = alerts.getFirst();
        assertThat(first.track()).isEqualTo(A);
        assertThat(first.zone()).isEmpty();
        assertThat(first.kind()).isEqualTo(AlertKind.ENCOUNTER);
        assertThat(first.at()).isEqualTo(towards(A, MEET, 90, 500, 0).at());
        var encounter = (Finding.Encounter) first.finding();
        assertThat(encounter.other()).isEqualTo(B);
        assertThat(encounter.tcpaUs()).isCloseTo(START_US + 500_000_000L, within(1_000L));
        assertThat(encounter.dcpaM()).isLessThan(0.001);
        assertThat(alerts.get(1).amends()).contains(first.id());
        assertThat(alerts.get(2).amends()).contains(alerts.get(1).id());
    }

    @Test
    void having_passed_each_other_they_are_apart_again() {
        for (int s = 400; s <= 560; s += 10) {
            hear(towards(A, MEET, 90, 500, s));
            hear(towards(B, MEET, 0, 500, s));
        }
        assertThat(alerts.getLast().kind()).isEqualTo(AlertKind.RETRACTED);
        assertThat(alerts.getLast().reason()).isEqualTo(AlertReason.APART_AGAIN);
        assertThat(alerts.getLast().amends()).contains(alerts.get(alerts.size() - 2).id());
    }

    @Test
    void who_passes_at_more_than_the_distance_is_no_encounter() {
        LatLon farther = Geodesics.move(MEET, 90, 1_200 * Math.sqrt(2));
        for (int s = 0; s <= 600; s += 10) {
            hear(towards(A, MEET, 90, 500, s));
            hear(towards(B, farther, 0, 500, s));
        }
        assertThat(alerts).isEmpty();
    }

    @Test
    void heights_that_are_known_and_apart_are_no_encounter() {
        hear(high(towards(A, MEET, 90, 300, 0), 1_000));
        hear(high(towards(B, MEET, 0, 300, 0), 1_301));
        assertThat(alerts).isEmpty();
        hear(high(towards(B, MEET, 0, 300, 1), 1_300));
        assertThat(alerts).hasSize(1);
        closing = new Closing(RULE);
        hear(high(towards(A, MEET, 90, 300, 0), 1_000));
        hear(towards(B, MEET, 0, 300, 0));
        assertThat(alerts).hasSize(2);
    }

    @Test
    void who_turns_away_for_two_reports_is_taken_back() {
        hear(towards(A, MEET, 90, 300, 0));
        hear(towards(B, MEET, 0, 300, 0));
        assertThat(alerts).hasSize(1);
        hear(towards(A, MEET, 90, 300, 10).moving(100, 270));
        hear(towards(A, MEET, 90, 300, 20).moving(100, 270));
        hear(towards(A, MEET, 90, 300, 30).moving(100, 270));
        assertThat(alerts).hasSize(2);
        assertThat(alerts.getLast().reason()).isEqualTo(AlertReason.NO_LONGER_CLOSING);
        assertThat(alerts.getLast().finding()).isEqualTo(new Finding.Retracted());
    }

    @Test
    void both_see_the_same_whoever_is_heard_last() {
        hear(towards(A, MEET, 90, 300, 0));
        hear(towards(B, MEET, 0, 300, 0));
        Alert one = alerts.getFirst();
        closing = new Closing(RULE);
        alerts.clear();
        hear(towards(B, MEET, 0, 300, 0));
        hear(towards(A, MEET, 90, 300, 0));
        assertThat(alerts).containsExactly(one);
    }

    @Test
    void who_is_too_close_already_is_said_at_once_and_as_a_warning() {
        hear(towards(A, MEET, 90, 0, 0));
        hear(towards(B, Geodesics.move(MEET, 0, 999), 90, 0, 0));
        assertThat(alerts).hasSize(1);
        assertThat(alerts.getFirst().level()).isEqualTo(Level.WARNING);
        assertThat(alerts.getFirst().reason()).isEqualTo(AlertReason.TOO_CLOSE);
    }

    @Test
    void who_is_not_heard_any_more_ends_it() {
        hear(towards(A, MEET, 90, 300, 0));
        hear(towards(B, MEET, 0, 300, 0));
        closing.onTime(START_US + 719_000_000L, alerts::add);
        assertThat(alerts).hasSize(1);
        closing.onTime(START_US + 721_000_000L, alerts::add);
        assertThat(alerts).hasSize(2);
        assertThat(alerts.getLast().reason()).isEqualTo(AlertReason.NO_FIX);
        hear(towards(A, MEET, 90, 300, 722));
        assertThat(alerts).hasSize(2);
    }

    @Test
    void with_every_report_as_it_is_the_open_pairs_are_those_that_asking_everybody_finds() {
        System.out.println("closing: seed " + SEED);
        LookAhead ahead = new LookAhead(600, 300, 60);
        var plain = new EncounterRule(new Cylinder(2_000, 300), ahead, ahead, Steadying.NONE);
        Closing fast = new Closing(plain);
        Map<String, String> open = new HashMap<>();
        Map<TrackId, Fix> last = new TreeMap<>();
        Random random = new Random(SEED);
        int opened = 0;
        for (int step = 0; step < 1_500; step++) {
            TrackId who = new TrackId("csv", "t" + random.nextInt(60));
            Moving m = Traffic.anybody(random, MEET, 40_000, 0);
            Fix fix =
                    new Fix(
                            who,
                            START_US + step * 500_000L,
                            new LatLon(m.latDeg(), m.lonDeg()),
                            m.altM(),
                            m.speedMps(),
                            m.courseDeg(),
                            Double.NaN);
            last.put(who, fix);
            List<Alert> said = new ArrayList<>();
            fast.onFix(fix, fix.timeUs(), said::add);
            for (Alert a : said) {
                a.amends().ifPresent(open::remove);
                if (a.finding() instanceof Finding.Encounter e) {
                    opened++;
                    open.put(a.id(), a.track() + " " + e.other());
                }
            }
            if (step % 10 == 0) {
                assertThat(open.values())
                        .containsExactlyInAnyOrderElementsOf(asked(last, plain, fix.timeUs()));
            }
        }
        assertThat(opened).isGreaterThan(500);
    }

    @Test
    void a_rule_that_cannot_be_kept_is_refused() {
        assertThatThrownBy(() -> EncounterRule.of(0.5, 300, 600))
                .hasMessageContaining("distanceM is 0.5, must be 1..100000 metres");
        assertThatThrownBy(() -> EncounterRule.of(500, -1, 600))
                .hasMessageContaining("heightM is -1.0");
        assertThatThrownBy(() -> EncounterRule.of(500, 300, 3_001))
                .hasMessageContaining("must be 1..3000 seconds");
        assertThatThrownBy(() -> new LookAhead(60, 61, 10)).hasMessageContaining("cautionS is 61");
        assertThatThrownBy(() -> new Steadying(3, 2, 1, 1, 1)).hasMessageContaining("3 of 2");
        LookAhead ahead = new LookAhead(60, 30, 10);
        assertThatThrownBy(
                        () ->
                                new EncounterRule(
                                        new Cylinder(1, 0),
                                        ahead,
                                        new LookAhead(60, 29, 10),
                                        Steadying.NONE))
                .hasMessageContaining("keep of level 2 is 29.0");
    }

    private static Set<String> asked(Map<TrackId, Fix> last, EncounterRule rule, long nowUs) {
        Set<String> pairs = new TreeSet<>();
        for (Fix a : last.values()) {
            for (Fix b : last.values()) {
                long fromUs = Math.max(a.timeUs(), b.timeUs());
                double spanS = 600 - (fromUs - Math.min(a.timeUs(), b.timeUs())) / 1e6;
                boolean apart = Math.abs(a.altM() - b.altM()) > rule.minimum().heightM();
                if (a.track().compareTo(b.track()) >= 0
                        || spanS < 0
                        || apart
                        || Math.min(a.timeUs(), b.timeUs()) + 600_000_000L < nowUs) {
                    continue;
                }
                double leastM =
                        ClosestApproach.between(course(a, fromUs), course(b, fromUs), spanS)
                                .distanceM();
                if (leastM <= rule.minimum().distanceM()) {
                    pairs.add(a.track() + " " + b.track());
                }
            }
        }
        return pairs;
    }

    private static SteadyCourse course(Fix fix, long fromUs) {
        return new SteadyCourse(fix.at(), fix.courseDeg(), fix.speedMps())
                .after((fromUs - fix.timeUs()) / 1e6);
    }

    private static Fix high(Fix f, double altM) {
        return new Fix(
                f.track(), f.timeUs(), f.at(), altM, f.speedMps(), f.courseDeg(), f.accuracyM());
    }
}
