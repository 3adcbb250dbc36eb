package org.deconflict.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.deconflict.record.Entry;
import org.deconflict.record.OpenedField;
import org.deconflict.record.Opening;
import org.deconflict.record.Salts;
import org.deconflict.record.SealedEntry;
import org.deconflict.record.Sealer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// The write connection with what is known on it: the next index, and whether the write-ahead log
/// still holds erased plaintext. Belongs to the writer's thread; after a failure it is thrown away
/// and the next one reads from the file what is true.
final class WriteSession implements AutoCloseable {
    private final Connection connection;
    private final Handle handle;
    private final Statement statement;
    private final EntryInserts inserts;
    private final Salts salts;
    private long next;
    private boolean wipeOwed = true; // a crash may have come before the last wipe

    private WriteSession(Connection connection, Salts salts) throws SQLException {
        this.connection = connection;
        this.salts = salts;
        this.handle = Jdbi.open(connection);
        this.statement = connection.createStatement();
        this.inserts = new EntryInserts(connection);
        this.next = EntryTable.nextIndex(handle);
    }

    static WriteSession open(SqliteFile file, Salts salts) throws SQLException {
        Connection connection = file.writing();
        boolean open = false;
        try {
            WriteSession session = new WriteSession(connection, salts);
            open = true;
            return session;
        } finally {
            if (!open) {
                connection.close();
            }
        }
    }

    void begin() throws SQLException {
        statement.execute("begin immediate");
    }

    void commit() throws SQLException {
        statement.execute("commit");
    }

    /// Writes one piece of work inside the transaction, all of it or, when it is refused with a
    /// [JournalException], nothing. Any other failure leaves the transaction unusable.
    Committed write(Work work) throws SQLException {
        List<SealedEntry> sealed = seal(work.entries());
        statement.execute("savepoint work");
        long first = next;
        try {
            insert(work.entries(), sealed);
            switch (work) {
                case Work.Appending(Append batch, var _) -> follow(batch);
                case Work.Erasing(Erasure erasure, var _, var _) -> erase(erasure, first);
            }
        } catch (JournalException e) {
            next = first;
            statement.execute("rollback to work");
            statement.execute("release work");
            throw e;
        }
        statement.execute("release work");
        return new Committed(first, sealed.size());
    }

    /// The next index; the number of committed entries outside a transaction.
    long size() {
        return next;
    }

    /// Overwrites what the write-ahead log still holds of erased plaintext. Does nothing when
    /// nothing is owed; stays owed when a reader is in the way for longer than the busy time, and
    /// when the disk fails.
    void wipe() {
        if (!wipeOwed) {
            return;
        }
        try (ResultSet row = statement.executeQuery("pragma wal_checkpoint(truncate)")) {
            wipeOwed = row.getInt(1) != 0;
        } catch (SQLException e) {
            wipeOwed = true; // what was committed stays committed
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close(); // rolls back what is open, and closes every statement
    }

    /// Draws the salts in the order of the journal, before the batch touches the database.
    private List<SealedEntry> seal(List<Entry> entries) {
        List<SealedEntry> sealed = new ArrayList<>(entries.size());
        try {
            for (Entry entry : entries) {
                sealed.add(Sealer.seal(entry, salts));
            }
        } catch (RuntimeException e) {
            throw new JournalException(
                    JournalException.Why.REFUSED,
                    "entry %d of a batch of %d cannot be sealed: %s"
                            .formatted(sealed.size(), entries.size(), e.getMessage()),
                    e);
        }
        return sealed;
    }

    private void insert(List<Entry> entries, List<SealedEntry> sealed) throws SQLException {
        for (int i = 0; i < sealed.size(); i++) {
            inserts.add(next, entries.get(i), sealed.get(i));
            next++;
        }
        inserts.execute();
    }

    private void follow(Append batch) {
        OutboxTable.add(handle, batch.outbox());
        batch.changes().forEach(change -> OutboxTable.change(handle, change));
        MetaTable.put(handle, batch.meta());
    }

    private void erase(Erasure erasure, long before) {
        StoredEntry entry =
                EntryTable.find(handle, erasure.index())
                        .filter(found -> found.index() < before)
                        .orElseThrow(() -> refused(erasure, "the journal has no such entry"));
        if (entry.kind().equals(Erasure.KIND)) {
            throw refused(erasure, "the record of an erasure stays");
        }
        byte[] opening = entry.opening().orElseThrow(() -> refused(erasure, "was erased before"));
        switch (erasure) {
            case Erasure.OfOpening(long index) -> EntryTable.deleteOpening(handle, index);
            case Erasure.OfField(long index, String field) ->
                    EntryTable.replaceOpening(handle, index, without(erasure, opening, field));
        }
        wipeOwed = true;
    }

    private static byte[] without(Erasure erasure, byte[] opening, String field) {
        SortedMap<String, OpenedField> left = new TreeMap<>(Opening.read(opening).fields());
        if (left.remove(field) == null) {
            throw refused(erasure, "there is no field " + field + ", or it was erased before");
        }
        return new Opening(left).toBytes();
    }

    private static JournalException refused(Erasure erasure, String reason) {
        return new JournalException(
                JournalException.Why.REFUSED,
                "entry %d cannot be erased: %s".formatted(erasure.index(), reason));
    }
}
