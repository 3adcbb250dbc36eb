package org.deconflict.sources.csv;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.deconflict.model.TrackId;

/// The track ids seen so far, found by their bytes, so that a fix of a known track makes no `String`.
///
/// Bounded: a table of fixed size in which a newcomer takes the place of whoever stood there.
/// Forgetting is harmless: the id is made again. Threads: one.
final class TrackNames {

    private static final int SLOTS = 1 << 16;

    private final String source;
    private final byte[][] names = new byte[SLOTS][];
    private final TrackId[] tracks = new TrackId[SLOTS];

    TrackNames(String source) {
        this.source = source;
        Arrays.fill(names, new byte[0]);
    }

    /// The track of the id in these bytes, which are UTF-8.
    ///
    /// Error: throws [IllegalArgumentException] when they may not be an id.
    TrackId of(CsvRow row, int cell) {
        byte[] b = row.bytes();
        int from = row.start(cell);
        int to = row.end(cell);
        int hash = 1;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + b[i];
        }
        int slot = (hash * 0x9E3779B1) >>> 16;
        byte[] name = names[slot];
        if (name.length == 0 || !Arrays.equals(name, 0, name.length, b, from, to)) {
            String id =
                    row.text(cell)
                            .orElseThrow(
                                    () -> new IllegalArgumentException("track is not UTF-8 text"));
            tracks[slot] = new TrackId(source, id);
            names[slot] = id.getBytes(StandardCharsets.UTF_8);
        }
        return tracks[slot];
    }
}
