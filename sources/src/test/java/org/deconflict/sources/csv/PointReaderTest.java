package org.deconflict.sources.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.deconflict.geo.LatLon;
import org.deconflict.model.Times;
import org.deconflict.sources.lines.UnreadableInput;
import org.junit.jupiter.api.Test;

class PointReaderTest {

    private final List<PointReader.Point> points = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();

    @Test
    void points_come_in_the_order_of_the_file_with_what_is_given() throws IOException {
        read("lat,id,lon,time,alt_m\n1,\"a,b\",2,2025-05-18T09:30:00Z,7\n\n3,c,4,,\n");
        assertThat(points).extracting(PointReader.Point::id).containsExactly("a,b", "c");
        assertThat(points.getFirst().at()).isEqualTo(new LatLon(1, 2));
        assertThat(points.getFirst().altM()).isEqualTo(7);
        assertThat(points.getFirst().timeUs()).hasValue(Times.parse("2025-05-18T09:30:00Z"));
        assertThat(points.get(1).altM()).isNaN();
        assertThat(points.get(1).timeUs()).isEmpty();
    }

    @Test
    void gzip_that_breaks_off_is_told_with_its_file_and_line() throws IOException {
        StringBuilder text = new StringBuilder("id,lat,lon\n");
        for (int i = 0; i < 5_000; i++) {
            text.append(i).append(',').append(i * 7919 % 9000 / 100.0).append(",2\n");
        }
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(text.toString().getBytes(StandardCharsets.UTF_8));
        }
        byte[] half = Arrays.copyOf(packed.toByteArray(), packed.size() / 2);
        assertThatThrownBy(
                        () ->
                                PointReader.open(new ByteArrayInputStream(half), "p.csv.gz")
                                        .forEach(points::add, line -> errors.add(line.toString())))
                .isInstanceOf(UnreadableInput.class)
                .hasMessageContaining("p.csv.gz: breaks off or is damaged after line ");
        assertThat(points).isNotEmpty();
        assertThat(errors).isEmpty();
    }

    @Test
    void a_bad_row_is_told_with_its_line_and_the_others_go_on() throws IOException {
        long bad =
                read(
                        """
                        id,lat,lon,alt_m,time
                        a,91,2,,
                        b,1,x,,
                        ,1,2,,
                        c,1,2,high,
                        d,1,2,,2025-05-18
                        e,1,2
                        f,"1,2,,
                        g,1,2,,
                        """);
        assertThat(points).extracting(PointReader.Point::id).containsExactly("g");
        assertThat(bad).isEqualTo(7);
        assertThat(errors)
                .satisfiesExactly(
                        e -> assertThat(e).startsWith("p.csv line 2: csv.lat: lat is '91'"),
                        e -> assertThat(e).startsWith("p.csv line 3: csv.lon: lon is 'x'"),
                        e -> assertThat(e).startsWith("p.csv line 4: csv.id: id is empty"),
                        e -> assertThat(e).startsWith("p.csv line 5: csv.alt_m: alt_m is 'high'"),
                        e -> assertThat(e).startsWith("p.csv line 6: csv.time: "),
                        e -> assertThat(e).startsWith("p.csv line 7: csv.cells: "),
                        e -> assertThat(e).startsWith("p.csv line 8: csv.quotes: "));
    }

    @Test
    void a_missing_or_wrong_header_is_refused() {
        for (String text :
                List.of("", "\n\n", "a,1,2\n", "id,lat\n", "id,lat,lon,height\n", "\"id")) {
            assertThatThrownBy(() -> read(text))
                    .as(text)
                    .isInstanceOf(UnreadableInput.class)
                    .hasMessageStartingWith("p.csv: ");
        }
    }

    private long read(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return PointReader.open(new ByteArrayInputStream(bytes), "p.csv")
                .forEach(points::add, line -> errors.add(line.toString()));
    }
}
