package org.deconflict.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/// The journal of one arrangement: what was recorded, in one gapless order from 0, what is still to
/// be sent, and what the node keeps by name.
///
/// Any thread may call. Readers see committed entries only, and never wait for the writer.
/// A read that fails throws [JournalException].
public interface Journal extends AutoCloseable {
    /// Appends a batch, all of it or nothing. The future completes once the batch is on the medium,
    /// in the order of the journal; batches of one thread keep their order.
    ///
    /// Waits while the queue is full, up to a stated time. The future fails with a
    /// [JournalException] whose `why()` says whether the batch was at fault, the queue was full,
    /// the journal was closed, or the storage failed; in each case nothing of the batch is
    /// recorded. Dependents run on the writer's thread: they must be short, and must not wait for
    /// another append (use the `Async` methods for anything else).
    CompletableFuture<Committed> append(Append batch);

    /// Erases plaintext: appends an entry of kind `erased` with the given fields (who asked and
    /// why) and `index`, `field` of what went, and deletes it in the same transaction. The leaf
    /// stays, and so does every proof. Refused for what is not there and for `erased` entries.
    CompletableFuture<Committed> erase(Erasure erasure, long timeUs, Map<String, ?> fields);

    /// Number of committed entries, which is the next index.
    long size();

    /// The leaves from index `from` (closed) to `to` (open), as they are hashed into the log. Can
    /// be gone through any number of times. Refuses a range beyond [#size()].
    Iterable<byte[]> leaves(long from, long to);

    /// All entries from index `from` (closed) to the end as it is now.
    Stream<StoredEntry> entries(long from);

    /// As [#entries(long)], of one kind only.
    Stream<StoredEntry> entries(String kind, long from);

    /// The entry at an index.
    Optional<StoredEntry> find(long index);

    /// Messages that wait and are due at `nowUs` (closed), the earliest first and those of one time
    /// in the order in which they were recorded; at most `limit`.
    List<DueMessage> due(long nowUs, int limit);

    /// When the next message is or was due; empty when none waits.
    OptionalLong nextDueUs();

    /// Number of messages that wait, due or not.
    long pending();

    /// The value last put under a name.
    Optional<String> findMeta(String name);

    /// Records all that was accepted, then closes. Later appends fail; closing again does nothing.
    @Override
    void close();
}
