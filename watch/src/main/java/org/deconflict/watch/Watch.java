package org.deconflict.watch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.deconflict.model.Alert;
import org.deconflict.model.Fix;
import org.deconflict.model.TrackId;
import org.deconflict.model.Zone;
import org.deconflict.watch.History.Added;
import org.deconflict.watch.Teller.Cause;
import org.deconflict.watch.pairs.Closing;

/// Live tracks against zones: takes fixes, zones and the time, and returns alerts.
///
/// Alerts of one input come in this order: what the clock brings (by time due: zone ends, silences,
/// rising levels), a silence taken back, plausibility, then zone by zone in order of id: inside, then
/// approaching; then encounters in order of the other's id. The same inputs give the same alerts. What is settled depends only on which fixes
/// were heard and which zones held, never on the order of arrival.
/// Threads: one owner.
public final class Watch {

    private static final long CLEARING_US = 60_000_000L;

    private final WatchRules rules;
    private final ZoneField field = new ZoneField();
    private final Map<TrackId, Track> tracks = new HashMap<>();
    private final Agenda agenda = new Agenda();
    private final Plausible plausible;
    private final Nearing nearing;
    private final GoneQuiet goneQuiet;
    private final Station station;
    private final ZoneChanges changes;
    private final Optional<Closing> closing;
    private final List<Due.Rise> rises = new ArrayList<>();
    private long nextClearingUs = Long.MIN_VALUE;
    private long fixes;
    private long alerts;
    private long late;
    private long repeats;
    private long conflicts;
    private long tooOld;
    private long refused;
    private long dropped;

    /// Zones that hold from the beginning of their validity. Error: [IllegalArgumentException] when
    /// two have the same id.
    public Watch(List<Zone> zones, WatchRules rules) {
        this.rules = rules;
        this.plausible = new Plausible(rules);
        this.nearing = new Nearing(rules);
        this.goneQuiet = new GoneQuiet(rules, field);
        this.station = new Station(rules, field, agenda, nearing);
        this.changes = new ZoneChanges(station, tracks);
        this.closing = rules.encounters().map(Closing::new);
        List<WatchedZone> watched = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Zone zone : zones) {
            if (!ids.add(zone.id())) {
                throw new IllegalArgumentException("zone id '" + zone.id() + "' is given twice");
            }
            watched.add(new WatchedZone(zone, zone.validity().fromUs(), false));
        }
        field.addAll(watched);
        watched.forEach(agenda::addEnd);
    }

    /// Judges a fix that became known at `heardAtUs`: for a file the largest time of an event so far.
    public void onFix(Fix fix, long heardAtUs, Consumer<Alert> out) {
        Teller teller = new Teller(out, heardAtUs);
        fixes++;
        advance(heardAtUs, teller);
        if (rules.historyUs() != Long.MAX_VALUE
                && fix.timeUs() < agenda.highUs() - rules.historyUs()) {
            tooOld++;
        } else if (!tracks.containsKey(fix.track()) && !hasRoom()) {
            refused++;
        } else {
            take(tracks.computeIfAbsent(fix.track(), id -> new Track(id, rules)), fix, teller);
        }
        rise(teller);
        alerts += teller.count();
    }

    /// Lets the clock show this time: says which silences and zone ends are due and which approaches
    /// have come near. A time before the greatest one so far changes nothing.
    public void onTime(long nowUs, Consumer<Alert> out) {
        Teller teller = new Teller(out, nowUs);
        advance(nowUs, teller);
        rise(teller);
        alerts += teller.count();
    }

    /// A zone is new or changed as of `atUs` and judges times from then on.
    ///
    /// A zone that judges like the one of the same id that it replaces is a renewal: who is inside
    /// stays inside and nothing is said. Otherwise the old one ends and the new one begins.
    public void register(Zone zone, long atUs, Consumer<Alert> out) {
        Teller teller = new Teller(out, atUs);
        agenda.advance(atUs);
        changes.register(zone, atUs, teller);
        alerts += teller.count();
    }

    /// The zone holds no longer as of `atUs`. Nothing happens if there is no such zone.
    public void withdraw(String zoneId, long atUs, Consumer<Alert> out) {
        Teller teller = new Teller(out, atUs);
        agenda.advance(atUs);
        changes.withdraw(zoneId, atUs, teller);
        alerts += teller.count();
    }

    /// Who was where, from when to when, as far as the history is kept; sorted.
    public List<Stay> settled() {
        List<Stay> stays = new ArrayList<>();
        for (Track track : tracks.values()) {
            for (Pair pair : track.pairs()) {
                Stays.add(track.id(), pair, stays);
            }
        }
        stays.sort(Comparator.naturalOrder());
        return List.copyOf(stays);
    }

    /// The last position of every track and the zones that it is in, sorted by track.
    public List<TrackView> tracks() {
        return ZoneChanges.inOrder(tracks.values()).stream().map(Watch::view).toList();
    }

    /// What went through so far.
    public WatchCounts counts() {
        return new WatchCounts(
                fixes, tracks.size(), alerts, late, repeats, conflicts, tooOld, refused, dropped);
    }

    /// Where the history is bounded, tracks that it holds nothing of any more make room, unless they
    /// were last heard inside a zone; looked for once a minute at the most.
    private boolean hasRoom() {
        if (tracks.size() < rules.maxTracks()) {
            return true;
        }
        if (rules.historyUs() != Long.MAX_VALUE && agenda.highUs() >= nextClearingUs) {
            nextClearingUs = agenda.highUs() + CLEARING_US;
            long keptUs = agenda.highUs() - rules.historyUs();
            tracks.values().removeIf(t -> t.isOver(keptUs));
        }
        return tracks.size() < rules.maxTracks();
    }

    private void take(Track track, Fix fix, Teller teller) {
        Added added = track.fixes().add(fix);
        int index = track.fixes().touched();
        switch (added) {
            case NEWEST -> {
                goneQuiet.heard(track, index, teller);
                judge(track, index, Cause.NEXT_FIX, teller);
                agenda.addSilence(track);
                trim(track);
            }
            case LATE -> {
                late++;
                goneQuiet.heard(track, index, teller);
                judge(track, index, Cause.LATE_FIX, teller);
            }
            case COUNTS_INSTEAD -> {
                conflicts++;
                judge(track, index, Cause.LATE_FIX, teller);
            }
            case SECOND_PLACE -> {
                conflicts++;
                judgePlausible(track, index, Cause.NEXT_FIX, teller);
            }
            case KNOWN -> repeats++;
        }
    }

    private void judge(Track track, int index, Cause cause, Teller teller) {
        judgePlausible(track, index, cause, teller);
        Optional<Motion> motion =
                cause == Cause.NEXT_FIX ? plausible.motion(track) : Optional.empty();
        new Sweep(station, new Heard(track, index, cause, teller)).overZones(motion);
        closing.filter(c -> cause == Cause.NEXT_FIX).ifPresent(c -> meet(c, track, motion, teller));
    }

    /// A fix that is not plausible moves nobody; the first of a track may do without course and speed.
    private static void meet(Closing closing, Track track, Optional<Motion> motion, Teller teller) {
        History history = track.fixes();
        Fix fix = history.fix(history.size() - 1);
        motion.map(m -> fix.moving(m.speedMps(), m.courseDeg()))
                .or(() -> history.size() == 1 ? Optional.of(fix) : Optional.empty())
                .ifPresent(f -> closing.onFix(f, teller.heardAtUs(), teller::pass));
    }

    private void judgePlausible(Track track, int index, Cause cause, Teller teller) {
        var revising = teller.revising(Subject.of(track), cause);
        track.plausible().refold(track.fixes(), index, agenda.highUs(), revising);
    }

    private void advance(long nowUs, Teller teller) {
        agenda.advance(nowUs);
        closing.ifPresent(c -> c.onTime(nowUs, teller::pass));
        Optional<Due> next = agenda.next();
        while (next.isPresent()) {
            switch (next.get()) {
                case Due.ZoneEnd d -> changes.ended(d, teller);
                case Due.Silent d -> silent(d.whose(), teller);
                case Due.Rise d -> rises.add(d);
            }
            next = agenda.next();
        }
    }

    /// Levels rise after the fix that brought the time is judged, so that they tell of that fix.
    private void rise(Teller teller) {
        for (Due.Rise d : rises) {
            nearing.rise(d.whose(), d.pair(), d.atUs(), teller);
        }
        rises.clear();
    }

    private void silent(Track track, Teller teller) {
        History history = track.fixes();
        long limitUs = GoneQuiet.limitUs(history);
        long dueUs = history.timeUs(history.size() - 1) + limitUs + 1;
        if (dueUs > agenda.highUs()) {
            agenda.add(new Due.Silent(dueUs, track));
            return;
        }
        track.setSilenceQueued(false);
        if (track.silence().isEmpty()) {
            goneQuiet.silent(track, limitUs, teller);
        }
    }

    private void trim(Track track) {
        if (rules.historyUs() != Long.MAX_VALUE) {
            dropped += track.dropBefore(agenda.highUs() - rules.historyUs());
        }
        History history = track.fixes();
        if (history.size() >= History.MAX_FIXES) {
            dropped += track.dropBefore(history.timeUs(history.size() / 2));
        }
    }

    private static TrackView view(Track track) {
        History history = track.fixes();
        List<String> zones =
                track.pairs().stream()
                        .filter(p -> p.ledger().occupied())
                        .map(p -> p.zone().id())
                        .distinct()
                        .toList();
        return new TrackView(track.id(), history.fix(history.size() - 1), zones);
    }
}
