package org.deconflict.server;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// Reads the body of a request, bounded.
final class Body {

    /// Beyond a limit this much is still read and thrown away, so that the answer reaches the sender.
    private static final int PATIENCE_BYTES = 16 << 20;

    private Body() {}

    /// All bytes, at most `maxBytes` (closed). Error: 413 above it, 415 where it is compressed.
    static byte[] read(Context ctx, int maxBytes) throws IOException {
        String encoding = Optional.ofNullable(ctx.header("Content-Encoding")).orElse("identity");
        if (!encoding.equalsIgnoreCase("identity")) {
            throw Problem.of(415, "the body is encoded as '" + encoding + "'; send it as it is");
        }
        InputStream in = ctx.req().getInputStream();
        byte[] bytes = in.readNBytes(maxBytes + 1);
        if (bytes.length > maxBytes) {
            long left = PATIENCE_BYTES;
            for (long gone = in.skip(left); gone > 0; gone = in.skip(left)) {
                left -= gone;
            }
            throw Problem.of(
                    413,
                    "the body has more than "
                            + maxBytes
                            + " bytes, the most that is taken here;"
                            + " send it in parts");
        }
        return bytes;
    }
}
