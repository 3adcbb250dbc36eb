package org.deconflict.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import org.jdbi.v3.core.ConnectionFactory;

/// Read connections, at most [#MOST] at a time, kept open between uses. Any thread may call.
final class Readers implements ConnectionFactory, AutoCloseable {
    /// Most readers at a time; a further one waits.
    static final int MOST = 8;

    private final SqliteFile file;
    private final Semaphore permits = new Semaphore(MOST);
    private final Deque<Connection> idle = new ArrayDeque<>();
    private boolean closed;

    Readers(SqliteFile file) {
        this.file = file;
    }

    @Override
    public Connection openConnection() throws SQLException {
        permits.acquireUninterruptibly();
        boolean open = false;
        try {
            Connection connection = idleOrNew();
            open = true;
            return connection;
        } finally {
            if (!open) {
                permits.release();
            }
        }
    }

    @Override
    public void closeConnection(Connection connection) throws SQLException {
        try {
            keepOrClose(connection);
        } finally {
            permits.release();
        }
    }

    /// Closes what is idle now and the others when they come back.
    @Override
    public synchronized void close() throws SQLException {
        closed = true;
        for (Connection connection : idle) {
            connection.close();
        }
        idle.clear();
    }

    private synchronized Connection idleOrNew() throws SQLException {
        if (closed) {
            throw new JournalException(
                    JournalException.Why.CLOSED,
                    "journal %s: is closed, must be open to be read".formatted(file.path()));
        }
        return idle.isEmpty() ? file.reading() : idle.removeLast();
    }

    private synchronized void keepOrClose(Connection connection) throws SQLException {
        if (closed) {
            connection.close();
        } else {
            idle.addLast(connection);
        }
    }
}
