package org.deconflict.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.deconflict.record.Proofs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WatchCommandTest {

    private static final String SUMMARY =
            "fixes=\\d+ tracks=\\d+ bad=\\d+ alerts=\\d+ seconds=\\d+\\.\\d{3} fixes_per_second=\\d+";
    private static final String INSIDE = "2020-01-01T00:00:00Z,a,0.5,0.5\n";

    @TempDir private Path folder;
    private Shell shell = new Shell(Path.of(""));

    @BeforeEach
    void given() throws IOException {
        shell = new Shell(folder);
        shell.write("zones.geojson", Shell.SQUARE);
    }

    @Test
    void the_summary_is_the_last_line_also_when_no_line_was_usable() throws Exception {
        shell.write("fixes.csv", Shell.HEADER + "when,a,0.5,0.5\n");
        Shell.Ended ended = watch();
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).contains("fixes.csv holds no usable line").contains("line 2");
        assertThat(ended.lastOfErr()).matches(SUMMARY);
    }

    @Test
    void a_settled_file_without_a_place_is_told_before_the_work() throws Exception {
        shell.write("fixes.csv", Shell.HEADER + INSIDE);
        Shell.Ended ended = watch("--settled", "nowhere/settled.csv");
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).contains("nowhere").doesNotContain("fixes=");
    }

    @Test
    void a_record_goes_into_a_new_folder_only() throws Exception {
        shell.write("fixes.csv", Shell.HEADER + INSIDE);
        shell.write("used/note.txt", "mine");
        Shell.Ended ended = watch("--record", "used");
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err()).contains("used").contains("name a new one");
        assertThat(folder.resolve("used")).isDirectoryNotContaining("glob:**checkpoint");
    }

    @Test
    void input_that_cannot_be_read_leaves_no_record_behind() throws Exception {
        shell.write("fixes.csv", "hello");
        assertThat(watch("--record", "record").code()).isEqualTo(2);
        assertThat(folder.resolve("record")).doesNotExist();
    }

    @Test
    void a_record_verifies_as_a_folder_and_by_a_single_proof() throws Exception {
        shell.write("fixes.csv", Shell.HEADER + INSIDE);
        assertThat(watch("--record", "record").code()).isZero();
        assertThat(shell.run("verify", "record").out()).startsWith("holds\n");
        Path proof = folder.resolve("one.tlog-proof");
        Proofs.write(folder.resolve("record"), 1, proof);
        assertThat(shell.run("verify", "one.tlog-proof").code()).isZero();
        byte[] bytes = Files.readAllBytes(proof);
        bytes[bytes.length / 2] ^= 1;
        Files.write(proof, bytes);
        assertThat(shell.run("verify", "one.tlog-proof").code()).isEqualTo(1);
    }

    @Test
    void a_broken_policy_is_told_with_its_file() throws Exception {
        shell.write("fixes.csv", Shell.HEADER + INSIDE);
        watch("--record", "record");
        shell.write("policy", "hello\n");
        Shell.Ended ended = shell.run("verify", "record", "--policy", "policy");
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err()).startsWith("deconflict: policy: line 1: ");
    }

    @Test
    void heights_that_cannot_be_compared_are_told() throws Exception {
        shell.write("fixes.csv", Shell.HEADER + INSIDE);
        shell.write(
                "zones.geojson",
                Shell.SQUARE.replace(
                        "\"id\":\"square\"",
                        "\"id\":\"square\",\"floor_m\":100,\"datum\":\"MSL\""));
        assertThat(watch().err())
                .contains("note: zone square: heights above MSL cannot be compared");
    }

    @Test
    void an_unknown_command_is_answered_with_the_known_ones() throws Exception {
        Shell.Ended ended = shell.run("insde");
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err()).contains("'insde'").contains("inside, watch, replay");
    }

    private Shell.Ended watch(String... more) throws IOException, InterruptedException {
        String[] args = new String[5 + more.length];
        System.arraycopy(
                new String[] {"watch", "--zones", "zones.geojson", "--fixes", "fixes.csv"},
                0,
                args,
                0,
                5);
        System.arraycopy(more, 0, args, 5, more.length);
        return shell.run(args);
    }
}
