package org.deconflict.warn;

import org.deconflict.model.Level;

/// How grave an occasion has been at its gravest; it only rises, so a run sends at most four updates.
public record Grade(Stage stage, Level level) {

    static Grade of(Cause cause) {
        return new Grade(cause.stage(), cause.level());
    }

    /// Whether the cause is above this in stage or in level.
    boolean isBelow(Cause cause) {
        return cause.stage().compareTo(stage) > 0 || cause.level().compareTo(level) > 0;
    }

    /// The greater of both stages and of both levels.
    Grade with(Cause cause) {
        return new Grade(
                cause.stage().compareTo(stage) > 0 ? cause.stage() : stage,
                cause.level().compareTo(level) > 0 ? cause.level() : level);
    }
}
