package org.deconflict.bench.scoreboard;

import java.util.List;
import org.deconflict.model.Zone;

/// Tracks, zones, and what truly happened.
///
/// `toleranceUs`: what is told this close to the time at which it happened is right. `hours` of all tracks together.
record Journey(
        String name,
        List<Zone> zones,
        List<Step> steps,
        List<Event> truth,
        long toleranceUs,
        double hours) {

    Journey {
        zones = List.copyOf(zones);
        steps = List.copyOf(steps);
        truth = List.copyOf(truth);
    }
}
