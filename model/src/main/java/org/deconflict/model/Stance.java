package org.deconflict.model;

import java.util.Locale;

/// What a party says of a zone.
public enum Stance {
    RECOGNISES,
    DISPUTES,
    SILENT,
    WITHDREW;

    /// The word in files, such as `disputes`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The stance of a word; throws [IllegalArgumentException] that lists the words.
    public static Stance of(String word) {
        for (Stance stance : values()) {
            if (stance.word().equals(word)) {
                return stance;
            }
        }
        throw new IllegalArgumentException(
                "stance '" + word + "' is not one of recognises, disputes, silent, withdrew");
    }
}
