package org.deconflict.warn;

import org.deconflict.model.Names;

/// What a person says to a warning: who, on which duty, about exactly what.
///
/// `digest` is the [Message#digest] that the person saw; any person on duty may answer for the role.
/// Error: throws [IllegalArgumentException] when the person or the role is not named.
public record Answer(String run, String role, String actor, Says says, String digest, String text) {

    /// The two answers there are.
    public enum Says {
        /// Read and understood. It permits nothing.
        ACKNOWLEDGE,
        /// Not agreed; the next rung is asked at once.
        OBJECT
    }

    public Answer {
        Names.check("role id", role);
        Names.check("actor", actor);
    }
}
