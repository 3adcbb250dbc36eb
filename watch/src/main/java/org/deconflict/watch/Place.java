package org.deconflict.watch;

import org.deconflict.geo.LatLon;
import org.deconflict.model.AlertReason;

/// Where a track stands towards a zone after a fix: outside, inside, or about to have left.
sealed interface Place {

    Place OUTSIDE = new Outside();
    Place INSIDE = new Inside();

    /// Outside, and said to be.
    record Outside() implements Place {}

    /// Inside, since a time that the marks know.
    record Inside() implements Place {}

    /// Went out at `exitUs`, but not yet so far and so long that it is said. `surelyOutUs` is when it
    /// was out at the latest; `exact` is false where `exitUs` is only the first fix outside.
    record Leaving(
            long exitUs,
            long surelyOutUs,
            boolean exact,
            LatLon at,
            double uncertaintyM,
            AlertReason reason)
            implements Place {}
}
