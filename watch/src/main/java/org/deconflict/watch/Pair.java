package org.deconflict.watch;

import java.util.Optional;
import java.util.stream.LongStream;

/// What is known of one track and one zone.
final class Pair {

    private static final long[] NONE = {};

    private final WatchedZone zone;
    private final Ledger<Place> ledger;
    private Optional<Approach> approach = Optional.empty();
    private long[] sightingsUs = NONE;

    Pair(WatchedZone zone, WatchRules rules) {
        this.zone = zone;
        this.ledger = new Ledger<>(new Inside(zone, rules));
    }

    /// Takes in that an approach was seen at this time, and counts those seen since another. Closed.
    int sighted(long nowUs, long sinceUs) {
        sightingsUs =
                LongStream.concat(LongStream.of(sightingsUs), LongStream.of(nowUs))
                        .filter(us -> us >= sinceUs)
                        .toArray();
        return sightingsUs.length;
    }

    /// Forgets sightings before this time.
    void dropBefore(long timeUs) {
        ledger.dropBefore(timeUs);
        if (sightingsUs.length > 0) {
            sightingsUs = LongStream.of(sightingsUs).filter(us -> us >= timeUs).toArray();
        }
    }

    WatchedZone zone() {
        return zone;
    }

    Ledger<Place> ledger() {
        return ledger;
    }

    Optional<Approach> approach() {
        return approach;
    }

    void setApproach(Approach now) {
        approach = Optional.of(now);
    }

    void endApproach() {
        approach = Optional.empty();
    }

    /// Whether the track is in the zone, or not yet said to have left it.
    boolean staying() {
        return ledger.stateAt(Long.MAX_VALUE).staying() || ledger.occupied();
    }

    /// Whether there is nothing to remember.
    boolean isBlank() {
        return approach.isEmpty() && ledger.isBlank() && sightingsUs.length == 0;
    }
}
