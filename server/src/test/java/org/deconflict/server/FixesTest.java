package org.deconflict.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.deconflict.geo.LatLon;
import org.deconflict.model.Fix;
import org.deconflict.model.TrackId;
import org.deconflict.node.FixBytes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FixesTest {

    private Path dir = Path.of("");
    private Stand stand;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        dir = folder;
        stand = Stand.in(folder);
    }

    @AfterAll
    void stop() throws Exception {
        stand.close();
    }

    private JsonNode answer(String body) {
        var response = stand.post("/v1/fixes", Stand.JSON, body);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return Stand.json(response);
    }

    @Test
    void good_fixes_are_in_the_picture_when_the_answer_comes() {
        long nowUs = stand.node.clock().nowUs();
        JsonNode answer =
                answer(
                        "{\"source\":\"t\",\"fixes\":["
                                + Stand.fix(
                                        nowUs,
                                        "\"track\":\"a\",\"lat\":11,\"lon\":21,\"speed_mps\":3.5")
                                + ","
                                + Stand.fix(
                                        nowUs,
                                        "\"track\":\"a\",\"source\":\"u\",\"lat\":12,\"lon\":22,\"alt_m\":null")
                                + "]}");
        assertThat(answer.path("taken").asInt()).isEqualTo(2);
        assertThat(answer.path("refused").size()).isZero();
        assertThat(stand.node.picture().join().tracks())
                .extracting(view -> view.track().toString())
                .contains("t/a", "u/a");
    }

    @Test
    void every_bad_fix_is_listed_by_its_number_and_the_good_ones_are_taken() throws Exception {
        long nowUs = stand.node.clock().nowUs();
        String good = Stand.fix(nowUs, "\"track\":\"b\",\"lat\":11,\"lon\":21");
        String[] bad = {
            Stand.fix(nowUs, "\"track\":\"b\",\"lat\":91,\"lon\":21"),
            Stand.fix(nowUs, "\"track\":\"b\",\"lat\":\"11\",\"lon\":21"),
            Stand.fix(nowUs, "\"track\":\"b\",\"lat\":11"),
            Stand.fix(nowUs, "\"track\":\"\",\"lat\":11,\"lon\":21"),
            Stand.fix(nowUs, "\"track\":\"b\",\"lat\":11,\"lon\":21,\"speed\":3"),
            Stand.fix(nowUs + 3_600_000_000L, "\"track\":\"b\",\"lat\":11,\"lon\":21"),
            Stand.fix(nowUs, "\"track\":\"\\ud800\",\"lat\":11,\"lon\":21"),
            "{\"time\":\"2026-01-01T00:00:00\",\"track\":\"b\",\"lat\":11,\"lon\":21}",
            "{\"time\":\"+999999999-01-01T00:00:00Z\",\"track\":\"b\",\"lat\":11,\"lon\":21}",
            "7"
        };
        StringBuilder body = new StringBuilder("{\"source\":\"t\",\"fixes\":[" + good);
        for (String one : bad) {
            body.append(',').append(one).append(',').append(good);
        }
        long kept = stand.node.quarantine().total();
        JsonNode answer = answer(body.append("]}").toString());
        assertThat(answer.path("taken").asInt()).isEqualTo(bad.length + 1);
        JsonNode refused = answer.path("refused");
        assertThat(refused.size()).isEqualTo(bad.length);
        for (int i = 0; i < bad.length; i++) {
            assertThat(refused.get(i).path("number").asInt()).isEqualTo(2 * i + 2);
            assertThat(refused.get(i).path("reason").stringValue()).isNotBlank();
        }
        assertThat(refused.get(0).path("reason").stringValue()).contains("latDeg is 91.0");
        assertThat(refused.get(5).path("reason").stringValue()).contains("60 s ahead");
        assertThat(stand.node.quarantine().total()).isEqualTo(kept + bad.length);
        assertThat(Files.readString(dir.resolve("quarantine.jsonl"))).contains("http.fix");
        assertThat(stand.node.trouble()).isEmpty();
    }

    @Test
    void binary_fixes_are_taken_one_by_one_too() {
        long nowUs = stand.node.clock().nowUs();
        TrackId track = new TrackId("t", "c");
        List<Fix> fixes =
                List.of(
                        Fix.of(track, nowUs, new LatLon(11, 21)),
                        Fix.of(track, nowUs + 1, new LatLon(11, 21)),
                        Fix.of(track, nowUs + 3_600_000_000L, new LatLon(11, 21)),
                        Fix.of(track, nowUs + 2, new LatLon(11, 21)));
        byte[] bytes = FixBytes.write(fixes);
        ByteBuffer.wrap(bytes).putDouble(bytes.length - 3 * 60 + 12, 91.5);
        var response = stand.post("/v1/fixes", FixesIn.BINARY, bytes);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        JsonNode answer = Stand.json(response);
        assertThat(answer.path("taken").asInt()).isEqualTo(2);
        assertThat(answer.path("refused").get(0).path("number").asInt()).isEqualTo(2);
        assertThat(answer.path("refused").get(1).path("number").asInt()).isEqualTo(3);
        assertThat(stand.post("/v1/fixes", FixesIn.BINARY, new byte[] {9}).statusCode())
                .isEqualTo(400);
    }

    @Test
    void a_body_that_is_no_batch_is_refused_with_the_place_and_kept() {
        String[] bodies = {
            "",
            "{",
            "[]",
            "{\"fixes\":{}}",
            "{\"fixes\":[],\"more\":1}",
            "{\"fixes\":[]} {}",
            "{\"fixes\":[],\"fixes\":[]}",
            "{\"source\":7,\"fixes\":[]}"
        };
        for (String body : bodies) {
            var response = stand.post("/v1/fixes", Stand.JSON, body);
            assertThat(response.statusCode()).as(body).isEqualTo(400);
            assertThat(response.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith(Problems.TYPE);
        }
        assertThat(stand.node.quarantine().counts().get("http.body"))
                .isGreaterThanOrEqualTo(bodies.length);
    }

    @Test
    void what_is_too_large_encoded_or_of_another_type_is_refused() {
        byte[] large = new byte[FixesIn.MAX_BYTES + 1];
        assertThat(stand.post("/v1/fixes", Stand.JSON, large).statusCode()).isEqualTo(413);
        assertThat(stand.post("/v1/fixes", "text/plain", "{}").statusCode()).isEqualTo(415);
        assertThat(
                        stand.post("/v1/fixes", Stand.JSON, "{}", "Content-Encoding", "gzip")
                                .statusCode())
                .isEqualTo(415);
        String many = "{\"source\":\"t\",\"fixes\":[" + "0,".repeat(FixBytes.MAX_FIXES) + "0]}";
        assertThat(stand.post("/v1/fixes", Stand.JSON, many).statusCode()).isEqualTo(413);
    }
}
