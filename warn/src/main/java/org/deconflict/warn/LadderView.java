package org.deconflict.warn;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.deconflict.model.TrackId;

/// One run of a ladder as a screen shows it.
///
/// `outcome` is empty while the ladder climbs. `rung` counts from 1 to `rungs`; 0 when none was
/// reached. `deadline` is open while the ladder climbs; at it the ladder goes to `nextRung`, or ends
/// unanswered when that is empty. `answers` holds lapsed ones too: those of another digest.
public record LadderView(
        String run,
        String ladder,
        TrackId track,
        String zone,
        Cause cause,
        String digest,
        Optional<Outcome> outcome,
        int rung,
        int rungs,
        List<Asked> asked,
        List<Told> told,
        List<Said> answers,
        Optional<Deadline> deadline,
        OptionalInt nextRung) {}
