package org.deconflict.model;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;

/// What a zone may set for itself: when a track has left, how fast anything can come, how loud.
///
/// `exitM` and `exitS`: `left` is said once the track is this many metres and this many seconds
/// outside. `maxSpeedMps`: the greatest speed that `earliest` and plausibility reckon with. `approach`: how often
/// an approach must be seen before it is said; one that is a minute from the line is said at once,
/// and so is whoever is inside.
public record ZoneRules(
        double exitM,
        double exitS,
        OptionalDouble maxSpeedMps,
        Confirmation approach,
        Map<AlertKind, Level> levels) {

    /// 20 m and 10 s, the source's greatest speed, approaches at once, the usual levels.
    public static final ZoneRules USUAL =
            new ZoneRules(20, 10, OptionalDouble.empty(), Confirmation.AT_ONCE, Map.of());

    public ZoneRules {
        if (!(exitM >= 0 && exitM <= 10_000)) {
            throw new IllegalArgumentException("exit_m is " + exitM + ", must be 0..10000 metres");
        }
        if (!(exitS >= 0 && exitS <= 3_600)) {
            throw new IllegalArgumentException("exit_s is " + exitS + ", must be 0..3600 seconds");
        }
        if (maxSpeedMps.isPresent()
                && !(maxSpeedMps.getAsDouble() > 0
                        && maxSpeedMps.getAsDouble() <= Fix.MAX_SPEED_MPS)) {
            throw new IllegalArgumentException(
                    "max_speed_mps is "
                            + maxSpeedMps.getAsDouble()
                            + ", must be above 0 and at most "
                            + Fix.MAX_SPEED_MPS);
        }
        var copy = new EnumMap<AlertKind, Level>(AlertKind.class);
        copy.putAll(levels);
        levels = Collections.unmodifiableMap(copy);
    }
}
