package org.deconflict.model;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.deconflict.geo.Outline;

/// A place that somebody says should be kept apart: outline, heights, time, and the agreement it
/// belongs to. Whether anybody recognises it is said in [Standing], never here.
///
/// `properties` holds, as plain JSON values, what a file said beyond the known properties, so that
/// it goes out as it came in.
public record Zone(
        String id,
        String name,
        Outline outline,
        AltitudeBand band,
        Validity validity,
        Optional<String> agreement,
        ZoneRules rules,
        SortedMap<String, Object> properties) {

    public Zone {
        Names.checkListed("zone id", id);
        properties = Collections.unmodifiableSortedMap(new TreeMap<>(properties));
    }

    /// A zone of all heights, for ever, with the usual rules.
    public static Zone of(String id, Outline outline) {
        return new Zone(
                id,
                id,
                outline,
                AltitudeBand.ALL,
                Validity.ALWAYS,
                Optional.empty(),
                ZoneRules.USUAL,
                new TreeMap<>(Map.of()));
    }

    /// The level of an alert of this kind with this many seconds left to the entry (only an approach
    /// looks at them): the zone's own level if it set one, else the usual.
    public Level levelOf(AlertKind kind, double secondsLeft) {
        Level own = rules.levels().get(kind);
        if (own != null) {
            return own;
        }
        if (kind != AlertKind.APPROACHING) {
            return kind.usualLevel();
        }
        if (secondsLeft <= 60) {
            return Level.WARNING;
        }
        return secondsLeft <= 300 ? Level.CAUTION : Level.ADVISORY;
    }
}
