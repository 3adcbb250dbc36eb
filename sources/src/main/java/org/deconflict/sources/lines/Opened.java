package org.deconflict.sources.lines;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// A stream opened for reading lines: unpacked when it is gzip (told by its first two bytes, not by
/// its name), its UTF-8 byte order mark left out.
public final class Opened {

    private static final int GZIP_BUFFER = 65_536;

    private Opened() {}

    /// The lines of a stream; `name` is the file's, for messages.
    ///
    /// Error: throws [UnreadableInput] for UTF-16 and for a gzip file that breaks off in its header.
    public static LineReader lines(InputStream in, String name) throws IOException {
        LineReader lines = new LineReader(unpacked(in, name));
        byte[] head;
        try {
            head = lines.peek();
        } catch (EOFException | ZipException e) {
            // What could be unpacked is read; the reader meets the broken place again.
            return lines;
        }
        if (startsWith(head, 0xFF, 0xFE) || startsWith(head, 0xFE, 0xFF)) {
            throw new UnreadableInput(
                    name + ": is UTF-16 text, must be UTF-8; was it saved as \"Unicode\"?");
        }
        if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
            lines.skip(3);
        }
        return lines;
    }

    private static InputStream unpacked(InputStream in, String name) throws IOException {
        InputStream buffered = new BufferedInputStream(in);
        buffered.mark(2);
        boolean gzip = buffered.read() == 0x1F && buffered.read() == 0x8B;
        buffered.reset();
        if (!gzip) {
            return buffered;
        }
        try {
            return new GZIPInputStream(buffered, GZIP_BUFFER);
        } catch (EOFException | ZipException e) {
            throw new UnreadableInput(
                    name + ": is broken gzip (" + e.getMessage() + "); was it copied whole?");
        }
    }

    private static boolean startsWith(byte[] head, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (i >= head.length || (head[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
