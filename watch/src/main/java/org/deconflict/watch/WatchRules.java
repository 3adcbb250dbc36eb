package org.deconflict.watch;

import java.util.Map;
import org.deconflict.model.Fix;

/// How far ahead `watch` looks, how fast things can be, and how much it keeps.
///
/// `horizonS`: seconds to look ahead for an approach, 1..86400. `greatestSpeedMps`: by source; a
/// source that is not named has [Speeds#SURFACE_MPS] or [Speeds#AIR_MPS]. `historyUs`: how long
/// before the newest known time a fix is still folded in; unlimited for files. `maxTracks`: further
/// tracks are counted and not watched, until others are older than the history.
public record WatchRules(
        double horizonS, Map<String, Double> greatestSpeedMps, long historyUs, int maxTracks) {

    /// Ten minutes ahead, no source with a speed of its own, all history, a million tracks.
    public static final WatchRules USUAL = new WatchRules(600, Map.of(), Long.MAX_VALUE, 1_000_000);

    public WatchRules {
        if (!(horizonS >= 1 && horizonS <= 86_400)) {
            throw new IllegalArgumentException(
                    "horizon is " + horizonS + ", must be 1..86400 seconds; did you give minutes?");
        }
        greatestSpeedMps = Map.copyOf(greatestSpeedMps);
        greatestSpeedMps.forEach(WatchRules::checkSpeed);
        if (historyUs < 3_600_000_000L) {
            throw new IllegalArgumentException(
                    "history is "
                            + historyUs
                            + " microseconds, must be at least an hour (3600000000); did you give seconds?");
        }
        if (maxTracks < 1) {
            throw new IllegalArgumentException(
                    "max tracks is " + maxTracks + ", must be 1 or more");
        }
    }

    /// The same rules with another horizon in seconds.
    public WatchRules ahead(double newHorizonS) {
        return new WatchRules(newHorizonS, greatestSpeedMps, historyUs, maxTracks);
    }

    /// The same rules with a history that is bounded in time, as a node needs it.
    public WatchRules keeping(long newHistoryUs) {
        return new WatchRules(horizonS, greatestSpeedMps, newHistoryUs, maxTracks);
    }

    private static void checkSpeed(String source, double speedMps) {
        if (!(speedMps > 0 && speedMps <= Fix.MAX_SPEED_MPS)) {
            throw new IllegalArgumentException(
                    "greatest speed of source "
                            + source
                            + " is "
                            + speedMps
                            + ", must be above 0 and at most "
                            + Fix.MAX_SPEED_MPS
                            + " metres a second");
        }
    }
}
