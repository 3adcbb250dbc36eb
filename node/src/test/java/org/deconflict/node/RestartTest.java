package org.deconflict.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.deconflict.model.Alert;
import org.deconflict.model.AlertJson;
import org.deconflict.model.AlertKind;
import org.deconflict.model.Fix;
import org.deconflict.record.RollbackRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RestartTest {

    @TempDir Path dir;
    @TempDir Path other;

    @Test
    void alerts_that_a_crash_cut_off_are_spoken_exactly_once() throws Exception {
        List<FixBatch> batch = List.of(batch(Rig.fix("a", Rig.START_US, 0)));
        try (Rig rig = Rig.on(dir)) {
            Line line = rig.assembly.open();
            rig.journal.failAfter(1);
            assertThatThrownBy(() -> line.onFixes(batch, Rig.START_US))
                    .isInstanceOf(CompletionException.class);
            assertThat(batch.getFirst().taken()).isCompletedWithValue(1);
            assertThat(rig.alerts()).isEmpty();
        }
        for (int start = 0; start < 3; start++) {
            try (Rig rig = Rig.on(dir)) {
                rig.assembly.open();
                assertThat(rig.alerts())
                        .extracting(Alert::kind)
                        .containsExactly(AlertKind.FOUND_INSIDE);
                assertThat(rig.journal.pending()).isEqualTo(1);
            }
        }
    }

    @Test
    void a_crash_at_any_append_leaves_the_alerts_of_an_undisturbed_run() throws Exception {
        List<String> undisturbed = story(other, Long.MAX_VALUE);
        assertThat(undisturbed).hasSizeGreaterThan(6);
        for (long appends = 1; appends < 50; appends += 7) {
            Path fresh = Files.createDirectory(dir.resolve("after-" + appends));
            assertThat(story(fresh, appends)).as("crash after %d", appends).isEqualTo(undisturbed);
        }
    }

    @Test
    void a_batch_that_was_not_acknowledged_leaves_nothing_behind() throws Exception {
        FixBatch batch = batch(Rig.fix("a", Rig.START_US, 0));
        try (Rig rig = Rig.on(dir)) {
            Line line = rig.assembly.open();
            rig.journal.failAfter(0);
            assertThatThrownBy(() -> line.onFixes(List.of(batch), Rig.START_US))
                    .isInstanceOf(CompletionException.class);
            assertThat(batch.taken()).isNotDone();
            assertThat(Files.size(dir.resolve("segments/00000000.seg"))).isPositive();
        }
        try (Rig rig = Rig.on(dir)) {
            rig.assembly.open();
            assertThat(Files.size(dir.resolve("segments/00000000.seg"))).isZero();
            assertThat(rig.alerts()).isEmpty();
        }
    }

    @Test
    void a_journal_older_than_the_published_log_is_refused() throws Exception {
        NodeSettings settings = Rig.settings(dir, Map.of());
        try (EmbeddedNode node = EmbeddedNode.start(settings)) {
            node.publish();
        }
        copyJournal(dir, other);
        try (EmbeddedNode node = EmbeddedNode.start(settings)) {
            node.take("test", List.of(Rig.fix("a", node.clock().nowUs(), 0))).safe().join();
        }
        copyJournal(other, dir);
        for (int attempt = 0; attempt < 2; attempt++) {
            assertThatThrownBy(() -> EmbeddedNode.start(settings).close())
                    .isInstanceOf(RollbackRefused.class)
                    .hasMessageContaining("was the journal restored from an older copy?");
        }
    }

    @Test
    void a_journal_that_another_node_uses_is_refused() throws Exception {
        NodeSettings settings = Rig.settings(dir, Map.of());
        try (EmbeddedNode node = EmbeddedNode.start(settings)) {
            assertThat(node.trouble()).isEmpty();
            assertThatThrownBy(() -> EmbeddedNode.start(settings).close())
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("in use");
        }
    }

    @Test
    void a_segment_that_was_cut_changed_or_lost_is_named() throws Exception {
        try (Rig rig = Rig.on(dir)) {
            rig.assembly
                    .open()
                    .onFixes(List.of(batch(Rig.fix("a", Rig.START_US, 5_000))), Rig.START_US);
        }
        Path segment = dir.resolve("segments/00000000.seg");
        byte[] whole = Files.readAllBytes(segment);

        Files.write(segment, java.util.Arrays.copyOf(whole, whole.length - 1));
        refused("00000000.seg ends before offset", "restored from an older copy?");

        Files.write(segment, whole);
        try (var file = new RandomAccessFile(segment.toFile(), "rw")) {
            file.seek(whole.length - 5L);
            file.write(whole[whole.length - 5] ^ 1);
        }
        refused("00000000.seg at offset 0", "was the file changed?");

        Files.delete(segment);
        refused("00000000.seg is not there", "names a batch that is lost");

        Files.write(segment, whole);
        try (Rig rig = Rig.on(dir)) {
            rig.assembly.open();
        }
    }

    /// The database and its write-ahead log belong together.
    private static void copyJournal(Path from, Path to) throws IOException {
        for (String name : List.of("journal.db", "journal.db-wal")) {
            Files.copy(from.resolve(name), to.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
        Files.deleteIfExists(to.resolve("journal.db-shm"));
    }

    private void refused(String... words) throws IOException {
        try (Rig rig = Rig.on(dir)) {
            assertThatThrownBy(rig.assembly::open)
                    .isInstanceOf(IOException.class)
                    .hasMessageContainingAll(words);
        }
    }

    @Test
    void a_clock_that_steps_back_loses_and_repeats_nothing() throws Exception {
        List<String> before;
        try (Rig rig = Rig.on(dir)) {
            Line line = rig.assembly.open();
            long wrongUs = Rig.START_US + 600_000_000L;
            line.onFixes(List.of(batch(Rig.fix("a", wrongUs, 0))), wrongUs);
            line.onTime(wrongUs, wrongUs);
            for (int s = 0; s < 120; s++) {
                long nowUs = Rig.START_US + s * 1_000_000L;
                line.onFixes(List.of(batch(Rig.fix("b", nowUs, 1_500 - s * 20))), nowUs);
                line.onTime(nowUs, nowUs);
            }
            before = rig.alerts().stream().map(AlertJson::line).toList();
            assertThat(rig.alerts().stream().map(Alert::id)).doesNotHaveDuplicates();
            assertThat(rig.alerts()).extracting(Alert::kind).contains(AlertKind.ENTERED);
        }
        try (Rig rig = Rig.on(dir)) {
            rig.assembly.open();
            assertThat(rig.alerts().stream().map(AlertJson::line)).isEqualTo(before);
        }
    }

    /// Three tracks over a zone, a zone that comes and goes; after a failed append the line is built
    /// anew and the step is done again, as a sender would.
    private static List<String> story(Path dir, long appends) throws Exception {
        try (Rig rig = Rig.on(dir)) {
            Line line = rig.assembly.open();
            rig.journal.failAfter(appends);
            for (int s = 0; s < 90; s += 3) {
                long nowUs = Rig.START_US + s * 1_000_000L;
                rig.clock.set(nowUs);
                List<Fix> fixes =
                        List.of(
                                Rig.fix("a", nowUs, 1_400 - s * 30),
                                Rig.fix("b", nowUs, s * 25),
                                Rig.fix("c", nowUs - 2_000_000L, 2_000 - s * 45));
                try {
                    line.onFixes(List.of(batch(fixes.toArray(Fix[]::new))), nowUs);
                    line.onTime(nowUs, nowUs);
                } catch (CompletionException e) {
                    rig.journal.makeRoom();
                    line = rig.assembly.open();
                    line.onFixes(List.of(batch(fixes.toArray(Fix[]::new))), nowUs);
                    line.onTime(nowUs, nowUs);
                }
            }
            List<String> ids = new ArrayList<>();
            rig.alerts().forEach(alert -> ids.add(alert.kind() + " " + alert.id()));
            return ids;
        }
    }

    private static FixBatch batch(Fix... fixes) {
        return FixBatch.of("test", List.of(fixes));
    }
}
