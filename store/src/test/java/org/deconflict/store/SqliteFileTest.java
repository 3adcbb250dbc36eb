package org.deconflict.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.stream.Stream;
import org.deconflict.record.SeededSalts;
import org.deconflict.store.JournalException.Why;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Which files are taken, how they are kept, and what stays out of them.
final class SqliteFileTest {
    @TempDir private Path folder;
    private Path database;

    @BeforeEach
    void nameDatabase() {
        database = folder.resolve("deep/er/journal.db");
    }

    @Test
    void every_commit_is_forced_to_the_medium() throws Exception {
        open().close();
        try (Connection writing = SqliteFile.open(database, Limits.DEFAULT).writing();
                Statement statement = writing.createStatement()) {
            assertThat(pragma(statement, "journal_mode")).isEqualTo("wal");
            assertThat(pragma(statement, "synchronous")).isEqualTo("2");
            assertThat(pragma(statement, "foreign_keys")).isEqualTo("1");
            assertThat(pragma(statement, "secure_delete")).isEqualTo("1");
        }
    }

    @Test
    void a_second_opener_is_told_who_has_it_and_the_first_keeps_it() throws Exception {
        try (Journal first = open()) {
            assertUnusable("is in use by this process");
            // Another process is still kept out: the second open did not free the lock of the
            // first.
            ChildJournal child = ChildJournal.start(database, 1);
            assertThat(child.process().waitFor()).isEqualTo(1);
            assertThat(child.readRest())
                    .singleElement()
                    .asString()
                    .contains("is in use by process " + ProcessHandle.current().pid());
            assertThat(first.append(Append.of(JournalContract.said("mine"))).join().count())
                    .isEqualTo(1);
        }
        open().close();
    }

    @Test
    void a_database_of_another_application_is_refused_and_left_as_it_was() throws Exception {
        change("create table cats (name text)", "insert into cats values ('Tom')");
        byte[] before = Files.readAllBytes(database);
        assertUnusable("is a database of another application (application_id 0)");
        assertThat(Files.readAllBytes(database)).isEqualTo(before);
    }

    @Test
    void a_file_that_is_no_database_is_refused() throws Exception {
        Files.createDirectories(database.getParent());
        Files.writeString(database, "This is a diary and no database.\n".repeat(100));
        assertUnusable("cannot be opened", "not a database");
    }

    @Test
    void a_newer_schema_is_refused() throws Exception {
        open().close();
        change(
                """
                insert into flyway_schema_history
                select 99, '99', description, type, script, checksum, installed_by, installed_on,
                       execution_time, success
                from flyway_schema_history where version = '1'
                """);
        assertUnusable("has schema version 99, this program knows only 1; use the newer program");
    }

    @Test
    void entries_are_neither_changed_nor_deleted_nor_given_another_index() throws Exception {
        fill(2);
        assertAborted("update entry set kind = 'x' where idx = 0", "never changed");
        assertAborted("delete from entry where idx = 1", "never deleted");
        assertAborted("insert into entry values (3, 'x', 0, x'00')", "must be the next one");
        assertAborted("insert into entry values (1, 'x', 0, x'00')", "must be the next one");
    }

    @Test
    void a_file_that_lost_an_entry_is_refused() throws Exception {
        fill(3);
        change("drop trigger entry_no_delete", "delete from entry where idx = 1");
        assertUnusable("has 2 entries, but the last index is 2");
    }

    @Test
    void erased_plaintext_is_in_none_of_the_files_any_more() throws Exception {
        try (Journal journal = open()) {
            journal.append(
                            Append.of(
                                    JournalContract.entry(
                                            "said",
                                            Map.of(
                                                    "name",
                                                    "Zenobia of Palmyra",
                                                    "text",
                                                    "a long account ".repeat(2000))),
                                    JournalContract.said("Odaenathus")))
                    .join();
            assertThat(filesHolding("Zenobia")).isNotEmpty();
            journal.erase(new Erasure.OfField(0, "name"), 0, Map.of("actor", "liaison")).join();
            journal.erase(new Erasure.OfOpening(1), 0, Map.of("actor", "liaison")).join();
            assertThat(filesHolding("Zenobia")).isEmpty();
            assertThat(filesHolding("Odaenathus")).isEmpty();
            assertThat(filesHolding("a long account")).isNotEmpty();
        }
    }

    private Journal open() throws IOException {
        return SqliteJournal.open(database, new SeededSalts(7));
    }

    private void fill(int count) throws IOException {
        try (Journal journal = open()) {
            for (int i = 0; i < count; i++) {
                journal.append(Append.of(JournalContract.said("n" + i))).join();
            }
        }
    }

    private void assertUnusable(String... says) {
        assertThatThrownBy(this::open)
                .isInstanceOfSatisfying(
                        JournalException.class, e -> assertThat(e.why()).isEqualTo(Why.UNUSABLE))
                .message()
                .contains(says)
                .contains(database.toString());
    }

    private void assertAborted(String sql, String says) {
        assertThatThrownBy(() -> change(sql)).hasMessageContaining(says);
    }

    private void change(String... sql) throws SQLException, IOException {
        Files.createDirectories(database.getParent());
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement statement = connection.createStatement()) {
            for (String one : sql) {
                statement.execute(one);
            }
        }
    }

    private static String pragma(Statement statement, String name) throws SQLException {
        try (ResultSet row = statement.executeQuery("pragma " + name)) {
            return row.getString(1);
        }
    }

    private Stream<Path> filesHolding(String text) throws IOException {
        Stream.Builder<Path> found = Stream.builder();
        try (Stream<Path> files = Files.list(database.getParent())) {
            for (Path file : files.toList()) {
                if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(text)) {
                    found.add(file);
                }
            }
        }
        return found.build();
    }
}
