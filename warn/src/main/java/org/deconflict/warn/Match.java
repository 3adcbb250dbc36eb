package org.deconflict.warn;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.deconflict.model.Alert;
import org.deconflict.model.AlertKind;
import org.deconflict.model.Level;

/// Which alerts a ladder is for; an empty set means any.
///
/// The sets are sorted, so that the same ladder is always written as the same bytes.
public record Match(Set<AlertKind> kinds, Set<Level> levels, Set<String> zones) {

    /// Every alert that can start a ladder.
    public static final Match ANY = new Match(Set.of(), Set.of(), Set.of());

    public Match {
        kinds = Collections.unmodifiableSortedSet(new TreeSet<>(kinds));
        levels = Collections.unmodifiableSortedSet(new TreeSet<>(levels));
        zones = Collections.unmodifiableSortedSet(new TreeSet<>(zones));
    }

    /// Whether the ladder is for this alert.
    public boolean matches(Alert alert) {
        return (kinds.isEmpty() || kinds.contains(alert.kind()))
                && (levels.isEmpty() || levels.contains(alert.level()))
                && (zones.isEmpty() || alert.zone().filter(zones::contains).isPresent());
    }
}
