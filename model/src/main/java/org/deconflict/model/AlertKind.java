package org.deconflict.model;

import java.util.Locale;

/// What an alert is about; the word is the one in files and on the wire.
public enum AlertKind {
    APPROACHING(Level.ADVISORY),
    ENTERED(Level.WARNING),
    LEFT(Level.ADVISORY),
    CROSSED(Level.WARNING),
    POSSIBLY_CROSSED(Level.CAUTION),
    FOUND_INSIDE(Level.WARNING),
    UNDECIDED(Level.CAUTION),
    ENCOUNTER(Level.CAUTION),
    NEAR_SHADOW(Level.CAUTION),
    SILENT(Level.CAUTION),
    IMPLAUSIBLE(Level.CAUTION),
    RETRACTED(Level.ADVISORY);

    private final Level usual;

    AlertKind(Level usual) {
        this.usual = usual;
    }

    /// The level unless the zone sets its own; an approach rises with time (see [Zone#levelOf]).
    public Level usualLevel() {
        return usual;
    }

    /// Whether nothing may show it, whatever the recipient, until views by recipient exist: to say that
    /// somebody is near a protective volume is to say where the protected are.
    public boolean isWithheld() {
        return this == NEAR_SHADOW;
    }

    /// The word in files, such as `found_inside`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The kind of a word; throws [IllegalArgumentException] that lists the words.
    public static AlertKind of(String word) {
        for (AlertKind kind : values()) {
            if (kind.word().equals(word)) {
                return kind;
            }
        }
        StringBuilder words = new StringBuilder();
        for (AlertKind kind : values()) {
            words.append(words.isEmpty() ? "" : ", ").append(kind.word());
        }
        throw new IllegalArgumentException("alert kind '" + word + "' is not one of " + words);
    }
}
