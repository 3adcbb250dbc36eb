package org.deconflict.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.deconflict.record.SealedEntry;
import org.sqlite.SQLiteConfig;

/// The peer of the journal: the same SQLite, the same two rows an entry, the same durability (WAL,
/// a force at every commit), and nothing else: no sealing, index, trigger or check.
final class PlainTable implements AutoCloseable {

    private final Connection connection;
    private final Statement statement;
    private final PreparedStatement entries;
    private final PreparedStatement openings;
    private long next;

    private PlainTable(Connection connection) throws SQLException {
        this.connection = connection;
        this.statement = connection.createStatement();
        statement.execute(
                "create table entry (idx integer primary key, kind text, time_us integer, leaf blob)");
        statement.execute("create table opening (idx integer primary key, opening blob)");
        this.entries = connection.prepareStatement("insert into entry values (?, ?, ?, ?)");
        this.openings = connection.prepareStatement("insert into opening values (?, ?)");
    }

    static PlainTable open(Path file) throws IOException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        try {
            return new PlainTable(config.createConnection("jdbc:sqlite:" + file));
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    /// Inserts all, a transaction a group, and returns how many.
    int insert(List<SealedEntry> sealed, int group) throws IOException {
        try {
            for (int from = 0; from < sealed.size(); from += group) {
                statement.execute("begin immediate");
                for (SealedEntry entry :
                        sealed.subList(from, Math.min(sealed.size(), from + group))) {
                    add(entry);
                }
                entries.executeBatch();
                openings.executeBatch();
                statement.execute("commit");
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
        return sealed.size();
    }

    private void add(SealedEntry entry) throws SQLException {
        entries.setLong(1, next);
        entries.setString(2, "alert");
        entries.setLong(3, next);
        entries.setBytes(4, entry.leaf());
        entries.addBatch();
        openings.setLong(1, next);
        openings.setBytes(2, entry.opening());
        openings.addBatch();
        next++;
    }

    @Override
    public void close() throws IOException {
        try (connection) {
            entries.close();
            openings.close();
            statement.close();
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }
}
