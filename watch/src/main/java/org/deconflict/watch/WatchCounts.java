package org.deconflict.watch;

/// What went through a [Watch] so far, and what it left out.
///
/// `late` were folded in before others of their track; `repeats` were known already; `conflicts` had
/// another place at the same time. Not judged: `tooOld` came after their part of the history was
/// dropped, `refused` were of one track more than may be watched. `dropped` fixes were judged and
/// then left the history.
public record WatchCounts(
        long fixes,
        long tracks,
        long alerts,
        long late,
        long repeats,
        long conflicts,
        long tooOld,
        long refused,
        long dropped) {}
