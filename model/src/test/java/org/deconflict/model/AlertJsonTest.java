package org.deconflict.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.OptionalLong;
import org.deconflict.geo.LatLon;
import org.junit.jupiter.api.Test;

final class AlertJsonTest {

    private static final TrackId TRACK = new TrackId("csv", "convoy \"1\"");

    private static Alert alert(Finding finding, double distanceM, Optional<String> zone) {
        return new Alert(
                Alert.idOf(TRACK, zone, finding.kind(), 1_495_099_800_000_001L, 0),
                Optional.empty(),
                1_495_099_800_000_001L,
                1_495_099_801_000_000L,
                finding.kind().usualLevel(),
                TRACK,
                zone,
                new LatLon(33.5, -38.65),
                distanceM,
                Double.NaN,
                AlertReason.FIRST_HEARD_INSIDE,
                finding);
    }

    @Test
    void the_line_has_the_members_in_their_order_and_their_decimals() {
        Alert alert = alert(new Finding.FoundInside(), -12.3456, Optional.of("z"));
        assertThat(AlertJson.line(alert))
                .isEqualTo(
                        "{\"id\":\""
                                + alert.id()
                                + "\",\"amends\":null,\"time\":\"2017-05-18T09:30:00.000001Z\","
                                + "\"heard_at\":\"2017-05-18T09:30:01.000000Z\",\"kind\":\"found_inside\",\"level\":\"warning\","
                                + "\"source\":\"csv\",\"track\":\"convoy \\\"1\\\"\",\"zone\":\"z\",\"lat\":33.5000000,"
                                + "\"lon\":-38.6500000,\"distance_m\":-12.346,\"uncertainty_m\":null,"
                                + "\"reason\":\"first_heard_inside\"}");
    }

    @Test
    void a_finding_adds_its_own_times() {
        assertThat(
                        AlertJson.line(
                                alert(
                                        new Finding.Approaching(0, 1, OptionalLong.empty()),
                                        5,
                                        Optional.of("z"))))
                .endsWith(
                        "\"earliest\":\"1970-01-01T00:00:00.000000Z\",\"nominal\":\"1970-01-01T00:00:00.000001Z\","
                                + "\"certain\":null}");
        assertThat(AlertJson.line(alert(new Finding.Crossed(1, 2), 5, Optional.of("z"))))
                .contains("\"entered_at\":")
                .endsWith("\"left_at\":\"1970-01-01T00:00:00.000002Z\"}");
    }

    @Test
    void an_encounter_names_the_other_and_when_and_how_close() {
        var encounter = new Finding.Encounter(new TrackId("ais", "211000001"), 1, 12.34567);
        assertThat(AlertJson.line(alert(encounter, Double.NaN, Optional.empty())))
                .contains("\"kind\":\"encounter\"", "\"zone\":null", "\"distance_m\":null")
                .endsWith(
                        "\"other_source\":\"ais\",\"other\":\"211000001\","
                                + "\"tcpa\":\"1970-01-01T00:00:00.000001Z\",\"dcpa_m\":12.346}");
        assertThatThrownBy(() -> new Finding.Encounter(TRACK, 1, -1))
                .hasMessageContaining("dcpaM is -1.0");
    }

    @Test
    void what_is_absent_is_null_and_zero_has_no_sign() {
        String line =
                AlertJson.line(
                        alert(
                                new Finding.Implausible(Double.POSITIVE_INFINITY),
                                -0.0001,
                                Optional.empty()));
        assertThat(line)
                .contains("\"zone\":null")
                .contains("\"distance_m\":0.000")
                .endsWith("\"speed_mps\":null}");
    }

    @Test
    void the_id_is_the_same_for_a_repeat_and_another_for_another() {
        Optional<String> zone = Optional.of("z");
        String id = Alert.idOf(TRACK, zone, AlertKind.ENTERED, 5, 0);
        assertThat(id)
                .isEqualTo(Alert.idOf(TRACK, zone, AlertKind.ENTERED, 5, 0))
                .matches("[0-9a-f]{32}");
        assertThat(id)
                .isNotEqualTo(Alert.idOf(TRACK, zone, AlertKind.ENTERED, 5, 1))
                .isNotEqualTo(Alert.idOf(TRACK, zone, AlertKind.ENTERED, 6, 0))
                .isNotEqualTo(Alert.idOf(TRACK, zone, AlertKind.LEFT, 5, 0))
                .isNotEqualTo(Alert.idOf(TRACK, Optional.empty(), AlertKind.ENTERED, 5, 0));
        assertThat(Alert.idOf(TRACK, new TrackId("a", "b"), AlertKind.ENCOUNTER, 5, 0))
                .isNotEqualTo(Alert.idOf(TRACK, Optional.empty(), AlertKind.ENCOUNTER, 5, 0))
                .isNotEqualTo(Alert.idOf(TRACK, new TrackId("a", "c"), AlertKind.ENCOUNTER, 5, 0));
    }
}
