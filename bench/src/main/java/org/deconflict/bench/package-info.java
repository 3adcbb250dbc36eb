/// How fast is it, beside what? Figures with a peer measured in the same run.
///
/// Each benchmark gives [Row]s: what, our figure, the peer's figure, their ratio, and whether the mark is met. The
/// ratio is the figure that counts; absolute times belong to the machine and the hour. That what is compared does the
/// same work is held by tests, which time nothing.
///
/// Enter at: [Bench]; [org.deconflict.bench.scoreboard.Scoreboard]; `deconflict bench` in a shell.
/// Threads: as each benchmark says; the machine should have nothing else to do.
/// Limits: nothing of the product uses this package.
/// Sources: docs/performance.md.
@NullMarked
package org.deconflict.bench;

import org.jspecify.annotations.NullMarked;
