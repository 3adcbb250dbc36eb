package org.deconflict.channels;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import org.deconflict.warn.Channel;
import org.deconflict.warn.Delivery;
import org.deconflict.warn.Message;

/// A signed HTTP call to a machine of the party (Standard Webhooks 1.0).
///
/// Any 2xx is accepted: that machine has it. 410 and other refusals fail for good, 408, 425, 429, 5xx
/// and a broken or slow line may be tried again; a repeat has the same `webhook-id` and body under a
/// new timestamp. Redirects are not followed and no proxy is used: the address that was checked is the
/// one that is called. Threads: any. Close it when no send is under way any more.
public final class WebhookChannel implements Channel, AutoCloseable {

    /// The most that is read of an answer, in bytes; of an accepted one, nothing.
    static final int ANSWER_LIMIT_BYTES = 2048;

    private static final int SHOWN_LIMIT = 200;

    private final WebhookSettings settings;
    private final InstantSource clock;
    private final HttpClient client;

    /// A channel that trusts the certificates that the Java runtime trusts; `clock` dates the signatures.
    public WebhookChannel(WebhookSettings settings, InstantSource clock) {
        this(settings, clock, builder(settings).build());
    }

    /// A channel that trusts what `trust` trusts, such as a private authority.
    public WebhookChannel(WebhookSettings settings, InstantSource clock, SSLContext trust) {
        this(settings, clock, builder(settings).sslContext(trust).build());
    }

    private WebhookChannel(WebhookSettings settings, InstantSource clock, HttpClient client) {
        this.settings = settings;
        this.clock = clock;
        this.client = client;
    }

    @Override
    public String name() {
        return "webhook";
    }

    @Override
    public Delivery send(Message message) {
        WebhookAddress address;
        try {
            address = WebhookAddress.parse(message.address());
        } catch (IllegalArgumentException e) {
            return new Delivery.Failed(
                    "webhook of party " + message.party() + ": " + e.getMessage(), false);
        }
        return Deadline.run(settings.whole(), address.where(), () -> call(message, address));
    }

    /// Ends every connection. Messages sent later fail.
    @Override
    public void close() {
        client.shutdownNow();
    }

    private Delivery call(Message message, WebhookAddress address)
            throws IOException, InterruptedException {
        try {
            address.checkReach(settings);
            HttpRequest request = request(message, address);
            return answered(
                    address, client.send(request, HttpResponse.BodyHandlers.ofInputStream()));
        } catch (IllegalArgumentException e) {
            return new Delivery.Failed(address.where() + ": " + e.getMessage(), false);
        }
    }

    private HttpRequest request(Message message, WebhookAddress address) {
        List<WebhookSecret> secrets = settings.secrets().get(message.party());
        if (secrets == null) {
            throw new IllegalArgumentException(
                    "party "
                            + message.party()
                            + " has no webhook secret, and nothing goes unsigned");
        }
        byte[] body = WebhookBody.of(message);
        long timestampS = clock.instant().getEpochSecond();
        String signatures =
                secrets.stream()
                        .map(secret -> secret.sign(message.id(), timestampS, body))
                        .collect(Collectors.joining(" "));
        return HttpRequest.newBuilder(address.uri())
                .setHeader("Content-Type", "application/json; charset=utf-8")
                .setHeader("User-Agent", "deconflict")
                .setHeader("webhook-id", printable(message.id()))
                .setHeader("webhook-timestamp", Long.toString(timestampS))
                .setHeader("webhook-signature", signatures)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
    }

    private static String printable(String id) {
        if (!id.matches("[!-~]+")) {
            throw new IllegalArgumentException(
                    "message id '"
                            + Visible.line(id, 100)
                            + "' holds a space or a letter beyond ASCII, which no header carries");
        }
        return id;
    }

    private static Delivery answered(WebhookAddress address, HttpResponse<InputStream> response) {
        int status = response.statusCode();
        if (status >= 200 && status <= 299) {
            words(response.body(), 0);
            return new Delivery.Accepted(Optional.of("HTTP " + status));
        }
        return refused(address, response, words(response.body(), ANSWER_LIMIT_BYTES));
    }

    /// The first bytes of an answer. The status alone decides, so a break here is only silence.
    private static String words(InputStream answer, int limitBytes) {
        try (answer) {
            return new String(answer.readNBytes(limitBytes), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    private static Delivery refused(
            WebhookAddress address, HttpResponse<InputStream> response, String words) {
        int status = response.statusCode();
        boolean retry = status >= 500 || status == 408 || status == 425 || status == 429;
        StringBuilder why = new StringBuilder(address.where() + " answered HTTP " + status);
        if (status == 410) {
            why.append(" (gone: the receiver asks for no more)");
        } else if (status >= 300 && status <= 399) {
            why.append(" (a redirect, not followed: register the new address)");
        }
        response.headers()
                .firstValue("Retry-After")
                .ifPresent(after -> why.append(", Retry-After ").append(Visible.line(after, 40)));
        if (!words.isBlank()) {
            why.append(": ").append(Visible.line(words, SHOWN_LIMIT));
        }
        return new Delivery.Failed(why.toString(), retry);
    }

    private static HttpClient.Builder builder(WebhookSettings settings) {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .proxy(HttpClient.Builder.NO_PROXY)
                .connectTimeout(settings.connect());
    }
}
