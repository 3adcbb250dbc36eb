package org.deconflict.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deconflict.geo.Circle;
import org.deconflict.geo.LatLon;
import org.deconflict.model.Arrangement;
import org.deconflict.model.Fix;
import org.deconflict.model.Party;
import org.deconflict.model.Role;
import org.deconflict.model.Stance;
import org.deconflict.model.Standing;
import org.deconflict.model.Times;
import org.deconflict.model.TrackId;
import org.deconflict.model.Zone;
import org.deconflict.node.DemonstrationKey;
import org.deconflict.node.EmbeddedNode;
import org.deconflict.node.NodeSettings;
import org.deconflict.record.SeededSalts;
import org.deconflict.warn.AnswerRule;
import org.deconflict.warn.Channel;
import org.deconflict.warn.Delivery;
import org.deconflict.warn.Ladder;
import org.deconflict.warn.LadderView;
import org.deconflict.warn.Marks;
import org.deconflict.warn.Match;
import org.deconflict.warn.Message;
import org.deconflict.warn.Rung;
import org.deconflict.warn.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A node with one zone and two parties, and a server before it, both real.
final class Stand implements AutoCloseable {

    static final String JSON = "application/json";
    static final String FORM = "application/x-www-form-urlencoded";

    final EmbeddedNode node;
    final Server server;
    private final HttpClient client = HttpClient.newHttpClient();

    record Taking(String name) implements Channel {
        @Override
        public Delivery send(Message message) {
            return new Delivery.Accepted(Optional.empty());
        }
    }

    private Stand(EmbeddedNode node) {
        this.node = node;
        this.server = Server.start(node, "127.0.0.1", 0);
    }

    static Stand in(Path dir) throws IOException {
        return new Stand(EmbeddedNode.start(settings(dir, "Depot")));
    }

    /// A stand whose names are all this.
    static Stand named(Path dir, String name) throws IOException {
        return new Stand(EmbeddedNode.start(settings(dir, name)));
    }

    static NodeSettings settings(Path dir, String name) {
        Role owner = new Role("owner-duty", "owner", name, "en", Map.of("line", name));
        Role other = new Role("other-duty", "other", name, "en", Map.of("line", "2"));
        var parties =
                List.of(
                        new Party("owner", name, false, List.of("t/*"), "itself", List.of(owner)),
                        new Party("other", name, true, List.of(), "itself", List.of(other)));
        var standings =
                List.of(
                        new Standing("owner", "depot", Stance.RECOGNISES, 0, name),
                        new Standing("other", "depot", Stance.DISPUTES, 0, name));
        Timeout minute = new Timeout(0, 60, 600);
        var rungs =
                List.of(
                        new Rung(List.of("owner"), List.of(), Map.of(), AnswerRule.ANY, minute),
                        new Rung(
                                List.of("other-duty"),
                                List.of(),
                                Map.of(),
                                AnswerRule.ANY,
                                minute));
        Zone plain = Zone.of("depot", new Circle(new LatLon(10, 20), 5_000));
        Zone zone =
                new Zone(
                        "depot",
                        name,
                        plain.outline(),
                        plain.band(),
                        plain.validity(),
                        Optional.of(name),
                        plain.rules(),
                        plain.properties());
        String origin = "example.org/drill";
        return new NodeSettings(
                dir,
                new Marks(true, true, origin),
                new Arrangement(parties, List.of(), standings),
                "",
                List.of(new Ladder("ladder", Match.ANY, rungs)),
                "",
                List.of(zone),
                600,
                Map.of("line", new Taking("line")),
                DemonstrationKey.named(origin),
                new SeededSalts(1));
    }

    /// A fix inside the zone, now.
    Fix inside(String track) {
        return Fix.of(new TrackId("t", track), node.clock().nowUs(), new LatLon(10, 20));
    }

    /// Lets a track be found inside, so that its ladder starts.
    LadderView warned(String track) {
        node.take("test", List.of(inside(track))).safe().join();
        return node.picture().join().ladders().stream()
                .filter(view -> view.track().id().equals(track))
                .findFirst()
                .orElseThrow();
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(at(path));
        return send(headers.length > 0 ? request.headers(headers) : request);
    }

    HttpResponse<String> post(String path, String type, String body, String... headers) {
        return post(path, type, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    HttpResponse<String> post(String path, String type, byte[] body, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(at(path))
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofByteArray(body));
        return send(headers.length > 0 ? request.headers(headers) : request);
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// What the server says to these bytes, as they come; the connection is closed by us at its end.
    String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }

    static String fix(long timeUs, String rest) {
        return "{\"time\":\"" + Times.format(timeUs) + "\"," + rest + "}";
    }

    @Override
    public void close() throws IOException {
        server.close();
        client.shutdownNow();
        node.close();
    }
}
