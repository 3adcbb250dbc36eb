package org.deconflict.warn;

import java.util.Locale;

/// How a ladder ended. None of these permits anything to anybody.
public enum Outcome {
    /// Everybody whose answer the rung asks for acknowledged. Lapses when level or stage rises.
    ACKNOWLEDGED,
    /// The last deadline passed, nobody acknowledged, and an objection stands.
    OBJECTED,
    /// The last deadline passed and nobody answered.
    NOBODY_ANSWERED,
    /// The track left, or the cause was taken back; everyone who was told was told that too. Final.
    STOOD_DOWN,
    /// Another run took over. Final.
    SUPERSEDED;

    /// The word in files, such as `nobody_answered`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether nothing can open the run again.
    public boolean isFinal() {
        return this == STOOD_DOWN || this == SUPERSEDED;
    }
}
