package org.deconflict.model;

import java.util.Locale;

/// How loudly an alert speaks, lowest first.
public enum Level {
    /// To be known.
    ADVISORY,
    /// To be watched.
    CAUTION,
    /// To be answered.
    WARNING;

    /// The word in files and messages, such as `caution`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The level of a word; throws [IllegalArgumentException] that lists the words.
    public static Level of(String word) {
        for (Level level : values()) {
            if (level.word().equals(word)) {
                return level;
            }
        }
        throw new IllegalArgumentException(
                "level '" + word + "' is not one of advisory, caution, warning");
    }
}
