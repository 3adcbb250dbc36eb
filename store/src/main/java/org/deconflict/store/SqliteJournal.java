package org.deconflict.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.deconflict.record.Entry;
import org.deconflict.record.Salts;
import org.deconflict.store.JournalException.Why;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/// A journal in one SQLite file on a local disk, in WAL mode with a force to the medium at every
/// commit. See decision 0004.
public final class SqliteJournal implements Journal {
    private final JournalLock lock;
    private final SqliteFile file;
    private final Writer writer;
    private final Readers readers;
    private final Jdbi jdbi;

    private SqliteJournal(JournalLock lock, SqliteFile file, Writer writer) {
        this.lock = lock;
        this.file = file;
        this.writer = writer;
        this.readers = new Readers(file);
        this.jdbi = Jdbi.create(readers);
    }

    /// Opens the database, or makes it and its folders. The salts are drawn by one thread, in the
    /// order of the journal. Throws a [JournalException] when the file is in use, of another
    /// application, of a newer schema, damaged, or on a network file system.
    public static SqliteJournal open(Path database, Salts salts) throws IOException {
        return open(database, salts, Limits.DEFAULT);
    }

    static SqliteJournal open(Path database, Salts salts, Limits limits) throws IOException {
        Path path = database.toAbsolutePath().normalize();
        Path folder = path.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        JournalLock lock = JournalLock.take(path);
        boolean open = false;
        try {
            SqliteFile file = SqliteFile.open(path, limits);
            SqliteJournal journal =
                    new SqliteJournal(lock, file, Writer.start(file, salts, limits));
            open = true;
            return journal;
        } catch (SQLException e) {
            throw new JournalException(
                    Why.UNUSABLE, "journal " + path + ": cannot be written: " + e.getMessage(), e);
        } finally {
            if (!open) {
                lock.close();
            }
        }
    }

    @Override
    public CompletableFuture<Committed> append(Append batch) {
        return writer.submit(future -> new Work.Appending(batch, future));
    }

    @Override
    public CompletableFuture<Committed> erase(Erasure erasure, long timeUs, Map<String, ?> fields) {
        Map<String, @Nullable Object> all = new TreeMap<>(fields);
        all.put("index", erasure.index());
        switch (erasure) {
            case Erasure.OfOpening(long _) -> all.remove("field");
            case Erasure.OfField(long _, String field) -> all.put("field", field);
        }
        Entry entry = Entry.of(Erasure.KIND, timeUs, all);
        return writer.submit(future -> new Work.Erasing(erasure, entry, future));
    }

    @Override
    public long size() {
        return writer.size();
    }

    @Override
    public Iterable<byte[]> leaves(long from, long to) {
        long end = size();
        if (from < 0 || from > to || to > end) {
            throw new IllegalArgumentException(
                    "leaves %d to %d: must lie within 0 to %d".formatted(from, to, end));
        }
        return () -> leafIterator(new Span(from, to));
    }

    @Override
    public Stream<StoredEntry> entries(long from) {
        return new Pages(
                        spanFrom(from),
                        span -> read(handle -> EntryTable.page(handle, span, Pages.ENTRIES)))
                .stream();
    }

    @Override
    public Stream<StoredEntry> entries(String kind, long from) {
        return new Pages(
                        spanFrom(from),
                        span ->
                                read(
                                        handle ->
                                                EntryTable.pageOfKind(
                                                        handle, kind, span, Pages.ENTRIES)))
                .stream();
    }

    @Override
    public Optional<StoredEntry> find(long index) {
        return read(handle -> EntryTable.find(handle, index));
    }

    @Override
    public List<DueMessage> due(long nowUs, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit is " + limit + ", must be 1 or more");
        }
        return read(handle -> OutboxTable.due(handle, nowUs, limit));
    }

    @Override
    public OptionalLong nextDueUs() {
        return read(OutboxTable::nextDueUs);
    }

    @Override
    public long pending() {
        return read(OutboxTable::pending);
    }

    @Override
    public Optional<String> findMeta(String name) {
        return read(handle -> MetaTable.find(handle, name));
    }

    @Override
    public void close() {
        writer.close();
        try {
            readers.close();
            lock.close();
        } catch (SQLException | IOException e) {
            throw new JournalException(
                    Why.STORAGE,
                    "journal " + file.path() + ": did not close: " + e.getMessage(),
                    e);
        }
    }

    private Iterator<byte[]> leafIterator(Span all) {
        return new Pages(
                        all,
                        span ->
                                read(
                                        handle ->
                                                EntryTable.pageOfLeaves(
                                                        handle, span, Pages.ENTRIES)))
                .stream().map(StoredEntry::leaf).iterator();
    }

    private Span spanFrom(long from) {
        if (from < 0) {
            throw new IllegalArgumentException("index is " + from + ", must be 0 or more");
        }
        return new Span(from, size());
    }

    private interface Reading<T> {
        T from(Handle handle);
    }

    private <T> T read(Reading<T> reading) {
        try (Handle handle = jdbi.open()) {
            return reading.from(handle);
        } catch (JdbiException e) {
            throw new JournalException(
                    Why.STORAGE,
                    "journal " + file.path() + ": cannot be read: " + e.getMessage(),
                    e);
        }
    }
}
