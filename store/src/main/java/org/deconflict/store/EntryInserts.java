package org.deconflict.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.deconflict.record.Entry;
import org.deconflict.record.SealedEntry;

/// The inserts into `entry` and `opening`: the one hot path, hence plain JDBC with statements that
/// stay prepared until their connection is closed. Belongs to the writer's thread.
final class EntryInserts {
    private static final String INSERT_ENTRY =
            "insert into entry (idx, kind, time_us, leaf) values (?, ?, ?, ?)";

    private static final String INSERT_OPENING = "insert into opening (idx, opening) values (?, ?)";

    private final PreparedStatement entries;
    private final PreparedStatement openings;

    EntryInserts(Connection connection) throws SQLException {
        entries = connection.prepareStatement(INSERT_ENTRY);
        openings = connection.prepareStatement(INSERT_OPENING);
    }

    /// Puts one entry into the batch of statements.
    void add(long index, Entry entry, SealedEntry sealed) throws SQLException {
        entries.setLong(1, index);
        entries.setString(2, entry.kind());
        entries.setLong(3, entry.timeUs());
        entries.setBytes(4, sealed.leaf());
        entries.addBatch();
        openings.setLong(1, index);
        openings.setBytes(2, sealed.opening());
        openings.addBatch();
    }

    /// Executes what was added.
    void execute() throws SQLException {
        entries.executeBatch();
        openings.executeBatch();
    }
}
