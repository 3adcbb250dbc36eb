package org.deconflict.bench.scoreboard;

import org.deconflict.model.TrackId;

/// Something that happened to a track, or is said to have happened.
///
/// `owed` is false for what may be told or not: an exit and the entry after it when the track was out for less
/// than a zone's metres and seconds.
record Event(TrackId track, Kind kind, long timeUs, boolean owed) {

    /// What can happen.
    enum Kind {
        ENTRY,
        EXIT,
        /// Through the zone between two fixes that are both outside; its time is that of the entry.
        CROSSING,
        /// The zone began or ended round the track.
        ZONE_CHANGE
    }
}
