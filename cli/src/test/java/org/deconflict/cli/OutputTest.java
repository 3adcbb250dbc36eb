package org.deconflict.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What goes out of a command, and what happens when it cannot.
final class OutputTest {

    private static final String POINTS =
            "id,lat,lon\n"
                    + IntStream.range(0, 20_000)
                            .mapToObj(i -> "p" + i + ",0.5,0.5\n")
                            .collect(Collectors.joining());

    @TempDir private Path folder;
    private Shell shell = new Shell(Path.of(""));

    @BeforeEach
    void given() throws IOException {
        shell = new Shell(folder);
        shell.write("zones.geojson", Shell.SQUARE);
    }

    @Test
    void a_full_disk_is_an_error_and_not_an_empty_answer() throws Exception {
        File full = new File("/dev/full");
        if (!full.exists()) {
            System.out.println("no /dev/full here");
            return;
        }
        shell.write("points.csv", POINTS);
        Shell.Ended ended =
                shell.run(full, "inside", "--zones", "zones.geojson", "--points", "points.csv");
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err()).startsWith("deconflict: standard output cannot be written: ");
    }

    @Test
    void a_reader_that_has_enough_ends_the_command_quietly() throws Exception {
        shell.write("points.csv", POINTS);
        Process process =
                shell.start("inside", "--zones", "zones.geojson", "--points", "points.csv");
        process.getInputStream().close();
        assertThat(process.waitFor()).isZero();
        assertThat(folder.resolve("err")).isEmptyFile();
    }

    @Test
    void an_alert_of_a_live_stream_is_not_held_back() throws Exception {
        Process process = shell.start("watch", "--zones", "zones.geojson", "--fixes", "-");
        try (var out = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
            Shell.say(process, Shell.HEADER + "2020-01-01T00:00:00Z,a,0.5,0.5\n");
            assertThat(out.readLine()).contains("\"kind\":\"found_inside\"");
            assertThat(process.isAlive()).isTrue();
            process.getOutputStream().close();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(process.exitValue()).isZero();
    }

    @Test
    void the_settled_verdicts_are_written_also_when_nobody_reads_the_alerts() throws Exception {
        shell.write("fixes.csv", Shell.HEADER + "2020-01-01T00:00:00Z,a,0.5,0.5\n");
        Process process =
                shell.start(
                        "watch",
                        "--zones",
                        "zones.geojson",
                        "--fixes",
                        "fixes.csv",
                        "--settled",
                        "settled.csv");
        process.getInputStream().close();
        assertThat(process.waitFor()).isZero();
        assertThat(Files.readString(folder.resolve("settled.csv")))
                .isEqualTo("track,zone,entered_at,left_at\na,square,,\n");
    }
}
