package org.deconflict.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.deconflict.geo.LatLon;
import org.deconflict.model.Alert;
import org.deconflict.model.Fix;
import org.deconflict.model.Times;
import org.deconflict.model.TrackId;
import org.deconflict.record.SeededSalts;
import org.deconflict.store.SqliteJournal;
import org.deconflict.store.StoredEntry;
import org.deconflict.warn.Channel;

/// A line on a folder of its own: one zone of 1 km round 10 N 30 W, one duty on the channel `line`, a
/// ladder of two rungs; with a clock that the test sets and a journal that fails when told to.
final class Rig implements AutoCloseable {

    static final long START_US = Times.parse("2026-05-01T12:00:00Z");

    final SetClock clock = new SetClock(START_US);
    final Feeds feeds = new Feeds();
    final NodeSettings settings;
    final FailingJournal journal;
    final Assembly assembly;

    private Rig(NodeSettings settings) throws IOException {
        this.settings = settings;
        var file = settings.dir().resolve("journal.db");
        journal = new FailingJournal(SqliteJournal.open(file, settings.salts()));
        assembly =
                new Assembly(
                        settings,
                        journal,
                        feeds,
                        clock,
                        (event, index) -> feeds.show(index, event));
    }

    /// Opens the folder, new or as an earlier rig left it.
    static Rig on(Path dir) throws IOException {
        return new Rig(settings(dir, Map.of()));
    }

    /// The same with nobody to tell.
    static Rig withoutLadders(Path dir) throws IOException {
        NodeSettings all = settings(dir, Map.of());
        return new Rig(
                new NodeSettings(
                        dir,
                        all.marks(),
                        all.arrangement(),
                        all.arrangementText(),
                        List.of(),
                        "",
                        all.zones(),
                        all.horizonS(),
                        Map.of(),
                        all.key(),
                        all.salts()));
    }

    /// The settings of the folder, with these channels.
    static NodeSettings settings(Path dir, Map<String, Channel> channels) throws IOException {
        Files.writeString(
                dir.resolve("node.yaml"),
                """
                origin: deconflict.example/rig
                parties: .
                zones: zones.geojson
                ladder: ladder.yaml
                """);
        Files.writeString(
                dir.resolve("parties.yaml"),
                """
                parties:
                  - id: cell
                    declared_by: the test
                    roles: [{id: duty, addresses: {line: "1"}}, {id: night, addresses: {other: "2"}}]
                """);
        Files.writeString(
                dir.resolve("ladder.yaml"),
                """
                rungs:
                  - {roles: [duty], answer: any, timeout: {share: 0.5, min_s: 10, max_s: 60}}
                  - {roles: [duty, night], answer: all, timeout: {share: 0.5, min_s: 10, max_s: 60}}
                """);
        Files.writeString(
                dir.resolve("zones.geojson"),
                """
                {"type": "FeatureCollection", "features": [{"type": "Feature",
                  "geometry": {"type": "Point", "coordinates": [-30.0, 10.0]},
                  "properties": {"id": "disc", "radius_m": 1000}}]}
                """);
        NodeSettings read = NodeConfig.read(Optional.of(dir.resolve("node.yaml")), dir);
        return new NodeSettings(
                read.dir(),
                read.marks(),
                read.arrangement(),
                read.arrangementText(),
                read.ladders(),
                read.laddersText(),
                read.zones(),
                read.horizonS(),
                channels,
                read.key(),
                new SeededSalts(1));
    }

    /// A fix so many metres east of the zone's centre.
    static Fix fix(String track, long timeUs, double eastM) {
        return Fix.of(new TrackId("test", track), timeUs, new LatLon(10, -30 + eastM / 109_639));
    }

    /// All that the journal holds.
    List<NodeEvent> events() {
        try (Stream<StoredEntry> entries = journal.entries(0)) {
            return entries.map(Plain::event).toList();
        }
    }

    /// The alerts that were recorded, in order.
    List<Alert> alerts() {
        List<Alert> alerts = new ArrayList<>();
        for (NodeEvent event : events()) {
            if (event instanceof NodeEvent.Watched watched) {
                alerts.add(watched.alert());
            }
        }
        return alerts;
    }

    @Override
    public void close() throws IOException {
        assembly.close();
        journal.close();
    }
}
