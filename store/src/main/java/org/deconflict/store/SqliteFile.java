package org.deconflict.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/// One SQLite database file: whether it is ours, its schema, and its connections.
final class SqliteFile {
    /// `DCJ1`, in the header of the file: how we and `file(1)` know a journal of ours.
    static final int APPLICATION_ID = 0x44434A31;

    /// SQLite's WAL needs shared memory, which these do not give (sqlite.org/wal.html).
    private static final Set<String> NETWORK_FILE_SYSTEMS =
            Set.of("nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "afpfs", "fuse.sshfs");

    // Kept, since the logging of the JDK forgets the level of a logger that nobody holds.
    private static final Logger FLYWAY_LOG = Logger.getLogger("org.flywaydb");

    private final Path path;
    private final Limits limits;

    private SqliteFile(Path path, Limits limits) {
        this.path = path;
        this.limits = limits;
    }

    /// Opens the file, or makes it, and brings its schema up to date. Throws a [JournalException]
    /// when it is not ours, is newer than this program, is damaged or lies on a network.
    static SqliteFile open(Path path, Limits limits) throws IOException {
        SqliteFile file = new SqliteFile(path, limits);
        file.refuseNetwork();
        try {
            file.refuseForeign();
            file.migrate();
            file.refuseGaps();
        } catch (SQLException | FlywayException e) {
            throw file.unusable("cannot be opened: " + e.getMessage(), e);
        }
        return file;
    }

    /// A connection that may write. One at a time; the caller begins and ends transactions by SQL.
    Connection writing() throws SQLException {
        SQLiteConfig config = config();
        config.setMaxPageCount(limits.maxPages());
        return config.createConnection(url());
    }

    /// A connection that may not.
    Connection reading() throws SQLException {
        SQLiteConfig config = config();
        config.setReadOnly(true);
        return config.createConnection(url());
    }

    Path path() {
        return path;
    }

    private SQLiteConfig config() {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enableFullSync(true); // macOS: fsync alone does not reach the medium there
        config.enforceForeignKeys(true);
        config.setBusyTimeout(Math.toIntExact(limits.busy().toMillis()));
        config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
        return config;
    }

    private String url() {
        return "jdbc:sqlite:" + path;
    }

    private void refuseNetwork() throws IOException {
        Path folder = path.toAbsolutePath().getParent();
        String type = Files.getFileStore(folder == null ? path : folder).type();
        if (NETWORK_FILE_SYSTEMS.contains(type)) {
            throw unusable("lies on a network file system (%s), must be on a local disk", type);
        }
        if (path.toString().contains("?")) {
            throw unusable("has a question mark in its path, must have none");
        }
    }

    /// Reads before it sets anything, so that a database of others is left as it was.
    private void refuseForeign() throws SQLException {
        try (Connection connection = new SQLiteConfig().createConnection(url());
                Statement statement = connection.createStatement()) {
            int application = number(statement, "pragma application_id");
            int tables = number(statement, "select count(*) from sqlite_master");
            if (application == 0 && tables == 0) {
                statement.execute("pragma application_id = " + APPLICATION_ID);
            } else if (application != APPLICATION_ID) {
                throw unusable(
                        "is a database of another application (application_id %d), must be %d",
                        application, APPLICATION_ID);
            }
        }
    }

    private void migrate() {
        FLYWAY_LOG.setLevel(Level.WARNING);
        SQLiteDataSource source = new SQLiteDataSource(config());
        source.setUrl(url());
        Flyway flyway =
                Flyway.configure(SqliteFile.class.getClassLoader())
                        .dataSource(source)
                        .locations("classpath:db/migration", "classpath:db/sqlite")
                        .load();
        for (MigrationInfo applied : flyway.info().applied()) {
            if (!applied.getState().isResolved() && applied.getVersion() != null) {
                throw unusable(
                        "has schema version %s, this program knows only %s; use the newer program",
                        applied.getVersion(), known(flyway));
            }
        }
        flyway.migrate();
    }

    private static String known(Flyway flyway) {
        return Arrays.stream(flyway.info().all())
                .filter(info -> info.getState().isResolved() && info.getVersion() != null)
                .map(info -> info.getVersion().toString())
                .reduce((older, newer) -> newer)
                .orElse("none");
    }

    private void refuseGaps() throws SQLException {
        try (Connection connection = reading();
                Handle handle = Jdbi.open(connection)) {
            long count = EntryTable.count(handle);
            long next = EntryTable.nextIndex(handle);
            if (count != next) {
                throw unusable(
                        "is damaged: has %d entries, but the last index is %d; restore a copy",
                        count, next - 1);
            }
        }
    }

    private static int number(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            return row.getInt(1);
        }
    }

    private JournalException unusable(String what, Throwable cause) {
        return new JournalException(
                JournalException.Why.UNUSABLE, "journal " + path + ": " + what, cause);
    }

    private JournalException unusable(String what, Object... values) {
        return new JournalException(
                JournalException.Why.UNUSABLE, "journal " + path + ": " + what.formatted(values));
    }
}
