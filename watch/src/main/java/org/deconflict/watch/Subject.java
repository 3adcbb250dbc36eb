package org.deconflict.watch;

import java.util.Optional;
import org.deconflict.model.Zone;

/// Whom, and which zone if any, something is said of.
record Subject(Track track, Optional<Zone> zone) {

    static Subject of(Track track, WatchedZone zone) {
        return new Subject(track, Optional.of(zone.zone()));
    }

    /// The track alone.
    static Subject of(Track track) {
        return new Subject(track, Optional.empty());
    }
}
