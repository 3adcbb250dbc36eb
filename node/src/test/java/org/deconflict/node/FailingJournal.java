package org.deconflict.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.deconflict.store.Append;
import org.deconflict.store.Committed;
import org.deconflict.store.DueMessage;
import org.deconflict.store.Erasure;
import org.deconflict.store.Journal;
import org.deconflict.store.StoredEntry;

/// A journal whose disk is full when a test says so: from the n-th append on, until it has room again.
final class FailingJournal implements Journal {

    static final String REASON = "the disk is full";

    private final Journal journal;
    private volatile long left = Long.MAX_VALUE;
    private volatile int largest;

    FailingJournal(Journal journal) {
        this.journal = journal;
    }

    /// So many appends more, then none.
    void failAfter(long appends) {
        left = appends;
    }

    void makeRoom() {
        left = Long.MAX_VALUE;
    }

    /// The most entries that one append held so far.
    int largest() {
        return largest;
    }

    @Override
    public synchronized CompletableFuture<Committed> append(Append batch) {
        if (left <= 0) {
            return CompletableFuture.failedFuture(
                    new UncheckedIOException(REASON, new IOException(REASON)));
        }
        left--;
        largest = Math.max(largest, batch.entries().size());
        return journal.append(batch);
    }

    @Override
    public CompletableFuture<Committed> erase(Erasure erasure, long timeUs, Map<String, ?> fields) {
        return journal.erase(erasure, timeUs, fields);
    }

    @Override
    public long size() {
        return journal.size();
    }

    @Override
    public Iterable<byte[]> leaves(long from, long to) {
        return journal.leaves(from, to);
    }

    @Override
    public Stream<StoredEntry> entries(long from) {
        return journal.entries(from);
    }

    @Override
    public Stream<StoredEntry> entries(String kind, long from) {
        return journal.entries(kind, from);
    }

    @Override
    public Optional<StoredEntry> find(long index) {
        return journal.find(index);
    }

    @Override
    public List<DueMessage> due(long nowUs, int limit) {
        return journal.due(nowUs, limit);
    }

    @Override
    public OptionalLong nextDueUs() {
        return journal.nextDueUs();
    }

    @Override
    public long pending() {
        return journal.pending();
    }

    @Override
    public Optional<String> findMeta(String name) {
        return journal.findMeta(name);
    }

    @Override
    public void close() {
        journal.close();
    }
}
