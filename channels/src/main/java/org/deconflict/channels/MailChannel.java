package org.deconflict.channels;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.Properties;
import javax.net.ssl.SSLContext;
import org.deconflict.channels.MailSettings.Limits;
import org.deconflict.channels.MailSettings.Login;
import org.deconflict.channels.MailSettings.Security;
import org.deconflict.warn.Channel;
import org.deconflict.warn.Delivery;
import org.deconflict.warn.Message;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/// Mail by SMTP: one connection, one message, one recipient.
///
/// Accepted means that the server answered 250 to the whole message and now answers for it; its words
/// (often a queue number) are the reference. It asks the server for delivery reports when the server
/// offers them (RFC 3461); reading the reports is another station's work. A 5xx reply or an address
/// that is none fails for good; a 4xx reply, a broken line or a time-out may be tried again. After a
/// time-out the server may have taken the message all the same: the repeat has the same Message-ID.
/// Threads: any.
public final class MailChannel implements Channel {

    private static final int REPLY_LIMIT = 300;

    private final MailSettings settings;
    private final Properties properties;
    private final String where;

    /// A channel that trusts the certificates that the Java runtime trusts.
    public MailChannel(MailSettings settings) {
        this(settings, Optional.empty());
    }

    /// A channel that trusts what `trust` trusts, such as a private authority.
    public MailChannel(MailSettings settings, SSLContext trust) {
        this(settings, Optional.of(trust));
    }

    private MailChannel(MailSettings settings, Optional<SSLContext> trust) {
        this.settings = settings;
        this.properties = properties(settings);
        this.where = "mail server " + settings.host() + ":" + settings.port();
        trust.ifPresent(t -> properties.put("mail.smtp.ssl.socketFactory", t.getSocketFactory()));
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public Delivery send(Message message) {
        return Deadline.run(settings.limits().whole(), where, () -> exchange(message));
    }

    private Delivery exchange(Message message) {
        Session session = Session.getInstance(properties);
        URLName url = new URLName("smtp", settings.host(), settings.port(), null, null, null);
        SMTPTransport transport = new SMTPTransport(session, url);
        try {
            SMTPMessage mail = MailForm.of(message, settings.from(), session);
            connect(transport);
            if (transport.supportsExtension("DSN")) {
                mail.setMailExtension(MailForm.envelopeId(message));
            }
            transport.sendMessage(mail, mail.getAllRecipients());
            return new Delivery.Accepted(Optional.of(reply(transport)));
        } catch (IllegalArgumentException e) {
            return new Delivery.Failed(where + ": " + e.getMessage(), false);
        } catch (UnknownHostException e) {
            return new Delivery.Failed(where + ": " + Deadline.said(e), true);
        } catch (MessagingException e) {
            return failed(transport, e);
        } finally {
            close(transport);
        }
    }

    private void connect(SMTPTransport transport) throws MessagingException, UnknownHostException {
        String host = settings.host();
        if (settings.security() == Security.PLAIN_LOOPBACK) {
            InetAddress address = InetAddress.getByName(host);
            if (!address.isLoopbackAddress()) {
                throw new IllegalArgumentException(
                        "not on this machine, so PLAIN_LOOPBACK sends nothing there; use STARTTLS or"
                                + " TLS, or PLAIN_ANYWHERE if the line itself is protected");
            }
            host = address.getHostAddress(); // what was checked is what is connected to
        }
        Optional<Login> login = settings.login();
        transport.connect(
                host,
                settings.port(),
                login.map(Login::user).orElse(null),
                login.map(Login::password).orElse(null));
    }

    /// A reply of the server decides; where the line itself failed, there is none and a retry may help.
    private Delivery failed(SMTPTransport transport, MessagingException e) {
        int code = transport.getLastReturnCode();
        boolean replied = code >= 400 && code <= 599 && !lineFailed(e);
        String what = replied ? "answered '" + reply(transport) + "'" : Deadline.said(e);
        return new Delivery.Failed(where + ": " + what, !replied || code < 500);
    }

    private static boolean lineFailed(MessagingException e) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof IOException) {
                return true;
            }
        }
        return false;
    }

    private static String reply(SMTPTransport transport) {
        String reply = transport.getLastServerResponse();
        return Visible.line(reply == null ? "" : reply, REPLY_LIMIT);
    }

    /// What the server accepted stays accepted, however the goodbye goes.
    private static void close(SMTPTransport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            // The connection is gone, which is what was wanted.
        }
    }

    private static Properties properties(MailSettings settings) {
        Limits limits = settings.limits();
        Properties p = new Properties();
        p.setProperty("mail.smtp.connectiontimeout", "" + limits.connect().toMillis());
        p.setProperty("mail.smtp.timeout", "" + limits.read().toMillis());
        p.setProperty("mail.smtp.writetimeout", "" + limits.write().toMillis());
        p.setProperty("mail.smtp.localhost", MailAddress.domain(settings.from()));
        p.setProperty("mail.smtp.quitwait", "false");
        p.setProperty("mail.smtp.auth", "" + settings.login().isPresent());
        p.setProperty("mail.smtp.auth.mechanisms", "PLAIN LOGIN");
        p.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        // Else a server that the given authority does not vouch for is tried again with the usual
        // ones.
        p.setProperty("mail.smtp.socketFactory.fallback", "false");
        switch (settings.security()) {
            case STARTTLS -> {
                p.setProperty("mail.smtp.starttls.enable", "true");
                p.setProperty("mail.smtp.starttls.required", "true");
            }
            case TLS -> p.setProperty("mail.smtp.ssl.enable", "true");
            case PLAIN_LOOPBACK, PLAIN_ANYWHERE ->
                    p.setProperty("mail.smtp.starttls.enable", "false");
        }
        return p;
    }
}
