package org.deconflict.warn;

import java.util.Locale;

/// Why a ladder moved or a message was sent; it stands in the record and, in words, in the message.
public enum Reason {
    /// An alert that the ladder is for.
    ALERT_RAISED,
    /// As above, and no party has declared the track: those are told who can pass it on.
    NO_DECLARED_OWNER,
    /// The time left is shorter than the lower rungs' shortest wait.
    ALREADY_TOO_LATE_FOR_LOWER_RUNGS,
    /// Nobody resolves from what the rung names, here and now.
    NOBODY_ON_RUNG,
    /// The rung's deadline passed.
    NO_ANSWER_IN_TIME,
    /// Somebody of the rung objected.
    OBJECTED,
    /// No channel to anybody of the rung works.
    NOBODY_REACHABLE,
    /// The channel tried before failed.
    CHANNEL_FAILED,
    /// A line that was dead works again.
    LINE_RESTORED,
    /// Level or stage rose above what people were told.
    LEVEL_ROSE,
    /// The alert is now for another ladder.
    LADDER_CHANGED,
    /// A new occasion for the same track and zone, after the last one was past.
    NEW_OCCASION,
    /// The answer that the rung asks for was given.
    ANSWERED,
    /// The track left the zone.
    LEFT,
    /// What caused the warning was taken back.
    RETRACTED,
    /// The report that the track left was taken back.
    LEFT_TAKEN_BACK;

    /// The word in files, such as `no_answer_in_time`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
