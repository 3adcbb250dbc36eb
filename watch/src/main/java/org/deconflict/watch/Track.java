package org.deconflict.watch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.deconflict.model.AlertKind;
import org.deconflict.model.TrackId;

/// One track: its fixes, and what is known and was said of it. Threads: the owner of [Watch].
final class Track {

    private record Topic(Optional<String> zone, AlertKind kind, long timeUs) {}

    private final TrackId id;
    private final History fixes;
    private final Ledger<Jump> plausible;
    private final Due.Silent due = new Due.Silent(this);
    private List<Pair> pairs = List.of();
    private Map<Topic, Integer> told = Map.of();
    private Optional<Silence> silence = Optional.empty();
    private boolean silenceQueued;

    Track(TrackId id, Plausible plausible) {
        this.id = id;
        this.fixes = new History(id);
        this.plausible = new Ledger<>(plausible);
    }

    TrackId id() {
        return id;
    }

    History fixes() {
        return fixes;
    }

    Ledger<Jump> plausible() {
        return plausible;
    }

    /// In the order of their zones.
    List<Pair> pairs() {
        return pairs;
    }

    Optional<Pair> findPair(WatchedZone zone) {
        int at = indexOf(zone);
        return at < 0 ? Optional.empty() : Optional.of(pairs.get(at));
    }

    /// Where the pair of a zone stands among the pairs, or -1.
    int indexOf(WatchedZone zone) {
        for (int i = 0; i < pairs.size(); i++) {
            if (pairs.get(i).zone() == zone) {
                return i;
            }
        }
        return -1;
    }

    void add(Pair pair) {
        if (pairs.isEmpty()) {
            pairs = new ArrayList<>(2);
        }
        int i = pairs.size();
        while (i > 0 && ZoneField.ORDER.compare(pairs.get(i - 1).zone(), pair.zone()) > 0) {
            i--;
        }
        pairs.add(i, pair);
    }

    /// How many alerts of this zone, kind and time there were before; one more from now on.
    int nextOrdinal(Optional<String> zone, AlertKind kind, long timeUs) {
        if (told.isEmpty()) {
            told = new HashMap<>(4);
        }
        return told.merge(new Topic(zone, kind, timeUs), 1, Integer::sum) - 1;
    }

    /// When it is to be looked at for silence.
    Due.Silent due() {
        return due;
    }

    Optional<Silence> silence() {
        return silence;
    }

    void setSilence(Optional<Silence> now) {
        silence = now;
    }

    boolean silenceQueued() {
        return silenceQueued;
    }

    void setSilenceQueued(boolean queued) {
        silenceQueued = queued;
    }

    /// Whether it was last heard before this time, and not in a zone.
    boolean isOver(long timeUs) {
        return fixes.timeUs(fixes.size() - 1) < timeUs && pairs.stream().noneMatch(Pair::staying);
    }

    /// Forgets what is older, if it is much; returns how many fixes were dropped.
    int dropBefore(long timeUs) {
        int dropped = fixes.dropBefore(timeUs);
        if (dropped > 0) {
            plausible.dropBefore(timeUs);
            for (int i = 0; i < pairs.size(); i++) {
                pairs.get(i).dropBefore(timeUs);
            }
            dropPairs(Pair::isBlank);
            if (!told.isEmpty()) {
                told.keySet().removeIf(t -> t.timeUs < timeUs);
            }
        }
        return dropped;
    }

    /// Forgets the pairs of which this is so.
    void dropPairs(Predicate<Pair> which) {
        if (!pairs.isEmpty()) {
            pairs.removeIf(which);
        }
    }
}
