package org.deconflict.server;

import io.javalin.http.Context;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// What a person or a gateway says, as named texts: from JSON, or from the form of the page.
///
/// Strict: each name at most once, no unknown names, no half surrogate pairs, bounded lengths.
record SaidIn(Map<String, String> texts, boolean byForm) {

    /// The longest remark, in UTF-16 units. Closed.
    static final int MAX_TEXT = 2_000;

    /// The longest of all other texts. Closed.
    static final int MAX_NAME = 128;

    private static final int MAX_BYTES = 65_536;
    private static final String FORM = "application/x-www-form-urlencoded";

    /// Reads the body of a request.
    static SaidIn read(Context ctx, Set<String> known) throws IOException {
        String type = Asking.bodyType(ctx);
        if (!type.equals(Json.TYPE) && !type.equals(FORM)) {
            throw Problem.of(
                    415, "the body is '" + type + "', must be " + Json.TYPE + " or " + FORM);
        }
        byte[] body = Body.read(ctx, MAX_BYTES);
        boolean byForm = type.equals(FORM);
        Map<String, String> texts = byForm ? form(body) : json(body);
        for (Map.Entry<String, String> text : texts.entrySet()) {
            check(text.getKey(), text.getValue(), known);
        }
        return new SaidIn(texts, byForm);
    }

    /// A text that must be there. Error: a problem 400 that says what it is for.
    String need(String name, String what) {
        return find(name)
                .orElseThrow(() -> Problem.of(400, name + " is missing or empty; it says " + what));
    }

    /// A text that may be absent or empty.
    Optional<String> find(String name) {
        return Optional.ofNullable(texts.get(name)).filter(text -> !text.isBlank());
    }

    private static void check(String name, String text, Set<String> known) {
        if (!known.contains(name)) {
            throw Problem.of(
                    400,
                    "there is a member '"
                            + Json.wellFormed(name)
                            + "', known are "
                            + String.join(", ", known));
        }
        int longest = name.equals("text") ? MAX_TEXT : MAX_NAME;
        if (text.length() > longest) {
            throw Problem.of(
                    400,
                    name
                            + " has "
                            + text.length()
                            + " characters, at most "
                            + longest
                            + " are kept");
        }
        if (!Json.isWellFormed(text)) {
            throw Problem.of(400, name + " holds half of a surrogate pair");
        }
    }

    private static Map<String, String> json(byte[] body) {
        JsonNode root = Json.read(body);
        if (!root.isObject()) {
            throw Problem.of(400, "the body must be an object of texts");
        }
        Map<String, String> texts = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> member : root.properties()) {
            if (!member.getValue().isString()) {
                throw Problem.of(
                        400,
                        Json.wellFormed(member.getKey())
                                + " is "
                                + member.getValue().getNodeType()
                                + ", must be a text");
            }
            texts.put(member.getKey(), member.getValue().stringValue());
        }
        return texts;
    }

    private static Map<String, String> form(byte[] body) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String pair : new String(body, StandardCharsets.UTF_8).split("&", -1)) {
            int equals = pair.indexOf('=');
            if (pair.isEmpty()) {
                continue;
            }
            String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            String text = decoded(equals < 0 ? "" : pair.substring(equals + 1));
            if (texts.put(name, text) != null) {
                throw Problem.of(400, "the form gives '" + name + "' twice");
            }
        }
        return texts;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Problem.of(400, "the form is not readable: " + e.getMessage());
        }
    }
}
