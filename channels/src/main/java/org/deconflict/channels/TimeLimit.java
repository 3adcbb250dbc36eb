package org.deconflict.channels;

import java.time.Duration;

/// The bounds of a bound: a time limit that somebody configured must be one.
final class TimeLimit {

    private static final Duration SHORTEST = Duration.ofMillis(1);
    private static final Duration LONGEST = Duration.ofHours(1);

    private TimeLimit() {}

    static void check(String what, Duration limit) {
        if (limit.compareTo(SHORTEST) < 0 || limit.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    what
                            + " is "
                            + limit
                            + ", must be 1 ms to 1 h; libraries read 0 as no limit at all");
        }
    }
}
