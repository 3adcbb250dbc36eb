/// How are positions read from bytes, a line at a time?
///
/// A [LineReader] cuts a stream into lines without copying them; a [LineDecoder] says of each line
/// what came of it as an [Outcome]; what could not be read goes to [BadLines]. Nothing here throws
/// for a bad line: it is counted under the name of its reason and reading goes on.
///
/// Enter at: [LineDecoder], [Outcome], [BadLines].
/// Threads: one thread a reader and decoder.
/// Limits: a line is at most [LineReader#MAX_LINE] bytes; of a longer one the beginning is kept for
/// the quarantine and the rest skipped, so that memory stays bounded.
/// Sources: interfaces "Fixes" (lines of at most 64 kB, bad lines counted).
@NullMarked
package org.deconflict.sources.lines;

import org.jspecify.annotations.NullMarked;
