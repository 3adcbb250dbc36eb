package org.deconflict.watch.pairs;

import java.util.TreeMap;
import org.deconflict.geo.LatLon;
import org.deconflict.model.Fix;
import org.deconflict.model.TrackId;

/// A track whose newest fix still speaks, and the pairs that it is in. Threads: the owner of [Proximity].
final class Mover {

    final TrackId id;
    final int slot;

    /// The pairs whose track it is, by the other; and those whose other it is, by the track.
    final TreeMap<TrackId, Meet> pairs = new TreeMap<>();

    final TreeMap<TrackId, Meet> pairsOfOthers = new TreeMap<>();

    Fix fix;
    long untilUs;
    boolean queued;

    Mover(TrackId id, int slot) {
        this.id = id;
        this.slot = slot;
        this.fix = Fix.of(id, Long.MIN_VALUE, new LatLon(0, 0));
    }
}
