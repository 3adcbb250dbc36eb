/// Where do positions and zones come from?
///
/// From files and streams of other people's formats, made into the words of the line: a [Format] is
/// told by name or content, a [FixReader] reads it to fixes, and what cannot be read is counted by
/// reason and kept apart. Zones are read in `sources.zones`, points to ask about in `sources.csv`.
///
/// Enter at: [FixReader], [Format].
/// Threads: one thread a reader.
/// Limits: a line is at most 64 kB; memory does not grow with the input.
/// Sources: one page a format in `docs/formats`.
@NullMarked
package org.deconflict.sources;

import org.jspecify.annotations.NullMarked;
