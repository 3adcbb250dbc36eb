package org.deconflict.sources.lines;

/// Reads one format a line at a time; may remember lines, such as a header or a clock.
///
/// Threads: one. Two streams are two decoders.
public interface LineDecoder {

    /// What came of the line that stands in `bytes` from `from`, included, to `to`, not included,
    /// its line ending left out. The bytes are not kept.
    ///
    /// Error: throws [UnreadableInput] only when the line shows that nothing after it can be read,
    /// such as a header that lacks a column; never for a bad line.
    Outcome onLine(byte[] bytes, int from, int to) throws UnreadableInput;

    /// How many messages that are spread over several lines never became whole so far, those still
    /// waiting included; their lines were counted as [Outcome.Why#PART]. 0 where a line is a message.
    default long unfinished() {
        return 0;
    }
}
