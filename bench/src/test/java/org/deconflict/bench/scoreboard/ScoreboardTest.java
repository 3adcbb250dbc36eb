package org.deconflict.bench.scoreboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.deconflict.bench.peers.Plane;
import org.deconflict.bench.peers.Roaming;
import org.deconflict.bench.peers.Sphere;
import org.deconflict.bench.scoreboard.Event.Kind;
import org.deconflict.bench.scoreboard.Teller.Account;
import org.deconflict.geo.Circle;
import org.deconflict.geo.Geodesics;
import org.deconflict.geo.LatLon;
import org.deconflict.model.TrackId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every row in small: ours is right, and what is known to go wrong elsewhere is seen to go wrong.
final class ScoreboardTest {

    private static final long SEED = 3;
    private static final int TRACKS = 6;
    private static final TrackId TRACK = new TrackId("csv", "T1");
    private static final Circle CIRCLE = new Circle(new LatLon(10, 20), 1_000);

    static List<Journey> journeys() {
        return new Journeys(TRACKS, 900, SEED).all();
    }

    static List<Places> places() {
        return Places.all(300, SEED);
    }

    @ParameterizedTest
    @MethodSource("journeys")
    void watch_tells_what_happened_and_nothing_else(Journey journey) {
        Account account = new Ours().play(journey).orElseThrow();
        if (journey.name().startsWith("parked")) {
            assertThat(account.alerts() + account.ofApproach())
                    .as(journey.name())
                    .isLessThanOrEqualTo(journey.name().contains("accuracy") ? 2 : 1);
        } else {
            Score score = Score.of(journey, account);
            assertThat(score.wrong()).as("%s, seed %d: %s", journey.name(), SEED, score).isZero();
            assertThat(journey.truth()).as(journey.name()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("places")
    void watch_judges_every_place_rightly(Places places) {
        assertThat(places.ofWatch().wrong()).as("%s, seed %d", places.name(), SEED).isZero();
    }

    @ParameterizedTest
    @MethodSource("places")
    void spheres_and_planes_misjudge_some_places_but_not_most(Places places) {
        for (var way : Scoreboard.ways()) {
            places.of(way)
                    .ifPresent(
                            e ->
                                    assertThat(e.wrong())
                                            .as("%s, %s", places.name(), way.name())
                                            .isLessThan(e.asked() / 2));
        }
        assertThat(
                        Scoreboard.ways().stream()
                                .map(places::of)
                                .flatMap(Optional::stream)
                                .mapToInt(Places.Errors::wrong)
                                .sum())
                .as(places.name())
                .isPositive();
    }

    @Test
    void who_asks_at_fixes_alone_misses_crossings_and_repeats_itself_at_the_line() {
        List<Journey> journeys = journeys();
        var asking = new PointAtATime(Sphere.tile38());
        for (Journey journey : journeys) {
            Score score = Score.of(journey, asking.play(journey).orElseThrow());
            if (journey.name().contains("300 m")) {
                assertThat(score.of(Kind.CROSSING).missed()).isPositive();
            }
            if (journey.name().startsWith("parked") || journey.name().contains("late")) {
                assertThat(score.wrong()).as(journey.name()).isGreaterThan(10);
            }
        }
    }

    @Test
    void watch_tells_of_pairs_that_come_near_and_of_no_others() {
        for (Meetings meetings : Meetings.all(TRACKS, SEED)) {
            var tally = meetings.ofWatch();
            assertThat(tally.apart() + tally.near()).isEqualTo(TRACKS);
            assertThat(tally.untrue() + tally.missed())
                    .as("%s, seed %d", meetings.name(), SEED)
                    .isZero();
        }
    }

    @Test
    void a_box_calls_everybody_on_the_diagonal_near_and_asking_at_fixes_misses_who_passes() {
        List<Meetings> all = Meetings.all(4 * TRACKS, SEED);
        assertThat(all.getFirst().of(Roaming.BOX))
                .isEqualTo(new Meetings.Tally(4 * TRACKS, 4 * TRACKS, 0, 0));
        assertThat(all.getFirst().of(Roaming.SPHERE).untrue()).isZero();
        assertThat(all.getLast().of(Roaming.SPHERE).missed()).isPositive();
    }

    @Test
    void a_plane_does_not_find_a_ring_across_the_antimeridian() {
        Journey journey =
                journeys().stream()
                        .filter(j -> j.name().contains("antimeridian"))
                        .findFirst()
                        .orElseThrow();
        Score score = Score.of(journey, new PointAtATime(new Plane()).play(journey).orElseThrow());
        assertThat(score.of(Kind.ENTRY).missed()).isPositive();
    }

    @Test
    void a_straight_course_through_a_circle_has_an_entry_and_an_exit_at_the_right_time() {
        List<Event> truth = Truth.of(through(0, 10_000_000), CIRCLE).orElseThrow();
        assertThat(truth).extracting(Event::kind).containsExactly(Kind.ENTRY, Kind.EXIT);
        assertThat(truth.getFirst().timeUs()).isEqualTo(100_000_000L);
        assertThat(truth.getLast().timeUs()).isEqualTo(300_000_000L);
    }

    @Test
    void a_course_with_no_fix_inside_crosses() {
        List<Event> truth = Truth.of(through(500, 400_000_000), CIRCLE).orElseThrow();
        assertThat(truth).extracting(Event::kind).containsExactly(Kind.CROSSING);
    }

    @Test
    void what_is_told_late_is_missed_and_false() {
        Event event = new Event(TRACK, Kind.ENTRY, 100, true);
        Journey journey = new Journey("made up", List.of(), List.of(), List.of(event), 10, 1);
        Score right = score(journey, 110);
        Score wrong = score(journey, 111);
        assertThat(right.wrong()).isZero();
        assertThat(wrong.of(Kind.ENTRY)).isEqualTo(new Score.Count(1, 1, 1));
    }

    private static Score score(Journey journey, long toldUs) {
        Event told = new Event(TRACK, Kind.ENTRY, toldUs, true);
        return Score.of(journey, new Account(List.of(told), 1, 0));
    }

    /// At 10 m/s along a meridian from 2 km before the centre, or farther, to 2 km behind it.
    private static Course through(double before, long everyUs) {
        double stepM = 10 * everyUs / 1e6;
        var at = new java.util.ArrayList<LatLon>();
        for (double m = -2_000 - before; m <= 2_000 + stepM; m += stepM) {
            at.add(Geodesics.move(CIRCLE.centre(), 0, m));
        }
        return new Course(TRACK, everyUs, at);
    }
}
