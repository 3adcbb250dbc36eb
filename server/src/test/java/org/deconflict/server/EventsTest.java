package org.deconflict.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import org.deconflict.node.EmbeddedNode;
import org.deconflict.node.Feeds;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class EventsTest {

    private Path dir = Path.of("");
    private Stand stand;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        dir = folder;
        stand = Stand.in(folder.resolve("shared"));
    }

    @AfterAll
    void stop() throws Exception {
        stand.close();
    }

    private record Event(long id, String kind, String data) {}

    private static final class Stream implements AutoCloseable {
        private final HttpURLConnection connection;
        private final BufferedReader in;

        Stream(Stand stand, String recipient, long after) throws IOException {
            connection =
                    (HttpURLConnection)
                            stand.at("/v1/events?recipient=" + recipient).toURL().openConnection();
            connection.setReadTimeout(10_000);
            connection.setRequestProperty("Last-Event-ID", Long.toString(after));
            in =
                    new BufferedReader(
                            new InputStreamReader(
                                    connection.getInputStream(), StandardCharsets.UTF_8));
        }

        List<Event> read(int count) throws IOException {
            List<Event> events = new ArrayList<>();
            long id = 0;
            String kind = "";
            for (String line = in.readLine(); line != null && events.size() < count; ) {
                if (line.startsWith("id: ")) {
                    id = Long.parseLong(line.substring(4));
                } else if (line.startsWith("event: ")) {
                    kind = line.substring(7);
                } else if (line.startsWith("data: ")) {
                    events.add(new Event(id, kind, line.substring(6)));
                }
                line = events.size() < count ? in.readLine() : "";
            }
            return events;
        }

        @Override
        public void close() {
            connection.disconnect();
        }
    }

    @Test
    void resuming_gives_every_event_once_and_in_order() throws Exception {
        long seed = 20_261;
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        List<Event> all = new ArrayList<>();
        for (int round = 0; round < 12; round++) {
            stand.warned("track-" + round);
            int last = (int) stand.node.feeds().last(Feeds.OPERATOR);
            int count = Math.min(1 + random.nextInt(9), last - all.size());
            try (Stream stream = new Stream(stand, Feeds.OPERATOR, all.size())) {
                all.addAll(stream.read(count));
            }
        }
        assertThat(all).hasSizeGreaterThan(20);
        assertThat(all.stream().map(Event::id))
                .containsExactlyElementsOf(LongStream.rangeClosed(1, all.size()).boxed().toList());
        assertThat(all.stream().map(Event::data)).doesNotHaveDuplicates();
        assertThat(all).extracting(Event::kind).contains("alert", "ladder_started", "message_due");
    }

    @Test
    void a_new_event_arrives_at_a_stream_that_waits_and_a_role_sees_its_own() throws Exception {
        long before = stand.node.feeds().last("owner-duty");
        try (Stream stream = new Stream(stand, "owner-duty", before)) {
            stand.warned("live");
            Event next = stream.read(1).getFirst();
            assertThat(next.id()).isEqualTo(before + 1);
            assertThat(next.kind()).isEqualTo("message_due");
            assertThat(next.data()).startsWith("{").contains("\"role\":\"owner-duty\"");
        }
    }

    @Test
    void a_counter_that_was_never_given_begins_again_at_the_first_event() throws Exception {
        stand.warned("again");
        try (Stream stream = new Stream(stand, Feeds.OPERATOR, 1_000_000)) {
            assertThat(stream.read(1).getFirst().id()).isEqualTo(1);
        }
    }

    @Test
    void a_stream_ends_with_its_node_and_the_next_request_meets_the_next_node() throws Exception {
        EmbeddedNode first = EmbeddedNode.start(Stand.settings(dir.resolve("a"), "Depot"));
        AtomicReference<EmbeddedNode> current = new AtomicReference<>(first);
        try (Server server = Server.start(current::get, "localhost", 0)) {
            var connection =
                    (HttpURLConnection)
                            java.net
                                    .URI
                                    .create(server.address() + "v1/events?recipient=operator")
                                    .toURL()
                                    .openConnection();
            connection.setReadTimeout(10_000);
            try (var in = connection.getInputStream()) {
                assertThat(in.read()).isEqualTo(':');
                try (EmbeddedNode second =
                        EmbeddedNode.start(Stand.settings(dir.resolve("b"), "Second depot"))) {
                    current.set(second);
                    first.close();
                    in.readAllBytes();
                    var page = java.net.URI.create(server.address()).toURL().openConnection();
                    assertThat(
                                    new String(
                                            page.getInputStream().readAllBytes(),
                                            StandardCharsets.UTF_8))
                            .contains("Second depot");
                }
            }
        }
    }

    @Test
    void an_unknown_recipient_is_told_the_known_ones() {
        var response = stand.get("/v1/events?recipient=nobody");
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).contains("operator", "other-duty", "owner-duty");
        assertThat(stand.get("/v1/events").statusCode()).isEqualTo(400);
        assertThat(stand.get("/v1/events?recipient=operator&last_event_id=x").statusCode())
                .isEqualTo(400);
    }
}
