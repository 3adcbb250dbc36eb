package org.deconflict.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.deconflict.sources.csv.PointReader;
import org.deconflict.sources.lines.BadLines;
import org.deconflict.sources.lines.LineReader;
import org.deconflict.sources.lines.ReadCounts;
import org.deconflict.sources.nmea.AisWriter;
import org.deconflict.sources.zones.GeoJsonZones;
import org.deconflict.sources.zones.ZonesRefused;
import org.junit.jupiter.api.Test;

/// Whatever the bytes: no exception, nothing uncounted, no more memory than for good ones.
class FuzzTest {

    private static final long SEED = Long.getLong("seed", 20_170_518L);

    private static final String CHARACTERS = "{}[]\",:0159.-eE aZ\u00ff\n";

    private final Random random = new Random(SEED);

    FuzzTest() {
        System.out.println("seed " + SEED);
    }

    @Test
    void random_bytes_are_counted_line_by_line() throws IOException {
        for (int round = 0; round < 300; round++) {
            byte[] bytes = new byte[random.nextInt(5_000)];
            random.nextBytes(bytes);
            for (int i = 0; i < bytes.length; i += 1 + random.nextInt(80)) {
                bytes[i] = '\n';
            }
            if (bytes.length > 1 && bytes[0] != 0x1F && (bytes[0] & 0xFE) != 0xFE) {
                counted(bytes, Format.NMEA);
                counted(withHeader(bytes), Format.CSV);
            }
        }
    }

    @Test
    void mutated_lines_are_read_or_counted_bad() throws IOException {
        byte[] csv = text(this::csvRow);
        byte[] nmea = text(this::nmeaLine);
        long fixes = 0;
        for (int round = 0; round < 200; round++) {
            fixes += counted(withHeader(mutated(csv)), Format.CSV).fixes();
            fixes += counted(mutated(nmea), Format.NMEA).fixes();
            fixes += counted(Arrays.copyOf(nmea, random.nextInt(nmea.length)), Format.NMEA).fixes();
        }
        // Most lines are whole: a decoder that refuses everything would not get here.
        assertThat(fixes).isGreaterThan(20_000);
    }

    @Test
    void mutated_real_lines_are_read_or_counted_bad() throws IOException {
        for (String file :
                List.of("ais/denmark-2010-06-11-pghp.nmea", "ais/gpsd-all-types-sample.aivdm")) {
            Optional<java.nio.file.Path> path = SharedData.find(file);
            if (path.isEmpty()) {
                return;
            }
            byte[] real = java.nio.file.Files.readAllBytes(path.get());
            for (int round = 0; round < 20; round++) {
                counted(mutated(real), Format.NMEA);
            }
        }
    }

    @Test
    void two_gigabytes_without_a_line_break_are_one_bad_line() throws IOException {
        long size = 2L << 30;
        ReadCounts counts =
                FixReader.open(new Endless(size), "in", Optional.of(Format.NMEA))
                        .forEach(
                                Reading.LIMITS,
                                line -> assertThat(line.raw()).hasSize(LineReader.MAX_LINE),
                                fix -> {});
        assertThat(counts.lines()).isEqualTo(1);
        assertThat(counts.badBy()).containsExactly(java.util.Map.entry("line.too_long", 1L));
    }

    @Test
    void a_stream_that_gives_a_few_bytes_at_a_time_reads_the_same() throws IOException {
        byte[] nmea = text(this::nmeaLine);
        InputStream slow =
                new ByteArrayInputStream(nmea) {
                    @Override
                    public synchronized int read(byte[] b, int off, int len) {
                        return super.read(b, off, Math.min(len, 1 + random.nextInt(7)));
                    }
                };
        ReadCounts slowly =
                FixReader.open(slow, "in", Optional.empty())
                        .forEach(Reading.LIMITS, BadLines.COUNTED_ONLY, fix -> {});
        assertThat(slowly).isEqualTo(counted(nmea, Format.NMEA));
    }

    @Test
    void mutated_points_give_rows_or_errors() throws IOException {
        byte[] rows = text(() -> "p" + random.nextInt(99) + "," + number(90) + "," + number(180));
        for (int round = 0; round < 200; round++) {
            byte[] mutated = mutated(rows);
            byte[] header = "id,lat,lon\n".getBytes(StandardCharsets.UTF_8);
            long[] points = {0};
            long bad =
                    PointReader.open(new ByteArrayInputStream(join(header, mutated)), "in")
                            .forEach(point -> points[0]++, BadLines.COUNTED_ONLY);
            assertThat(points[0] + bad).isLessThanOrEqualTo(lines(mutated));
            assertThat(points[0]).isPositive();
        }
    }

    @Test
    void mutated_zones_are_read_or_refused() throws IOException {
        String good =
                """
                {"type":"FeatureCollection","features":[
                {"type":"Feature","geometry":{"type":"Point","coordinates":[38.66,33.5]},
                 "properties":{"id":"Z","radius_m":55000,"levels":{"entered":"warning"},"x":[1]}},
                {"type":"Feature","geometry":{"type":"Polygon","coordinates":
                 [[[0,0],[2,0],[2,2],[0,2],[0,0]]]},"properties":{"id":"P","edges":"planar",
                 "valid_from":"2017-05-18T09:30:00Z","floor_m":0,"datum":"MSL"}}]}
                """;
        byte[] bytes = good.getBytes(StandardCharsets.UTF_8);
        int read = 0;
        for (int round = 0; round < 3_000; round++) {
            byte[] mutated = bytes.clone();
            for (int i = random.nextInt(4); i >= 0; i--) {
                mutated[random.nextInt(mutated.length)] =
                        (byte) CHARACTERS.charAt(random.nextInt(CHARACTERS.length()));
            }
            try {
                var zones = GeoJsonZones.read(mutated, "in");
                assertThat(GeoJsonZones.read(GeoJsonZones.write(zones), "in")).isEqualTo(zones);
                read++;
            } catch (ZonesRefused e) {
                assertThat(e.reasons()).isNotEmpty();
            }
        }
        assertThat(read).isPositive();
    }

    /// Reads and checks that every line is accounted for.
    private static ReadCounts counted(byte[] bytes, Format format) throws IOException {
        Reading read = Reading.of(bytes, Optional.of(format));
        ReadCounts counts = read.counts();
        assertThat(counts.lines()).isEqualTo(lines(bytes));
        assertThat(counts.fixes()).isEqualTo(read.fixes().size());
        assertThat(counts.bad()).isEqualTo(read.badLines().size());
        assertThat(sum(counts.badBy().values())).isEqualTo(counts.bad());
        assertThat(sum(counts.passedBy().values())).isEqualTo(counts.passed());
        return counts;
    }

    private static long sum(Iterable<Long> counts) {
        long sum = 0;
        for (long count : counts) {
            sum += count;
        }
        return sum;
    }

    private static long lines(byte[] bytes) {
        long lines = bytes.length > 0 && bytes[bytes.length - 1] != '\n' ? 1 : 0;
        for (byte b : bytes) {
            lines += b == '\n' ? 1 : 0;
        }
        return lines;
    }

    private byte[] mutated(byte[] text) {
        byte[] mutated = text.clone();
        for (int i = 0; i < 20; i++) {
            int at = random.nextInt(mutated.length);
            switch (random.nextInt(4)) {
                case 0 -> mutated[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> mutated[at] = (byte) ",*\"\\!$\n0".charAt(random.nextInt(8));
                case 2 -> mutated[at] = (byte) random.nextInt(256);
                default -> {
                    int length = Math.min(random.nextInt(200), mutated.length - at);
                    System.arraycopy(
                            text, random.nextInt(text.length - length), mutated, at, length);
                }
            }
        }
        mutated[0] = text[0];
        mutated[1] = text[1];
        return mutated;
    }

    private static byte[] withHeader(byte[] rows) {
        return join(
                "time,track,lat,lon,alt_m,speed_mps,course_deg\n".getBytes(StandardCharsets.UTF_8),
                rows);
    }

    private static byte[] join(byte[] a, byte[] b) {
        byte[] joined = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, joined, a.length, b.length);
        return joined;
    }

    private static byte[] text(java.util.function.Supplier<String> line) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            text.append(line.get()).append("\r\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private String csvRow() {
        return "2025-05-18T09:%02d:00Z,T%d,%s,%s,,\"5.5\",90"
                .formatted(random.nextInt(60), random.nextInt(50), number(90), number(180));
    }

    private String nmeaLine() {
        String ship =
                AisWriter.sentence(
                        AisWriter.type1(
                                random.nextInt(1_000_000_000),
                                random.nextDouble(-90, 90),
                                random.nextDouble(-180, 180),
                                random.nextInt(1024),
                                random.nextInt(4096)));
        return AisWriter.summed("\\", "s:x,c:" + (1_384_257_600L + random.nextInt(1000)))
                + "\\"
                + ship;
    }

    private String number(int limit) {
        return Double.toString(random.nextDouble(-limit, limit));
    }

    /// So many bytes, none of which is a line break.
    private static final class Endless extends InputStream {
        private long left;

        Endless(long size) {
            this.left = size;
        }

        @Override
        public int read() {
            return left-- > 0 ? 'x' : -1;
        }

        @Override
        public int read(byte[] b, int off, int len) {
            int count = (int) Math.min(left, len);
            Arrays.fill(b, off, off + count, (byte) 'x');
            left -= count;
            return count == 0 ? -1 : count;
        }
    }
}
