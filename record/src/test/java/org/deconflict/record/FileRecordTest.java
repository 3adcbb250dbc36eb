package org.deconflict.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FileRecordTest {
    @TempDir Path dir;

    private static Map<String, byte[]> contents(Path dir) throws IOException {
        Map<String, byte[]> contents = new TreeMap<>();
        for (Path file : Folders.files(dir)) {
            contents.put(dir.relativize(file).toString(), Files.readAllBytes(file));
        }
        return contents;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 255, 256, 257, 513})
    void a_folder_holds_and_every_receipt_from_it(int size) throws IOException {
        FileRecord log = Folders.log(dir, size);
        Report report = Folders.verify(dir);
        assertThat(report.holds()).as(report.toText()).isTrue();
        assertThat(report.toText()).contains(size + " entries", "consistent; origin not proved");
        assertThat(log.published()).hasValue(new TreeHead(size, root(size)));
        for (int i = 0; i < size; i += 1 + size / 7) {
            Path proof = dir.resolve("p" + i + ".tlog-proof");
            Proofs.write(dir, i, proof);
            assertThat(TlogProof.parse(Files.readAllBytes(proof)).extra())
                    .hasValueSatisfying(e -> assertThat(Leaf.read(e).kind()).isEqualTo("alert"));
        }
        assertThat(Folders.verify(dir).holds()).isTrue();
    }

    private static Hash root(int size) {
        MerkleTree tree = new MerkleTree();
        Folders.leaves(size).forEach(leaf -> tree.append(MerkleTree.leafHash(leaf)));
        return tree.head().root();
    }

    @Test
    void seventy_thousand_entries_have_the_tiles_of_the_specification() throws IOException {
        TreeHead newer = Folders.log(dir, 70_000).published().orElseThrow();
        assertThat(Folders.verify(dir).holds()).isTrue();
        List<String> names = contents(dir).keySet().stream().toList();
        assertThat(names).filteredOn(n -> n.startsWith("tile/0/")).hasSize(274);
        assertThat(names).filteredOn(n -> n.startsWith("tile/entries/")).hasSize(274);
        assertThat(names)
                .filteredOn(n -> n.startsWith("tile/1/") || n.startsWith("tile/2/"))
                .containsExactly("tile/1/000", "tile/1/001.p/17", "tile/2/000.p/1");
        assertThat(names).contains("tile/0/273.p/112");
        TileReader tiles = new TileReader(new Folder(dir), 70_000);
        TreeHead older = new TreeHead(65_537, MerkleTree.root(65_537, tiles));
        List<Hash> path = Proofs.consistency(dir, 65_537);
        assertThat(MerkleTree.extendsTo(older, newer, path)).isTrue();
    }

    @Test
    void paths_follow_the_specification() {
        assertThat(TilePath.full(0, 1234067)).hasToString("tile/0/x001/x234/067");
        assertThat(TilePath.full(TilePath.ENTRIES, 999)).hasToString("tile/entries/999");
        assertThat(new TilePath(3, 1000, 7)).hasToString("tile/3/x001/000.p/7");
        assertThat(TilePath.parse("tile/3/x001/000.p/7")).hasValue(new TilePath(3, 1000, 7));
        for (String bad :
                List.of(
                        "tile/03/000",
                        "tile/0/x000/001",
                        "tile/0/1000",
                        "tile/0/000.p/0",
                        "tile/0/000.p/256",
                        "tile/0/000.p/07",
                        "tile/64/000",
                        "tile/0/000/",
                        "tile/e/000",
                        "tile/0/x999/x999/x999/x999/x999/x999/999")) {
            assertThat(TilePath.parse(bad)).as(bad).isEmpty();
        }
    }

    @Test
    void appending_in_any_portions_with_reopening_gives_the_same_bytes(@TempDir Path other)
            throws IOException {
        List<byte[]> leaves = Folders.leaves(700);
        Folders.log(dir, 700);
        int from = 0;
        for (int portion : new int[] {0, 1, 99, 100, 56, 100, 100, 100, 100, 44}) {
            FileRecord log = Folders.open(other);
            assertThat(log.size()).isEqualTo(from);
            log.append(leaves.subList(from, from + portion));
            from += portion;
            log.publish();
            assertThat(Folders.verify(other).holds()).isTrue();
        }
        assertThat(contents(other)).containsExactlyInAnyOrderEntriesOf(contents(dir));
    }

    @Test
    void a_crash_before_any_step_leaves_a_folder_that_goes_on(@TempDir Path scratch)
            throws IOException {
        List<byte[]> leaves = Folders.leaves(600);
        Folders.log(dir, 600);
        Map<String, byte[]> expected = contents(dir);
        boolean crashed = true;
        for (int step = 0; crashed; step++) {
            Path folder = scratch.resolve("crash-" + step);
            crashed = crashesAt(step, folder, leaves);
            if (crashed && Files.exists(folder.resolve("checkpoint"))) {
                assertThat(head(folder).size()).isIn(250L, 520L, 600L);
            }
            FileRecord log = Folders.open(folder);
            if (log.published().isPresent()) {
                assertThat(Folders.verify(folder).holds()).isTrue();
            }
            log.append(leaves.subList((int) log.size(), leaves.size()));
            log.publish();
            assertThat(contents(folder))
                    .as("crash before step " + step)
                    .containsExactlyInAnyOrderEntriesOf(expected);
        }
    }

    private static TreeHead head(Path folder) throws IOException {
        return Checkpoint.parse(new Folder(folder).checkpoint().text()).head();
    }

    private static boolean crashesAt(int step, Path folder, List<byte[]> leaves)
            throws IOException {
        int[] left = {step};
        Runnable crash =
                () -> {
                    if (left[0]-- == 0) {
                        throw new IllegalStateException("power lost");
                    }
                };
        try {
            FileRecord log = FileRecord.open(folder, Folders.KEY, new Disk(folder, crash, false));
            int from = 0;
            for (int to : new int[] {250, 520, 600}) {
                log.append(leaves.subList(from, to));
                log.publish();
                from = to;
            }
            return false;
        } catch (IllegalStateException e) {
            assertThat(e).hasMessage("power lost");
            return true;
        }
    }

    @Test
    void a_shorter_journal_is_refused() throws IOException {
        FileRecord log = Folders.log(dir, 300);
        log.refuseRollback(300);
        assertThatThrownBy(() -> log.refuseRollback(299))
                .isInstanceOf(RollbackRefused.class)
                .hasMessageContaining("299 entries")
                .hasMessageContaining("has 300");
    }

    @Test
    void rebuilding_refuses_another_history_and_touches_nothing() throws IOException {
        Folders.log(dir, 300);
        Map<String, byte[]> before = contents(dir);
        List<byte[]> other = new java.util.ArrayList<>(Folders.leaves(300));
        other.set(17, Folders.utf8("something else"));
        assertThatThrownBy(() -> FileRecord.rebuild(dir, Folders.KEY, other))
                .isInstanceOf(RollbackRefused.class);
        assertThatThrownBy(() -> FileRecord.rebuild(dir, Folders.KEY, Folders.leaves(299)))
                .isInstanceOf(RollbackRefused.class);
        assertThat(contents(dir)).containsExactlyInAnyOrderEntriesOf(before);
    }

    @Test
    void rebuilding_mends_damaged_tiles(@TempDir Path whole) throws IOException {
        Folders.log(dir, 300);
        Folders.log(whole, 330);
        Files.write(dir.resolve("tile/0/000"), new byte[] {1});
        Files.delete(dir.resolve("tile/entries/001.p/44"));
        assertThatThrownBy(() -> FileRecord.open(dir, Folders.KEY))
                .isInstanceOf(MalformedRecord.class)
                .hasMessageContaining("the file is missing");
        FileRecord.rebuild(dir, Folders.KEY, Folders.leaves(330));
        assertThat(contents(dir)).containsExactlyInAnyOrderEntriesOf(contents(whole));
    }

    @Test
    void a_folder_of_another_key_is_refused() throws IOException {
        Folders.log(dir, 3);
        NoteKey other = NoteKey.log(Folders.ORIGIN, Folders.seed(2));
        assertThatThrownBy(() -> FileRecord.open(dir, other))
                .hasMessageContaining("vkey: the folder is not of the key");
    }

    @Test
    void a_checkpoint_of_other_tiles_is_refused(@TempDir Path other) throws IOException {
        Folders.log(dir, 3);
        Folders.log(other, 4);
        Files.copy(
                other.resolve("tile/0/000.p/4"),
                Files.createDirectories(dir.resolve("tile/0/000.p")).resolve("4"));
        Files.write(dir.resolve("tile/0/000.p/3"), new byte[96]);
        assertThatThrownBy(() -> FileRecord.open(dir, Folders.KEY))
                .hasMessageContaining("do not give the checkpoint's root");
    }

    @Test
    void publishing_nothing_new_keeps_the_cosignatures() throws IOException {
        FileRecord log = Folders.log(dir, 3);
        NoteKey witness = NoteKey.witness("witness.example/a", Folders.seed(3));
        log.addSignature(witness.cosign(new Folder(dir).checkpoint().text(), 1_500_000_000));
        log.publish();
        assertThat(new Folder(dir).checkpoint().signatures()).hasSize(2);
    }

    @Test
    void openings_out_of_order_or_beyond_the_checkpoint_are_refused() throws IOException {
        FileRecord log = Folders.log(dir, 3);
        Opening opening = Opening.read(Folders.sealed(1).getFirst().opening());
        assertThatThrownBy(() -> log.writeOpenings(0, List.of(opening.line(1), opening.line(1))))
                .hasMessageContaining("opening of entry 1, must be 2..2");
        assertThatThrownBy(() -> log.writeOpenings(0, List.of(opening.line(3))))
                .hasMessageContaining("opening of entry 3, must be 0..2");
        assertThatThrownBy(() -> log.writeOpenings(1, List.of()))
                .hasMessageContaining("must be a multiple of 256");
    }
}
