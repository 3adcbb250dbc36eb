/// How fast is it, beside what? Figures with a peer measured in the same run.
///
/// Each benchmark gives [Row]s: what, our figure, the peer's figure, and their ratio. The ratio is the
/// figure that counts; absolute times belong to the machine and the hour. What is compared is plain
/// code that a test holds against its peer without timing ([Membership]); what times it stands beside.
///
/// Enter at: [Bench], or `bench/run` in a shell.
/// Threads: as each benchmark says; the machine should have nothing else to do.
/// Limits: nothing of the product uses this package.
/// Sources: JMH for the short calls ([MembershipBench]); whole runs measure themselves.
@NullMarked
package org.deconflict.bench;

import org.jspecify.annotations.NullMarked;
