/// How are positions and points read from CSV?
///
/// A header line names the columns, in any order; every further line is a row. [CsvRow] splits a
/// line into cells in place, [CsvHeader] finds the columns, [CsvFixes] and [PointReader] give the
/// cells their meaning.
///
/// Enter at: [CsvFixes], [PointReader].
/// Threads: one thread a decoder.
/// Limits: a row is one line: a quote never spans lines, since no column may hold a line break, so
/// that a stray quote costs its line and not the rest of the file.
/// Sources: RFC 4180 for quotes, RFC 3339 for times, interfaces "Commands".
@NullMarked
package org.deconflict.sources.csv;

import org.jspecify.annotations.NullMarked;
