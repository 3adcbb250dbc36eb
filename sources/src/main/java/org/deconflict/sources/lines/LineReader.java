package org.deconflict.sources.lines;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The lines of a stream as slices of one reused buffer, without a copy or a `String` a line.
///
/// A line ends with LF or CRLF, or at the end of the stream; the ending is not part of it. The slice
/// [#bytes], [#from], [#to] holds until the next call of [#next]. Bytes and not chars, because
/// decoding a million lines a second to UTF-16 costs more than reading them.
/// Threads: one.
public final class LineReader {

    /// The longest line in bytes, its ending left out. Closed: a line of exactly this length is read.
    public static final int MAX_LINE = 65_536;

    private static final int BUFFER = 4 * MAX_LINE;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int start;
    private int end;
    private boolean ended;
    private int from;
    private int to;
    private long number;
    private boolean tooLong;

    /// Reads a stream of unpacked bytes; does not close it.
    public LineReader(InputStream in) {
        this.in = in;
    }

    /// Goes to the next line; false at the end of the stream.
    public boolean next() throws IOException {
        tooLong = false;
        int scanned = start;
        while (true) {
            int lf = indexOfLf(scanned);
            if (lf >= 0) {
                return line(lf, lf + 1);
            }
            scanned = end - start;
            if (scanned > MAX_LINE + 1) {
                return skipRest();
            }
            if (!fill()) {
                return end > start && line(end, end);
            }
            scanned += start;
        }
    }

    /// The buffer that holds the line.
    public byte[] bytes() {
        return buffer;
    }

    /// Where the line begins.
    public int from() {
        return from;
    }

    /// Where the line ends, not included.
    public int to() {
        return to;
    }

    /// The number of the line, from 1.
    public long number() {
        return number;
    }

    /// Whether the line was longer than [#MAX_LINE]; the slice then is its beginning.
    public boolean isTooLong() {
        return tooLong;
    }

    /// A copy of the line as ISO 8859-1, one char a byte, so that no byte is lost; for quarantine.
    public String raw() {
        return new String(buffer, from, to - from, StandardCharsets.ISO_8859_1);
    }

    /// The first bytes of what is still to come, without reading past them: at least a whole line, or
    /// [#MAX_LINE] bytes of a longer one, so that a live stream is not waited for.
    public byte[] peek() throws IOException {
        while (indexOfLf(start) < 0 && end - start < MAX_LINE && fill()) {
            // Looks empty, is meant: a stream may give a few bytes at a time.
        }
        return Arrays.copyOfRange(buffer, start, Math.min(end, start + MAX_LINE));
    }

    /// Skips bytes that are no part of any line, such as a byte order mark that was seen in [#peek].
    public void skip(int count) {
        start = Math.min(end, start + count);
    }

    private int indexOfLf(int at) {
        byte[] b = buffer;
        int stop = end;
        for (int i = at; i < stop; i++) {
            if (b[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private boolean line(int stop, int next) {
        from = start;
        to = stop > start && buffer[stop - 1] == '\r' ? stop - 1 : stop;
        start = next;
        number++;
        if (to - from > MAX_LINE) {
            tooLong = true;
            to = from + MAX_LINE;
        }
        return true;
    }

    /// Keeps the beginning of the line in place and reads over the rest.
    private boolean skipRest() throws IOException {
        System.arraycopy(buffer, start, buffer, 0, MAX_LINE);
        from = 0;
        to = MAX_LINE;
        number++;
        tooLong = true;
        while (true) {
            start = MAX_LINE;
            end = MAX_LINE;
            int read = in.read(buffer, MAX_LINE, BUFFER - MAX_LINE);
            if (read < 0) {
                ended = true;
                return true;
            }
            end += read;
            int lf = indexOfLf(MAX_LINE);
            if (lf >= 0) {
                start = lf + 1;
                return true;
            }
        }
    }

    private boolean fill() throws IOException {
        if (ended) {
            return false;
        }
        if (end == BUFFER || start > BUFFER / 2) {
            System.arraycopy(buffer, start, buffer, 0, end - start);
            end -= start;
            start = 0;
        }
        int read = in.read(buffer, end, BUFFER - end);
        if (read < 0) {
            ended = true;
            return false;
        }
        end += read;
        return true;
    }
}
