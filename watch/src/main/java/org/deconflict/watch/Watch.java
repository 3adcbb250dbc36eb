package org.deconflict.watch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import org.deconflict.model.Alert;
import org.deconflict.model.Fix;
import org.deconflict.model.TrackId;
import org.deconflict.model.Zone;
import org.deconflict.watch.History.Added;
import org.deconflict.watch.Teller.Cause;
import org.deconflict.watch.ZoneField.Spot;

/// Live tracks against zones: takes fixes, zones and the time, and returns alerts.
///
/// Alerts of one input come in this order: what the clock brings (by time due: zone ends, silences,
/// rising levels), a silence taken back, plausibility, then zone by zone in order of id: inside, then
/// approaching. The same inputs give the same alerts. What is settled depends only on which fixes
/// were heard and which zones held, never on the order of arrival.
/// Threads: one owner.
public final class Watch {

    private final WatchRules rules;
    private final ZoneField field = new ZoneField();
    private final Map<TrackId, Track> tracks = new HashMap<>();
    private final PriorityQueue<Due> queue = new PriorityQueue<>(Due.ORDER);
    private final Plausible plausible;
    private final Nearing nearing;
    private final GoneQuiet goneQuiet;
    private long highUs = Long.MIN_VALUE;
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
        List<WatchedZone> watched = new ArrayList<>();
        for (Zone zone : zones) {
            if (watched.stream().anyMatch(w -> w.id().equals(zone.id()))) {
                throw new IllegalArgumentException("zone id '" + zone.id() + "' is given twice");
            }
            watched.add(new WatchedZone(zone, zone.validity().fromUs(), false));
        }
        field.addAll(watched);
        watched.forEach(this::queueEnd);
    }

    /// Judges a fix that became known at `heardAtUs`: for a file the largest time of an event so far.
    public void onFix(Fix fix, long heardAtUs, Consumer<Alert> out) {
        Teller teller = new Teller(out, heardAtUs);
        fixes++;
        advance(heardAtUs, teller);
        if (rules.historyUs() != Long.MAX_VALUE && fix.timeUs() < highUs - rules.historyUs()) {
            tooOld++;
        } else if (!tracks.containsKey(fix.track()) && tracks.size() >= rules.maxTracks()) {
            refused++;
        } else {
            take(tracks.computeIfAbsent(fix.track(), id -> new Track(id, rules)), fix, teller);
        }
        alerts += teller.count();
    }

    /// Lets the clock show this time: says which silences and zone ends are due and which approaches
    /// have come near. A time before the greatest one so far changes nothing.
    public void onTime(long nowUs, Consumer<Alert> out) {
        Teller teller = new Teller(out, nowUs);
        advance(nowUs, teller);
        alerts += teller.count();
    }

    /// A zone is new or changed as of `atUs` and judges times from then on.
    ///
    /// A zone that judges like the one of the same id that it replaces is a renewal: who is inside
    /// stays inside and nothing is said. Otherwise the old one ends and the new one begins.
    public void register(Zone zone, long atUs, Consumer<Alert> out) {
        Teller teller = new Teller(out, atUs);
        highUs = Math.max(highUs, atUs);
        Optional<WatchedZone> current = current(zone.id(), atUs);
        boolean renewal =
                current.isPresent()
                        && current.get().judgesLike(zone)
                        && zone.validity().fromUs() <= Math.max(atUs, current.get().fromUs())
                        && zone.validity().toUs() > atUs;
        if (renewal) {
            renew(current.get(), zone, teller);
        } else {
            current.ifPresent(c -> end(c, atUs, teller));
            begin(zone, atUs, teller);
        }
        alerts += teller.count();
    }

    /// The zone holds no longer as of `atUs`. Nothing happens if there is no such zone.
    public void withdraw(String zoneId, long atUs, Consumer<Alert> out) {
        Teller teller = new Teller(out, atUs);
        highUs = Math.max(highUs, atUs);
        current(zoneId, atUs).ifPresent(c -> end(c, atUs, teller));
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
        return tracks.values().stream()
                .sorted(Comparator.comparing(Track::id))
                .map(Watch::view)
                .toList();
    }

    /// What went through so far.
    public WatchCounts counts() {
        return new WatchCounts(
                fixes, tracks.size(), alerts, late, repeats, conflicts, tooOld, refused, dropped);
    }

    private void take(Track track, Fix fix, Teller teller) {
        History history = track.fixes();
        Added added = history.add(fix);
        int index = history.touched();
        switch (added) {
            case NEWEST -> {
                goneQuiet.heard(track, index, teller);
                judge(track, index, Cause.NEXT_FIX, teller);
                queueSilence(track);
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
        History history = track.fixes();
        Optional<Motion> motion =
                cause == Cause.NEXT_FIX && Plausible.trusts(track.plausible(), history)
                        ? Motion.of(rules, history, plausible.before(track.plausible(), history))
                        : Optional.empty();
        new Sweep(track, index, cause, motion, teller).overZones();
    }

    private void judgePlausible(Track track, int index, Cause cause, Teller teller) {
        track.plausible()
                .refold(
                        track.fixes(),
                        index,
                        highUs,
                        teller.revising(track, Optional.empty(), cause));
    }

    /// One fix against all zones; leaves out those that it cannot concern.
    private final class Sweep {

        private final Track track;
        private final History history;
        private final int index;
        private final Cause cause;
        private final Optional<Motion> motion;
        private final Teller teller;
        private final Spot spot;
        private final double wayM;
        private final double gapS;
        private final double aheadM;

        Sweep(Track track, int index, Cause cause, Optional<Motion> motion, Teller teller) {
            this.track = track;
            this.history = track.fixes();
            this.index = index;
            this.cause = cause;
            this.motion = motion;
            this.teller = teller;
            this.spot = Spot.of(history.at(index));
            this.wayM = Math.max(wayM(index - 1), wayM(index + 1));
            this.gapS = Math.max(gapS(index - 1), gapS(index + 1));
            this.aheadM =
                    motion.map(m -> m.speedMps() * rules.horizonS() * Nearing.KEEP).orElse(-1.0);
        }

        void overZones() {
            int next = 0;
            for (int i = 0; i < field.size(); i++) {
                WatchedZone zone = field.get(i);
                List<Pair> pairs = track.pairs();
                boolean paired = next < pairs.size() && pairs.get(next).zone() == zone;
                double leastM = field.leastM(i, spot);
                boolean near = leastM <= aheadM || leastM <= reachM(zone);
                if (paired) {
                    Pair pair = pairs.get(next++);
                    if (near || cause == Cause.LATE_FIX || !pair.dormant()) {
                        judge(pair);
                    }
                } else if (near) {
                    Pair pair = new Pair(zone, rules);
                    judge(pair);
                    if (!pair.isBlank()) {
                        track.add(pair);
                        next++;
                    }
                }
            }
        }

        private void judge(Pair pair) {
            Optional<Zone> zone = Optional.of(pair.zone().zone());
            pair.ledger().refold(history, index, highUs, teller.revising(track, zone, cause));
            if (pair.ledger().unsettled() || pair.ledger().cameIn(history.timeUs(index))) {
                pair.setApproach(Optional.empty());
            } else if (motion.isPresent()) {
                Optional<Approach> before = pair.approach();
                nearing.judge(track, pair, motion.get(), teller);
                pair.approach()
                        .filter(a -> !before.equals(Optional.of(a)))
                        .ifPresent(a -> queueRises(track, pair, a));
            }
        }

        /// From how far a step at this fix can concern the zone.
        private double reachM(WatchedZone zone) {
            if (gapS == 0) {
                return wayM;
            }
            int from = Math.max(0, index - 1);
            int to = Math.min(history.size() - 1, index + 1);
            double mps = Math.max(speed(zone, from), Math.max(speed(zone, index), speed(zone, to)));
            return Math.max(wayM, mps * gapS);
        }

        private double speed(WatchedZone zone, int other) {
            return Speeds.greatestMps(
                    rules, zone.zone().rules().maxSpeedMps(), history, index, other);
        }

        private double wayM(int other) {
            return exists(other) && gapUs(other) <= Inside.MAX_GAP_US
                    ? spot.mostM(Spot.of(history.at(other)))
                    : 0;
        }

        private double gapS(int other) {
            return exists(other) && gapUs(other) > Inside.MAX_GAP_US ? gapUs(other) / 1e6 : 0;
        }

        private boolean exists(int other) {
            return other >= 0 && other < history.size();
        }

        private long gapUs(int other) {
            return Math.abs(history.timeUs(index) - history.timeUs(other));
        }
    }

    private void advance(long nowUs, Teller teller) {
        highUs = Math.max(highUs, nowUs);
        while (!queue.isEmpty() && queue.peek().atUs() <= highUs) {
            switch (queue.remove()) {
                case Due.ZoneEnd d -> {
                    if (d.zone().toUs() == d.atUs()) {
                        rejudge(d.zone(), Long.MAX_VALUE, teller);
                    }
                }
                case Due.Silent d -> silent(d.whose(), teller);
                case Due.Rise d -> nearing.rise(d.whose(), d.pair(), d.atUs(), teller);
            }
        }
    }

    private void silent(Track track, Teller teller) {
        History history = track.fixes();
        long limitUs = GoneQuiet.limitUs(history);
        long dueUs = history.timeUs(history.size() - 1) + limitUs + 1;
        if (dueUs > highUs) {
            queue.add(new Due.Silent(dueUs, track));
            return;
        }
        track.setSilenceQueued(false);
        if (track.silence().isEmpty()) {
            goneQuiet.silent(track, limitUs, teller);
        }
    }

    private void queueSilence(Track track) {
        if (!track.silenceQueued()) {
            History history = track.fixes();
            long lastUs = history.timeUs(history.size() - 1);
            queue.add(new Due.Silent(lastUs + GoneQuiet.LEAST_US + 1, track));
            track.setSilenceQueued(true);
        }
    }

    private void queueRises(Track track, Pair pair, Approach approach) {
        for (long beforeUs : Nearing.RISES_US) {
            long dueUs = approach.nominalUs() - beforeUs;
            if (dueUs > highUs) {
                queue.add(new Due.Rise(dueUs, track, pair));
            }
        }
    }

    private void queueEnd(WatchedZone zone) {
        if (zone.toUs() != Long.MAX_VALUE) {
            queue.add(new Due.ZoneEnd(zone.toUs(), zone));
        }
    }

    private void trim(Track track) {
        if (rules.historyUs() != Long.MAX_VALUE) {
            dropped += track.dropBefore(highUs - rules.historyUs());
        }
        History history = track.fixes();
        if (history.size() >= History.MAX_FIXES) {
            dropped += track.dropBefore(history.timeUs(history.size() / 2));
        }
    }

    private Optional<WatchedZone> current(String zoneId, long atUs) {
        return field.all().stream()
                .filter(z -> z.id().equals(zoneId) && z.toUs() > atUs && z.toUs() > z.fromUs())
                .findFirst();
    }

    private void begin(Zone zone, long atUs, Teller teller) {
        if (zone.validity().toUs() <= atUs) {
            return;
        }
        boolean live = zone.validity().fromUs() <= atUs;
        WatchedZone added = new WatchedZone(zone, live ? atUs : zone.validity().fromUs(), live);
        field.add(added);
        queueEnd(added);
        rejudge(added, atUs, teller);
    }

    private void renew(WatchedZone zone, Zone renewed, Teller teller) {
        long changedUs = Math.min(zone.toUs(), renewed.validity().toUs());
        zone.renew(renewed);
        queueEnd(zone);
        rejudge(zone, changedUs, teller);
    }

    private void end(WatchedZone zone, long atUs, Teller teller) {
        zone.endAt(atUs);
        rejudge(zone, Math.max(atUs, zone.fromUs()), teller);
        for (Track track : inOrder()) {
            track.findPair(zone).ifPresent(p -> nearing.end(track, p, atUs, teller));
        }
    }

    /// Folds the zone anew for every track, from the first fix at this time on.
    private void rejudge(WatchedZone zone, long fromUs, Teller teller) {
        for (Track track : inOrder()) {
            History history = track.fixes();
            int from = history.indexFrom(fromUs);
            Optional<Pair> known = track.findPair(zone);
            boolean touched = from < history.size() || zone.surrounds(history, history.size() - 1);
            if (known.isEmpty() && !touched) {
                continue;
            }
            Pair pair = known.orElseGet(() -> new Pair(zone, rules));
            var revising = teller.revising(track, Optional.of(zone.zone()), Cause.ZONE_OR_CLOCK);
            if (from < history.size()) {
                pair.ledger().refoldAll(history, from, highUs, revising);
            } else {
                pair.ledger().retail(history, highUs, revising);
            }
            if (known.isEmpty() && !pair.isBlank()) {
                track.add(pair);
            }
        }
    }

    private List<Track> inOrder() {
        return tracks.values().stream().sorted(Comparator.comparing(Track::id)).toList();
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
