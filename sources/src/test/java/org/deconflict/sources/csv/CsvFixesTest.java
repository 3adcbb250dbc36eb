package org.deconflict.sources.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.deconflict.geo.LatLon;
import org.deconflict.model.Fix;
import org.deconflict.model.Times;
import org.deconflict.model.TrackId;
import org.deconflict.sources.Format;
import org.deconflict.sources.Reading;
import org.deconflict.sources.lines.LineReader;
import org.deconflict.sources.lines.UnreadableInput;
import org.junit.jupiter.api.Test;

class CsvFixesTest {

    private static final String HEADER = "time,track,lat,lon\n";
    private static final String ROW = "2025-05-18T09:30:00Z,T1,33.5,38.66\n";

    @Test
    void every_column_is_read_in_its_unit() throws IOException {
        Reading read =
                Reading.of(
                        """
                        time,track,lat,lon,alt_m,speed_mps,course_deg,accuracy_m
                        2025-05-18T09:30:00.25+03:00,T1,-33.5,138.66,-5.5,12.5,360,3e1
                        """);
        assertThat(read.format()).isEqualTo(Format.CSV);
        assertThat(read.fixes())
                .containsExactly(
                        new Fix(
                                new TrackId("csv", "T1"),
                                Times.parse("2025-05-18T06:30:00.25Z"),
                                new LatLon(-33.5, 138.66),
                                -5.5,
                                12.5,
                                0,
                                30));
    }

    @Test
    void columns_may_stand_in_any_order_and_cells_may_be_empty() throws IOException {
        Reading read =
                Reading.of("lon,speed_mps,track,time,lat\n38.66, ,T1,2025-05-18T09:30:00Z,33.5\n");
        Fix fix = read.fixes().getFirst();
        assertThat(fix.at()).isEqualTo(new LatLon(33.5, 38.66));
        assertThat(fix.speedMps()).isNaN();
        assertThat(fix.altM()).isNaN();
    }

    @Test
    void quotes_byte_order_mark_and_crlf_are_read() throws IOException {
        Reading read =
                Reading.of(
                        """
                        \uFEFF"time",track,lat,lon\r
                        2025-05-18T09:30:00Z,"say ""hi"", you","33.5",38.66\r
                        \r
                        2025-05-18T09:30:01Z,\u00fc,33.5,38.66\
                        """);
        assertThat(read.fixes())
                .extracting(f -> f.track().id())
                .containsExactly("say \"hi\", you", "\u00fc");
        assertThat(read.counts().passedBy()).containsEntry("blank", 1L).containsEntry("header", 1L);
    }

    @Test
    void a_bad_row_is_counted_by_its_first_bad_column_and_the_others_go_on() throws IOException {
        String[][] cases = {
            {"2025-05-18T09:30:00,T,1,2", "csv.time", "leave out the zone"},
            {"2025-02-30T09:30:00Z,T,1,2", "csv.time", "2025-02-30"},
            {",T,1,2", "csv.time", "RFC 3339"},
            {"+999999999-01-01T00:00:00Z,T,1,2", "csv.time", ""},
            {"2025-05-18T09:30:00Z,,1,2", "csv.track", "empty"},
            {"2025-05-18T09:30:00Z,T,91,2", "csv.lat", "lat is '91'"},
            {"2025-05-18T09:30:00Z,T,91,2", "csv.lat", "swapped"},
            {"2025-05-18T09:30:00Z,T,NaN,2", "csv.lat", "decimal point"},
            {"2025-05-18T09:30:00Z,T,\"1,5\",2", "csv.lat", "decimal point"},
            {"2025-05-18T09:30:00Z,T,,2", "csv.lat", "lat is ''"},
            {"2025-05-18T09:30:00Z,T,1,180.1", "csv.lon", "-180..180"},
            {"2025-05-18T09:30:00Z,T,1,1d", "csv.lon", "1d"},
            {"2025-05-18T09:30:00Z,T,1", "csv.cells", "3 cells"},
            {"2025-05-18T09:30:00Z,T,1,2,3", "csv.cells", "5 cells"},
            {"2025-05-18T09:30:00Z,\"T,1,2", "csv.quotes", "quotes"},
            {"2025-05-18T09:30:00Z,\"T\"x,1,2", "csv.quotes", "quotes"},
            {"1989-12-31T23:59:59Z,T,1,2", "time.too_old", "1990"},
            {"2026-01-02T00:00:01Z,T,1,2", "time.too_new", "clock"},
        };
        for (String[] c : cases) {
            Reading read = Reading.of(HEADER + c[0] + "\n" + ROW);
            assertThat(read.fixes()).as(c[0]).hasSize(1);
            assertThat(read.reasons()).as(c[0]).containsExactly(c[1]);
            assertThat(read.badLines().getFirst().slip()).contains(c[2]);
            assertThat(read.badLines().getFirst().number()).isEqualTo(2);
            assertThat(read.badLines().getFirst().raw()).isEqualTo(c[0]);
        }
    }

    @Test
    void a_track_that_is_not_utf8_is_bad_and_kept_byte_by_byte() throws IOException {
        byte[] text = (HEADER + "2025-05-18T09:30:00Z,T?,1,2\n").getBytes(StandardCharsets.UTF_8);
        text[HEADER.length() + 22] = (byte) 0xFF;
        Reading read = Reading.of(text, Optional.empty());
        assertThat(read.reasons()).containsExactly("csv.track");
        assertThat(read.badLines().getFirst().bytes())
                .isEqualTo(Arrays.copyOfRange(text, HEADER.length(), text.length - 1));
    }

    @Test
    void the_limits_of_time_are_closed() throws IOException {
        Reading read =
                Reading.of(
                        HEADER + "1990-01-01T00:00:00Z,T,1,2\n2026-01-02T00:00:00.000000Z,T,1,2\n");
        assertThat(read.fixes()).hasSize(2);
    }

    @Test
    void a_wrong_header_is_refused_with_the_columns_that_are_known() {
        String[][] cases = {
            {"time,track,lat,lon,altitude\n", "'altitude' is not a column"},
            {"time,track,lat\n", "column 'lon' is missing"},
            {"time,track,lat,lon,lat\n", "'lat' is given twice"},
            {"time,\"track,lat,lon\n", "quotes"},
        };
        for (String[] c : cases) {
            byte[] text = (c[0] + ROW).getBytes(StandardCharsets.UTF_8);
            assertThatThrownBy(() -> Reading.of(text, Optional.of(Format.CSV)))
                    .as(c[0])
                    .isInstanceOf(UnreadableInput.class)
                    .hasMessageContaining("in: header: ")
                    .hasMessageContaining(c[1]);
        }
        byte[] noHeader = ROW.getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> Reading.of(noHeader, Optional.of(Format.CSV)))
                .hasMessageContaining("is the header line missing?")
                .hasMessageContaining("time,track,lat,lon[,alt_m,speed_mps,course_deg,accuracy_m]");
        byte[] semicolons = "time;track;lat;lon\n".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> Reading.of(semicolons, Optional.of(Format.CSV)))
                .hasMessageContaining("did you use semicolons");
    }

    @Test
    void a_line_of_64_kb_is_read_and_one_byte_more_is_bad() throws IOException {
        String spaces = " ".repeat(LineReader.MAX_LINE - ROW.length() + 1);
        Reading read =
                Reading.of(
                        HEADER
                                + ROW.replace("\n", spaces + "\n")
                                + ROW.replace("\n", spaces + " \n")
                                + ROW.replace("\n", spaces.repeat(40) + "\n")
                                + ROW);
        assertThat(read.fixes()).hasSize(2);
        assertThat(read.reasons()).containsExactly("line.too_long", "line.too_long");
        assertThat(read.badLines().getLast().raw()).hasSize(LineReader.MAX_LINE);
        assertThat(read.badLines().getLast().number()).isEqualTo(4);
    }

    @Test
    void gzip_is_told_by_content_and_a_broken_end_is_one_bad_line() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(HEADER.getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 50_000; i++) {
                out.write(
                        ("2025-05-18T09:30:00Z,T" + i * 7919L % 10_007 + ",1.5,2.5\n")
                                .getBytes(StandardCharsets.UTF_8));
            }
        }
        byte[] whole = packed.toByteArray();
        assertThat(Reading.of(whole, Optional.empty()).fixes()).hasSize(50_000);
        Reading half = Reading.of(Arrays.copyOf(whole, whole.length / 2), Optional.empty());
        assertThat(half.fixes()).hasSizeBetween(1_000, 49_999);
        assertThat(half.reasons()).containsExactly("gzip.broken");
        Reading small = Reading.of(Arrays.copyOf(whole, 60), Optional.of(Format.CSV));
        assertThat(small.reasons()).containsExactly("gzip.broken");
    }

    @Test
    void a_time_reads_the_same_the_quick_way_and_the_long_way() {
        List<String> times =
                List.of(
                        "2024-02-28T23:59:59Z",
                        "2024-03-01T00:00:00.000001Z",
                        "2000-02-29T12:00:00.123456789Z",
                        "1999-12-31T00:00:00.9Z",
                        "2100-03-01T00:00:00Z",
                        "2026-01-01T00:00:00.5Z");
        for (String time : times) {
            byte[] b = ("x" + time + "x").getBytes(StandardCharsets.UTF_8);
            assertThat(Rfc3339.parse(b, 1, b.length - 1)).as(time).isEqualTo(Times.parse(time));
        }
        for (String time : List.of("2024-01-01T24:00:00Z", "2024-13-01T00:00:00Z", "Z", "", "-")) {
            byte[] b = time.getBytes(StandardCharsets.UTF_8);
            assertThatThrownBy(() -> Rfc3339.parse(b, 0, b.length))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void a_number_is_the_same_double_as_the_jdk_reads() {
        for (String number :
                List.of(
                        "0",
                        "-0.0",
                        "33.5",
                        "+1",
                        ".5",
                        "5.",
                        "0.1",
                        "123456789012345",
                        "1234567890123456",
                        "0.30000000000000004",
                        "1e-7",
                        "-1.5E+3",
                        "4.35",
                        "99999999.9999999",
                        "0.000000000000001",
                        "179.99999999999997")) {
            byte[] b = (" " + number + "\t").getBytes(StandardCharsets.UTF_8);
            assertThat(Numbers.parse(b, 0, b.length))
                    .as(number)
                    .isEqualTo(Double.parseDouble(number));
        }
        for (String none :
                List.of(
                        "",
                        " ",
                        "-",
                        ".",
                        "1..2",
                        "1,5",
                        "NaN",
                        "Infinity",
                        "1e999",
                        "0x1p3",
                        "1f",
                        "1 2",
                        "--1",
                        "e5")) {
            byte[] b = none.getBytes(StandardCharsets.UTF_8);
            assertThat(Numbers.parse(b, 0, b.length)).as(none).isNaN();
        }
    }
}
