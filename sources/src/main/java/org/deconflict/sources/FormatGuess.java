package org.deconflict.sources;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.deconflict.sources.csv.CsvFixes;

/// Tells a format by the beginning of the content. Names of files are not looked at: they lie.
final class FormatGuess {

    private static final int LINES = 20;

    private FormatGuess() {}

    /// The format that the content begins like; empty when like none.
    static Optional<Format> of(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        List<String> lines = text.lines().filter(l -> !l.isBlank()).limit(LINES).toList();
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        String first = lines.getFirst().strip();
        return switch (first.charAt(0)) {
            case '<' -> xml(text);
            case '{', '[' -> json(text);
            default -> {
                if (isCsv(lines.getFirst())) {
                    yield Optional.of(Format.CSV);
                }
                if (first.matches("(MSG|SEL|ID|AIR|STA|CLK),.*")) {
                    yield Optional.of(Format.SBS);
                }
                yield lines.stream().anyMatch(FormatGuess::isNmea)
                        ? Optional.of(Format.NMEA)
                        : Optional.empty();
            }
        };
    }

    private static boolean isCsv(String line) {
        byte[] bytes = line.getBytes(StandardCharsets.ISO_8859_1);
        return CsvFixes.looksLikeHeader(bytes, 0, bytes.length);
    }

    /// A sentence or a tag block; a file may begin within a line, and with comments.
    private static boolean isNmea(String line) {
        return line.strip().matches("(?s)([!$][A-Z0-9-]{4,},|\\\\[^\\\\]*:[^\\\\]*\\*).*");
    }

    private static Optional<Format> xml(String text) {
        if (text.contains("<gpx")) {
            return Optional.of(Format.GPX);
        }
        return text.contains("<event") ? Optional.of(Format.COT) : Optional.empty();
    }

    private static Optional<Format> json(String text) {
        if (text.contains("\"aircraft\"") || text.contains("\"trace\"")) {
            return Optional.of(Format.READSB);
        }
        if (text.contains("\"states\"")) {
            return Optional.of(Format.OPENSKY);
        }
        return text.contains("\"Feature") ? Optional.of(Format.GEOJSON) : Optional.empty();
    }
}
