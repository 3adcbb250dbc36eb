package org.deconflict.node;

import java.util.Optional;
import org.deconflict.watch.pairs.Cylinder;
import org.deconflict.watch.pairs.EncounterRule;

/// The rule of encounters in settings and scenarios: `encounters: {distance_m, height_m, horizon_s}`.
final class EncounterConfig {

    /// An encounter is looked for as far ahead as entries are, but no farther than this (seconds).
    private static final double FARTHEST_S = 3_000;

    private EncounterConfig() {}

    /// Empty where the key is absent: nobody is asked. Error: [BadInput] with place, value and limit.
    static Optional<EncounterRule> find(Yaml yaml, double horizonS) {
        return yaml.findMapping("encounters").map(section -> rule(section, horizonS));
    }

    private static EncounterRule rule(Yaml section, double horizonS) {
        section.allow("distance_m", "height_m", "horizon_s");
        if (!section.has("distance_m")) {
            throw new BadInput(
                    section.place() + ": distance_m is missing; how close is too close?");
        }
        try {
            return EncounterRule.of(
                    section.number("distance_m", Cylinder.MIN_DISTANCE_M),
                    section.number("height_m", Double.POSITIVE_INFINITY),
                    section.number("horizon_s", Math.min(horizonS, FARTHEST_S)));
        } catch (IllegalArgumentException e) {
            throw new BadInput(section.place() + ": " + e.getMessage());
        }
    }
}
