package org.deconflict.store;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.deconflict.record.Entry;

/// What waits for the writer, with the future that its caller holds.
sealed interface Work {
    CompletableFuture<Committed> future();

    /// The entries that it writes, in their order.
    List<Entry> entries();

    /// About how many rows it touches.
    int weight();

    /// A batch.
    record Appending(Append batch, CompletableFuture<Committed> future) implements Work {
        @Override
        public List<Entry> entries() {
            return batch.entries();
        }

        @Override
        public int weight() {
            return 1 + batch.entries().size() + batch.outbox().size() + batch.changes().size();
        }
    }

    /// An erasure and the entry that records it.
    record Erasing(Erasure erasure, Entry entry, CompletableFuture<Committed> future)
            implements Work {
        @Override
        public List<Entry> entries() {
            return List.of(entry);
        }

        @Override
        public int weight() {
            return 1;
        }
    }
}
