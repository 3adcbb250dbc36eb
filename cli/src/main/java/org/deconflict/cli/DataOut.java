package org.deconflict.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// Standard output as lines of data, in UTF-8.
///
/// A reader that has enough (`| head`) ends the command quietly; a full disk is an error like any
/// other. Goes past [System#out], which swallows both, so that data were lost with exit code 0.
/// Threads: one.
final class DataOut implements AutoCloseable {

    /// Nobody reads any more, so there is nothing left to do.
    static final class NobodyReads extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NobodyReads(IOException cause) {
            super("nobody reads the output any more", cause);
        }
    }

    private static final int BUFFER = 1 << 16;

    private final OutputStream out = new FileOutputStream(FileDescriptor.out);
    private final byte[] buffer = new byte[BUFFER];
    private final boolean eachAtOnce;
    private final boolean goOnUnread;
    private int filled;
    private boolean unread;

    private DataOut(boolean eachAtOnce, boolean goOnUnread) {
        this.eachAtOnce = eachAtOnce;
        this.goOnUnread = goOnUnread;
    }

    /// For a command whose only result is the output.
    static DataOut open() {
        return new DataOut(false, false);
    }

    /// `eachAtOnce`: every line goes out when it is written, as a live stream needs it. `goOnUnread`:
    /// the command has other results, so it goes on when nobody reads this one.
    static DataOut open(boolean eachAtOnce, boolean goOnUnread) {
        return new DataOut(eachAtOnce, goOnUnread);
    }

    /// Writes a line; `text` is without its line feed.
    void line(String text) throws IOException {
        byte[] bytes = (text + "\n").getBytes(StandardCharsets.UTF_8);
        if (bytes.length > BUFFER - filled) {
            flush();
        }
        if (bytes.length > BUFFER) {
            write(bytes, bytes.length);
            return;
        }
        System.arraycopy(bytes, 0, buffer, filled, bytes.length);
        filled += bytes.length;
        if (eachAtOnce) {
            flush();
        }
    }

    void flush() throws IOException {
        int count = filled;
        filled = 0;
        write(buffer, count);
    }

    /// Writes what is left; leaves standard output itself open.
    @Override
    public void close() throws IOException {
        flush();
    }

    private void write(byte[] bytes, int count) throws IOException {
        if (unread || count == 0) {
            return;
        }
        try {
            out.write(bytes, 0, count);
        } catch (IOException e) {
            String why = String.valueOf(e.getMessage());
            if (!why.toLowerCase(Locale.ROOT).contains("pipe")) {
                throw new IOException("standard output cannot be written: " + why, e);
            }
            unread = true;
            if (!goOnUnread) {
                throw new NobodyReads(e);
            }
        }
    }
}
