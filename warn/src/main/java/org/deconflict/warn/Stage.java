package org.deconflict.warn;

import org.deconflict.model.AlertKind;

/// How far an occasion has come; a later stage makes an earlier acknowledgement lapse.
public enum Stage {
    /// The entry lies ahead.
    AHEAD,
    /// Perhaps inside: undecided, silent within reach, or possibly crossed.
    UNSURE,
    /// Inside, or crossed.
    INSIDE;

    static Stage of(AlertKind kind) {
        return switch (kind) {
            case APPROACHING, LEFT, ENCOUNTER, NEAR_SHADOW, RETRACTED, IMPLAUSIBLE -> AHEAD;
            case UNDECIDED, SILENT, POSSIBLY_CROSSED -> UNSURE;
            case ENTERED, FOUND_INSIDE, CROSSED -> INSIDE;
        };
    }
}
