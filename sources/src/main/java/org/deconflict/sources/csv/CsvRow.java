package org.deconflict.sources.csv;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// The cells of one line of CSV, found in place. RFC 4180: commas between, quotes round, a quote
/// within quotes doubled.
///
/// An own splitter, because this is the hot path of every file and load test: a general CSV reader
/// makes a `String` a cell, and eight of those a fix cost more than everything else that is done with
/// it. Threads: one; a row is filled again for every line.
final class CsvRow {

    /// The most cells that are looked at; a row of more is refused.
    static final int MAX_CELLS = 64;

    private byte[] bytes = new byte[0];
    private final int[] starts = new int[MAX_CELLS];
    private final int[] ends = new int[MAX_CELLS];
    private int size;

    /// Splits a line; false when its quotes do not match or it has more than [#MAX_CELLS] cells.
    boolean split(byte[] line, int from, int to) {
        bytes = line;
        size = 0;
        int at = from;
        while (size < MAX_CELLS) {
            if (at < to && line[at] == '"') {
                at = quoted(at + 1, to);
                if (at < 0) {
                    return false;
                }
            } else {
                int begin = at;
                while (at < to && line[at] != ',') {
                    if (line[at] == '"') {
                        return false;
                    }
                    at++;
                }
                cell(begin, at);
            }
            if (at == to) {
                return true;
            }
            at++;
        }
        return false;
    }

    /// How many cells there are; an empty line has one, which is empty.
    int size() {
        return size;
    }

    int start(int cell) {
        return starts[cell];
    }

    int end(int cell) {
        return ends[cell];
    }

    byte[] bytes() {
        return bytes;
    }

    boolean isEmpty(int cell) {
        for (int i = starts[cell]; i < ends[cell]; i++) {
            if (bytes[i] != ' ' && bytes[i] != '\t') {
                return false;
            }
        }
        return true;
    }

    /// The number in a cell, spaces round it left out; `NaN` when it is none that is finite.
    double number(int cell) {
        return Numbers.parse(bytes, starts[cell], ends[cell]);
    }

    /// The text of a cell as it stands there; empty when its bytes are not UTF-8.
    Optional<String> text(int cell) {
        try {
            ByteBuffer slice = ByteBuffer.wrap(bytes, starts[cell], ends[cell] - starts[cell]);
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(slice).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /// The text of a cell for a message: printable, cut after 40 characters.
    String shown(int cell) {
        int end = Math.min(ends[cell], starts[cell] + 160);
        String text =
                new String(bytes, starts[cell], end - starts[cell], StandardCharsets.UTF_8)
                        .replaceAll("[\\p{Cntrl}\u2028\u2029]", "?");
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }

    /// Reads a quoted cell whose content begins at `from`; gives where the cell ends (at a comma or the
    /// line's end), or −1. A doubled quote is undone in a copy, since the line is not ours to change.
    private int quoted(int from, int to) {
        int at = from;
        boolean doubled = false;
        while (true) {
            while (at < to && bytes[at] != '"') {
                at++;
            }
            if (at == to) {
                return -1;
            }
            if (at + 1 < to && bytes[at + 1] == '"') {
                doubled = true;
                at += 2;
                continue;
            }
            break;
        }
        int after = at + 1;
        if (after < to && bytes[after] != ',') {
            return -1;
        }
        if (doubled) {
            undouble(from, at);
        } else {
            cell(from, at);
        }
        return after;
    }

    /// Adds the cell to the end of a copy of the line, so that all cells stay in one array. Rare.
    private void undouble(int from, int to) {
        int length = bytes.length;
        bytes = Arrays.copyOf(bytes, length + to - from);
        int out = length;
        for (int i = from; i < to; i++) {
            bytes[out++] = bytes[i];
            if (bytes[i] == '"') {
                i++;
            }
        }
        cell(length, out);
    }

    private void cell(int from, int to) {
        starts[size] = from;
        ends[size] = to;
        size++;
    }
}
