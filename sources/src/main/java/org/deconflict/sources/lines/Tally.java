package org.deconflict.sources.lines;

import java.util.EnumMap;
import java.util.TreeMap;

/// Counts outcomes as they come. Threads: one.
public final class Tally {

    private long fixes;
    private long bad;
    private long passed;
    private final TreeMap<String, Long> badBy = new TreeMap<>();
    private final EnumMap<Outcome.Why, Long> passedBy = new EnumMap<>(Outcome.Why.class);

    /// Counts one line.
    public void add(Outcome outcome) {
        switch (outcome) {
            case Outcome.Read _ -> fixes++;
            case Outcome.Passed(Outcome.Why why) -> {
                passed++;
                passedBy.merge(why, 1L, Long::sum);
            }
            case Outcome.Bad(String reason, _) -> {
                bad++;
                badBy.merge(reason, 1L, Long::sum);
            }
        }
    }

    /// The counts so far; `unfinished` is what the decoder says of it.
    public ReadCounts counts(long unfinished) {
        var words = new TreeMap<String, Long>();
        passedBy.forEach((why, count) -> words.put(why.word(), count));
        return new ReadCounts(fixes + bad + passed, fixes, bad, passed, badBy, words, unfinished);
    }
}
