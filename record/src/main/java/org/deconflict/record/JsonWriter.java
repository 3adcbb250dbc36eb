package org.deconflict.record;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Plain values to RFC 8785 text.
final class JsonWriter {
    private final StringBuilder out = new StringBuilder();
    private int depth;

    String write(@Nullable Object value) {
        value(value);
        return out.toString();
    }

    private void value(@Nullable Object value) {
        switch (value) {
            case null -> out.append("null");
            case String text -> string(text);
            case Boolean flag -> out.append(flag.booleanValue());
            case Integer whole -> out.append(whole.intValue());
            case Long whole -> whole(whole);
            case Double number -> out.append(JsonNumber.write(number));
            case List<?> list -> list(list);
            case Map<?, ?> map -> map(map);
            default ->
                    throw new MalformedRecord(
                            "a value of "
                                    + value.getClass()
                                    + " has no canonical form; use Map, List, String, Boolean,"
                                    + " Long, Integer, Double or null");
        }
    }

    private void whole(long whole) {
        if (whole > CanonicalJson.MAX_WHOLE || whole < -CanonicalJson.MAX_WHOLE) {
            throw new MalformedRecord(
                    "whole number " + whole + " is beyond ±2^53; write it as a string");
        }
        out.append(whole);
    }

    private void list(List<?> list) {
        enter();
        out.append('[');
        String separator = "";
        for (Object element : list) {
            out.append(separator);
            value(element);
            separator = ",";
        }
        out.append(']');
        depth--;
    }

    private void map(Map<?, ?> map) {
        enter();
        // String.compareTo compares UTF-16 code units, which is the order of RFC 8785.
        TreeMap<String, @Nullable Object> sorted = new TreeMap<>();
        for (Map.Entry<?, ?> member : map.entrySet()) {
            if (!(member.getKey() instanceof String name)) {
                throw new MalformedRecord("a member's name is not a string: " + member.getKey());
            }
            sorted.put(name, member.getValue());
        }
        out.append('{');
        String separator = "";
        for (Map.Entry<String, @Nullable Object> member : sorted.entrySet()) {
            out.append(separator);
            string(member.getKey());
            out.append(':');
            value(member.getValue());
            separator = ",";
        }
        out.append('}');
        depth--;
    }

    private void enter() {
        if (++depth > CanonicalJson.MAX_DEPTH) {
            throw new MalformedRecord("JSON is nested deeper than " + CanonicalJson.MAX_DEPTH);
        }
    }

    private void string(String text) {
        if (!Utf8.isWellFormed(text)) {
            throw new MalformedRecord("a string holds half of a surrogate pair");
        }
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            character(text.charAt(i));
        }
        out.append('"');
    }

    private void character(char c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\t' -> out.append("\\t");
            case '\n' -> out.append("\\n");
            case '\f' -> out.append("\\f");
            case '\r' -> out.append("\\r");
            default -> {
                if (c < ' ') {
                    out.append("\\u00").append(Character.forDigit(c >> 4, 16));
                    out.append(Character.forDigit(c & 15, 16));
                } else {
                    out.append(c);
                }
            }
        }
    }
}
