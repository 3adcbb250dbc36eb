package org.deconflict.model;

import java.util.Locale;

/// Why an alert was raised or changed; the word stands in the alert's `reason`.
public enum AlertReason {
    /// Own course and speed lead to the line within the horizon.
    COURSE_AND_SPEED,
    /// The line was crossed inward between two fixes.
    LINE_CROSSED_INWARD,
    /// The line was crossed outward, and distance and time outside passed both thresholds.
    LINE_CROSSED_OUTWARD,
    /// Two fixes outside, the path between them through the zone.
    PATH_THROUGH_ZONE,
    /// The zone could have been reached while nothing was heard.
    REACHABLE_IN_GAP,
    /// First heard inside, or first after a long gap.
    FIRST_HEARD_INSIDE,
    /// The zone began to hold round somebody: it was registered, or its time came.
    ZONE_BEGAN,
    /// The zone was changed: another outline, other heights or rules hold from now on.
    ZONE_AMENDED,
    /// The zone was suspended while somebody was inside.
    ZONE_SUSPENDED,
    /// The zone holds again after it was suspended.
    ZONE_RESUMED,
    /// The zone ceased to hold while somebody was inside: it was withdrawn, or its time was over.
    ZONE_ENDED,
    /// Came into the zone's heights from above or below.
    ALTITUDE_INTO_BAND,
    /// Left the zone's heights upward or downward.
    ALTITUDE_OUT_OF_BAND,
    /// Stated accuracy reaches over the line.
    ACCURACY_OVER_LINE,
    /// No fix for longer than the track's habit, inside or within reach of a zone.
    NO_FIX,
    /// Faster than the greatest speed allows.
    TOO_FAST,
    /// Two places at the same time.
    TWO_PLACES_AT_ONCE,
    /// A late fix changed what was said.
    LATE_FIX,
    /// The nominal time of entry moved.
    NOMINAL_MOVED,
    /// The level rose or fell with the time left.
    LEVEL_CHANGED,
    /// The approach ended without entry.
    NO_LONGER_APPROACHING,
    /// A fix was heard again after silence.
    HEARD_AGAIN,
    /// Both courses and speeds lead closer together than the rule allows.
    COURSES_CONVERGE,
    /// The two are closer together than the rule allows.
    TOO_CLOSE,
    /// The time of closest approach moved.
    TCPA_MOVED,
    /// The encounter ended without their having come that close.
    NO_LONGER_CLOSING,
    /// They were that close and are apart again.
    APART_AGAIN;

    /// The word in files, such as `late_fix`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
