package org.deconflict.watch;

import java.util.Map;
import java.util.Optional;
import org.deconflict.model.Fix;
import org.deconflict.watch.pairs.EncounterRule;

/// How far ahead `watch` looks, how fast things can be, and how much it keeps.
///
/// `horizonS`: seconds to look ahead for an approach, 1..86400. `greatestSpeedMps`: by source; a
/// source that is not named has [Speeds#SURFACE_MPS] or [Speeds#AIR_MPS]. `historyUs`: how long
/// before the newest known time a fix is still folded in; unlimited for files. `maxTracks`: further
/// tracks are counted and not watched, until others are older than the history. `encounters`: when two
/// tracks are too close to each other; empty, and nobody is asked (docs/decisions/0012-encounters.md).
public record WatchRules(
        double horizonS,
        Map<String, Double> greatestSpeedMps,
        long historyUs,
        int maxTracks,
        Optional<EncounterRule> encounters) {

    /// Ten minutes ahead, no source with a speed of its own, all history, a million tracks, no encounters.
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

    /// Rules that ask for no encounters.
    public WatchRules(
            double horizonS, Map<String, Double> greatestSpeedMps, long historyUs, int maxTracks) {
        this(horizonS, greatestSpeedMps, historyUs, maxTracks, Optional.empty());
    }

    /// The same rules with another horizon in seconds.
    public WatchRules ahead(double newHorizonS) {
        return new WatchRules(newHorizonS, greatestSpeedMps, historyUs, maxTracks, encounters);
    }

    /// The same rules with a history that is bounded in time, as a node needs it.
    public WatchRules keeping(long newHistoryUs) {
        return new WatchRules(horizonS, greatestSpeedMps, newHistoryUs, maxTracks, encounters);
    }

    /// The same rules, asking for encounters too.
    public WatchRules meeting(EncounterRule rule) {
        return new WatchRules(horizonS, greatestSpeedMps, historyUs, maxTracks, Optional.of(rule));
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
