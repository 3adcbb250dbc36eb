package org.deconflict.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.deconflict.model.Alert;
import org.deconflict.model.Fix;
import org.deconflict.store.Journal;
import org.deconflict.store.StoredEntry;
import org.deconflict.watch.Watch;

/// A start is a replay: the journal is read from its first entry and the stations go through all of it.
///
/// `watch` is a function of zones and batches in the journal's order, so it derives again what it
/// said. An alert that is derived and recorded is as it was. One that is derived and not recorded
/// belongs to the last drain, which a crash cut off between the batch and its alerts: it is spoken of
/// now. One of an earlier drain was derived by another version of the software; it is counted and
/// left, since the record says what was said then.
final class Restart {

    private final Path segments;
    private final Map<String, Alert> derived = new LinkedHashMap<>();
    private long index;
    private long differing;
    private Segments.Place last = new Segments.Place(0, 0, 0, "");
    private long end;

    Restart(Path segments) {
        this.segments = segments;
    }

    /// Takes the stations through the journal. Error: [IOException] when a segment does not hold what the
    /// journal says.
    void through(Journal journal, Stations stations, Feeds feeds) throws IOException {
        try (Stream<StoredEntry> entries = journal.entries(0)) {
            entries.forEach(
                    stored -> {
                        index = stored.index();
                        NodeEvent event = Plain.event(stored);
                        again(event, stations);
                        feeds.show(index, event);
                    });
        } catch (UncheckedIOException e) {
            throw new IOException(
                    "entry " + index + " of the journal names a batch that is lost: " + cause(e),
                    e);
        }
    }

    private static String cause(UncheckedIOException e) {
        Throwable cause = e.getCause();
        return cause instanceof NoSuchFileException gone
                ? gone.getFile() + " is not there"
                : String.valueOf(cause == null ? e.getMessage() : cause.getMessage());
    }

    private void again(NodeEvent event, Stations stations) {
        switch (event) {
            case NodeEvent.FixesTaken taken -> judge(taken, stations);
            case NodeEvent.ZoneRegistered z -> {
                stations.zoneVersions.put(z.zone().id(), z.version());
                stations.watch.register(z.zone(), z.timeUs(), this::derived);
            }
            case NodeEvent.ZoneWithdrawn z -> {
                stations.zoneVersions.remove(z.zone());
                stations.watch.withdraw(z.zone(), z.timeUs(), this::derived);
            }
            case NodeEvent.Watched said -> recorded(said.alert(), stations.watch);
            case NodeEvent.Warned warned -> stations.ladders.apply(warned.event());
            case NodeEvent.Started s -> {}
            case NodeEvent.Erased e -> {}
            case NodeEvent.LaddersSet l -> stations.laddersSha256 = l.sha256();
            case NodeEvent.ArrangementSet a -> stations.arrangementSha256 = a.sha256();
        }
    }

    /// The alerts of the last drain that were never recorded.
    List<Alert> unrecorded() {
        return new ArrayList<>(derived.values());
    }

    /// How many alerts this version derives that an earlier one did not, or the other way round.
    long differing() {
        return differing;
    }

    /// The segment in use, and the offset behind its last batch.
    int segment() {
        return last.segment();
    }

    long end() {
        return end;
    }

    private void judge(NodeEvent.FixesTaken taken, Stations stations) {
        if (taken.drain() != stations.drain) {
            differing += derived.size();
            derived.clear();
            stations.drain = taken.drain();
        }
        stations.through = index;
        last = taken.place();
        end = Segments.endOf(last);
        for (Fix fix : FixBytes.read(Segments.read(segments, last))) {
            Intake.judge(stations.watch, fix, taken.timeUs(), this::derived);
        }
    }

    private void derived(Alert alert) {
        derived.put(alert.id(), alert);
    }

    /// A recorded alert that no fix led to came from the clock: the clock is set to when it was heard.
    private void recorded(Alert alert, Watch watch) {
        if (!derived.containsKey(alert.id())) {
            watch.onTime(alert.heardAtUs(), this::derived);
        }
        if (derived.remove(alert.id()) == null) {
            differing++;
        }
    }
}
