package org.deconflict.store;

import java.time.Duration;

/// The bounds of the writer. `queuedBatches` may wait; an append waits at most `patience` for a
/// place among them; a transaction takes batches until it has `groupEntries` entries or more;
/// `busy` is how long SQLite waits for a lock that another program holds; `maxPages` bounds the
/// database file in pages of 4096 bytes.
record Limits(int queuedBatches, Duration patience, int groupEntries, Duration busy, int maxPages) {
    /// 1,024 batches; 10 s; 10,000 entries; 5 s; 2^31 - 1 pages, which is 8 TiB.
    static final Limits DEFAULT =
            new Limits(
                    1024, Duration.ofSeconds(10), 10_000, Duration.ofSeconds(5), Integer.MAX_VALUE);
}
