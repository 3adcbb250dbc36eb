package org.deconflict.node;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ObjLongConsumer;
import org.deconflict.model.Zone;
import org.deconflict.sources.zones.ZoneVersion;
import org.deconflict.store.Journal;
import org.deconflict.warn.Deadline;
import org.deconflict.warn.Ladders;
import org.deconflict.watch.Watch;
import org.deconflict.watch.WatchRules;

/// Builds the line from the journal: at the start of a node, and again after a commit that failed.
///
/// Owner: the thread of the line, once the node runs.
final class Assembly {

    /// How long before the newest time a late fix is still folded in by a node.
    private static final long HISTORY_US = 24 * 3_600_000_000L;

    private static final String SOFTWARE = "deconflict/0.1";

    private final NodeSettings settings;
    private final Journal journal;
    private final Feeds feeds;
    private final Clock clock;
    private final ObjLongConsumer<NodeEvent> shown;
    private Stations stations;
    private Optional<Segments> segments = Optional.empty();

    Assembly(
            NodeSettings settings,
            Journal journal,
            Feeds feeds,
            Clock clock,
            ObjLongConsumer<NodeEvent> shown) {
        this.settings = settings;
        this.journal = journal;
        this.feeds = feeds;
        this.clock = clock;
        this.shown = shown;
        this.stations = fresh();
    }

    /// The line as the journal left it, with what a crash kept back now said.
    Line open() throws IOException {
        close();
        stations = fresh();
        feeds.clear();
        var restart = new Restart(settings.dir().resolve("segments"));
        restart.through(journal, stations, feeds);
        var folder = settings.dir().resolve("segments");
        segments = Optional.of(Segments.open(folder, restart.segment(), restart.end()));
        if (restart.differing() > 0) {
            Log.info(
                    "restart",
                    "alerts that this version derives otherwise than the record: "
                            + restart.differing());
        }
        var line = new Line(stations, journal, segments.orElseThrow(), shown);
        line.onStart(changes(), restart.unrecorded(), clock.nowUs());
        zones(line);
        return line;
    }

    /// What the stations know now.
    Picture picture(long nowUs) {
        return new Picture(
                nowUs,
                settings.marks(),
                settings.arrangement(),
                settings.zones(),
                stations.watch.tracks(),
                stations.ladders.views(nowUs),
                feeds.recentAlerts(),
                journal.size());
    }

    /// The deadlines of open ladders.
    List<Deadline> deadlines() {
        return stations.ladders.deadlines();
    }

    void close() throws IOException {
        if (segments.isPresent()) {
            segments.get().close();
        }
    }

    private Stations fresh() {
        var plain = WatchRules.USUAL.ahead(settings.horizonS()).keeping(HISTORY_US);
        var rules = settings.encounters().map(plain::meeting).orElse(plain);
        var ladders =
                new Ladders(
                        settings.ladders(),
                        settings.arrangement(),
                        settings.marks(),
                        this::zoneName);
        return new Stations(new Watch(List.of(), rules), ladders, settings.marks().words());
    }

    private String zoneName(String id) {
        return settings.zones().stream()
                .filter(zone -> zone.id().equals(id))
                .map(Zone::name)
                .findFirst()
                .orElse(id);
    }

    private List<NodeEvent> changes() {
        long nowUs = clock.nowUs();
        List<NodeEvent> events = new ArrayList<>();
        var marks = settings.marks();
        events.add(
                new NodeEvent.Started(
                        nowUs,
                        SOFTWARE,
                        NodeEvent.Watched.ALGORITHM,
                        marks.origin(),
                        marks.drill(),
                        marks.reconstruction()));
        String ladders = sha256(settings.laddersText());
        if (!ladders.equals(stations.laddersSha256)) {
            stations.laddersSha256 = ladders;
            events.add(new NodeEvent.LaddersSet(nowUs, ladders, settings.laddersText()));
        }
        String arrangement = sha256(settings.arrangementText());
        if (!arrangement.equals(stations.arrangementSha256)) {
            stations.arrangementSha256 = arrangement;
            events.add(
                    new NodeEvent.ArrangementSet(nowUs, arrangement, settings.arrangementText()));
        }
        return events;
    }

    /// The settings say which zones hold; the journal learns what changed while the node was down.
    private void zones(Line line) {
        Set<String> gone = new HashSet<>(stations.zoneVersions.keySet());
        for (Zone zone : settings.zones()) {
            gone.remove(zone.id());
            if (!ZoneVersion.of(zone).equals(stations.zoneVersions.get(zone.id()))) {
                line.onZone(zone, clock.nowUs());
            }
        }
        gone.stream().sorted().forEach(zone -> line.onZoneGone(zone, clock.nowUs()));
    }

    private static String sha256(String text) {
        return HexFormat.of().formatHex(Sha256.of(EventCodec.utf8(text)));
    }
}
