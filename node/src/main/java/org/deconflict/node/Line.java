package org.deconflict.node;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.ObjLongConsumer;
import org.deconflict.model.Alert;
import org.deconflict.model.Fix;
import org.deconflict.model.Zone;
import org.deconflict.sources.zones.ZoneVersion;
import org.deconflict.store.Append;
import org.deconflict.store.Journal;
import org.deconflict.store.OutboxChange;
import org.deconflict.store.OutboxItem;
import org.deconflict.warn.Answer;
import org.deconflict.warn.Deadline;
import org.deconflict.warn.Receipt;
import org.deconflict.warn.WarnEvent;

/// The line: from a fix to the record. Read this file first.
///
/// Fixes are forced to a segment, their digest to the journal, and only then are they acknowledged
/// and judged (decision 0005). What `watch` says and `warn` decides is committed in one transaction
/// with the messages it orders; only what is committed is shown or sent.
/// Owner: one thread. Error: a failed commit throws, and the stations are then built anew from the
/// journal by [Restart], since they may be ahead of it.
final class Line {

    /// Events are committed at the latest when there are more than this.
    private static final int MAX_SAID = 4_000;

    private final Stations stations;
    private final Journal journal;
    private final Segments segments;
    private final ObjLongConsumer<NodeEvent> shown;

    Line(Stations stations, Journal journal, Segments segments, ObjLongConsumer<NodeEvent> shown) {
        this.stations = stations;
        this.journal = journal;
        this.segments = segments;
        this.shown = shown;
    }

    /// Keeps the batches that wait, acknowledges them, judges them and speaks.
    void onFixes(List<FixBatch> batches, long nowUs) throws IOException {
        stations.drain++;
        List<NodeEvent> taken = new ArrayList<>();
        for (FixBatch batch : batches) {
            taken.add(batch.keep(segments, nowUs, stations.drain));
        }
        segments.force();
        stations.through = commit(taken, List.of());
        batches.forEach(FixBatch::acknowledge);

        List<NodeEvent> said = new ArrayList<>();
        for (FixBatch batch : batches) {
            for (Fix fix : batch.fixes()) {
                Intake.judge(stations.watch, fix, nowUs, alert -> speak(alert, nowUs, said));
            }
        }
        commit(said, List.of());
    }

    /// Lets time pass: silences and ends of zones by `watchUs`, deadlines of ladders by `nowUs`.
    void onTime(long nowUs, long watchUs) {
        List<NodeEvent> said = new ArrayList<>();
        stations.watch.onTime(watchUs, alert -> speak(alert, nowUs, said));
        for (Deadline deadline : stations.ladders.deadlines()) {
            if (deadline.atUs() <= nowUs) {
                decide(stations.ladders.on(deadline, nowUs), said);
            }
        }
        commit(said, List.of());
    }

    /// A person of a role answered.
    void onAnswer(Answer answer, long nowUs) {
        List<NodeEvent> said = new ArrayList<>();
        decide(stations.ladders.on(answer, nowUs), said);
        commit(said, List.of());
    }

    /// Something was heard of a message; `change` is what becomes of it in the outbox.
    void onReceipt(Receipt receipt, List<OutboxChange> change, long nowUs) {
        List<NodeEvent> said = new ArrayList<>();
        decide(stations.ladders.on(receipt, nowUs), said);
        commit(said, change);
    }

    /// A zone was registered or changed; whoever is inside is found there.
    void onZone(Zone zone, long nowUs) {
        List<NodeEvent> said = new ArrayList<>();
        String version = ZoneVersion.of(zone);
        said.add(new NodeEvent.ZoneRegistered(nowUs, zone, version));
        stations.zoneVersions.put(zone.id(), version);
        stations.watch.register(zone, nowUs, alert -> speak(alert, nowUs, said));
        commit(said, List.of());
    }

    /// A zone no longer holds.
    void onZoneGone(String zoneId, long nowUs) {
        List<NodeEvent> said = new ArrayList<>();
        said.add(new NodeEvent.ZoneWithdrawn(nowUs, zoneId));
        stations.zoneVersions.remove(zoneId);
        stations.watch.withdraw(zoneId, nowUs, alert -> speak(alert, nowUs, said));
        commit(said, List.of());
    }

    /// What the node says of itself, and alerts that a crash kept from being spoken of.
    void onStart(List<NodeEvent> events, List<Alert> unrecorded, long nowUs) {
        List<NodeEvent> said = new ArrayList<>(events);
        unrecorded.forEach(alert -> speak(alert, nowUs, said));
        commit(said, List.of());
    }

    private void speak(Alert alert, long nowUs, List<NodeEvent> said) {
        said.add(NodeEvent.Watched.of(alert, stations));
        decide(stations.ladders.on(alert, nowUs), said);
    }

    /// Thousands may be inside when a zone ends; an alert and what it leads to stay in one commit.
    private void decide(List<WarnEvent> events, List<NodeEvent> said) {
        for (WarnEvent event : events) {
            stations.ladders.apply(event);
            said.add(new NodeEvent.Warned(event));
        }
        if (said.size() > MAX_SAID) {
            commit(said, List.of());
            said.clear();
        }
    }

    /// Records, then acts: nothing below the append happens unless the disk has it.
    private long commit(List<NodeEvent> events, List<OutboxChange> changes) {
        if (events.isEmpty() && changes.isEmpty()) {
            return stations.through;
        }
        List<OutboxItem> outbox = Outbox.ordered(events);
        var entries =
                events.stream().map(event -> EventCodec.entry(event, stations.marks)).toList();
        var batch = new Append(entries, outbox, changes, new TreeMap<>());
        long first = journal.append(batch).join().firstIndex();
        for (int i = 0; i < events.size(); i++) {
            shown.accept(events.get(i), first + i);
        }
        return first + events.size() - 1;
    }
}
