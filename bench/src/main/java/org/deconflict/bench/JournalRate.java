package org.deconflict.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.deconflict.record.Entry;
import org.deconflict.record.SealedEntry;
import org.deconflict.record.Sealer;
import org.deconflict.record.SecureSalts;
import org.deconflict.store.Append;
import org.deconflict.store.SqliteJournal;

/// Entries a second that are sealed and on the disk, in groups of a hundred, beside the same SQLite
/// taking the same bytes by plain INSERT, a transaction a hundred, and beside sealing alone.
final class JournalRate {

    private static final int GROUP = 100;
    private static final int IN_FLIGHT = 16;

    private JournalRate() {}

    static List<Row> rows(Budget budget) throws IOException {
        int count = budget.pick(100, 30);
        List<Entry> entries = Entries.from(0, count * GROUP);
        List<Long> waitsNs = new ArrayList<>();
        Best single = Best.byWall();
        Best several = Best.byWall();
        Best raw = Best.byWall();
        Best sealing = Best.byCpu();
        List<SealedEntry> sealed = seal(entries);
        try (Scratch scratch = Scratch.make()) {
            Path ours = scratch.folder().resolve("journal.db");
            try (var journal = SqliteJournal.open(ours, new SecureSalts());
                    var plain = PlainTable.open(scratch.folder().resolve("plain.db"))) {
                for (int i = 0; i < budget.pick(6, 4); i++) {
                    single.time(() -> append(journal, entries, waitsNs));
                    raw.time(() -> plain.insert(sealed, GROUP));
                    several.time(() -> append(journal, entries, IN_FLIGHT));
                    sealing.time(() -> seal(entries).size());
                }
            }
        }
        Row.Rate inserts = new Row.Rate("plain INSERT", raw.perS());
        String groups = "journal, groups of 100, ";
        double share = several.perS() / raw.perS();
        return List.of(
                Row.rates(groups + "one at a time", single.perS(), "entries/s", inserts),
                Row.rates(groups + "16 under way", several.perS(), "entries/s", inserts)
                        .marked(": ≥ 0.5 ×", share >= 0.5),
                Row.rates(
                        groups + "16 under way",
                        several.perS(),
                        "entries/s",
                        new Row.Rate("sealing alone", sealing.perS())),
                waits(groups + "one at a time", waitsNs));
    }

    private static Row waits(String what, List<Long> waitsNs) {
        List<Long> sorted = waitsNs.stream().sorted().toList();
        double p99Ms = sorted.get((int) Math.ceil(0.99 * sorted.size()) - 1) / 1e6;
        return Row.alone(
                        what,
                        String.format(
                                Locale.ROOT,
                                "p50 %.2f ms, p99 %.2f ms of %d groups",
                                sorted.get(sorted.size() / 2) / 1e6,
                                p99Ms,
                                sorted.size()))
                .marked(": p99 ≤ 20 ms", p99Ms <= 20);
    }

    /// Appends all in groups, one at a time, and adds how long each took until it was on the disk.
    private static int append(SqliteJournal journal, List<Entry> entries, List<Long> waitsNs) {
        for (int from = 0; from < entries.size(); from += GROUP) {
            long fromNs = System.nanoTime();
            append(journal, entries.subList(from, Math.min(entries.size(), from + GROUP)), 1);
            waitsNs.add(System.nanoTime() - fromNs);
        }
        return entries.size();
    }

    /// Appends all in groups, of which so many are under way, and returns when all are on the disk.
    static int append(SqliteJournal journal, List<Entry> entries, int underWay) {
        List<CompletableFuture<?>> waiting = new ArrayList<>();
        for (int from = 0; from < entries.size(); from += GROUP) {
            if (waiting.size() == underWay) {
                waiting.removeFirst().join();
            }
            int to = Math.min(entries.size(), from + GROUP);
            waiting.add(journal.append(Append.of(entries.subList(from, to))));
        }
        waiting.forEach(CompletableFuture::join);
        return entries.size();
    }

    static List<SealedEntry> seal(List<Entry> entries) {
        SecureSalts salts = new SecureSalts();
        return entries.stream().map(entry -> Sealer.seal(entry, salts)).toList();
    }
}
