package org.deconflict.channels;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.deconflict.channels.MailSettings.Security;
import org.deconflict.warn.Delivery;
import org.deconflict.warn.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Mail and webhooks over TLS: what is trusted, under which name, and what is said before that is sure.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EncryptedLineTest {

    private static final Map<String, String> REPLIES =
            Map.of(
                    "EHLO", "250-scripted\r\n250-STARTTLS\r\n250 AUTH PLAIN LOGIN",
                    "AUTH", "235 2.7.0 welcome");
    private static final Message MAIL = Messages.english("m-1", "duty@north.example");
    private static final WebhookSettings WEBHOOK =
            WebhookSettings.of(
                            Map.of(
                                    "north",
                                    List.of(
                                            WebhookSecret.parse(
                                                    "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"))))
                    .allowingPrivate();

    private final SSLContext certificate;

    EncryptedLineTest(@TempDir Path folder)
            throws IOException, InterruptedException, GeneralSecurityException {
        certificate = new TestCertificate(folder).context;
    }

    private ScriptedSmtp server(Security security) {
        return security == Security.TLS
                ? ScriptedSmtp.encrypted(REPLIES, certificate)
                : new ScriptedSmtp(REPLIES, certificate);
    }

    private static MailSettings settings(String host, int port, Security security) {
        return MailSettings.of(host, port, security, "a@cell.example")
                .withLogin("user", "pass-word");
    }

    @ParameterizedTest
    @CsvSource({"STARTTLS", "TLS"})
    void mail_goes_to_a_server_that_is_trusted_under_its_name(Security security)
            throws IOException {
        try (ScriptedSmtp server = server(security)) {
            MailSettings settings = settings("127.0.0.1", server.port(), security);

            assertThat(new MailChannel(settings, certificate).send(MAIL))
                    .isEqualTo(new Delivery.Accepted(Optional.of("250 2.0.0 queued as Q-1")));
            assertThat(server.commands).anyMatch(c -> c.startsWith("AUTH PLAIN"));
        }
    }

    @ParameterizedTest
    @CsvSource({"STARTTLS", "TLS"})
    void a_server_that_is_not_trusted_learns_nothing(Security security) throws IOException {
        try (ScriptedSmtp server = server(security)) {
            MailSettings settings = settings("127.0.0.1", server.port(), security);

            assertThat(refusal(server, new MailChannel(settings))).contains("certification path");
        }
    }

    @ParameterizedTest
    @CsvSource({"STARTTLS", "TLS"})
    void a_server_under_another_name_learns_nothing(Security security) throws IOException {
        try (ScriptedSmtp server = server(security)) {
            MailSettings settings = settings("localhost", server.port(), security);

            assertThat(refusal(server, new MailChannel(settings, certificate)))
                    .contains("CertificateException")
                    .doesNotContain("certification path");
        }
    }

    /// Why nothing was sent, after a look at whether nothing was said either.
    private static String refusal(ScriptedSmtp server, MailChannel channel) {
        Delivery delivery = channel.send(MAIL);
        assertThat(delivery).isInstanceOf(Delivery.Failed.class);
        assertThat(server.commands).noneMatch(c -> c.startsWith("AUTH") || c.startsWith("MAIL"));
        return ((Delivery.Failed) delivery).why();
    }

    @Test
    void a_wrong_password_is_refused_for_good_and_not_repeated() throws IOException {
        Map<String, String> replies =
                Map.of("EHLO", REPLIES.getOrDefault("EHLO", ""), "AUTH", "535 5.7.8 no");
        try (ScriptedSmtp server = new ScriptedSmtp(replies, certificate)) {
            MailSettings settings = settings("127.0.0.1", server.port(), Security.STARTTLS);

            Delivery.Failed failed =
                    (Delivery.Failed) new MailChannel(settings, certificate).send(MAIL);

            assertThat(failed.retry()).isFalse();
            assertThat(failed.why()).contains("535 5.7.8 no").doesNotContain("pass-word");
            assertThat(settings.toString()).doesNotContain("pass-word");
        }
    }

    @Test
    void a_webhook_goes_only_to_a_server_that_is_trusted_under_its_name() throws IOException {
        HttpsServer server =
                HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        server.setHttpsConfigurator(new HttpsConfigurator(certificate));
        server.createContext("/", exchange -> exchange.sendResponseHeaders(204, -1));
        server.start();
        InstantSource clock = InstantSource.fixed(Instant.EPOCH);
        String port = ":" + server.getAddress().getPort() + "/";
        try (WebhookChannel trusting = new WebhookChannel(WEBHOOK, clock, certificate);
                WebhookChannel wary = new WebhookChannel(WEBHOOK, clock)) {
            Message toAddress = Messages.english("m-1", "https://127.0.0.1" + port);
            Message toName = Messages.english("m-1", "https://localhost" + port);

            assertThat(trusting.send(toAddress)).isInstanceOf(Delivery.Accepted.class);
            assertThat(trusting.send(toName)).isInstanceOf(Delivery.Failed.class);
            assertThat(wary.send(toAddress)).isInstanceOf(Delivery.Failed.class);
        } finally {
            server.stop(0);
        }
    }
}
