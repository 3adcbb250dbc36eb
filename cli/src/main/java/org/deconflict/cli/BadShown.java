package org.deconflict.cli;

import java.util.Map;
import java.util.TreeMap;
import org.deconflict.sources.lines.BadLine;
import org.deconflict.sources.lines.ReadCounts;

/// Bad lines of a file: kept where a record is kept, and the first of each reason shown at the end.
final class BadShown {

    private final Map<String, BadLine> first = new TreeMap<>();

    void on(BadLine line, WatchRecord kept) {
        first.putIfAbsent(line.reason(), line);
        kept.bad(line);
    }

    void tell(ReadCounts counts) {
        first.forEach(
                (reason, line) ->
                        System.err.println(
                                "bad: "
                                        + counts.badBy().getOrDefault(reason, 0L)
                                        + " × "
                                        + reason
                                        + ", first: "
                                        + line));
    }
}
