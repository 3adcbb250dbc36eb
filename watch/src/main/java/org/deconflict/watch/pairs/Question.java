package org.deconflict.watch.pairs;

import java.util.Optional;
import org.deconflict.model.Finding;
import org.deconflict.model.TrackId;

/// What is asked of two tracks that come close, and in which words it is answered.
interface Question {

    /// The rule by which `track` may not come near `other`; empty if this is no question, or not this way round.
    Optional<EncounterRule> rule(TrackId track, TrackId other);

    Finding found(TrackId other, long tcpaUs, double dcpaM);

    /// It is over; `last` is what was said of it.
    Finding over(Finding last);

    /// How near any rule reaches, in metres, and within what height.
    double distanceM();

    double heightM();

    /// How far ahead any rule looks.
    double horizonS();
}
