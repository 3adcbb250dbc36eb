/// Who is told?
///
/// A ladder is data: rungs of duties, each with channels, words, who must answer and how long to
/// wait. [Ladders] runs one for each track and zone that an alert concerns: it asks a rung, waits a
/// share of the time left to the entry, and climbs when nobody answers, somebody objects or nobody
/// can be reached. `on` decides and returns events; the host records them, applies them, and only
/// then sends the messages that stand in them. Nothing here is ever a permission.
///
/// Enter at: [LadderText], [Ladders], [WarnEvent], [Message], [Channel].
/// Threads: [Ladders] belongs to one thread at a time; all other types are immutable.
/// Limits: [Ladder#MOST_RUNGS] rungs, [Timeout#LONGEST_S] of waiting on each, texts of
/// [Message#LONGEST_TEXT]; runs that ended for good are kept up to a number and then forgotten.
/// Sources: docs/decisions/0008-ladder.md, docs/life-of-a-warning.md.
@NullMarked
package org.deconflict.warn;

import org.jspecify.annotations.NullMarked;
