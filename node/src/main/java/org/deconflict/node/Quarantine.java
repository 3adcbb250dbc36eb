package org.deconflict.node;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.deconflict.record.CanonicalJson;

/// Input that could not be used, kept as it came with its source, place and reason, one JSON line each.
///
/// Bounded: behind [#MAX_BYTES], and when the disk is full, lines are only counted. Owner: any thread; writes are serialised.
public final class Quarantine implements AutoCloseable {

    /// The most that is kept. Closed.
    public static final long MAX_BYTES = 64L << 20;

    private final OutputStream out;
    private final Map<String, Long> counts = new TreeMap<>();
    private long bytes;

    private Quarantine(OutputStream out, long bytes) {
        this.out = out;
        this.bytes = bytes;
    }

    /// Goes on behind what the file holds.
    public static Quarantine open(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        OutputStream out =
                Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        return new Quarantine(out, Files.size(file));
    }

    /// Counts the reasons and keeps nothing.
    public static Quarantine countingOnly() {
        return new Quarantine(OutputStream.nullOutputStream(), 0);
    }

    /// Keeps a piece of input; `reason` is a short name such as `csv.lat`, `why` the sentence with the slip.
    public synchronized void keep(String source, long line, String reason, String why, byte[] raw) {
        counts.merge(reason, 1L, Long::sum);
        if (bytes > MAX_BYTES) {
            return;
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("line", line);
        fields.put("raw_base64", Base64.getEncoder().encodeToString(raw));
        fields.put("reason", reason);
        fields.put("source", source);
        fields.put("why", why);
        byte[] json = CanonicalJson.write(fields);
        try {
            out.write(json);
            out.write("\n".getBytes(StandardCharsets.UTF_8));
            out.flush();
            bytes += json.length + 1L;
        } catch (IOException e) {
            // A full disk must not turn bad input of one sender into a failure for another.
            counts.merge("quarantine.unwritten", 1L, Long::sum);
        }
    }

    /// How often each reason was met, since this was opened.
    public synchronized Map<String, Long> counts() {
        return new TreeMap<>(counts);
    }

    /// How many pieces were met in all.
    public synchronized long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    @Override
    public synchronized void close() throws IOException {
        out.close();
    }
}
