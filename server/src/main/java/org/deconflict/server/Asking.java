package org.deconflict.server;

import io.javalin.http.Context;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// What every request is given and checked for before a route sees it.
final class Asking {

    /// The header under which a request is named, ours and the asker's.
    static final String ID_HEADER = "X-Request-Id";

    private static final String ID = "deconflict.request";
    private static final Pattern ID_FORM = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    // No script, no outside request, no frame: the page needs its own style sheet and its own form.
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none';"
                    + " frame-ancestors 'none'";

    private Asking() {}

    /// Names the request and says to browsers what an answer of ours may do: next to nothing.
    static void begin(Context ctx) {
        String id =
                Optional.ofNullable(ctx.header(ID_HEADER))
                        .filter(given -> ID_FORM.matcher(given).matches())
                        .orElseGet(() -> UUID.randomUUID().toString());
        ctx.attribute(ID, id);
        ctx.header(ID_HEADER, id);
        ctx.header("Content-Security-Policy", POLICY);
        ctx.header("X-Content-Type-Options", "nosniff");
        ctx.header("X-Frame-Options", "DENY");
        // Looks lax, is meant: with no-referrer a browser sends its own form with Origin: null.
        ctx.header("Referrer-Policy", "same-origin");
        ctx.header("Cross-Origin-Resource-Policy", "same-origin");
        ctx.header("Cross-Origin-Opener-Policy", "same-origin");
        ctx.header("Cache-Control", "no-store");
    }

    /// The name of a request.
    static String id(Context ctx) {
        return Optional.ofNullable(ctx.<String>attribute(ID)).orElse("unnamed");
    }

    /// Whether a person's browser asks, so that an error is told as a page.
    static boolean forPage(Context ctx) {
        return Optional.ofNullable(ctx.header("Accept")).orElse("").contains("text/html");
    }

    /// The media type of the body, in small letters and without parameters; empty where none is said.
    static String bodyType(Context ctx) {
        String type = Optional.ofNullable(ctx.contentType()).orElse("");
        int end = type.indexOf(';');
        return (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }
}
