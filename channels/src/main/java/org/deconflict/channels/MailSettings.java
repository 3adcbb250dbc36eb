package org.deconflict.channels;

import java.time.Duration;
import java.util.Optional;

/// How mail leaves: the one server that takes it, how the line to it is kept private, and who sends.
///
/// `from` is a bare address; its domain also ends the Message-ID and names this machine to the
/// server. A login is only ever sent over a line that `security` allows.
public record MailSettings(
        String host,
        int port,
        Security security,
        Optional<Login> login,
        String from,
        Limits limits) {

    public MailSettings {
        if (host.isBlank() || !host.matches("[A-Za-z0-9._:\\[\\]-]+")) {
            throw new IllegalArgumentException(
                    "mail host '"
                            + Visible.line(host, 100)
                            + "' is not a host name or address; did you put the port or a URL into it?");
        }
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("mail port is " + port + ", must be 1..65535");
        }
        MailAddress.check("mail from", from);
    }

    /// No login, and the time limits of [Limits#USUAL].
    public static MailSettings of(String host, int port, Security security, String from) {
        return new MailSettings(host, port, security, Optional.empty(), from, Limits.USUAL);
    }

    /// The same with a login.
    public MailSettings withLogin(String user, String password) {
        return new MailSettings(
                host, port, security, Optional.of(new Login(user, password)), from, limits);
    }

    /// The same with other time limits.
    public MailSettings withLimits(Limits other) {
        return new MailSettings(host, port, security, login, from, other);
    }

    /// How the line to the server is kept private. Certificates are always checked against the name.
    public enum Security {
        /// STARTTLS before anything is said; a server that does not offer it gets nothing.
        STARTTLS,
        /// TLS from the first byte.
        TLS,
        /// No encryption, and only to this same machine.
        PLAIN_LOOPBACK,
        /// No encryption to anywhere: for a line that is protected by other means.
        PLAIN_ANYWHERE
    }

    /// User and password; the password is never printed.
    public record Login(String user, String password) {
        @Override
        public String toString() {
            return "Login[user=" + user + ", password withheld]";
        }
    }

    /// The longest that each step may take: to connect, to wait for one reply, to hand one write to
    /// the network; and the whole exchange, which ends then however far it came. Each 1 ms to 1 h.
    public record Limits(Duration connect, Duration read, Duration write, Duration whole) {

        /// 5 s to connect, 10 s a reply, 10 s a write, 30 s in all.
        public static final Limits USUAL =
                new Limits(
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(30));

        public Limits {
            TimeLimit.check("mail connect limit", connect);
            TimeLimit.check("mail read limit", read);
            TimeLimit.check("mail write limit", write);
            TimeLimit.check("mail whole limit", whole);
        }
    }
}
