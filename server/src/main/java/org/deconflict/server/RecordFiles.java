package org.deconflict.server;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// `GET /log/…`: the signed log as static files, for anybody's tools. Plaintext is not among them.
///
/// Only names that a log can have are looked up, so no path leads out of the folder. A full tile never
/// changes and may be kept for ever; everything else is asked for anew.
record RecordFiles(LiveNode node) {

    private static final Pattern TILE =
            Pattern.compile(
                    "tile/(entries|[0-9]|[1-5][0-9]|6[0-3])/(x[0-9]{3}/){0,5}[0-9]{3}(\\.p/[0-9]{1,3})?");
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    void file(Context ctx) throws IOException {
        String name = ctx.pathParam("file");
        boolean tile = TILE.matcher(name).matches();
        Path folder = node.now().recordFolder();
        if (!tile && !isText(name)) {
            throw missing(name);
        }
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw missing(name);
        }
        ctx.contentType(tile ? "application/octet-stream" : "text/plain; charset=utf-8");
        ctx.header("Cache-Control", tile && !name.contains(".p/") ? FOR_EVER : "no-cache");
        try {
            ctx.result(Files.newInputStream(file));
        } catch (NoSuchFileException e) {
            // A partial tile goes when the log grows over it.
            throw missing(name);
        }
    }

    private static boolean isText(String name) {
        return name.equals("checkpoint") || name.equals("vkey");
    }

    private static Problem missing(String name) {
        return Problem.of(
                404,
                "the log has no file '"
                        + name
                        + "'; it has checkpoint, vkey and tile/…, as c2sp.org/tlog-tiles says; a"
                        + " partial tile goes when a wider one is there");
    }
}
