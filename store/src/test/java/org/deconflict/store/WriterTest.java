package org.deconflict.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.deconflict.record.SeededSalts;
import org.deconflict.store.JournalException.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the writer does when it is held up: queue full, file locked, disk full.
final class WriterTest {
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Duration SHORT = Duration.ofMillis(30);

    @TempDir private Path folder;

    @Test
    void a_full_queue_pushes_back_and_what_was_accepted_is_recorded() throws Exception {
        try (Journal journal = open(new Limits(3, SHORT, 100, LONG, Integer.MAX_VALUE))) {
            List<CompletableFuture<Committed>> accepted = new ArrayList<>();
            CompletableFuture<Committed> refused;
            try (Foreign lock = new Foreign()) {
                refused = journal.append(Append.of(JournalContract.said("n0")));
                while (!refused.isDone()) {
                    accepted.add(refused);
                    refused = journal.append(Append.of(JournalContract.said("n")));
                }
                assertThat(accepted.size()).isBetween(3, 8);
                assertThat(journal.size()).isZero();
                lock.release();
            }
            JournalContract.assertFails(Why.BUSY, refused, "3 batches wait", "not accepted");
            accepted.forEach(CompletableFuture::join);
            assertThat(journal.size()).isEqualTo(accepted.size());
        }
    }

    @Test
    void a_caller_that_waits_for_room_gets_it() throws Exception {
        try (Journal journal = open(new Limits(1, LONG, 1, LONG, Integer.MAX_VALUE))) {
            List<CompletableFuture<Committed>> futures =
                    IntStream.range(0, 200)
                            .mapToObj(i -> journal.append(Append.of(JournalContract.said(i))))
                            .toList();
            futures.forEach(CompletableFuture::join);
            assertThat(journal.size()).isEqualTo(200);
        }
    }

    @Test
    void an_append_from_a_dependent_never_waits_for_itself() throws Exception {
        try (Journal journal = open(new Limits(1, LONG, 1, LONG, Integer.MAX_VALUE))) {
            Append again = Append.of(JournalContract.said("again"));
            CompletableFuture<List<CompletableFuture<Committed>>> inner =
                    journal.append(Append.of(JournalContract.said("first")))
                            .thenApply(
                                    _ ->
                                            IntStream.range(0, 5)
                                                    .mapToObj(_ -> journal.append(again))
                                                    .toList());
            assertThat(inner.join()).hasSize(5);
        }
    }

    @Test
    void a_file_locked_by_another_program_fails_the_batch_and_then_goes_on() throws Exception {
        try (Journal journal = open(new Limits(10, LONG, 100, SHORT, Integer.MAX_VALUE))) {
            journal.append(Append.of(JournalContract.said("before"))).join();
            try (Foreign lock = new Foreign()) {
                JournalContract.assertFails(
                        Why.STORAGE,
                        journal.append(Append.of(JournalContract.said("lost"))),
                        "another program has locked it");
                lock.release();
            }
            assertThat(journal.append(Append.of(JournalContract.said("after"))).join())
                    .isEqualTo(new Committed(1, 1));
        }
    }

    @Test
    void a_full_disk_fails_whole_batches_and_the_journal_goes_on_when_there_is_room()
            throws Exception {
        Limits small = new Limits(10, LONG, 100, LONG, 600);
        try (Journal journal = open(small)) {
            // The ballast takes most of the room and gives it back when it is done.
            journal.append(
                            Append.of(JournalContract.said("ballast"))
                                    .withOutbox(List.of(ballast())))
                    .join();
            CompletableFuture<Committed> last = journal.append(large());
            while (succeeds(last)) {
                last = journal.append(large());
            }
            JournalContract.assertFails(
                    Why.STORAGE, last, "the disk is full (SQLITE_FULL)", "goes on by itself");
            long size = journal.size();
            assertThat(size % 100).isOne(); // the ballast's entry, then whole batches of a hundred
            assertThat(journal.entries(0)).hasSize((int) size);

            journal.append(Append.ofChanges(List.of(new OutboxChange.Done("ballast")))).join();
            assertThat(journal.append(large()).join()).isEqualTo(new Committed(size, 100));
        }
        try (Journal journal = open(small)) {
            assertThat(journal.entries(0).map(StoredEntry::index))
                    .hasSize((int) journal.size())
                    .endsWith(journal.size() - 1);
        }
    }

    private static boolean succeeds(CompletableFuture<Committed> future) {
        try {
            future.join();
            return true;
        } catch (CompletionException e) {
            return false;
        }
    }

    private static OutboxItem ballast() {
        return new OutboxItem("ballast", "mail", 0, new byte[OutboxItem.MAX_PAYLOAD_BYTES]);
    }

    private static Append large() {
        return Append.of(
                IntStream.range(0, 100)
                        .mapToObj(i -> JournalContract.said(i + "x".repeat(1000)))
                        .toList());
    }

    private Journal open(Limits limits) throws IOException {
        return SqliteJournal.open(folder.resolve("journal.db"), new SeededSalts(7), limits);
    }

    /// Another program's write lock on the database.
    private final class Foreign implements AutoCloseable {
        private final Connection connection;
        private final Statement statement;

        Foreign() throws SQLException {
            connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("journal.db"));
            statement = connection.createStatement();
            statement.execute("begin immediate");
        }

        void release() throws SQLException {
            statement.execute("rollback");
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
