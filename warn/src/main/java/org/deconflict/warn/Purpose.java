package org.deconflict.warn;

import java.util.Locale;

/// What a message is for.
public enum Purpose {
    /// Asks for an answer for the first time on a rung.
    WARNING,
    /// Says that what was warned of has become graver; asks again.
    UPDATE,
    /// Says that the occasion is over; asks nothing, permits nothing.
    STAND_DOWN;

    /// The word in files, such as `stand_down`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
