package org.deconflict.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class InsideCommandTest {

    @TempDir Path dir;

    @Test
    void poles_the_antimeridian_times_and_heights_are_answered_in_input_order() throws Exception {
        String points =
                """
                id,lat,lon,alt_m,time
                pole,90,0,,
                pole-from-the-other-side,89.5,-123,,
                outside-the-cap,88,0,,
                east,0.5,179.5,,
                west,0.5,-179.5,,
                middle,0,180,,
                middle-again,0,-180,,
                high,0,180,101,
                not-yet,0,180,0,2025-12-31T23:59:59Z
                within,0,180,0,2026-01-15T00:00:00Z
                far,0,0,,
                """;
        var ended = inside(points);
        assertThat(ended.out())
                .isEqualTo(
                        """
                        id,inside
                        pole,pole
                        pole-from-the-other-side,pole
                        outside-the-cap,
                        east,date-line
                        west,date-line
                        middle,a-disc|date-line
                        middle-again,a-disc|date-line
                        high,date-line
                        not-yet,date-line
                        within,a-disc|date-line
                        far,
                        """);
        assertThat(ended.code()).isZero();
        assertThat(ended.err()).isEmpty();
    }

    @Test
    void a_bad_row_is_told_and_the_others_are_answered() throws Exception {
        var ended = inside("id,lat,lon\na,0,180\nb,91,0\nc,x,0\nd,0,181\n\"e, f\",90,0\n");
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.out()).isEqualTo("id,inside\na,a-disc|date-line\n\"e, f\",pole\n");
        assertThat(ended.err().lines())
                .hasSize(3)
                .allMatch(line -> line.startsWith("deconflict: "));
    }

    @Test
    void the_header_is_written_even_when_there_is_nothing_below_it() throws Exception {
        var ended = inside("id,lat,lon\n");
        assertThat(ended.out()).isEqualTo("id,inside\n");
        assertThat(ended.code()).isZero();
    }

    @Test
    void a_zone_that_cannot_be_checked_refuses_the_file_with_every_reason() throws Exception {
        Path zones = dir.resolve("zones.geojson");
        Files.writeString(
                zones,
                """
                {"type": "FeatureCollection", "features": [
                  {"type": "Feature", "geometry": {"type": "Point", "coordinates": [0, 0]},
                   "properties": {"id": "no-radius"}},
                  {"type": "Feature", "geometry": {"type": "Point", "coordinates": [0, 95]},
                   "properties": {"id": "no-place", "radius_m": 10}}]}
                """);
        var ended = Shell.run("inside", "--zones", zones, "--points", "-");
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err()).contains("no-radius", "no-place");
    }

    private static Shell.Ended inside(String points) throws Exception {
        return Shell.fed(
                in -> in.write(points.getBytes(StandardCharsets.UTF_8)),
                "inside",
                "--zones",
                Project.resource("edges.geojson"),
                "--points",
                "-");
    }
}
