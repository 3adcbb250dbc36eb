package org.deconflict.watch;

import org.deconflict.geo.LatLon;
import org.deconflict.model.AlertKind;
import org.deconflict.model.AlertReason;
import org.deconflict.model.Finding;

/// Something that a fold found at one of its steps; telling it to people makes an alert of it.
///
/// `stepUs` is the time of the fix at which it was found, or [#TAIL]; `timeUs` is when it happened,
/// and `exact` whether that is known, or only the time at which it was noticed.
record Mark(
        long stepUs,
        long timeUs,
        boolean exact,
        LatLon at,
        double distanceM,
        double uncertaintyM,
        AlertReason reason,
        Finding finding) {

    /// Found after the last fix, by the clock: holds until the next fix is folded in.
    static final long TAIL = Long.MAX_VALUE;

    AlertKind kind() {
        return finding.kind();
    }

    /// The same for another reason.
    Mark because(AlertReason other) {
        return new Mark(stepUs, timeUs, exact, at, distanceM, uncertaintyM, other, finding);
    }

    /// Whether the two say the same, so that nobody has to be told again.
    boolean saysWhat(Mark other) {
        return timeUs == other.timeUs && finding.equals(other.finding);
    }

    /// Whether a stay begins with it.
    boolean opens() {
        return kind() == AlertKind.ENTERED || kind() == AlertKind.FOUND_INSIDE;
    }

    /// Whether a stay ends with it.
    boolean closes() {
        return kind() == AlertKind.LEFT;
    }
}
