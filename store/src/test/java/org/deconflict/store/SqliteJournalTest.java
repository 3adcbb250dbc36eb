package org.deconflict.store;

import java.io.IOException;
import java.nio.file.Path;
import org.deconflict.record.SeededSalts;
import org.junit.jupiter.api.io.TempDir;

/// The journal's contract, kept by SQLite.
final class SqliteJournalTest extends JournalContract {
    @TempDir private Path folder;

    @Override
    Journal open() throws IOException {
        return SqliteJournal.open(folder.resolve("journal.db"), new SeededSalts(7));
    }
}
