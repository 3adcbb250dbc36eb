package org.deconflict.cli;

/// A text as a CSV cell of RFC 4180.
final class Csv {

    private Csv() {}

    static String cell(String text) {
        if (text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')) {
            return text;
        }
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
