package org.deconflict.watch.pairs;

import java.util.Optional;
import org.deconflict.geo.ClosestApproach.Within;
import org.deconflict.geo.SteadyCourse;

/// What two tracks should keep between them; losing it is what an encounter is about.
public sealed interface Minimum permits Cylinder, WellClear {

    /// The distance that must be come under for it to be lost, in metres.
    double distanceM();

    /// The height within which it can be lost, in metres; infinite if heights do not count.
    double heightM();

    /// How much sooner than that distance it may count as lost, in seconds.
    double leadS();

    /// From when to when it is lost within the span, in seconds; empty if it is kept. Closed.
    Optional<Within> lost(SteadyCourse a, SteadyCourse b, Vertical vertical, double spanS);
}
