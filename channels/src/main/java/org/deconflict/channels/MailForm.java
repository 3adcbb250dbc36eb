package org.deconflict.channels;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.deconflict.model.Times;
import org.deconflict.warn.Message;
import org.eclipse.angus.mail.smtp.SMTPMessage;

/// A warning as an RFC 5322 message: one plain UTF-8 text to one mailbox, the same bytes for every
/// repeat, so that a receiver and its filters see one message twice and not two messages.
final class MailForm {

    /// The longest ENVID, RFC 3461 4.4. Closed; a longer id goes without, its header is returned anyway.
    private static final int ENVID_MAX = 100;

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss '+0000'", Locale.ENGLISH);

    private MailForm() {}

    /// The mail. Throws [IllegalArgumentException] for what can never be sent: an address that is none,
    /// or a line break where a header would end.
    static SMTPMessage of(Message m, String from, Session session) throws MessagingException {
        SMTPMessage mail = new SMTPMessage(session);
        InternetAddress sender = MailAddress.check("mail from", from);
        mail.setFrom(sender);
        mail.setEnvelopeFrom(sender.getAddress());
        mail.setRecipient(RecipientType.TO, MailAddress.check("mail address", m.address()));
        mail.setSubject(marked(oneLine("subject", m.subject()), m.marks()), "UTF-8");
        mail.setHeader("Date", DATE.format(Times.instant(m.timeUs()).atOffset(ZoneOffset.UTC)));
        mail.setText(body(m), "UTF-8");
        header(mail, "Content-Language", m.language());
        header(mail, "Auto-Submitted", "auto-generated");
        header(mail, "X-Deconflict-Message", m.id());
        header(mail, "X-Deconflict-Counter", Long.toString(m.counter()));
        header(mail, "X-Deconflict-Digest", m.digest());
        mail.setNotifyOptions(
                SMTPMessage.NOTIFY_SUCCESS | SMTPMessage.NOTIFY_FAILURE | SMTPMessage.NOTIFY_DELAY);
        mail.setReturnOption(SMTPMessage.RETURN_HDRS);
        mail.saveChanges();
        // After saveChanges, which would put a random one in its place.
        mail.setHeader("Message-ID", messageId(m, from));
        return mail;
    }

    /// `<id@domain>`, the same for every repeat of a message.
    static String messageId(Message m, String from) {
        return "<" + escaped(m.id(), '=') + "@" + MailAddress.domain(from) + ">";
    }

    /// The parameter for MAIL FROM that delivery reports will name the message by; empty if too long.
    static String envelopeId(Message m) {
        String id = escaped(m.id(), '+');
        return id.length() <= ENVID_MAX ? "ENVID=" + id : "";
    }

    private static void header(SMTPMessage mail, String name, String value)
            throws MessagingException {
        try {
            mail.setHeader(name, MimeUtility.encodeText(oneLine(name, value), "UTF-8", "B"));
        } catch (UnsupportedEncodingException e) {
            throw new MessagingException("UTF-8 is missing", e);
        }
    }

    private static String oneLine(String what, String value) {
        if (value.indexOf('\r') >= 0 || value.indexOf('\n') >= 0) {
            throw new IllegalArgumentException(
                    "mail "
                            + what
                            + " '"
                            + Visible.line(value, 100)
                            + "' holds a line break, which would begin another header");
        }
        return value;
    }

    /// The text with CRLF line ends, as RFC 2046 4.1.1 wants them under every transfer encoding.
    private static String body(Message m) {
        String text = m.text().replace("\r\n", "\n").replace('\r', '\n').replace("\n", "\r\n");
        List<String> missing = unsaid(text, m.marks());
        return missing.isEmpty() ? text : String.join(" ", missing) + "\r\n\r\n" + text;
    }

    /// A mark that the wording does not carry is put in front of it: a drill is never read as real.
    private static String marked(String line, List<String> marks) {
        StringBuilder out = new StringBuilder();
        for (String mark : unsaid(line, marks)) {
            out.append(oneLine("mark", mark)).append(' ');
        }
        return out.append(line).toString();
    }

    /// The wordings say `[DRILL]`, or `[DRILL / …]` with the word of their own language.
    private static List<String> unsaid(String text, List<String> marks) {
        return marks.stream()
                .map(mark -> "[" + mark.toUpperCase(Locale.ROOT))
                .filter(open -> !text.contains(open + "]") && !text.contains(open + " /"))
                .map(open -> open + "]")
                .toList();
    }

    /// Letters, digits, `_` and `-` as they are, every other byte of the UTF-8 as `sign` and two digits:
    /// with `+` this is the xtext of RFC 3461 4, with `=` a dot-atom of RFC 5322; both can be undone.
    private static String escaped(String id, char sign) {
        StringBuilder out = new StringBuilder();
        for (byte b : id.getBytes(StandardCharsets.UTF_8)) {
            if ((b >= 'a' && b <= 'z')
                    || (b >= 'A' && b <= 'Z')
                    || (b >= '0' && b <= '9')
                    || b == '_'
                    || b == '-') {
                out.append((char) b);
            } else {
                out.append(sign).append(HexFormat.of().withUpperCase().toHexDigits(b));
            }
        }
        return out.toString();
    }
}
