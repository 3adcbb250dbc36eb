package org.deconflict.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class EdgesTest {

    private static final List<String> ROUTES =
            List.of(
                    "/",
                    "/healthz",
                    "/readyz",
                    "/metrics",
                    "/v1/fixes",
                    "/v1/answers",
                    "/v1/acknowledgements",
                    "/v1/receipts",
                    "/v1/events",
                    "/v1/picture",
                    "/v1/zones",
                    "/log/checkpoint",
                    "/ladder/x",
                    "/style.css");

    private Path dir = Path.of("");
    private Stand stand;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        dir = folder;
        stand = Stand.in(folder);
        stand.warned("one");
        stand.node.publish();
    }

    @AfterAll
    void stop() throws Exception {
        stand.close();
    }

    @Test
    void only_this_machine_may_be_listened_on() {
        for (String host : new String[] {"0.0.0.0", "::", "10.0.0.1", "example.org", ""}) {
            assertThatThrownBy(() -> Server.start(stand.node, host, 0))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("no sign-in yet");
        }
    }

    @Test
    void a_foreign_name_is_refused_on_every_route() throws Exception {
        for (String route : ROUTES) {
            for (String host :
                    new String[] {"example.org", "127.0.0.1.example.org", "localhost:80@x", ""}) {
                String answer =
                        stand.raw(
                                "GET "
                                        + route
                                        + " HTTP/1.1\r\nHost: "
                                        + host
                                        + "\r\nConnection: close\r\n\r\n");
                assertThat(answer).as(route + " " + host).containsPattern("^HTTP/1.1 4(21|00) ");
            }
        }
        for (String host : new String[] {"localhost", "LOCALHOST:9", "127.0.0.1:1", "[::1]:5"}) {
            assertThat(
                            stand.raw(
                                    "GET /healthz HTTP/1.1\r\nHost: "
                                            + host
                                            + "\r\nConnection: close\r\n\r\n"))
                    .startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void a_post_from_a_foreign_page_is_refused() {
        String own = "http://127.0.0.1:" + stand.server.port();
        String[] foreign = {
            "http://example.org", "null", "https://127.0.0.1", own + "0", "http://localhost:1"
        };
        for (String route :
                List.of("/v1/fixes", "/v1/answers", "/v1/acknowledgements", "/v1/receipts")) {
            for (String origin : foreign) {
                assertThat(stand.post(route, Stand.FORM, "a=b", "Origin", origin).statusCode())
                        .as(route + " " + origin)
                        .isEqualTo(403);
            }
            assertThat(stand.post(route, "text/plain", "", "Origin", own).statusCode())
                    .isEqualTo(415);
            assertThat(
                            stand.post(route, Stand.FORM, "", "Sec-Fetch-Site", "cross-site")
                                    .statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void every_route_refuses_other_methods_as_a_problem() {
        for (String route : ROUTES) {
            for (String method : new String[] {"PUT", "DELETE", "PATCH", "OPTIONS", "BREW"}) {
                var request =
                        HttpRequest.newBuilder(stand.at(route))
                                .method(method, BodyPublishers.noBody());
                var response = stand.send(request);
                assertThat(response.statusCode()).as(method + " " + route).isIn(405, 404, 501);
                problem(response.body(), response.statusCode());
            }
        }
    }

    @Test
    void what_is_not_there_is_a_problem_and_to_a_browser_a_page() {
        problem(stand.get("/nothing").body(), 404);
        problem(stand.get("/ladder/nothing").body(), 404);
        var page =
                stand.get(
                        "/<script>alert(1)</script>".replace("<", "%3C").replace(">", "%3E"),
                        "Accept",
                        "text/html");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).startsWith("<!DOCTYPE html>").doesNotContain("<script");
    }

    @Test
    void every_answer_names_its_request_and_forbids_script() {
        for (String route : List.of("/", "/v1/picture", "/nothing", "/healthz")) {
            var headers = stand.get(route, "X-Request-Id", "mine-1").headers();
            assertThat(headers.firstValue("X-Request-Id")).contains("mine-1");
            assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                    .contains("default-src 'none'")
                    .doesNotContain("script", "unsafe");
            assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        }
        assertThat(stand.get("/", "X-Request-Id", "not mine").headers().firstValue("X-Request-Id"))
                .isPresent()
                .isNotEqualTo(java.util.Optional.of("not mine"));
    }

    @Test
    void the_log_is_served_and_nothing_beside_it() throws Exception {
        var checkpoint = stand.get("/log/checkpoint");
        assertThat(checkpoint.statusCode()).isEqualTo(200);
        assertThat(checkpoint.body()).startsWith("example.org/drill\n");
        assertThat(stand.get("/log/vkey").body()).startsWith("example.org/drill+");
        long size = Long.parseLong(checkpoint.body().lines().skip(1).findFirst().orElseThrow());
        var tile = stand.get("/log/tile/entries/000.p/" + size);
        assertThat(tile.statusCode()).isEqualTo(200);
        assertThat(tile.headers().firstValue("Cache-Control")).contains("no-cache");
        String[] names = {
            "openings/000.jsonl",
            "../journal.db",
            "..%2fjournal.db",
            "%2e%2e/journal.db",
            "tile/../checkpoint",
            "tile/entries/../../../journal.db",
            "tile",
            "",
            "tile/0/000.p/300",
            "tile/64/000",
            "checkpoint%00",
            "tile/0/000/",
            "/etc/passwd",
            "%2fetc%2fpasswd",
            "..\\journal.db",
            "checkpoint/",
            ".state",
            "log.key",
            "tile/entries/000.p/" + size + ".tmp"
        };
        for (String name : names) {
            String answer =
                    stand.raw(
                            "GET /log/"
                                    + name
                                    + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            assertThat(answer)
                    .as(name)
                    .containsPattern("^HTTP/1.1 40[04] ")
                    .doesNotContain("SQLite");
        }
    }

    @Test
    void health_readiness_and_metrics_are_told() {
        assertThat(stand.get("/healthz").statusCode()).isEqualTo(200);
        assertThat(stand.get("/readyz").statusCode()).isEqualTo(200);
        stand.get("/nothing/at/all");
        String metrics = stand.get("/metrics").body();
        assertThat(metrics)
                .contains(
                        "deconflict_journal_entries ",
                        "deconflict_ready 1.0",
                        "jvm_memory_used_bytes")
                .contains(
                        "deconflict_http_requests_total{method=\"GET\",route=\"/healthz\",status=\"200\"}")
                .doesNotContain("nothing/at/all")
                .endsWith("# EOF\n");
    }

    @Test
    void a_node_that_ended_is_not_ready_and_takes_nothing() throws Exception {
        try (Stand ended = Stand.in(dir.resolve("ended"))) {
            ended.node.close();
            assertThat(ended.get("/healthz").statusCode()).isEqualTo(200);
            assertThat(ended.get("/readyz").statusCode()).isEqualTo(503);
            String body =
                    "{\"source\":\"t\",\"fixes\":["
                            + Stand.fix(
                                    ended.node.clock().nowUs(),
                                    "\"track\":\"b\",\"lat\":11,\"lon\":21")
                            + "]}";
            var response = ended.post("/v1/fixes", Stand.JSON, body);
            assertThat(response.statusCode()).isEqualTo(503);
            assertThat(response.headers().firstValue("Retry-After")).contains("2");
            var page = ended.get("/", "Accept", "text/html");
            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.body()).contains("the node is closing", "http-equiv=\"refresh\"");
            assertThat(ended.get("/metrics").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void the_picture_and_the_zones_are_told_to_scripts() {
        JsonNode picture = Stand.json(stand.get("/v1/picture"));
        assertThat(picture.path("marks").toString()).isEqualTo("[\"drill\",\"reconstruction\"]");
        assertThat(picture.path("ladders").get(0).path("cause").path("kind").stringValue())
                .isEqualTo("found_inside");
        assertThat(picture.path("tracks").get(0).path("zones").get(0).stringValue())
                .isEqualTo("depot");
        assertThat(picture.path("alerts").size()).isEqualTo(1);
        var zones = stand.get("/v1/zones");
        assertThat(zones.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/geo+json");
        assertThat(
                        Stand.json(zones)
                                .path("features")
                                .get(0)
                                .path("properties")
                                .path("radius_m")
                                .asDouble())
                .isEqualTo(5_000);
    }

    @Test
    void garbage_on_any_route_is_refused_and_harms_nothing() throws Exception {
        long seed = 77;
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            String route = ROUTES.get(random.nextInt(ROUTES.size()));
            String type = List.of(Stand.JSON, Stand.FORM, FixesIn.BINARY).get(random.nextInt(3));
            byte[] body = new byte[random.nextInt(200)];
            random.nextBytes(body);
            if (random.nextBoolean()) {
                body =
                        mutated(
                                random,
                                "{\"source\":\"s\",\"run\":\"r\",\"fixes\":[{\"time\":\"2026\",\"lat\":1}]}");
            }
            var response = stand.post(route, type, body);
            assertThat(response.statusCode()).as(route + " " + i).isBetween(200, 499);
        }
        for (int i = 0; i < 60; i++) {
            byte[] line = new byte[random.nextInt(60)];
            random.nextBytes(line);
            String text = new String(line, java.nio.charset.StandardCharsets.ISO_8859_1);
            String answer =
                    stand.raw(
                            List.of("GET /", "POST /v1/", "", "GET /log/").get(i % 4)
                                    + text
                                    + " HTTP/1.1\r\nHost: localhost\r\n"
                                    + text
                                    + "\r\n\r\n");
            assertThat(answer).doesNotContain("HTTP/1.1 500", "at org.", "Exception");
        }
        String longHeader =
                "GET / HTTP/1.1\r\nHost: localhost\r\nX: " + "x".repeat(20_000) + "\r\n\r\n";
        assertThat(stand.raw(longHeader)).startsWith("HTTP/1.1 431").contains(Problems.TYPE);
        assertThat(stand.get("/readyz").statusCode()).isEqualTo(200);
        assertThat(stand.node.trouble()).isEmpty();
    }

    private static byte[] mutated(Random random, String text) {
        byte[] bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        for (int i = random.nextInt(4); i >= 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private static void problem(String body, int status) {
        JsonNode problem = tools.jackson.databind.json.JsonMapper.shared().readTree(body);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").stringValue("")).isNotBlank();
        assertThat(problem.path("detail").stringValue("")).isNotBlank();
        assertThat(problem.path("type").stringValue("")).isEqualTo("about:blank");
    }
}
