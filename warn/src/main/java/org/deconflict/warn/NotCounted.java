package org.deconflict.warn;

/// Why an answer was recorded but changes nothing.
public enum NotCounted {
    /// No run of this id is known.
    UNKNOWN_RUN,
    /// No party has such a role.
    UNKNOWN_ROLE,
    /// The role was not asked in this run.
    ROLE_NOT_ASKED,
    /// About something else than what now stands; the level rose, or it is another run's.
    OTHER_DIGEST,
    /// The ladder had ended.
    LADDER_CLOSED,
    /// The same role said the same on the same rung before.
    REPEATED,
    /// A machine answered by itself.
    AUTO_REPLY,
    /// A machine took the call.
    VOICEMAIL
}
