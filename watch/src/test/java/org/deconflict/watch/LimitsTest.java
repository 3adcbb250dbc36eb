package org.deconflict.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.deconflict.watch.Play.GARRISON;
import static org.deconflict.watch.Play.at;
import static org.deconflict.watch.Play.out;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import org.deconflict.geo.Circle;
import org.deconflict.geo.Geodesics;
import org.deconflict.geo.LatLon;
import org.deconflict.model.Fix;
import org.deconflict.model.TrackId;
import org.deconflict.model.Zone;
import org.junit.jupiter.api.Test;

final class LimitsTest {

    private static final long HOUR_US = 3_600_000_000L;

    @Test
    void a_bounded_history_is_dropped_and_what_comes_too_late_is_counted() {
        Play play = new Play(WatchRules.USUAL.keeping(HOUR_US), GARRISON);
        for (int s = 0; s < 20_000; s += 10) {
            play.hear(out(s, -500));
        }
        assertThat(play.watch.counts().dropped()).isBetween(1_000L, 1_700L);
        assertThat(play.words()).containsExactly("found_inside/first_heard_inside");
        assertThat(play.watch.tracks().getFirst().zones()).containsExactly("garrison");
        play.hear(out(5, 500));
        assertThat(play.watch.counts().tooOld()).isEqualTo(1);
        assertThat(play.alerts).hasSize(1);
        play.hear(out(20_000, 100), out(20_060, 3_000));
        assertThat(play.words()).contains("left/line_crossed_outward");
    }

    @Test
    void tracks_beyond_the_limit_are_counted_and_not_watched() {
        Play play = new Play(new WatchRules(600, Map.of(), Long.MAX_VALUE, 1), GARRISON);
        play.hear(out(0, -5), Play.by(new TrackId("csv", "one more"), out(0, -5)));
        assertThat(play.alerts).hasSize(1);
        assertThat(play.watch.counts().refused()).isEqualTo(1);
        assertThat(play.watch.counts().tracks()).isEqualTo(1);
    }

    @Test
    void with_a_bounded_history_old_tracks_make_room_unless_last_heard_inside() {
        WatchRules two = new WatchRules(600, Map.of(), HOUR_US, 2);
        Play play = new Play(two, GARRISON).hear(out(0, -5));
        play.hear(Play.by(new TrackId("csv", "away"), out(0, 900_000)));
        Fix later = Play.by(new TrackId("csv", "later"), out(3_000, -5));
        play.hear(later);
        assertThat(play.watch.counts().refused()).isEqualTo(1);
        play.hear(Play.by(later.track(), out(3_700, -5)));
        assertThat(play.watch.tracks())
                .extracting(t -> t.track().id())
                .containsExactly("convoy", "later");
    }

    @Test
    void rules_out_of_range_are_refused_with_the_likely_slip() {
        assertThatThrownBy(() -> WatchRules.USUAL.ahead(0))
                .hasMessage("horizon is 0.0, must be 1..86400 seconds; did you give minutes?");
        assertThatThrownBy(() -> WatchRules.USUAL.keeping(3_600))
                .hasMessageContaining("did you give seconds?");
        assertThatThrownBy(() -> new WatchRules(600, Map.of("csv", -1.0), Long.MAX_VALUE, 1))
                .hasMessageContaining("source csv is -1.0");
    }

    @Test
    void leaving_out_far_zones_changes_nothing() {
        long seed = 11;
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        List<Zone> zones = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            LatLon at =
                    Geodesics.move(
                            Play.CENTRE, random.nextDouble() * 360, random.nextDouble() * 300_000);
            zones.add(Zone.of("z" + (100 + i), new Circle(at, 50 + random.nextInt(20_000))));
        }
        List<Fix> fixes = new ArrayList<>();
        LatLon here = Play.CENTRE;
        double s = 0;
        for (int i = 0; i < 300; i++) {
            double step = random.nextInt(20) == 0 ? 400 : 60;
            s += step;
            here = Geodesics.move(here, i * 0.7, 45 * step);
            fixes.add(Play.fix(s, here));
        }
        Play together = new Play(zones.toArray(Zone[]::new)).hear(fixes);
        for (Zone zone : zones) {
            Play alone = new Play(zone).hear(fixes);
            assertThat(together.picture().stream().filter(l -> l.contains(" " + zone.id() + " ")))
                    .isEqualTo(alone.picture());
            assertThat(alone.watch.settled()).isEqualTo(bruteForce(zone, fixes));
        }
    }

    /// Stays by looking at every step without any short cut.
    private static List<Stay> bruteForce(Zone zone, List<Fix> fixes) {
        Pair pair = new Pair(new WatchedZone(zone, Long.MIN_VALUE, false), WatchRules.USUAL);
        Track track = new Track(Play.CONVOY, new Plausible(WatchRules.USUAL));
        for (int i = 0; i < fixes.size(); i++) {
            track.fixes().add(fixes.get(i));
        }
        pair.ledger()
                .refoldAll(
                        track.fixes(),
                        0,
                        Long.MAX_VALUE - 1,
                        r -> r.now().stream().map(m -> new Said(m, "")).toList());
        List<Stay> stays = new ArrayList<>();
        Stays.add(track.id(), pair, stays);
        stays.sort(null);
        return stays;
    }

    @Test
    void a_stay_is_a_line_of_csv_quoted_where_it_must_be() {
        Stay stay =
                new Stay(
                        new TrackId("csv", "A, \"B\""),
                        "z",
                        OptionalLong.of(at(0)),
                        OptionalLong.empty());
        assertThat(stay.csv()).isEqualTo("\"A, \"\"B\"\"\",z,2017-05-18T09:00:00.000000Z,");
    }

    @Test
    void a_reversed_file_settles_as_an_ordered_one() {
        List<Fix> fixes = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            fixes.add(out(10 * i, 3_000 * Math.sin(i / 40.0)));
        }
        Play ordered = new Play(GARRISON).hear(fixes);
        Play reversed = new Play(GARRISON).hear(fixes.reversed());
        assertThat(reversed.stays()).isEqualTo(ordered.stays());
        assertThat(reversed.picture()).isEqualTo(ordered.picture());
        assertThat(reversed.watch.counts().late()).isEqualTo(1_999);
    }

    @Test
    void days_without_a_fix_and_an_accuracy_beyond_the_earth_are_judged_as_any_other() {
        Play play = new Play(GARRISON);
        play.hear(Play.high(9_000, out(0, 500_000)));
        play.hear(Play.high(9_000, out(300_000, 400_000)));
        play.hear(Play.within(1e12, out(300_060, 390_000)));
        play.hear(Play.within(1e12, out(900_000, 380_000)), out(600_000, 9_000_000));
        play.clock(2_000_000);
        assertThat(play.entries())
                .contains("possibly_crossed/reachable_in_gap", "undecided/accuracy_over_line");
    }
}
