package org.deconflict.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.deconflict.record.Leaf;
import org.deconflict.record.MerkleTree;
import org.deconflict.record.SecureSalts;
import org.deconflict.record.TreeHead;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills a process that appends, again and again on the same file, and looks at what it left.
final class KillTest {
    private static final int ROUNDS = 5;
    private static final int MOST_LINES = 300;

    @TempDir private Path folder;
    private final List<Acknowledged> acknowledged = new ArrayList<>();

    private record Acknowledged(long first, int count, String name) {
        static Acknowledged parse(String line) {
            String[] part = line.split(" ", -1);
            return new Acknowledged(Long.parseLong(part[0]), Integer.parseInt(part[1]), part[2]);
        }
    }

    @Test
    void what_was_acknowledged_outlives_a_kill_at_any_moment() throws Exception {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("seed " + seed);
        SplittableRandom random = new SplittableRandom(seed);
        Path database = folder.resolve("journal.db");
        TreeHead before = new MerkleTree().head();
        for (int round = 0; round < ROUNDS; round++) {
            killOneAfter(random.nextInt(1, MOST_LINES), database, random.nextLong());
            try (Journal journal = SqliteJournal.open(database, new SecureSalts())) {
                assertThat(journal.size()).isGreaterThan(before.size());
                assertThat(JournalContract.head(journal, before.size())).isEqualTo(before);
                assertWhole(journal);
                before = JournalContract.head(journal, journal.size());
            }
        }
    }

    private void killOneAfter(int lines, Path database, long seed) throws Exception {
        ChildJournal child = ChildJournal.start(database, seed);
        try {
            for (int i = 0; i < lines; i++) {
                acknowledged.add(Acknowledged.parse(child.readLine().orElseThrow()));
            }
        } finally {
            // Through the handle: Process.destroyForcibly would also throw away what is still to
            // be read.
            child.process().toHandle().destroyForcibly();
        }
        // What it wrote before it died counts too.
        child.readRest().forEach(line -> acknowledged.add(Acknowledged.parse(line)));
        child.process().waitFor();
    }

    private void assertWhole(Journal journal) {
        List<StoredEntry> entries = journal.entries(0).toList();
        assertThat(entries.stream().map(StoredEntry::index))
                .containsExactlyElementsOf(LongStream.range(0, journal.size()).boxed().toList());
        assertThat(entries)
                .allSatisfy(
                        entry ->
                                assertThat(JournalContract.opening(entry).check(leaf(entry)))
                                        .isEmpty());
        List<String> names = entries.stream().map(KillTest::name).toList();
        for (Acknowledged batch : acknowledged) {
            int first = Math.toIntExact(batch.first());
            assertThat(names.subList(first, first + batch.count())).containsOnly(batch.name());
        }
        Set<String> messages =
                journal.due(0, Integer.MAX_VALUE).stream()
                        .map(due -> due.item().messageId())
                        .collect(Collectors.toSet());
        assertThat(messages).isEqualTo(Set.copyOf(names));
    }

    private static Leaf leaf(StoredEntry entry) {
        return Leaf.read(entry.leaf());
    }

    private static String name(StoredEntry entry) {
        return String.valueOf(JournalContract.opening(entry).values().get("text"));
    }
}
