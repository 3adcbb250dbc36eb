package org.deconflict.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.deconflict.geo.Circle;
import org.deconflict.geo.EdgeKind;
import org.deconflict.geo.Geodesics;
import org.deconflict.geo.LatLon;
import org.deconflict.geo.Polygon;
import org.deconflict.model.AlertKind;
import org.deconflict.model.AltitudeBand;
import org.deconflict.model.Datum;
import org.deconflict.model.Fix;
import org.deconflict.model.TrackId;
import org.deconflict.model.Validity;
import org.deconflict.model.Zone;
import org.deconflict.model.ZoneRules;
import org.junit.jupiter.api.Test;

final class OrderTest {

    private static final Zone[] ZONES = {
        Zone.of("big", new Circle(Play.CENTRE, 3_000)),
        Zone.of("small", new Circle(Geodesics.move(Play.CENTRE, 80, 2_800), 150)),
        timed("timed", 700, 2_500),
        banded(),
        Zone.of(
                "notched",
                new Polygon(
                        List.of(
                                List.of(
                                        new LatLon(33.49, 38.59),
                                        new LatLon(33.49, 38.63),
                                        new LatLon(33.505, 38.605),
                                        new LatLon(33.52, 38.63),
                                        new LatLon(33.52, 38.59))),
                        EdgeKind.GEODESIC))
    };

    @Test
    void any_order_of_arrival_settles_the_same_and_leaves_the_same_picture() {
        for (long seed = 1; seed <= 15; seed++) {
            Random random = new Random(seed);
            List<Fix> fixes = walks(random);
            List<Fix> ordered = new ArrayList<>(fixes);
            ordered.sort(Comparator.comparingLong(Fix::timeUs));
            Play straight = new Play(ZONES).hear(ordered);
            List<String> stays = straight.stays();
            List<String> picture = straight.picture();
            for (int i = 0; i < 6; i++) {
                Collections.shuffle(fixes, random);
                Play shuffled = new Play(ZONES).hear(i < 3 ? fixes : displaced(ordered, random));
                assertThat(shuffled.stays()).as("seed %d", seed).isEqualTo(stays);
                assertThat(shuffled.picture()).as("seed %d", seed).isEqualTo(picture);
            }
        }
    }

    @Test
    void the_walks_of_this_test_do_enter_leave_cross_and_jump() {
        List<AlertKind> kinds = new ArrayList<>();
        for (long seed = 1; seed <= 60; seed++) {
            new Play(ZONES)
                    .hear(
                            walks(new Random(seed)).stream()
                                    .sorted(Comparator.comparingLong(Fix::timeUs))
                                    .toList())
                    .alerts
                    .forEach(a -> kinds.add(a.kind()));
        }
        assertThat(kinds)
                .contains(
                        AlertKind.ENTERED,
                        AlertKind.LEFT,
                        AlertKind.CROSSED,
                        AlertKind.POSSIBLY_CROSSED,
                        AlertKind.FOUND_INSIDE,
                        AlertKind.IMPLAUSIBLE,
                        AlertKind.UNDECIDED,
                        AlertKind.SILENT,
                        AlertKind.APPROACHING);
    }

    @Test
    void the_same_input_twice_gives_the_same_bytes() {
        List<Fix> fixes = walks(new Random(7));
        assertThat(new Play(ZONES).hear(fixes).lines())
                .isEqualTo(new Play(ZONES).hear(fixes).lines());
    }

    @Test
    void an_exact_repeat_says_nothing() {
        Fix fix = Play.out(0, -10);
        Play play = new Play(Play.GARRISON).hear(fix, fix, fix);
        assertThat(play.alerts).hasSize(1);
        assertThat(play.watch.counts().repeats()).isEqualTo(2);
    }

    @Test
    void a_late_fix_that_moves_the_entry_amends_it() {
        Play play = new Play(Play.GARRISON).hear(Play.out(0, 100), Play.out(100, -100));
        play.hear(Play.out(50, 50));
        assertThat(play.words())
                .contains("entered/line_crossed_inward")
                .last()
                .isEqualTo("entered/late_fix");
        assertThat(play.alerts.getLast().amends())
                .contains(play.of(AlertKind.ENTERED).getFirst().id());
    }

    @Test
    void a_late_fix_that_undoes_a_crossing_retracts_it() {
        Zone small = Zone.of("small", new Circle(Play.CENTRE, 100));
        LatLon west = Geodesics.move(Play.CENTRE, 270, 400);
        LatLon east = Geodesics.move(Play.CENTRE, 90, 400);
        LatLon north = Geodesics.move(Play.CENTRE, 0, 400);
        Play play =
                new Play(small).hear(Play.fix(0, west), Play.fix(100, east), Play.fix(50, north));
        assertThat(play.words()).containsExactly("crossed/path_through_zone", "retracted/late_fix");
        assertThat(play.stays()).isEmpty();
    }

    @Test
    void of_two_places_at_once_the_smaller_counts_whichever_came_first() {
        Fix in = Play.out(100, -100);
        Fix out = Play.out(100, 40);
        Fix before = Play.out(0, -100);
        Fix after = Play.out(200, -100);
        Play one = new Play(Play.GARRISON).hear(before, in, out, after);
        Play two = new Play(Play.GARRISON).hear(before, out, in, after, out);
        assertThat(one.of(AlertKind.IMPLAUSIBLE)).hasSize(1);
        assertThat(two.of(AlertKind.IMPLAUSIBLE)).hasSize(1);
        assertThat(one.of(AlertKind.IMPLAUSIBLE).getFirst().reason().word())
                .isEqualTo("two_places_at_once");
        assertThat(one.picture()).isEqualTo(two.picture());
        assertThat(one.stays()).isEqualTo(two.stays());
    }

    /// Fixes in order but for some that arrive up to twenty places late.
    private static List<Fix> displaced(List<Fix> ordered, Random random) {
        List<Fix> fixes = new ArrayList<>(ordered);
        for (int i = 0; i < fixes.size() / 5; i++) {
            Fix fix = fixes.remove(random.nextInt(fixes.size() - 21));
            fixes.add(Math.min(fixes.size(), ordered.indexOf(fix) + 20), fix);
        }
        return fixes;
    }

    private static List<Fix> walks(Random random) {
        List<Fix> fixes = new ArrayList<>();
        for (int t = 0; t < 2; t++) {
            TrackId track = new TrackId("csv", "t" + t);
            LatLon at = Geodesics.move(Play.CENTRE, random.nextDouble() * 360, 3_000);
            double heading = random.nextDouble() * 360;
            double speed = random.nextDouble() * 30;
            double s = random.nextInt(100);
            for (int i = 0; i < 80; i++) {
                double step =
                        random.nextInt(12) == 0
                                ? 301 + random.nextInt(400)
                                : random.nextInt(60) + 0.5;
                s += step;
                heading += random.nextGaussian() * 40;
                if (Geodesics.distanceM(at, Play.CENTRE) > 5_000) {
                    heading = Geodesics.azimuthDeg(at, Play.CENTRE);
                }
                at = Geodesics.move(at, heading, speed * Math.min(step, 120));
                LatLon shown = random.nextInt(25) == 0 ? Geodesics.move(at, 45, 20_000) : at;
                Fix fix = Fix.of(track, Play.at(s), shown);
                if (random.nextInt(4) == 0) {
                    fix = Play.high(random.nextInt(300), fix);
                }
                fix = random.nextInt(4) == 0 ? Play.within(random.nextInt(400), fix) : fix;
                fixes.add(fix);
                if (random.nextInt(15) == 0) {
                    fixes.add(fix);
                }
                if (random.nextInt(20) == 0) {
                    fixes.add(Fix.of(track, Play.at(s), Geodesics.move(at, 200, 300)));
                }
            }
        }
        return fixes;
    }

    private static Zone timed(String id, double from, double to) {
        return new Zone(
                id,
                id,
                new Circle(Geodesics.move(Play.CENTRE, 200, 1_000), 2_000),
                AltitudeBand.ALL,
                new Validity(Play.at(from), Play.at(to)),
                Optional.empty(),
                ZoneRules.USUAL,
                new TreeMap<>());
    }

    private static Zone banded() {
        return new Zone(
                "banded",
                "banded",
                new Circle(Play.CENTRE, 2_000),
                new AltitudeBand(100, 200, Datum.WGS84),
                Validity.ALWAYS,
                Optional.empty(),
                ZoneRules.USUAL,
                new TreeMap<>());
    }
}
