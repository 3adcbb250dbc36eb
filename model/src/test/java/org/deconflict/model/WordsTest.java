package org.deconflict.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.deconflict.geo.Circle;
import org.deconflict.geo.LatLon;
import org.junit.jupiter.api.Test;

/// The words check themselves, and say value, limit and slip.
final class WordsTest {

    private static final TrackId TRACK = new TrackId("csv", "convoy-1");
    private static final LatLon HERE = new LatLon(33.5, 38.65);

    @Test
    void an_id_is_one_short_line() {
        assertThat(Names.check("track id", "vessel, \"Ö\" | 7")).isEqualTo("vessel, \"Ö\" | 7");
        for (String id : new String[] {"", "  ", "a\nb", "a\u0000", "a\u2028b", "x".repeat(129)}) {
            assertThatThrownBy(() -> Names.check("track id", id))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("track id");
        }
    }

    @Test
    void the_id_of_a_zone_holds_no_comma_or_bar() {
        for (String id : new String[] {"a,b", "a|b", "a\rb"}) {
            assertThatThrownBy(() -> Zone.of(id, new Circle(HERE, 55_000)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void a_fix_is_in_range_or_not_at_all() {
        assertThatThrownBy(() -> new Fix(TRACK, 0, HERE, 0, -1, 0, 0))
                .hasMessageContaining("speedMps is -1.0");
        assertThatThrownBy(() -> new Fix(TRACK, 0, HERE, 0, 1, 361, 0))
                .hasMessageContaining("courseDeg is 361.0");
        assertThatThrownBy(() -> new Fix(TRACK, 0, HERE, 0, 1, 0, -5))
                .hasMessageContaining("accuracyM is -5.0");
        assertThatThrownBy(() -> new Fix(TRACK, 0, HERE, Double.POSITIVE_INFINITY, 1, 0, 0))
                .hasMessageContaining("altM");
        assertThat(new Fix(TRACK, 0, HERE, 0, 1, 360, 0).courseDeg()).isZero();
        assertThat(Fix.of(TRACK, 0, HERE).hasMotion()).isFalse();
    }

    @Test
    void an_unknown_or_incomparable_altitude_is_inside() {
        var band = new AltitudeBand(100, 200, Datum.WGS84);
        assertThat(band.holds(100)).isTrue();
        assertThat(band.holds(200)).isTrue();
        assertThat(band.holds(200.001)).isFalse();
        assertThat(band.holds(Double.NaN)).isTrue();
        assertThat(new AltitudeBand(100, 200, Datum.MSL).holds(5_000)).isTrue();
        assertThat(new AltitudeBand(100, 200, Datum.AGL).comparable(150)).isFalse();
        assertThat(AltitudeBand.ALL.holds(-1e9)).isTrue();
        assertThatThrownBy(() -> new AltitudeBand(200, 100, Datum.WGS84))
                .hasMessageContaining("swapped");
    }

    @Test
    void a_validity_begins_in_and_ends_out() {
        var validity = new Validity(10, 20);
        assertThat(validity.holds(9)).isFalse();
        assertThat(validity.holds(10)).isTrue();
        assertThat(validity.holds(19)).isTrue();
        assertThat(validity.holds(20)).isFalse();
        assertThatThrownBy(() -> new Validity(20, 20)).hasMessageContaining("swapped");
    }

    @Test
    void an_approach_grows_louder_at_five_minutes_and_at_one() {
        Zone zone = Zone.of("z", new Circle(HERE, 55_000));
        assertThat(zone.levelOf(AlertKind.APPROACHING, 300.001)).isEqualTo(Level.ADVISORY);
        assertThat(zone.levelOf(AlertKind.APPROACHING, 300)).isEqualTo(Level.CAUTION);
        assertThat(zone.levelOf(AlertKind.APPROACHING, 60)).isEqualTo(Level.WARNING);
        assertThat(zone.levelOf(AlertKind.LEFT, 0)).isEqualTo(Level.ADVISORY);
        assertThat(zone.levelOf(AlertKind.FOUND_INSIDE, 0)).isEqualTo(Level.WARNING);
    }

    @Test
    void a_zone_may_set_its_own_levels() {
        var rules =
                new ZoneRules(
                        20,
                        10,
                        OptionalDouble.empty(),
                        Confirmation.AT_ONCE,
                        Map.of(AlertKind.APPROACHING, Level.WARNING));
        Zone usual = Zone.of("z", new Circle(HERE, 55_000));
        Zone own =
                new Zone(
                        "z",
                        "z",
                        usual.outline(),
                        usual.band(),
                        usual.validity(),
                        Optional.empty(),
                        rules,
                        usual.properties());
        assertThat(own.levelOf(AlertKind.APPROACHING, 590)).isEqualTo(Level.WARNING);
        assertThat(own.levelOf(AlertKind.ENTERED, 0)).isEqualTo(Level.WARNING);
    }

    @Test
    void rules_of_a_zone_have_limits() {
        assertThatThrownBy(
                        () ->
                                new ZoneRules(
                                        -1,
                                        10,
                                        OptionalDouble.empty(),
                                        Confirmation.AT_ONCE,
                                        Map.of()))
                .hasMessageContaining("exit_m");
        assertThatThrownBy(
                        () ->
                                new ZoneRules(
                                        20,
                                        Double.NaN,
                                        OptionalDouble.empty(),
                                        Confirmation.AT_ONCE,
                                        Map.of()))
                .hasMessageContaining("exit_s");
        assertThatThrownBy(
                        () ->
                                new ZoneRules(
                                        20,
                                        10,
                                        OptionalDouble.of(0),
                                        Confirmation.AT_ONCE,
                                        Map.of()))
                .hasMessageContaining("max_speed_mps");
    }

    @Test
    void a_party_declares_its_tracks_by_name_or_stem() {
        var party =
                new Party(
                        "p",
                        "P",
                        false,
                        List.of("csv/convoy-*", "nmea/219000001"),
                        "itself",
                        List.of());
        assertThat(party.declares(TRACK)).isTrue();
        assertThat(party.declares(new TrackId("nmea", "219000001"))).isTrue();
        assertThat(party.declares(new TrackId("nmea", "2190000011"))).isFalse();
        assertThat(party.declares(new TrackId("csv", "convoy"))).isFalse();
    }

    @Test
    void the_latest_standing_of_each_party_counts() {
        Party a = new Party("a", "A", false, List.of(), "itself", List.of());
        Party b = new Party("b", "B", true, List.of(), "itself", List.of());
        var arrangement =
                new Arrangement(
                        List.of(a, b),
                        List.of(),
                        List.of(
                                new Standing("a", "z", Stance.RECOGNISES, 10, "x"),
                                new Standing("a", "z", Stance.DISPUTES, 20, "y"),
                                new Standing("b", "other", Stance.DISPUTES, 0, "w")));
        assertThat(arrangement.standingsOn("z", 9)).isEmpty();
        assertThat(arrangement.standingsOn("z", 19))
                .extracting(Standing::stance)
                .containsExactly(Stance.RECOGNISES);
        assertThat(arrangement.standingsOn("z", 20))
                .extracting(Standing::stance)
                .containsExactly(Stance.DISPUTES);
    }

    @Test
    void an_arrangement_names_nobody_twice_and_nobody_unknown() {
        Party a = new Party("a", "A", false, List.of(), "itself", List.of());
        assertThatThrownBy(() -> new Arrangement(List.of(a, a), List.of(), List.of()))
                .hasMessageContaining("twice");
        assertThatThrownBy(
                        () ->
                                new Arrangement(
                                        List.of(a),
                                        List.of(),
                                        List.of(new Standing("x", "z", Stance.SILENT, 0, ""))))
                .hasMessageContaining("no party x");
        var role = new Role("r", "b", "R", "en", Map.of());
        assertThatThrownBy(() -> new Party("a", "A", false, List.of(), "itself", List.of(role)))
                .hasMessageContaining("belongs to party b");
        assertThatThrownBy(() -> new Role("r", "b", "R", "English", Map.of()))
                .hasMessageContaining("two-letter");
    }

    @Test
    void words_are_read_back_as_what_they_are() {
        for (AlertKind kind : AlertKind.values()) {
            assertThat(AlertKind.of(kind.word())).isEqualTo(kind);
        }
        for (Level level : Level.values()) {
            assertThat(Level.of(level.word())).isEqualTo(level);
        }
        for (Stance stance : Stance.values()) {
            assertThat(Stance.of(stance.word())).isEqualTo(stance);
        }
        assertThatThrownBy(() -> AlertKind.of("meeting"))
                .hasMessageContaining("approaching, entered");
    }
}
