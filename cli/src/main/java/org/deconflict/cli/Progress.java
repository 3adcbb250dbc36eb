package org.deconflict.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// A file that tells how far it was read, on standard error, where that is a terminal (the shell
/// script says so by `deconflict.terminal`). The line ends at its own beginning, so that whatever is
/// printed next overwrites it. Threads: one.
final class Progress extends FilterInputStream {

    private static final long EVERY_NS = 250_000_000L;

    private final String name;
    private final long size;
    private long read;
    private long shownNs = System.nanoTime();
    private String shown = "";

    private Progress(InputStream in, String name, long size) {
        super(in);
        this.name = name;
        this.size = size;
    }

    /// The stream itself where nobody looks on.
    static InputStream of(InputStream in, String name, long size) {
        return Boolean.getBoolean("deconflict.terminal") && size > 0
                ? new Progress(in, name, size)
                : in;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        count(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] b, int off, int len) throws IOException {
        int n = super.read(b, off, len);
        count(Math.max(0, n));
        return n;
    }

    @Override
    public void close() throws IOException {
        if (!shown.isEmpty()) {
            System.err.print(" ".repeat(shown.length()) + "\r");
            System.err.flush();
        }
        super.close();
    }

    private void count(int n) {
        read += n;
        long nowNs = System.nanoTime();
        if (nowNs - shownNs >= EVERY_NS) {
            shownNs = nowNs;
            int tenths = (int) Math.min(10, read * 10 / size);
            shown =
                    "["
                            + "#".repeat(tenths)
                            + ".".repeat(10 - tenths)
                            + "] "
                            + Math.min(100, read * 100 / size)
                            + " % of "
                            + name;
            System.err.print(shown + "\r");
            System.err.flush();
        }
    }
}
