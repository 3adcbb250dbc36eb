package org.deconflict.node;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.deconflict.record.FileRecord;
import org.deconflict.store.Journal;

/// Publishes what the journal holds as the signed log: tiles, entries, checkpoint.
///
/// Threads: one of its own; the files follow the journal by at most a beat.
final class Publisher {

    private static final long BEAT_MS = 1_000;
    private static final int AT_ONCE = 4_096;

    private final Journal journal;
    private final FileRecord record;
    private final Semaphore end = new Semaphore(0);
    private volatile boolean closed;

    /// Refuses a journal that is behind what the log has signed.
    Publisher(Journal journal, FileRecord record) {
        this.journal = journal;
        this.record = record;
        record.refuseRollback(journal.size());
    }

    /// Publishes at each beat until closed, and once more at the end.
    void run() {
        while (!closed) {
            try {
                if (!end.tryAcquire(BEAT_MS, TimeUnit.MILLISECONDS)) {
                    publish();
                }
            } catch (InterruptedException e) {
                return;
            } catch (IOException | RuntimeException e) {
                // The journal has everything; publishing is tried again at the next beat.
                Log.warn("publisher", e);
            }
        }
    }

    /// Publishes all entries so far.
    synchronized void publish() throws IOException {
        long to = journal.size();
        List<byte[]> leaves = new ArrayList<>();
        while (record.size() < to) {
            long from = record.size();
            journal.leaves(from, Math.min(to, from + AT_ONCE)).forEach(leaves::add);
            record.append(leaves);
            leaves.clear();
        }
        record.publish();
    }

    void close() {
        closed = true;
        end.release();
    }
}
