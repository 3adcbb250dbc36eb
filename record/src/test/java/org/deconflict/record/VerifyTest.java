package org.deconflict.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class VerifyTest {
    private static final int SIZE = 11;

    @TempDir Path dir;

    @BeforeEach
    void make_a_folder() throws IOException {
        Folders.full(dir, SIZE);
    }

    private static void write(Path file, String text) throws IOException {
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /// The files that a report finds fault with.
    private static List<String> files(Report report) {
        return report.findings().stream().map(Finding::file).distinct().toList();
    }

    @Test
    void a_whole_folder_holds_and_says_what_is_withheld() throws IOException {
        Report report = Folders.verify(dir);
        assertThat(report.holds()).as(report.toText()).isTrue();
        assertThat(report.proved())
                .contains(
                        "the 11 entries and all tiles give that root",
                        "openings of 9 entries match the log: 23 fields");
        assertThat(report.notProved())
                .contains(
                        "what is withheld: 2 entries, and 4 fields of 2 entries opened in part",
                        "consistent; origin not proved: no policy was given, and the key came with"
                                + " the files");
    }

    @Test
    void every_flipped_bit_of_every_file_is_found_and_its_file_named(@TempDir Path small)
            throws IOException {
        Folders.full(small, 1);
        assertEachFlippedBitIsNamed(small, 1);
    }

    @Test
    void flipped_bits_of_whole_partial_and_withheld_entries_are_found(@TempDir Path small)
            throws IOException {
        Folders.full(small, 3);
        assertEachFlippedBitIsNamed(
                small, 11); // every eleventh: each signature check takes its time
    }

    private static void assertEachFlippedBitIsNamed(Path folder, int stride) throws IOException {
        for (Path file : Folders.files(folder)) {
            byte[] bytes = Files.readAllBytes(file);
            String name = folder.relativize(file).toString();
            for (int bit = 0; bit < bytes.length * 8; bit += stride) {
                byte[] flipped = bytes.clone();
                flipped[bit / 8] ^= (byte) (1 << bit % 8);
                Files.write(file, flipped);
                assertThat(files(Folders.verify(folder)))
                        .as(name + " bit " + bit)
                        .containsExactly(name);
            }
            Files.write(file, bytes);
        }
        assertThat(Folders.verify(folder).holds()).isTrue();
    }

    @Test
    void one_flipped_bit_in_any_file_of_a_larger_folder_is_found(@TempDir Path large)
            throws IOException {
        Folders.full(large, 600);
        for (Path file : Folders.files(large)) {
            byte[] bytes = Files.readAllBytes(file);
            for (int at : new int[] {0, bytes.length / 3, bytes.length - 1}) {
                byte[] flipped = bytes.clone();
                flipped[at] ^= 4;
                Files.write(file, flipped);
                assertThat(files(Folders.verify(large)))
                        .containsExactly(large.relativize(file).toString());
            }
            Files.write(file, bytes);
        }
    }

    @Test
    void every_removed_emptied_cut_or_lengthened_file_is_found() throws IOException {
        for (Path file : Folders.files(dir)) {
            byte[] bytes = Files.readAllBytes(file);
            String name = dir.relativize(file).toString();
            for (int length : new int[] {0, bytes.length / 2, bytes.length - 1, bytes.length + 1}) {
                Files.write(file, Arrays.copyOf(bytes, length));
                assertThat(files(Folders.verify(dir))).as(name + " " + length).contains(name);
            }
            Files.delete(file);
            boolean optional = name.endsWith(".tlog-proof") || name.endsWith(".jsonl");
            Report report = Folders.verify(dir);
            if (optional) {
                assertThat(report.holds()).isTrue();
            } else {
                assertThat(files(report)).as(name).containsExactly(name);
            }
            Files.write(file, bytes);
        }
    }

    @Test
    void added_files_are_found() throws IOException {
        for (String name :
                List.of(
                        "notes.txt",
                        "tile/0/000.p/10",
                        "tile/0/000",
                        "tile/1/000.p/1",
                        "tile/entries/000.p/12",
                        "tile/0/x000/000",
                        "openings/001.jsonl",
                        "openings/000.p/11.jsonl",
                        "openings/more.tlog-proof",
                        "checkpoint.tmp",
                        ".hidden")) {
            Path file = dir.resolve(name);
            Files.createDirectories(file.getParent());
            write(file, "x");
            assertThat(files(Folders.verify(dir))).as(name).containsExactly(name);
            Files.delete(file);
        }
        Files.createSymbolicLink(dir.resolve("tile/0/000.p/9"), dir.resolve("tile/0/000.p/11"));
        assertThat(Folders.verify(dir).findings())
                .containsExactly(new Finding("tile/0/000.p/9", "", "is not a plain file"));
    }

    @Test
    void a_changed_entry_is_named_by_its_index() throws IOException {
        Path file = dir.resolve("tile/entries/000.p/11");
        String changed = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        changed = changed.replace("00007Z", "00008Z");
        Files.write(file, changed.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(Folders.verify(dir).findings())
                .containsExactly(
                        new Finding(
                                "tile/entries/000.p/11",
                                "entry 7",
                                "its bytes do not hash to leaf 7 of tile/0/000.p/11"));
    }

    @Test
    void several_broken_files_are_all_named(@TempDir Path large) throws IOException {
        Folders.full(large, 600);
        Files.delete(large.resolve("tile/0/001"));
        Files.write(large.resolve("tile/1/000.p/2"), new byte[64]);
        byte[] bundle = Files.readAllBytes(large.resolve("tile/entries/000"));
        bundle[100] ^= 1;
        Files.write(large.resolve("tile/entries/000"), bundle);
        assertThat(files(Folders.verify(large)))
                .contains("tile/0/001", "tile/1/000.p/2", "tile/entries/000")
                .doesNotContain("tile/entries/001", "tile/0/000", "openings/000.jsonl");
    }

    @Test
    void a_changed_opening_is_named_by_entry_and_field() throws IOException {
        Path file = dir.resolve("openings/000.jsonl");
        write(
                file,
                Files.readString(file)
                        .replace("\"liaison-2\"]},\"index\":5}", "x")
                        .replace(",37.5]", ",37.25]"));
        assertThat(Folders.verify(dir).findings())
                .containsExactly(
                        new Finding(
                                "openings/000.jsonl",
                                "entry 3, field distanceM",
                                "value and salt do not give the leaf's commitment"));
    }

    @Test
    void an_entry_that_is_no_leaf_of_ours_is_refused(@TempDir Path other) throws IOException {
        FileRecord log = Folders.open(other);
        log.append(List.of(Folders.leaves(1).getFirst(), Folders.utf8("{}")));
        log.publish();
        assertThat(Folders.verify(other).findings())
                .singleElement()
                .satisfies(f -> assertThat(f.within()).isEqualTo("entry 1"));
    }

    @Test
    void a_forged_log_is_consistent_and_its_origin_not_proved(@TempDir Path forged)
            throws IOException {
        FileRecord log = FileRecord.open(forged, NoteKey.log(Folders.ORIGIN, Folders.seed(9)));
        log.append(Folders.leaves(4));
        log.publish();
        assertThat(Folders.verify(forged).holds()).isTrue();
        Policy policy =
                Policy.parse(
                        Folders.utf8("log " + Folders.KEY.verifier().vkey() + "\nquorum none\n"));
        Report report = Verify.folder(forged, Optional.of(policy));
        assertThat(report.findings())
                .containsExactly(new Finding("checkpoint", "", "no log of the policy signed it"));
        assertThat(Verify.folder(dir, Optional.of(policy)).holds()).isTrue();
    }

    @Test
    void a_receipt_of_another_history_is_found(@TempDir Path other) throws IOException {
        FileRecord log = Folders.open(other);
        log.append(Folders.leaves(8).subList(1, 6));
        log.publish();
        Proofs.write(other, 2, dir.resolve("other.tlog-proof"));
        assertThat(Folders.verify(dir).findings())
                .singleElement()
                .satisfies(
                        f ->
                                assertThat(f.toString())
                                        .contains("other.tlog-proof", "two histories"));
    }

    @Test
    void an_older_receipt_still_holds() throws IOException {
        FileRecord log = Folders.open(dir);
        log.append(Folders.leaves(700).subList(SIZE, 700));
        log.publish();
        Report report = Folders.verify(dir);
        assertThat(report.holds()).as(report.toText()).isTrue();
        assertThat(report.toText()).contains("entry.tlog-proof: entry 5 (alert,", "at size 11");
    }

    @Test
    void a_single_receipt_is_read_alone(@TempDir Path alone) throws IOException {
        Path proof = alone.resolve("a.tlog-proof");
        Files.copy(dir.resolve("entry.tlog-proof"), proof);
        Report report = Verify.proof(proof, Optional.empty());
        assertThat(report.holds()).isTrue();
        assertThat(report.toText()).contains("no key, so no signature was checked");
        Policy policy =
                Policy.parse(
                        Folders.utf8("log " + Folders.KEY.verifier().vkey() + "\nquorum none\n"));
        assertThat(Verify.proof(proof, Optional.of(policy)).toText())
                .startsWith("holds")
                .contains("a log of the policy")
                .doesNotContain("origin not proved");
    }

    @Test
    void flipped_bits_of_a_single_receipt_are_found(@TempDir Path alone) throws IOException {
        Folders.log(alone, 3);
        Path proof = alone.resolve("a.tlog-proof");
        Proofs.write(alone, 2, proof);
        byte[] bytes = Files.readAllBytes(proof);
        for (int bit = 0; bit < bytes.length * 8; bit += 3) {
            byte[] flipped = bytes.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            Files.write(proof, flipped);
            Report report = Verify.proof(proof, Optional.empty());
            assertThat(files(report)).as("bit " + bit).containsExactly("a.tlog-proof");
        }
    }

    @Test
    void a_damaged_log_of_a_claimed_huge_size_is_read_in_bounded_time(@TempDir Path other)
            throws IOException {
        String text =
                new Checkpoint(Folders.ORIGIN, new TreeHead(1L << 62, Hash.of(new byte[32])))
                        .toText();
        SignedNote note = new SignedNote(text, List.of(Folders.KEY.sign(text)));
        Files.write(other.resolve("checkpoint"), note.toBytes());
        write(other.resolve("vkey"), Folders.KEY.verifier().vkey() + "\n");
        Report report = Folders.verify(other);
        assertThat(report.findings()).hasSize(ReportBuilder.MAX_FINDINGS);
    }
}
