package org.deconflict.sources.lines;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// What became of the lines of one input. `lines` = `fixes` + `bad` + `passed`, always.
///
/// `badBy` counts the bad lines by reason, `passedBy` the lines that are rightly no fix by
/// [Outcome.Why]; each sums up to its total. `unfinished` counts messages of several lines that never
/// became whole (see [LineDecoder#unfinished]).
public record ReadCounts(
        long lines,
        long fixes,
        long bad,
        long passed,
        SortedMap<String, Long> badBy,
        SortedMap<String, Long> passedBy,
        long unfinished) {

    public ReadCounts {
        if (lines != fixes + bad + passed) {
            throw new IllegalArgumentException(
                    lines + " lines are not " + fixes + " + " + bad + " + " + passed);
        }
        badBy = Collections.unmodifiableSortedMap(new TreeMap<>(badBy));
        passedBy = Collections.unmodifiableSortedMap(new TreeMap<>(passedBy));
    }
}
