package org.deconflict.watch;

import java.util.Optional;

/// What is known of one track and one zone.
final class Pair {

    private final WatchedZone zone;
    private final Ledger<Place> ledger;
    private Optional<Approach> approach = Optional.empty();

    Pair(WatchedZone zone, WatchRules rules) {
        this.zone = zone;
        this.ledger = new Ledger<>(new Inside(zone, rules));
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
        return approach.isEmpty() && ledger.isBlank();
    }
}
