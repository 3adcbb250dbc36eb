/// Is it happening?
///
/// Live tracks against zones: each fix is judged when it arrives and never held back to be ordered.
/// `Watch` is a list of questions, one file each: [Plausible] (too fast, two places), [Inside]
/// (entered, left, crossed, possibly crossed, found inside), [Nearing] (approaching), [GoneQuiet]
/// (silent). What a question knows is a [Fold] over the track's fixes in order of their time, so a
/// late fix is folded in at its place, until nothing changes any more, and the [Ledger] of what was
/// said tells what has to be amended or taken back. Which zones a fix may concern, [ByIndex] finds; [OneByOne] is
/// its reference. Pairs of tracks are in `watch.pairs`.
///
/// Enter at: [Watch]. Threads: one owner; pure: the same inputs give the same alerts to the byte.
/// Limits: [WatchRules] (tracks, history), [History#MAX_FIXES], [GoneQuiet#INTERVALS]; all counted
/// in [WatchCounts].
/// Sources: "Semantics that stay" in the interfaces; decisions 0007, 0011, 0012.
@NullMarked
package org.deconflict.watch;

import org.jspecify.annotations.NullMarked;
