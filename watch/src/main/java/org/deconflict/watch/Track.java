package org.deconflict.watch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deconflict.model.AlertKind;
import org.deconflict.model.TrackId;

/// One track: its fixes, and what is known and was said of it. Threads: the owner of [Watch].
final class Track {

    private record Topic(Optional<String> zone, AlertKind kind, long timeUs) {}

    private final TrackId id;
    private final History fixes;
    private final Ledger<Jump> plausible;
    private final List<Pair> pairs = new ArrayList<>(0);
    private final Map<Topic, Integer> told = new HashMap<>(0);
    private Optional<Silence> silence = Optional.empty();
    private boolean silenceQueued;

    Track(TrackId id, WatchRules rules) {
        this.id = id;
        this.fixes = new History(id);
        this.plausible = new Ledger<>(new Plausible(rules));
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
        return pairs.stream().filter(p -> p.zone() == zone).findFirst();
    }

    void add(Pair pair) {
        int i = pairs.size();
        while (i > 0 && pairs.get(i - 1).zone().order() > pair.zone().order()) {
            i--;
        }
        pairs.add(i, pair);
    }

    /// How many alerts of this zone, kind and time there were before; one more from now on.
    int nextOrdinal(Optional<String> zone, AlertKind kind, long timeUs) {
        return told.merge(new Topic(zone, kind, timeUs), 1, Integer::sum) - 1;
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
            pairs.forEach(p -> p.ledger().dropBefore(timeUs));
            pairs.removeIf(Pair::isBlank);
            told.keySet().removeIf(t -> t.timeUs < timeUs);
        }
        return dropped;
    }
}
