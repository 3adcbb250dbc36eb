package org.deconflict.channels;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.deconflict.warn.Channel;
import org.deconflict.warn.Delivery;
import org.deconflict.warn.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WebhookChannelTest extends ChannelContract {

    private static final InstantSource CLOCK =
            InstantSource.fixed(Instant.parse("2017-05-18T09:30:05.999Z"));
    private static final String OLD = "whsec_" + key('o');
    private static final String NEW = "whsec_" + key('n');

    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private HttpServer server = started();

    private record Call(Map<String, List<String>> headers, String body) {
        String header(String name) {
            return headers.getOrDefault(name, List.of("")).getFirst();
        }

        JsonNode json() {
            return JsonMapper.builder().build().readTree(body);
        }
    }

    private interface Answer {
        void to(HttpExchange exchange) throws IOException, InterruptedException;
    }

    private static String key(char letter) {
        return Base64.getEncoder().encodeToString(("" + letter).repeat(32).getBytes(UTF_8));
    }

    private static HttpServer started() {
        try {
            HttpServer made =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
            made.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            made.start();
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeEach
    void take() {
        on("/in", exchange -> exchange.sendResponseHeaders(204, -1));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void on(String path, Answer answer) {
        server.createContext(
                path,
                exchange -> {
                    try (exchange) {
                        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
                        calls.add(new Call(Map.copyOf(exchange.getRequestHeaders()), body));
                        answer.to(exchange);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
    }

    private static WebhookSettings settings() {
        List<WebhookSecret> secrets = List.of(WebhookSecret.parse(OLD), WebhookSecret.parse(NEW));
        return WebhookSettings.of(Map.of("north", secrets)).allowingPrivate();
    }

    private static Delivery send(WebhookSettings settings, String address) {
        try (WebhookChannel channel = new WebhookChannel(settings, CLOCK)) {
            return channel.send(Messages.english("m-1", address));
        }
    }

    private static Delivery.Failed refused(WebhookSettings settings, String address) {
        return (Delivery.Failed) send(settings, address);
    }

    private String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    @Override
    Channel working() {
        return new WebhookChannel(settings(), CLOCK);
    }

    @Override
    Channel deadEnd() {
        server.stop(0);
        return working();
    }

    @Override
    String address() {
        return url("/in");
    }

    @Override
    List<Received> received() {
        return calls.stream()
                .map(
                        call -> {
                            JsonNode data = call.json().get("data");
                            return new Received(
                                    call.header("Webhook-id"),
                                    data.get("subject").asString(),
                                    data.get("text").asString());
                        })
                .toList();
    }

    @Test
    void both_secrets_sign_what_was_sent() throws GeneralSecurityException {
        working().send(Messages.arabic("m-1", address()));

        Call call = calls.getFirst();
        assertThat(call.header("Webhook-timestamp")).isEqualTo("1495099805");
        assertThat(call.header("Webhook-signature"))
                .isEqualTo(signature(OLD, call) + " " + signature(NEW, call));
    }

    /// Computed from the specification alone, with nothing of ours but the bytes that arrived.
    private static String signature(String secret, Call call) throws GeneralSecurityException {
        byte[] signed = ("m-1.1495099805." + call.body()).getBytes(UTF_8);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring(6)), "HmacSHA256"));
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed));
    }

    @Test
    void the_body_says_all_but_the_address() {
        Message message =
                Messages.marked("m-1", url("/in?token=xyzzy"), "s", "t", List.of("drill"));
        assertThat(working().send(message))
                .isEqualTo(new Delivery.Accepted(java.util.Optional.of("HTTP 204")));

        assertThat(calls.getFirst().body())
                .isEqualTo(
                        "{\"type\":\"message.warning\",\"timestamp\":\"2017-05-18T09:30:00.000000Z\","
                                + "\"data\":{\"id\":\"m-1\",\"run\":\"run-1\",\"rung\":2,"
                                + "\"party\":\"north\",\"role\":\"liaison\",\"language\":\"en\","
                                + "\"purpose\":\"warning\",\"reason\":\"alert_raised\",\"counter\":7,"
                                + "\"digest\":\"9f86d081884c7d65\",\"marks\":[\"drill\"],"
                                + "\"subject\":\"s\",\"text\":\"t\"}}");
        assertThat(calls.getFirst().header("Content-type"))
                .isEqualTo("application/json; charset=utf-8");
    }

    @ParameterizedTest
    @CsvSource({
        "300, false", "302, false", "400, false", "401, false", "404, false", "407, false",
        "408, true", "410, false", "422, false", "425, true", "429, true", "500, true",
        "503, true"
    })
    void the_status_says_whether_another_try_can_help(int status, boolean retry) {
        on(
                "/status",
                exchange -> {
                    exchange.getResponseHeaders().set("Retry-After", "120");
                    exchange.getResponseHeaders().set("Location", url("/in"));
                    exchange.sendResponseHeaders(status, 0);
                    exchange.getResponseBody().write("no\u001b[2J\nlonger".getBytes(UTF_8));
                });

        Delivery.Failed failed = refused(settings(), url("/status?token=xyzzy"));

        assertThat(failed.retry()).isEqualTo(retry);
        assertThat(failed.why())
                .startsWith("webhook " + url("") + " answered HTTP " + status)
                .contains(", Retry-After 120: no␛[2J␊longer")
                .doesNotContain("xyzzy");
        assertThat(calls).as("no redirect is followed, nothing is sent twice").hasSize(1);
    }

    @Test
    void an_endless_refusal_is_read_only_so_far() {
        on(
                "/endless",
                exchange -> {
                    exchange.sendResponseHeaders(500, 0);
                    byte[] more = "x".repeat(1000).getBytes(UTF_8);
                    while (true) {
                        exchange.getResponseBody().write(more);
                    }
                });

        Delivery.Failed failed = refused(settings(), url("/endless"));

        assertThat(failed.why()).contains("HTTP 500: xxx").hasSizeLessThan(300);
    }

    @Test
    void an_endless_acceptance_is_an_acceptance() {
        on(
                "/endless",
                exchange -> {
                    exchange.sendResponseHeaders(200, 0);
                    while (true) {
                        exchange.getResponseBody().write('x');
                        exchange.getResponseBody().flush();
                        Thread.sleep(5);
                    }
                });

        assertThat(send(settings(), url("/endless"))).isInstanceOf(Delivery.Accepted.class);
    }

    @Test
    void a_receiver_that_does_not_answer_may_be_tried_again() {
        on("/slow", exchange -> Thread.sleep(5_000));
        WebhookSettings hasty = settings().within(Duration.ofSeconds(5), Duration.ofMillis(300));

        Delivery.Failed failed = refused(hasty, url("/slow"));

        assertThat(failed.retry()).isTrue();
        assertThat(failed.why()).isEqualTo("webhook " + url("") + ": not done within 300 ms");
    }

    @Test
    void a_receiver_that_is_down_may_be_tried_again() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }

        Delivery.Failed failed = refused(settings(), "http://127.0.0.1:" + port + "/in");

        assertThat(failed.retry()).isTrue();
        assertThat(failed.why()).startsWith("webhook http://127.0.0.1:" + port + ": ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "north",
                "/in",
                "ftp://north.example/in",
                "file:///etc/hostname",
                "http:///in",
                "http:north.example",
                "https://us:xyzzy@north.example/in",
                "https://north.example:0/",
                "https://north.example:70000/",
                "https://north example/xyzzy",
                "https://north.example/xyzzy\r\nX: y"
            })
    void an_address_that_is_none_is_refused_for_good(String slip) {
        Delivery.Failed failed = refused(settings(), slip);

        assertThat(failed.retry()).isFalse();
        assertThat(failed.why())
                .startsWith("webhook of party north: address ")
                .doesNotContain("xyzzy")
                .doesNotContain("\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "10.1.2.3"})
    void private_addresses_are_called_only_if_configured(String host) {
        WebhookSettings strict = WebhookSettings.of(settings().secrets()).allowingPlain();

        Delivery.Failed failed =
                refused(strict, "http://" + host + ":" + server.getAddress().getPort() + "/in");

        assertThat(failed.retry()).isFalse();
        assertThat(failed.why()).contains("not a public address");
        assertThat(calls).isEmpty();
    }

    @Test
    void nothing_leaves_this_machine_unencrypted_unless_configured() {
        Delivery.Failed failed = refused(settings(), "http://10.1.2.3/in");

        assertThat(failed.retry()).isFalse();
        assertThat(failed.why()).contains("http://10.1.2.3:80").contains("allowPlain");
    }

    @Test
    void nothing_goes_unsigned() {
        WebhookSettings others =
                WebhookSettings.of(Map.of("south", List.of(WebhookSecret.parse(OLD))))
                        .allowingPrivate();

        Delivery.Failed failed = refused(others, address());

        assertThat(failed.retry()).isFalse();
        assertThat(failed.why()).contains("party north has no webhook secret");
        assertThat(calls).isEmpty();
    }

    @Test
    void a_repeat_has_the_same_body() {
        Channel channel = working();
        Stream.of(1, 2).forEach(i -> channel.send(Messages.english("m-1", address())));

        assertThat(calls.getFirst().body()).isEqualTo(calls.getLast().body());
    }

    @Test
    void an_id_that_no_header_carries_is_refused_for_good() {
        for (String id : List.of("m 1", "م", "m\r\nX: y", "")) {
            Delivery delivery = working().send(Messages.english(id, address()));
            assertThat(delivery).isInstanceOf(Delivery.Failed.class);
            assertThat(((Delivery.Failed) delivery).retry()).isFalse();
        }
        assertThat(calls).isEmpty();
    }
}
