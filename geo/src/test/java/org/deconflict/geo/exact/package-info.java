/// Does the index say what the outlines say, and do the outlines say what GeographicLib says?
///
/// How: seeded zones, positions on and beside their lines, every verdict of the index compared with every
/// outline that a plain sieve leaves, and a sample with a second opinion.
///
/// Enter at: [Exact], or `trials/exact` from a shell.
/// Threads: one.
@NullMarked
package org.deconflict.geo.exact;

import org.jspecify.annotations.NullMarked;
