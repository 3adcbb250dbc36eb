package org.deconflict.node;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.deconflict.model.AlertJson;
import org.deconflict.model.Zone;
import org.deconflict.record.CanonicalJson;
import org.deconflict.record.Entry;
import org.deconflict.sources.zones.GeoJsonZones;
import org.deconflict.store.Erasure;
import org.deconflict.warn.WarnEvent;
import org.jspecify.annotations.Nullable;

/// Events as entries of the journal, and back.
///
/// Records are written field by field in snake case; a component in microseconds (`deadlineUs`) is
/// written as an RFC 3339 text (`deadline_at`; `timeUs` and `atUs` as `time` and `at`), since people
/// read the journal. A kind's name never changes its meaning; a new form gets a new name.
final class EventCodec {

    private static final String NODE = "node";

    /// The kinds of the warn station, by their entry names.
    static final Map<String, Class<? extends WarnEvent>> WARN_KINDS =
            Map.ofEntries(
                    Map.entry("ladder_started", WarnEvent.LadderStarted.class),
                    Map.entry("alert_taken", WarnEvent.AlertTaken.class),
                    Map.entry("cause_ended", WarnEvent.CauseEnded.class),
                    Map.entry("rung_skipped", WarnEvent.RungSkipped.class),
                    Map.entry("rung_reached", WarnEvent.RungReached.class),
                    Map.entry("role_unreached", WarnEvent.RoleUnreached.class),
                    Map.entry("message_due", WarnEvent.MessageDue.class),
                    Map.entry("deadline_set", WarnEvent.DeadlineSet.class),
                    Map.entry("receipt_heard", WarnEvent.ReceiptHeard.class),
                    Map.entry("channel_failed", WarnEvent.ChannelFailed.class),
                    Map.entry("line_changed", WarnEvent.LineChanged.class),
                    Map.entry("receipt_not_placed", WarnEvent.ReceiptNotPlaced.class),
                    Map.entry("acknowledged", WarnEvent.Acknowledged.class),
                    Map.entry("objected", WarnEvent.Objected.class),
                    Map.entry("answer_not_counted", WarnEvent.AnswerNotCounted.class),
                    Map.entry("acknowledgement_lapsed", WarnEvent.AcknowledgementLapsed.class),
                    Map.entry("ladder_ended", WarnEvent.LadderEnded.class));

    private static final Map<Class<?>, String> WARN_NAMES = new HashMap<>();

    static {
        WARN_KINDS.forEach((name, type) -> WARN_NAMES.put(type, name));
    }

    private EventCodec() {}

    /// The plaintext entry of an event, bearing the marks of the node (drill, reconstruction) in its
    /// field `marks`: an entry that is taken out of its log still says what it is.
    static Entry entry(NodeEvent event, List<String> marks) {
        Entry plain = entry(event);
        Map<String, @Nullable Object> fields = new HashMap<>(plain.fields());
        fields.put("marks", marks);
        return Entry.of(plain.kind(), plain.timeUs(), fields);
    }

    /// The plaintext entry of an event, without marks.
    static Entry entry(NodeEvent event) {
        return switch (event) {
            case NodeEvent.Started e -> plain("node_started", e.timeUs(), e, NODE);
            case NodeEvent.LaddersSet e -> plain("ladders_set", e.timeUs(), e, NODE);
            case NodeEvent.ArrangementSet e -> plain("arrangement_set", e.timeUs(), e, NODE);
            case NodeEvent.ZoneWithdrawn e -> plain("zone_withdrawn", e.timeUs(), e, NODE);
            case NodeEvent.FixesTaken e -> plain("fixes_taken", e.timeUs(), e, e.sender());
            case NodeEvent.Erased e ->
                    throw new IllegalStateException("the journal itself writes what was erased");
            case NodeEvent.ZoneRegistered e -> zone(e);
            case NodeEvent.Watched e -> alert(e);
            case NodeEvent.Warned w ->
                    plain(nameOf(w.event()), w.timeUs(), w.event(), actorOf(w.event()));
        };
    }

    /// The event of an entry's kind, time and plain fields; throws where the kind is not known.
    static NodeEvent event(String kind, long timeUs, Map<String, @Nullable Object> fields) {
        return switch (kind) {
            case "node_started" -> Fields.record(fields, NodeEvent.Started.class);
            case "ladders_set" -> Fields.record(fields, NodeEvent.LaddersSet.class);
            case "arrangement_set" -> Fields.record(fields, NodeEvent.ArrangementSet.class);
            case "zone_withdrawn" -> Fields.record(fields, NodeEvent.ZoneWithdrawn.class);
            case "fixes_taken" -> Fields.record(fields, NodeEvent.FixesTaken.class);
            case "zone_registered" -> zone(timeUs, fields);
            case "alert" -> AlertFields.read(fields);
            case Erasure.KIND -> new NodeEvent.Erased(timeUs);
            default -> warned(kind, fields);
        };
    }

    private static NodeEvent warned(String kind, Map<String, @Nullable Object> fields) {
        Class<? extends WarnEvent> type = WARN_KINDS.get(kind);
        if (type == null) {
            throw new IllegalStateException(
                    "the journal holds an entry of kind '"
                            + kind
                            + "', which this version does not know; was it written by a newer one?");
        }
        return new NodeEvent.Warned(Fields.record(fields, type));
    }

    private static Entry alert(NodeEvent.Watched watched) {
        Map<String, @Nullable Object> fields = Fields.parse(AlertJson.line(watched.alert()));
        fields.put("actor", NODE);
        fields.put("zone_version", watched.zoneVersion());
        fields.put("algorithm", watched.algorithm());
        fields.put("through", watched.through());
        return Entry.of("alert", watched.timeUs(), fields);
    }

    private static Entry zone(NodeEvent.ZoneRegistered event) {
        byte[] collection = GeoJsonZones.write(List.of(event.zone()));
        Map<String, @Nullable Object> fields = new HashMap<>();
        fields.put("actor", NODE);
        fields.put(
                "features",
                Fields.parse(new String(collection, StandardCharsets.UTF_8)).get("features"));
        fields.put("version", event.version());
        fields.put("zone", event.zone().id());
        return Entry.of("zone_registered", event.timeUs(), fields);
    }

    private static NodeEvent zone(long timeUs, Map<String, @Nullable Object> fields) {
        Map<String, @Nullable Object> collection = new HashMap<>();
        collection.put("type", "FeatureCollection");
        collection.put("features", fields.get("features"));
        try {
            List<Zone> zones = GeoJsonZones.read(CanonicalJson.write(collection), "the journal");
            return new NodeEvent.ZoneRegistered(
                    timeUs, zones.getFirst(), String.valueOf(fields.get("version")));
        } catch (IOException e) {
            throw new IllegalStateException("a zone in the journal cannot be read", e);
        }
    }

    private static Entry plain(String kind, long timeUs, Object event, String actor) {
        Map<String, @Nullable Object> fields = Fields.of(event);
        fields.putIfAbsent("actor", actor);
        return Entry.of(kind, timeUs, fields);
    }

    private static String nameOf(WarnEvent event) {
        String name = WARN_NAMES.get(event.getClass());
        if (name == null) {
            throw new IllegalStateException("no entry kind is named for " + event.getClass());
        }
        return name;
    }

    private static String actorOf(WarnEvent event) {
        return switch (event) {
            case WarnEvent.Acknowledged e -> e.actor();
            case WarnEvent.Objected e -> e.actor();
            case WarnEvent.AnswerNotCounted e -> e.actor();
            case WarnEvent.ReceiptHeard e -> e.by();
            case WarnEvent.LadderStarted e -> NODE;
            case WarnEvent.AlertTaken e -> NODE;
            case WarnEvent.CauseEnded e -> NODE;
            case WarnEvent.RungSkipped e -> NODE;
            case WarnEvent.RungReached e -> NODE;
            case WarnEvent.RoleUnreached e -> NODE;
            case WarnEvent.MessageDue e -> NODE;
            case WarnEvent.DeadlineSet e -> NODE;
            case WarnEvent.ChannelFailed e -> NODE;
            case WarnEvent.LineChanged e -> NODE;
            case WarnEvent.ReceiptNotPlaced e -> NODE;
            case WarnEvent.AcknowledgementLapsed e -> NODE;
            case WarnEvent.LadderEnded e -> NODE;
        };
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
