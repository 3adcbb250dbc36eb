/// The line wired on one machine: who does what, in which order, and what survives a crash.
///
/// [Line] is the flow: fixes are kept, judged, spoken of and recorded, in that order. Around it
/// stand the journal (`store`), the segments of raw fixes ([Segments]), the outbox that hands
/// messages to channels, and a clock that only this package asks. [EmbeddedNode] wires them for
/// real use and for the demonstration, [Replay] for a scenario in virtual time.
///
/// Enter at: [Line], then [EmbeddedNode].
/// Threads: one thread owns the line; all others hand it work through [Inbox].
/// Limits: named where they stand; the inbox, a batch and the outbox are bounded.
/// Sources: decisions 0004 (journal), 0005 (order of a batch), 0006 (on the line is inside).
@NullMarked
package org.deconflict.node;

import org.jspecify.annotations.NullMarked;
