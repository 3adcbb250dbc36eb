package org.deconflict.watch;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.deconflict.model.AlertReason;
import org.deconflict.model.TrackId;
import org.deconflict.model.Zone;
import org.deconflict.watch.Teller.Cause;

/// Zones that come, change, go and end while tracks are watched; tracks are told of in their order.
final class ZoneChanges {

    private final WatchRules rules;
    private final ZoneField field;
    private final Agenda agenda;
    private final Nearing nearing;
    private final Map<TrackId, Track> tracks;
    private final Map<String, Zone> suspended = new HashMap<>();

    ZoneChanges(Station station, Map<TrackId, Track> tracks) {
        this.rules = station.rules();
        this.field = station.field();
        this.agenda = station.agenda();
        this.nearing = station.nearing();
        this.tracks = tracks;
    }

    void register(Zone zone, long atUs, Teller teller) {
        forgetEnded();
        Optional<WatchedZone> current = current(zone.id(), atUs);
        if (current.isPresent() && renews(zone, current.get(), atUs)) {
            renew(current.get(), zone, teller);
        } else {
            boolean amended = current.isPresent();
            current.ifPresent(c -> end(c, atUs, AlertReason.ZONE_AMENDED, teller));
            begin(zone, atUs, amended ? AlertReason.ZONE_AMENDED : AlertReason.ZONE_BEGAN, teller);
        }
        suspended.remove(zone.id());
    }

    void withdraw(String zoneId, long atUs, Teller teller) {
        suspended.remove(zoneId);
        current(zoneId, atUs).ifPresent(c -> end(c, atUs, AlertReason.ZONE_ENDED, teller));
    }

    void suspend(String zoneId, long atUs, Teller teller) {
        Optional<WatchedZone> current = current(zoneId, atUs);
        current.ifPresent(c -> suspended.put(zoneId, c.zone()));
        current.ifPresent(c -> end(c, atUs, AlertReason.ZONE_SUSPENDED, teller));
    }

    void resume(String zoneId, long atUs, Teller teller) {
        forgetEnded();
        Optional.ofNullable(suspended.remove(zoneId))
                .ifPresent(zone -> begin(zone, atUs, AlertReason.ZONE_RESUMED, teller));
    }

    /// The clock has come to the end of a zone's validity, if it still is its end.
    void ended(Due.ZoneEnd due, Teller teller) {
        if (due.zone().toUs() == due.atUs()) {
            rejudge(due.zone(), Long.MAX_VALUE, teller);
        }
    }

    private Optional<WatchedZone> current(String zoneId, long atUs) {
        return field.ofId(zoneId).stream()
                .filter(z -> z.toUs() > atUs && z.toUs() > z.fromUs())
                .findFirst();
    }

    private static boolean renews(Zone zone, WatchedZone current, long atUs) {
        return current.judgesLike(zone)
                && zone.validity().fromUs() <= Math.max(atUs, current.fromUs())
                && zone.validity().toUs() > Math.max(atUs, current.fromUs());
    }

    private void begin(Zone zone, long atUs, AlertReason reason, Teller teller) {
        if (zone.validity().toUs() <= atUs) {
            return;
        }
        boolean live = zone.validity().fromUs() <= atUs;
        long fromUs = live ? atUs : zone.validity().fromUs();
        WatchedZone added = new WatchedZone(zone, fromUs, live, reason);
        field.add(added);
        agenda.addEnd(added);
        rejudge(added, atUs, teller);
    }

    private void renew(WatchedZone zone, Zone renewed, Teller teller) {
        long changedUs = Math.min(zone.toUs(), renewed.validity().toUs());
        zone.renew(renewed);
        agenda.addEnd(zone);
        rejudge(zone, changedUs, teller);
    }

    private void end(WatchedZone zone, long atUs, AlertReason reason, Teller teller) {
        zone.endAt(atUs, reason);
        rejudge(zone, Math.max(atUs, zone.fromUs()), teller);
        for (Track track : inOrder(t -> t.indexOf(zone) >= 0)) {
            track.findPair(zone).ifPresent(p -> nearing.end(track, p, atUs, teller));
        }
    }

    /// Folds the zone anew for every track that it concerns, from the first fix at this time on.
    private void rejudge(WatchedZone zone, long fromUs, Teller teller) {
        Near near = Near.of(zone.zone().outline().reach());
        for (Track track : inOrder(t -> concerns(t, zone, fromUs, near))) {
            rejudge(track, zone, track.fixes().indexFrom(fromUs), teller);
        }
    }

    private static boolean concerns(Track track, WatchedZone zone, long fromUs, Near near) {
        History history = track.fixes();
        int last = history.size() - 1;
        return history.timeUs(last) >= fromUs
                || track.indexOf(zone) >= 0
                || (near.mayHold(history.latDeg(last), history.lonDeg(last))
                        && zone.surrounds(history, last));
    }

    private void rejudge(Track track, WatchedZone zone, int from, Teller teller) {
        Optional<Pair> known = track.findPair(zone);
        Pair pair = known.orElseGet(() -> new Pair(zone, rules));
        var revising = teller.revising(Subject.of(track, zone), Cause.ZONE_OR_CLOCK);
        if (from < track.fixes().size()) {
            pair.ledger().refoldAll(track.fixes(), from, agenda.highUs(), revising);
        } else {
            pair.ledger().retail(track.fixes(), agenda.highUs(), revising);
        }
        if (known.isEmpty() && !pair.isBlank()) {
            track.add(pair);
        }
    }

    /// Where the history is bounded, zones that ended before it are of no use any more.
    private void forgetEnded() {
        if (rules.historyUs() == Long.MAX_VALUE) {
            return;
        }
        long keptUs = agenda.highUs() - rules.historyUs();
        List<WatchedZone> over = field.all().stream().filter(z -> z.toUs() < keptUs).toList();
        if (!over.isEmpty()) {
            tracks.values().forEach(t -> t.dropPairs(p -> over.contains(p.zone())));
            field.removeAll(over);
        }
    }

    private List<Track> inOrder(Predicate<Track> which) {
        return tracks.values().stream()
                .filter(which)
                .sorted(Comparator.comparing(Track::id))
                .toList();
    }
}
