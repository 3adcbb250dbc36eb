package org.deconflict.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.deconflict.geo.LatLon;
import org.deconflict.model.Alert;
import org.deconflict.model.AlertKind;
import org.deconflict.model.AlertReason;
import org.deconflict.model.Finding;
import org.deconflict.model.Level;
import org.deconflict.model.TrackId;
import org.deconflict.record.CanonicalJson;
import org.deconflict.record.Entry;
import org.deconflict.sources.zones.GeoJsonZones;
import org.deconflict.sources.zones.ZoneVersion;
import org.deconflict.warn.WarnEvent;
import org.junit.jupiter.api.Test;

final class EventCodecTest {

    private static final int ROUNDS = 50;

    /// A new event that nobody gave a name would stop the line at the first time it is said.
    @Test
    void every_event_of_warn_has_a_name_and_comes_back_as_it_was() {
        Set<Class<?>> named = Set.copyOf(EventCodec.WARN_KINDS.values());
        assertThat(named).isEqualTo(permitted(WarnEvent.class));
        for (Class<?> type : named) {
            for (int seed = 0; seed < ROUNDS; seed++) {
                var event = (WarnEvent) new Samples(seed).of(type);
                comesBack(new NodeEvent.Warned(event));
            }
        }
    }

    @Test
    void every_event_of_the_node_comes_back_as_it_was() throws Exception {
        var zone =
                GeoJsonZones.read(
                                EventCodec.utf8(
                                        """
                                        {"type": "FeatureCollection", "features": [{"type": "Feature",
                                          "geometry": {"type": "Point", "coordinates": [-30.0, 10.0]},
                                          "properties": {"id": "disc", "radius_m": 1000, "note": "kept",
                                            "levels": {"entered": "caution"}}}]}
                                        """),
                                "the test")
                        .getFirst();
        List<NodeEvent> events =
                List.of(
                        new Samples(1).of(NodeEvent.Started.class),
                        new Samples(1).of(NodeEvent.ZoneWithdrawn.class),
                        new Samples(1).of(NodeEvent.LaddersSet.class),
                        new Samples(1).of(NodeEvent.ArrangementSet.class),
                        new Samples(1).of(NodeEvent.FixesTaken.class),
                        new NodeEvent.Warned(new Samples(1).of(WarnEvent.AlertTaken.class)),
                        new NodeEvent.Watched(alert(new Finding.Entered()), "v", "watch/1", 7));
        events.forEach(EventCodecTest::comesBack);
        NodeEvent back = back(new NodeEvent.ZoneRegistered(5, zone, "v"));
        assertThat(back).isInstanceOf(NodeEvent.ZoneRegistered.class);
        var registered = (NodeEvent.ZoneRegistered) back;
        assertThat(ZoneVersion.of(registered.zone())).isEqualTo(ZoneVersion.of(zone));
        // The journal itself writes what was erased; here it is only read.
        NodeEvent erased = EventCodec.event("erased", 5, java.util.Map.of("index", 3L));
        assertThat(erased).isEqualTo(new NodeEvent.Erased(5));
        Set<Class<?>> tried =
                java.util.stream.Stream.concat(
                                events.stream(), java.util.stream.Stream.of(back, erased))
                        .map(Object::getClass)
                        .collect(Collectors.toSet());
        assertThat(tried).isEqualTo(permitted(NodeEvent.class));
    }

    @Test
    void every_finding_comes_back_as_it_was() {
        List<Finding> findings =
                List.of(
                        new Finding.Approaching(1, 2, OptionalLong.of(3)),
                        new Finding.Approaching(1, 2, OptionalLong.empty()),
                        new Finding.Entered(),
                        new Finding.Left(),
                        new Finding.Crossed(1, 2),
                        new Finding.PossiblyCrossed(1, 2),
                        new Finding.FoundInside(),
                        new Finding.Undecided(),
                        new Finding.Encounter(new TrackId("ais", "211000001"), 5, 12.345),
                        new Finding.NearShadow(new TrackId("cot", "patrol"), 5, 0),
                        new Finding.Silent(4),
                        new Finding.Implausible(512.5),
                        new Finding.Implausible(Double.POSITIVE_INFINITY),
                        new Finding.Retracted());
        for (Finding finding : findings) {
            comesBack(new NodeEvent.Watched(alert(finding), "v", "watch/1", 7));
        }
        assertThat(findings.stream().map(Finding::kind).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(AlertKind.values());
    }

    @Test
    void a_kind_of_a_newer_version_is_named() {
        assertThatThrownBy(() -> EventCodec.event("movement_notified", 1, Map.of()))
                .hasMessageContaining("'movement_notified'")
                .hasMessageContaining("was it written by a newer one?");
    }

    private static void comesBack(NodeEvent event) {
        assertThat(back(event)).isEqualTo(event);
    }

    /// Through the bytes that the journal keeps, not only through the fields.
    private static NodeEvent back(NodeEvent event) {
        Entry entry = EventCodec.entry(event);
        var fields = CanonicalJson.readObject(CanonicalJson.write(entry.fields()));
        return EventCodec.event(entry.kind(), entry.timeUs(), fields);
    }

    private static Alert alert(Finding finding) {
        return new Alert(
                "0".repeat(32),
                Optional.of("1".repeat(32)),
                1_700_000_000_000_001L,
                1_700_000_000_000_002L,
                Level.CAUTION,
                new TrackId("test", "träck"),
                Optional.of("disc"),
                new LatLon(10.1234567, -30.7654321),
                -12.345,
                Double.NaN,
                AlertReason.COURSE_AND_SPEED,
                finding);
    }

    private static Set<Class<?>> permitted(Class<?> sealed) {
        return Arrays.stream(sealed.getPermittedSubclasses()).collect(Collectors.toSet());
    }
}
