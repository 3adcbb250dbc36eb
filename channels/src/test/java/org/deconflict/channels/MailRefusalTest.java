package org.deconflict.channels;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.deconflict.channels.MailSettings.Limits;
import org.deconflict.channels.MailSettings.Security;
import org.deconflict.warn.Delivery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Servers that refuse, stall or break off, and what the channel makes of it.
class MailRefusalTest {

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(150);

    private static Delivery send(ScriptedSmtp server, Limits limits) {
        MailSettings settings = MailChannelTest.loopback(server.port()).withLimits(limits);
        return new MailChannel(settings).send(Messages.english("m-1", "duty@north.example"));
    }

    private static Delivery send(Map<String, String> replies, Limits limits) throws IOException {
        try (ScriptedSmtp server = new ScriptedSmtp(replies)) {
            return send(server, limits);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GREETING, 554 5.3.2 no service, false",
        "GREETING, 421 4.3.2 too busy, true",
        "MAIL, 550 5.7.1 sender refused, false",
        "MAIL, 451 4.3.0 try later, true",
        "RCPT, 550 5.1.1 no such user, false",
        "RCPT, 553 5.1.3 bad address, false",
        "RCPT, 450 4.2.1 mailbox busy, true",
        "RCPT, 452 4.2.2 mailbox full, true",
        "DATA, 554 5.5.1 no, false",
        "END, 554 5.6.0 content refused, false",
        "END, 452 4.3.1 out of space, true",
    })
    void a_4xx_may_be_tried_again_and_a_5xx_may_not(String at, String reply, boolean retry)
            throws IOException {
        Delivery.Failed failed = (Delivery.Failed) send(Map.of(at, reply), Limits.USUAL);

        assertThat(failed.retry()).isEqualTo(retry);
        assertThat(failed.why()).startsWith("mail server 127.0.0.1:").contains(reply);
    }

    @ParameterizedTest
    @CsvSource({"GREETING", "EHLO", "RCPT", "END"})
    void a_silent_server_times_out_and_may_be_tried_again(String at) throws IOException {
        Limits limits = new Limits(LONG, SHORT, LONG, LONG);

        Delivery.Failed failed = (Delivery.Failed) send(Map.of(at, ScriptedSmtp.SILENCE), limits);

        assertThat(failed.retry()).isTrue();
        assertThat(failed.why()).contains("timed out");
    }

    @ParameterizedTest
    @CsvSource({"GREETING", "EHLO", "END"})
    void a_server_that_drips_ends_with_the_whole_limit(String at) throws IOException {
        Limits limits = new Limits(LONG, LONG, LONG, SHORT.multipliedBy(3));

        Delivery.Failed failed = (Delivery.Failed) send(Map.of(at, ScriptedSmtp.DRIP), limits);

        assertThat(failed.retry()).isTrue();
        assertThat(failed.why()).contains("not done within 450 ms");
    }

    @Test
    void delivery_reports_are_asked_for_when_the_server_offers_them() throws IOException {
        Map<String, String> offer = Map.of("EHLO", "250-scripted\r\n250 DSN");
        try (ScriptedSmtp server = new ScriptedSmtp(offer)) {
            assertThat(send(server, Limits.USUAL)).isInstanceOf(Delivery.Accepted.class);

            assertThat(server.commands)
                    .contains(
                            "MAIL FROM:<deconflict@cell.example> RET=HDRS ENVID=m-1",
                            "RCPT TO:<duty@north.example> NOTIFY=SUCCESS,FAILURE,DELAY");
        }
    }

    @Test
    void delivery_reports_are_not_asked_for_where_they_would_be_a_syntax_error()
            throws IOException {
        try (ScriptedSmtp server = new ScriptedSmtp(Map.of())) {
            assertThat(send(server, Limits.USUAL)).isInstanceOf(Delivery.Accepted.class);

            assertThat(server.commands)
                    .contains(
                            "MAIL FROM:<deconflict@cell.example>", "RCPT TO:<duty@north.example>");
        }
    }

    @Test
    void a_bad_goodbye_changes_nothing() throws IOException {
        assertThat(send(Map.of("QUIT", "500 no"), Limits.USUAL))
                .isEqualTo(new Delivery.Accepted(java.util.Optional.of("250 2.0.0 queued as Q-1")));
    }

    @Test
    void plain_text_goes_to_this_machine_only_unless_said_otherwise() {
        MailSettings settings =
                MailSettings.of("192.0.2.1", 25, Security.PLAIN_LOOPBACK, "a@cell.example");

        Delivery.Failed failed =
                (Delivery.Failed)
                        new MailChannel(settings).send(Messages.english("m-1", "b@north.example"));

        assertThat(failed.retry()).isFalse();
        assertThat(failed.why()).contains("192.0.2.1:25").contains("PLAIN_LOOPBACK");
    }

    @Test
    void a_server_without_starttls_gets_nothing_where_it_is_required() throws IOException {
        try (ScriptedSmtp server = new ScriptedSmtp(Map.of())) {
            MailSettings settings =
                    MailSettings.of("127.0.0.1", server.port(), Security.STARTTLS, "a@cell.example")
                            .withLogin("user", "pass-word");

            Delivery.Failed failed =
                    (Delivery.Failed)
                            new MailChannel(settings)
                                    .send(Messages.english("m-1", "b@north.example"));

            assertThat(failed.why()).contains("STARTTLS");
            assertThat(server.commands)
                    .noneMatch(c -> c.startsWith("AUTH") || c.startsWith("MAIL"));
        }
    }
}
