package org.deconflict.record;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// JSON text to plain values. Takes only text without spaces; whether the rest is canonical is
/// found by writing the value again.
final class JsonReader {
    private final String text;
    private int at;
    private int depth;

    JsonReader(String text) {
        this.text = text;
    }

    @Nullable Object read() {
        Object value = value();
        if (at != text.length()) {
            throw bad("text after the value");
        }
        return value;
    }

    private @Nullable Object value() {
        return switch (peek()) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", null);
            default -> number();
        };
    }

    private Map<String, @Nullable Object> object() {
        enter();
        Map<String, @Nullable Object> map = new TreeMap<>();
        at++;
        if (taken('}')) {
            depth--;
            return map;
        }
        do {
            int start = at;
            String name = string();
            expect(':');
            if (map.containsKey(name)) {
                at = start;
                throw bad("member \"" + name + "\" is there twice");
            }
            map.put(name, value());
        } while (taken(','));
        expect('}');
        depth--;
        return map;
    }

    private List<@Nullable Object> array() {
        enter();
        List<@Nullable Object> list = new ArrayList<>();
        at++;
        if (taken(']')) {
            depth--;
            return list;
        }
        do {
            list.add(value());
        } while (taken(','));
        expect(']');
        depth--;
        return list;
    }

    private void enter() {
        if (++depth > CanonicalJson.MAX_DEPTH) {
            throw bad("nested deeper than " + CanonicalJson.MAX_DEPTH);
        }
    }

    private String string() {
        expect('"');
        StringBuilder out = new StringBuilder();
        while (true) {
            char c = peek();
            if (c < ' ') {
                throw bad("a control character in a string");
            }
            at++;
            if (c == '"') {
                return out.toString();
            }
            out.append(c == '\\' ? escape() : c);
        }
    }

    private char escape() {
        char c = peek();
        at++;
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'f' -> '\f';
            case 'r' -> '\r';
            case 'u' -> unit();
            default -> throw bad("unknown escape \\" + c);
        };
    }

    private char unit() {
        int unit = 0;
        for (int i = 0; i < 4; i++) {
            int digit = Character.digit(peek(), 16);
            if (digit < 0) {
                throw bad("\\u needs four hexadecimal digits");
            }
            unit = unit << 4 | digit;
            at++;
        }
        return (char) unit;
    }

    private Object number() {
        int start = at;
        taken('-');
        digits();
        boolean whole = true;
        if (taken('.')) {
            whole = false;
            digits();
        }
        if (taken('e') || taken('E')) {
            whole = false;
            if (!taken('+')) {
                taken('-');
            }
            digits();
        }
        String token = text.substring(start, at);
        if (whole && token.length() <= 17) {
            long value = Long.parseLong(token);
            if (Math.abs(value) <= CanonicalJson.MAX_WHOLE) {
                return value;
            }
        }
        return Double.parseDouble(token);
    }

    private void digits() {
        int start = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        if (at == start) {
            throw bad("a value is expected");
        }
    }

    private @Nullable Object word(String word, @Nullable Object value) {
        if (!text.startsWith(word, at)) {
            throw bad("a value is expected");
        }
        at += word.length();
        return value;
    }

    private char peek() {
        if (at >= text.length()) {
            throw bad("the text ends too early");
        }
        return text.charAt(at);
    }

    private boolean taken(char c) {
        if (at < text.length() && text.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }

    private void expect(char c) {
        if (!taken(c)) {
            throw bad("'" + c + "' is expected");
        }
    }

    private MalformedRecord bad(String what) {
        int bytes = text.substring(0, at).getBytes(StandardCharsets.UTF_8).length;
        return new MalformedRecord("byte " + bytes + ": " + what);
    }
}
