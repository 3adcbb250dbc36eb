package org.deconflict.sources.lines;

/// Where lines go that could not be read: a quarantine file, a log, nowhere.
///
/// Counting is the reader's; this port only keeps or shows them.
@FunctionalInterface
public interface BadLines {

    /// Keeps nothing: the counts are enough.
    BadLines COUNTED_ONLY = line -> {};

    /// One line that could not be read. Must not throw.
    void onBad(BadLine line);
}
