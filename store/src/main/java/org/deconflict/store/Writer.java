package org.deconflict.store;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.deconflict.record.Salts;
import org.deconflict.store.JournalException.Why;
import org.sqlite.SQLiteException;

/// The one thread that writes: takes all that waits, commits it in one transaction, then answers.
final class Writer implements AutoCloseable {
    private final SqliteFile file;
    private final Salts salts;
    private final Limits limits;
    private final Inbox<Work> inbox;
    private final Thread thread;
    private Optional<WriteSession> session = Optional.empty(); // the thread's own once it runs
    private volatile long size;

    private Writer(SqliteFile file, Salts salts, Limits limits) {
        this.file = file;
        this.salts = salts;
        this.limits = limits;
        this.inbox = new Inbox<>(limits.queuedBatches());
        this.thread = Thread.ofPlatform().name("journal-writer").daemon().unstarted(this::run);
    }

    /// Opens the write connection and starts the thread.
    static Writer start(SqliteFile file, Salts salts, Limits limits) throws SQLException {
        Writer writer = new Writer(file, salts, limits);
        WriteSession first = writer.session();
        first.wipe();
        writer.size = first.size();
        writer.thread.start();
        return writer;
    }

    /// Number of committed entries.
    long size() {
        return size;
    }

    /// Queues work, waiting for room. The future, which the work is made with, fails at once when
    /// it is not accepted.
    CompletableFuture<Committed> submit(Function<CompletableFuture<Committed>, Work> work) {
        CompletableFuture<Committed> future = new CompletableFuture<>();
        try {
            switch (inbox.offer(work.apply(future), patience())) {
                case TAKEN -> {}
                case FULL -> future.completeExceptionally(full());
                case CLOSED ->
                        future.completeExceptionally(
                                failure(Why.CLOSED, "is closed, must be open to append"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            future.completeExceptionally(
                    failure(Why.BUSY, "the caller was interrupted before the batch was accepted"));
        }
        return future;
    }

    /// Waits until all that was accepted is recorded or has failed.
    @Override
    public void close() {
        if (Thread.currentThread().equals(thread)) {
            throw new IllegalStateException(
                    "journal %s: closed by a dependent of an append, must be closed elsewhere"
                            .formatted(file.path()));
        }
        inbox.close();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true; // what was accepted is recorded all the same
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        List<Work> group = inbox.take(limits.groupEntries(), Work::weight);
        while (!group.isEmpty()) {
            answer(group);
            group = inbox.take(limits.groupEntries(), Work::weight);
        }
        discardSession();
    }

    /// Completes the futures in the order of the journal, after the commit.
    private void answer(List<Work> group) {
        List<Runnable> answers = new ArrayList<>(group.size());
        try {
            commit(group, answers);
        } catch (SQLException | RuntimeException | Error e) {
            discardSession();
            JournalException failure = storageFailure(group.size(), e);
            group.forEach(work -> work.future().completeExceptionally(failure));
            return;
        }
        answers.forEach(Runnable::run);
    }

    private void commit(List<Work> group, List<Runnable> answers) throws SQLException {
        WriteSession open = session();
        open.begin();
        for (Work work : group) {
            try {
                Committed committed = open.write(work);
                answers.add(() -> work.future().complete(committed));
            } catch (JournalException refused) {
                answers.add(() -> work.future().completeExceptionally(refused));
            }
        }
        open.commit();
        size = open.size();
        open.wipe();
    }

    private WriteSession session() throws SQLException {
        if (session.isEmpty()) {
            session = Optional.of(WriteSession.open(file, salts));
        }
        return session.get();
    }

    /// After a failure only the file knows what is true, so the next group starts from it.
    private void discardSession() {
        Optional<WriteSession> failed = session;
        session = Optional.empty();
        if (failed.isPresent()) {
            try {
                failed.get().close();
            } catch (SQLException e) {
                return; // nothing of it is used again
            }
        }
    }

    /// On its own thread the writer would wait for itself.
    private Duration patience() {
        return Thread.currentThread().equals(thread) ? Duration.ZERO : limits.patience();
    }

    private JournalException full() {
        return failure(
                Why.BUSY,
                "%d batches wait and none was taken within %s, so this one was not accepted; is the disk slow or full?"
                        .formatted(limits.queuedBatches(), patience()));
    }

    private JournalException storageFailure(int batches, Throwable cause) {
        String reason = String.valueOf(cause.getMessage());
        for (Throwable at = cause; at != null; at = at.getCause()) {
            if (at instanceof SQLiteException sqlite) {
                reason = reason(sqlite);
            }
        }
        return new JournalException(
                Why.STORAGE,
                "journal %s: %s; %d waiting batches were not recorded"
                        .formatted(file.path(), reason, batches),
                cause);
    }

    private static String reason(SQLiteException failure) {
        String code = failure.getResultCode().name();
        if (code.startsWith("SQLITE_FULL")) {
            return "the disk is full (SQLITE_FULL); make room, the journal then goes on by itself";
        }
        if (code.startsWith("SQLITE_BUSY")) {
            return "another program has locked it (" + code + "); is it open in a database tool?";
        }
        return "the storage failed (" + code + "): " + failure.getMessage();
    }

    private JournalException failure(Why why, String what) {
        return new JournalException(why, "journal " + file.path() + ": " + what);
    }
}
