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
    private final Map<TrackId, Track> tracks = new HashMap<>();
    private final Agenda agenda = new Agenda();
    private final Plausible plausible;
    private final Nearing nearing;
    private final GoneQuiet goneQuiet;
    private final Concern concern;
    private final Sweep sweep;
    private final ZoneChanges changes;
    private final Motion motion = new Motion();
    private final Teller teller = new Teller();
    private final Optional<Closing> closing;
    private final List<Due.Rise> rises = new ArrayList<>();
    private long nextClearingUs = Long.MIN_VALUE;
    private long fixes;
    private long late;
    private long repeats;
    private long conflicts;
    private long tooOld;
    private long refused;
    private long dropped;

    /// Zones that hold from the beginning of their validity. Error: [IllegalArgumentException] when
    /// two have the same id.
    public Watch(List<Zone> zones, WatchRules rules) {
        this(zones, rules, false);
    }

    /// The same without an index, asking exactly every zone that may be near, at every fix: slow, and the
    /// reference for the other. Both give the same alerts to the byte.
    public static Watch plain(List<Zone> zones, WatchRules rules) {
        return new Watch(zones, rules, true);
    }

    private Watch(List<Zone> zones, WatchRules rules, boolean everyZone) {
        this.rules = rules;
        List<WatchedZone> watched = watched(zones);
        ZoneField field = new ZoneField(watched);
        this.plausible = new Plausible(rules);
        this.nearing = new Nearing(rules, plausible);
        this.goneQuiet = new GoneQuiet(rules, field);
        Station station = new Station(rules, field, agenda, nearing);
        this.concern = everyZone ? new OneByOne(station) : new ByIndex(station);
        this.sweep = new Sweep(station, concern);
        this.changes = new ZoneChanges(station, tracks);
        this.closing = rules.encounters().map(Closing::new);
        watched.forEach(agenda::addEnd);
    }

    private static List<WatchedZone> watched(List<Zone> zones) {
        List<WatchedZone> watched = new ArrayList<>(zones.size());
        Set<String> ids = new HashSet<>();
        for (Zone zone : zones) {
            if (!ids.add(zone.id())) {
                throw new IllegalArgumentException("zone id '" + zone.id() + "' is given twice");
            }
            watched.add(new WatchedZone(zone, zone.validity().fromUs(), false));
        }
        return watched;
    }

    /// Judges a fix that became known at `heardAtUs`: for a file the largest time of an event so far.
    public void onFix(Fix fix, long heardAtUs, Consumer<Alert> out) {
        teller.begin(out, heardAtUs);
        fixes++;
        advance(heardAtUs);
        Track track = tracks.get(fix.track());
        if (rules.historyUs() != Long.MAX_VALUE
                && fix.timeUs() < agenda.highUs() - rules.historyUs()) {
            tooOld++;
        } else if (track == null && !hasRoom()) {
            refused++;
        } else {
            take(track == null ? newTrack(fix.track()) : track, fix);
        }
        rise();
    }

    private Track newTrack(TrackId id) {
        Track track = new Track(id, plausible);
        tracks.put(id, track);
        return track;
    }

    /// Lets the clock show this time: says which silences and zone ends are due and which approaches
    /// have come near. A time before the greatest one so far changes nothing.
    public void onTime(long nowUs, Consumer<Alert> out) {
        teller.begin(out, nowUs);
        advance(nowUs);
        rise();
    }

    /// A zone is new or changed as of `atUs` and judges times from then on.
    ///
    /// A zone that judges like the one of the same id that it replaces is a renewal: who is inside
    /// stays inside and nothing is said. Otherwise the old one ends and the new one begins.
    public void register(Zone zone, long atUs, Consumer<Alert> out) {
        agenda.advance(atUs);
        changes.register(zone, atUs, teller.begin(out, atUs));
    }

    /// The zone holds no longer as of `atUs`. Nothing happens if there is no such zone.
    public void withdraw(String zoneId, long atUs, Consumer<Alert> out) {
        agenda.advance(atUs);
        changes.withdraw(zoneId, atUs, teller.begin(out, atUs));
    }

    /// The zone holds no longer as of `atUs`, until it is resumed or registered anew. Nothing happens if there is
    /// no such zone.
    public void suspend(String zoneId, long atUs, Consumer<Alert> out) {
        agenda.advance(atUs);
        changes.suspend(zoneId, atUs, teller.begin(out, atUs));
    }

    /// A suspended zone holds again as of `atUs`, within its own validity. Nothing happens if it is not suspended.
    public void resume(String zoneId, long atUs, Consumer<Alert> out) {
        agenda.advance(atUs);
        changes.resume(zoneId, atUs, teller.begin(out, atUs));
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
        return tracks.values().stream()
                .sorted(Comparator.comparing(Track::id))
                .map(Watch::view)
                .toList();
    }

    /// What went through so far.
    public WatchCounts counts() {
        return new WatchCounts(
                fixes,
                tracks.size(),
                teller.count(),
                late,
                repeats,
                conflicts,
                tooOld,
                refused,
                dropped);
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

    private void take(Track track, Fix fix) {
        Added added = track.fixes().add(fix);
        int index = track.fixes().touched();
        switch (added) {
            case NEWEST -> {
                newest(track, index);
                agenda.addSilence(track);
                trim(track);
            }
            case LATE -> {
                late++;
                goneQuiet.heard(track, index, teller);
                judgeLate(track, index);
            }
            case COUNTS_INSTEAD -> {
                conflicts++;
                judgeLate(track, index);
            }
            case SECOND_PLACE -> {
                conflicts++;
                judgePlausible(track, index, Cause.NEXT_FIX);
            }
            case KNOWN -> repeats++;
        }
    }

    private void newest(Track track, int index) {
        if (track.silence().isPresent()) {
            goneQuiet.heard(track, index, teller);
        }
        if (!plausible.isPlain(track)) {
            judgePlausible(track, index, Cause.NEXT_FIX);
        }
        plausible.motion(track, motion);
        sweep.newest(track, motion, teller);
        if (closing.isPresent()) {
            meet(closing.get(), track);
        }
    }

    /// A fix that is not plausible moves nobody; the first of a track may do without course and speed.
    private void meet(Closing among, Track track) {
        History history = track.fixes();
        if (motion.known() || history.size() == 1) {
            Fix fix = history.fix(history.size() - 1);
            Fix moving = motion.known() ? fix.moving(motion.speedMps(), motion.courseDeg()) : fix;
            among.onFix(moving, teller.heardAtUs(), teller::pass);
        }
    }

    private void judgeLate(Track track, int index) {
        judgePlausible(track, index, Cause.LATE_FIX);
        motion.forget();
        sweep.late(track, index, motion, teller);
    }

    private void judgePlausible(Track track, int index, Cause cause) {
        var revising = teller.revising(Subject.of(track), cause);
        track.plausible().refold(track.fixes(), index, agenda.highUs(), revising);
    }

    private void advance(long nowUs) {
        agenda.advance(nowUs);
        if (closing.isPresent()) {
            closing.get().onTime(nowUs, teller::pass);
        }
        while (agenda.isDue()) {
            switch (agenda.next()) {
                case Due.ZoneEnd d -> changes.ended(d, teller);
                case Due.Silent d -> silent(d.whose());
                case Due.Rise d -> rises.add(d);
            }
        }
    }

    /// Levels rise after the fix that brought the time is judged, so that they tell of that fix.
    private void rise() {
        if (rises.isEmpty()) {
            return;
        }
        for (Due.Rise d : rises) {
            nearing.rise(d, concern, teller);
        }
        rises.clear();
    }

    private void silent(Track track) {
        History history = track.fixes();
        long limitUs = goneQuiet.limitUs(history);
        long dueUs = history.timeUs(history.size() - 1) + limitUs + 1;
        if (dueUs > agenda.highUs()) {
            agenda.add(track.due().at(dueUs));
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
