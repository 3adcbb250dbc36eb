package org.deconflict.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.deconflict.record.FileRecord;
import org.deconflict.record.NoteKey;
import org.deconflict.record.Opening;
import org.deconflict.record.SealedEntry;
import org.deconflict.record.Verify;

/// Entries a second through `verify`, of a record with every opening and of one with none, beside
/// SHA-256 over the same bytes once: what no verifier can do without.
final class VerifyRate {

    private VerifyRate() {}

    static List<Row> rows(Budget budget) throws IOException {
        int count = budget.pick(100_000, 20_000);
        List<SealedEntry> sealed = JournalRate.seal(Entries.from(0, count));
        List<Row> rows = new ArrayList<>();
        try (Scratch scratch = Scratch.make()) {
            Path closed = write(scratch.folder().resolve("closed"), sealed, false);
            Path open = write(scratch.folder().resolve("open"), sealed, true);
            String what = "verify, entries: " + String.format(java.util.Locale.ROOT, "%,d", count);
            rows.add(row(what + ", all withheld", closed, sealed, false));
            rows.add(row(what + ", all open", open, sealed, true));
        }
        return rows;
    }

    private static Row row(String what, Path folder, List<SealedEntry> sealed, boolean open)
            throws IOException {
        Best ours = Best.byCpu();
        Best peer = Best.byCpu();
        for (int i = 0; i < 4; i++) {
            ours.time(() -> verify(folder, sealed.size()));
            peer.time(() -> hash(sealed, open));
        }
        return Row.rates(what, ours.perS(), "entries/s", new Row.Rate("SHA-256 once", peer.perS()));
    }

    /// Writes a record of these entries, with all openings or none.
    static Path write(Path folder, List<SealedEntry> sealed, boolean open) throws IOException {
        FileRecord log = FileRecord.open(folder, NoteKey.log("bench.invalid/log", new byte[32]));
        log.append(sealed.stream().map(SealedEntry::leaf).toList());
        log.publish();
        if (open) {
            List<byte[]> lines = new ArrayList<>();
            for (SealedEntry entry : sealed) {
                lines.add(Opening.read(entry.opening()).line(lines.size()));
            }
            log.writeOpenings(0, lines);
        }
        return folder;
    }

    private static int verify(Path folder, int size) throws IOException {
        var report = Verify.folder(folder, Optional.empty());
        if (!report.holds()) {
            throw new IllegalStateException(report.toText());
        }
        return size;
    }

    private static int hash(List<SealedEntry> sealed, boolean open) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (SealedEntry entry : sealed) {
                sha.digest(entry.leaf());
                if (open) {
                    sha.digest(entry.opening());
                }
            }
            return sealed.size();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
