/// What survives when the process is killed: nothing that was said to be safe is ever lost.
///
/// [KilledNode] is a whole node under load that writes down what it was told is safe. [Lives] starts
/// it, kills it at a random moment and starts it again on the same folder. [Aftermath] then reads the
/// folder by itself and holds the journal, the segments, the record and the channels against what was
/// written down. [KillTest] does it a few times, [Soak] as often as one likes (`trials/soak`).
///
/// Enter at: [Lives].
/// Threads: the parent has one; the child has senders, people and the node's own.
/// Limits: SIGKILL, not a power cut: what the system had taken over, it still writes.
@NullMarked
package org.deconflict.trials.kill;

import org.jspecify.annotations.NullMarked;
