package org.deconflict.sources.lines;

import org.deconflict.model.Fix;

/// What came of one line: a fix, nothing that would be one, or a line that could not be read.
public sealed interface Outcome {

    /// A position with a time.
    record Read(Fix fix) implements Outcome {}

    /// Read, and rightly no fix.
    record Passed(Why why) implements Outcome {}

    /// Could not be read. `reason` is a short name to count by, such as `csv.lat`; `slip` says in a
    /// sentence what is wrong and what probably happened.
    record Bad(String reason, String slip) implements Outcome {}

    /// Why a line is rightly no fix; the word is counted.
    enum Why {
        BLANK("blank"),
        COMMENT("comment"),
        HEADER("header"),
        /// A tag block on a line of its own.
        TAG_BLOCK("tag_block"),
        /// A sentence that only tells the time.
        CLOCK("clock"),
        /// One part of a message whose other parts are still to come.
        PART("part"),
        /// A message without a position of a mover: names, cargo, stations, aids, texts.
        OTHER_MESSAGE("other_message"),
        /// A position report whose sender says that it does not know its position.
        NO_POSITION("no_position"),
        /// A sentence of another kind.
        OTHER_SENTENCE("other_sentence");

        private final String word;

        Why(String word) {
            this.word = word;
        }

        /// The word in counts, such as `no_position`.
        public String word() {
            return word;
        }

        /// The outcome with this reason.
        public Passed passed() {
            return new Passed(this);
        }
    }
}
