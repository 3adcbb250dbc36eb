package org.deconflict.sources.lines;

import java.nio.charset.StandardCharsets;

/// A line that could not be read, as it goes to quarantine.
///
/// `source` is the file's or stream's name, `number` the line's from 1, `reason` the name that it is
/// counted by, `slip` what is wrong and what probably happened. `raw` is the line itself (of an
/// overlong one the first 64 kB) as ISO 8859-1, one char a byte, so that no byte is lost.
public record BadLine(String source, long number, String reason, String slip, String raw) {

    /// The bytes of the line as they came.
    public byte[] bytes() {
        return raw.getBytes(StandardCharsets.ISO_8859_1);
    }

    /// One line for a person: `fixes.csv line 7: csv.lat: lat is 91.5, must be …`.
    @Override
    public String toString() {
        return source + " line " + number + ": " + reason + ": " + slip;
    }
}
