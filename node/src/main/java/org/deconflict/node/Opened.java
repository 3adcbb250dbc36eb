package org.deconflict.node;

import java.io.IOException;
import org.deconflict.store.JournalException;
import org.deconflict.store.SqliteJournal;

/// The journal of a node, or the reason why the node cannot start with it.
final class Opened {

    private Opened() {}

    /// Opens it. Error: [IOException] when it is in use, damaged or of a newer version.
    static SqliteJournal journal(NodeSettings settings) throws IOException {
        try {
            return SqliteJournal.open(settings.dir().resolve("journal.db"), settings.salts());
        } catch (JournalException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
