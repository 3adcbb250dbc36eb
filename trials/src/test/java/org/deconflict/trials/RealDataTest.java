package org.deconflict.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.deconflict.model.Fix;
import org.deconflict.model.Times;
import org.deconflict.sources.FixReader;
import org.deconflict.sources.lines.FixLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The commands on files of others. Returns at once, and says so, where the data is not there.
final class RealDataTest {

    private static final String DENMARK = "ais/denmark-2013-11-12-pghp.nmea.gz";
    private static final long ENDLESS_BYTES = 300L << 20;

    @TempDir Path dir;

    @Test
    void an_afternoon_of_danish_waters_is_counted_and_told_of() throws Exception {
        if (absent()) {
            return;
        }
        Path record = dir.resolve("record");
        var ended = watch(data().resolve(DENMARK), "--record", record);
        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(ended.err()).contains("fixes=24688 tracks=1438 bad=0 alerts=");
        assertThat(ended.out().lines())
                .hasSizeGreaterThan(100)
                .anyMatch(line -> line.contains("\"kind\":\"entered\""))
                .anyMatch(line -> line.contains("\"kind\":\"approaching\""));
        var verified = Shell.run("verify", record);
        assertThat(verified.code()).as(verified.out()).isZero();
    }

    @Test
    void settled_verdicts_are_the_same_for_every_order_of_arrival() throws Exception {
        if (absent()) {
            return;
        }
        List<String> rows = rows(data().resolve(DENMARK));
        String settled = settled(rows);
        assertThat(settled.lines()).hasSizeGreaterThan(20);
        for (int seed = 1; seed <= 3; seed++) {
            Collections.shuffle(rows, new Random(seed));
            assertThat(settled(rows)).as("seed %d", seed).isEqualTo(settled);
        }
    }

    @Test
    void files_of_others_are_read_or_refused_in_one_line_never_a_fault() throws Exception {
        if (absent()) {
            return;
        }
        List<String> faults = new ArrayList<>();
        for (String folder : List.of("ais", "uav", "gpx", "ground")) {
            for (Path file : files(folder)) {
                var ended = watch(file);
                if ((ended.code() != 0 && ended.code() != 2)
                        || ended.err().contains("a fault of")) {
                    faults.add(file + ": " + ended.code() + " " + ended.err());
                }
            }
        }
        for (Path file : files("zones")) {
            var ended = Shell.run("inside", "--zones", file, "--points", "-");
            if (ended.code() != 2 || !ended.err().startsWith("deconflict: ")) {
                faults.add(file + ": " + ended.code() + " " + ended.err());
            }
        }
        assertThat(faults).isEmpty();
    }

    /// Needs no data of others: a line without an end must not fill the memory, of which there is 128 MB.
    @Test
    void a_stream_without_a_line_break_is_one_bad_line() throws Exception {
        byte[] chunk = new byte[1 << 20];
        java.util.Arrays.fill(chunk, (byte) 'x');
        var ended =
                Shell.fed(
                        in -> {
                            for (long sent = 0; sent < ENDLESS_BYTES; sent += chunk.length) {
                                in.write(chunk);
                            }
                        },
                        "watch",
                        "--zones",
                        Project.resource("denmark.geojson"),
                        "--fixes",
                        "-",
                        "--format",
                        "nmea");
        assertThat(ended.code()).as(ended.err()).isEqualTo(2);
        assertThat(ended.err()).contains("fixes=0 tracks=0 bad=1 ", "holds no usable line");
    }

    private String settled(List<String> rows) throws Exception {
        Path csv = dir.resolve("fixes.csv");
        List<String> lines = new ArrayList<>(rows);
        lines.addFirst("time,track,lat,lon,speed_mps,course_deg");
        Files.write(csv, lines);
        Path settled = dir.resolve("settled.csv");
        var ended = watch(csv, "--settled", settled);
        assertThat(ended.code()).as(ended.err()).isZero();
        return Files.readString(settled);
    }

    private static List<String> rows(Path nmea) throws IOException {
        List<String> rows = new ArrayList<>();
        var limits = new FixLimits(FixLimits.YEAR_1990_US, Long.MAX_VALUE);
        try (InputStream in = Files.newInputStream(nmea)) {
            FixReader.open(in, nmea.toString(), Optional.empty())
                    .forEach(limits, bad -> {}, fix -> rows.add(row(fix)));
        }
        return rows;
    }

    private static String row(Fix fix) {
        return String.format(
                Locale.ROOT,
                "%s,%s,%s,%s,%s,%s",
                Times.format(fix.timeUs()),
                fix.track().id(),
                fix.at().latDeg(),
                fix.at().lonDeg(),
                Double.isNaN(fix.speedMps()) ? "" : fix.speedMps(),
                Double.isNaN(fix.courseDeg()) ? "" : fix.courseDeg());
    }

    private static Shell.Ended watch(Path fixes, Object... more) throws Exception {
        List<Object> args = new ArrayList<>();
        args.addAll(List.of("watch", "--zones", Project.resource("denmark.geojson")));
        args.addAll(List.of("--fixes", fixes));
        args.addAll(List.of(more));
        return Shell.run(args.toArray());
    }

    private static List<Path> files(String folder) throws IOException {
        try (Stream<Path> files = Files.list(data().resolve(folder))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static Path data() {
        return Path.of(System.getProperty("shared.data", "../shared/data"))
                .resolve("tracks-and-zones");
    }

    private static boolean absent() {
        if (Files.isDirectory(data())) {
            return false;
        }
        System.out.println("real data: not run, there is no folder " + data());
        return true;
    }
}
