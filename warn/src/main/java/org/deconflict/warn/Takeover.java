package org.deconflict.warn;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.deconflict.model.AlertKind;

/// What a run takes over from the one that it replaces: who must hear of the end, the causes still
/// open, which alert belongs to which cause (`chain`, alert to root), and how far it had come.
public record Takeover(
        String run,
        List<Asked> told,
        List<Cause> open,
        Map<String, String> chain,
        List<AlertKind> kinds,
        Grade grade) {

    public Takeover {
        told = List.copyOf(told);
        open = List.copyOf(open);
        chain = Collections.unmodifiableSortedMap(new TreeMap<>(chain));
        kinds = List.copyOf(kinds);
    }

    /// The same people, with nothing else of the earlier run but how grave the cause is.
    Takeover onlyTold(Cause cause) {
        return new Takeover(run, told, List.of(), Map.of(), List.of(), Grade.of(cause));
    }
}
