package org.deconflict.server;

import io.javalin.http.Context;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Keeps the server to this machine until sign-in exists.
///
/// A foreign web page can make a browser here ask: by a name that resolves to this machine (DNS
/// rebinding), which the Host header gives away, or by posting a form, which the Origin header does.
final class Loopback {

    private static final Set<String> NAMES = Set.of("127.0.0.1", "::1", "[::1]", "localhost");

    private Loopback() {}

    /// The host to listen on. Error: throws [IllegalArgumentException] for any but loopback.
    static String listening(String host) {
        if (!NAMES.contains(host.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException(
                    "host is '"
                            + host
                            + "', must be 127.0.0.1, ::1 or localhost: there is no sign-in yet, so"
                            + " this server is for its own machine only; to reach it from another,"
                            + " use a tunnel such as ssh -L");
        }
        return host;
    }

    /// Refuses a request under a foreign name, and a post from a foreign page.
    static void check(Context ctx) {
        String host = Optional.ofNullable(ctx.req().getHeader("Host")).orElse("");
        if (!NAMES.contains(nameOf(host))) {
            throw Problem.of(
                    421,
                    "the Host header is '"
                            + host
                            + "'; until sign-in exists this server answers to 127.0.0.1, [::1] and"
                            + " localhost only");
        }
        String method = ctx.req().getMethod();
        if (method.equals("GET") || method.equals("HEAD")) {
            return;
        }
        String origin = Optional.ofNullable(ctx.req().getHeader("Origin")).orElse("");
        boolean foreignSite =
                "cross-site".equals(ctx.req().getHeader("Sec-Fetch-Site"))
                        || "same-site".equals(ctx.req().getHeader("Sec-Fetch-Site"));
        if (foreignSite || !(origin.isEmpty() || origin.equalsIgnoreCase("http://" + host))) {
            throw Problem.of(
                    403,
                    "the request comes from a page of '"
                            + origin
                            + "', not from http://"
                            + host
                            + "; a foreign page may not speak for a person here");
        }
    }

    private static String nameOf(String host) {
        int end = host.startsWith("[") ? host.indexOf(']') + 1 : host.indexOf(':');
        String name = end > 0 ? host.substring(0, end) : host;
        boolean port = end <= 0 || host.substring(end).matches("(:[0-9]{1,5})?");
        return port ? name.toLowerCase(Locale.ROOT) : "";
    }
}
