package org.deconflict.channels;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.deconflict.channels.MailSettings.Security;
import org.deconflict.warn.Channel;
import org.deconflict.warn.Delivery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MailChannelTest extends ChannelContract {

    static final String FROM = "deconflict@cell.example";

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    static MailSettings loopback(int port) {
        return MailSettings.of("127.0.0.1", port, Security.PLAIN_LOOPBACK, FROM);
    }

    @Override
    Channel working() {
        return new MailChannel(loopback(server.getSmtp().getPort()));
    }

    /// A port on which nobody listens.
    @Override
    Channel deadEnd() {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return new MailChannel(loopback(free.getLocalPort()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    String address() {
        return "duty@north.example";
    }

    @Override
    List<Received> received() {
        return Stream.of(server.getReceivedMessages()).map(MailChannelTest::parsed).toList();
    }

    private static Received parsed(MimeMessage mail) {
        try {
            return new Received(
                    mail.getHeader("X-Deconflict-Message", null), mail.getSubject(), text(mail));
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /// With the line ends of this program, and without the one that ends every body on the wire.
    private static String text(MimeMessage mail) throws MessagingException, IOException {
        return mail.getContent().toString().replace("\r\n", "\n").replaceFirst("\n$", "");
    }

    @Test
    void the_headers_say_what_it_is() throws MessagingException {
        working().send(Messages.arabic("m/1 x.y", address()));

        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getMessageID()).isEqualTo("<m=2F1=20x=2Ey@cell.example>");
        assertThat(mail.getHeader("X-Deconflict-Message")).containsExactly("m/1 x.y");
        assertThat(mail.getHeader("X-Deconflict-Counter")).containsExactly("7");
        assertThat(mail.getHeader("X-Deconflict-Digest")).containsExactly("9f86d081884c7d65");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getHeader("Content-Language")).containsExactly("ar");
        assertThat(mail.getContentType()).isEqualTo("text/plain; charset=UTF-8");
        assertThat(mail.getFrom()[0]).hasToString(FROM);
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly(address());
        assertThat(mail.getSentDate().toInstant()).isEqualTo(Instant.parse("2017-05-18T09:30:00Z"));
    }

    @Test
    void a_mark_that_the_wording_lacks_is_put_in_front() throws MessagingException, IOException {
        List<String> marks = List.of("drill", "reconstruction");
        working()
                .send(
                        Messages.marked(
                                "m-1", address(), "[DRILL] s", "DRILLING [RECONSTRUCTION]", marks));

        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("[RECONSTRUCTION] [DRILL] s");
        assertThat(text(mail)).isEqualTo("[DRILL]\n\nDRILLING [RECONSTRUCTION]");
    }

    @Test
    void a_mark_in_two_languages_is_not_repeated() {
        String subject = "[DRILL / تمرين] Z-55";
        working().send(Messages.marked("m-1", address(), subject, subject, List.of("drill")));

        assertThat(received()).containsExactly(new Received("m-1", subject, subject));
    }

    @Test
    void the_reference_is_the_servers_reply() {
        Delivery delivery = working().send(Messages.english("m-1", address()));

        assertThat(((Delivery.Accepted) delivery).reference().orElse("")).startsWith("250 ");
    }

    @Test
    void a_line_break_in_a_header_is_refused_for_good() {
        for (String slip : List.of("s\r\nBcc: else@south.example", "s\nX: y", "s\rX: y")) {
            Delivery delivery = working().send(Messages.message("m-1", address(), slip, "t"));
            assertThat(delivery).isInstanceOf(Delivery.Failed.class);
            assertThat(((Delivery.Failed) delivery).retry()).isFalse();
            assertThat(((Delivery.Failed) delivery).why()).contains("line break");
        }
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void an_address_that_is_none_is_refused_for_good() {
        for (String slip :
                List.of(
                        "",
                        "duty",
                        "duty@",
                        "@north.example",
                        "a@north.example,b@north.example",
                        "Duty <duty@north.example>",
                        "duty@north.example\r\nRCPT TO:<b@north.example>",
                        "\"a b\"@north.example",
                        "duty@شمال.example",
                        "a..b@north.example",
                        "x".repeat(250) + "@n.example")) {
            Delivery delivery = working().send(Messages.english("m-1", slip));
            assertThat(delivery).as(slip).isInstanceOf(Delivery.Failed.class);
            assertThat(((Delivery.Failed) delivery).retry()).as(slip).isFalse();
            assertThat(((Delivery.Failed) delivery).why()).doesNotContain("\n").contains("address");
        }
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void a_server_that_is_down_may_be_tried_again() {
        Delivery delivery = deadEnd().send(Messages.english("m-1", address()));

        assertThat(((Delivery.Failed) delivery).retry()).isTrue();
        assertThat(((Delivery.Failed) delivery).why())
                .startsWith("mail server 127.0.0.1:")
                .contains("refused");
    }
}
