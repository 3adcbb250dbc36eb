package org.deconflict.warn;

import java.util.List;
import org.deconflict.model.Names;

/// Who is told of what, step by step, until a person answers; rung 1 is the first in the list.
///
/// Error: throws [IllegalArgumentException] for an unusable id, no rung, or more than [#MOST_RUNGS].
public record Ladder(String id, Match match, List<Rung> rungs) {

    /// The most rungs of one ladder. Closed.
    public static final int MOST_RUNGS = 32;

    public Ladder {
        Names.check("ladder id", id);
        rungs = List.copyOf(rungs);
        if (rungs.isEmpty() || rungs.size() > MOST_RUNGS) {
            throw new IllegalArgumentException(
                    "ladder "
                            + id
                            + ": rungs has "
                            + rungs.size()
                            + ", must be 1.."
                            + MOST_RUNGS
                            + "; a ladder without rungs tells nobody");
        }
    }

    /// The rung of this number, from 1.
    public Rung rung(int number) {
        return rungs.get(number - 1);
    }
}
