package org.deconflict.sources.nmea;

import java.util.Arrays;
import org.deconflict.model.TrackId;

/// The tracks of MMSIs, nine digits with leading zeros, kept so that a known one makes no `String`.
///
/// Bounded: a table of fixed size in which a newcomer takes the place of whoever stood there.
/// Forgetting is harmless: the id is made again. Threads: one.
final class TrackNumbers {

    private static final int SLOTS = 1 << 15;
    private static final int DIGITS = 9;

    private final String source;
    private final int[] numbers = new int[SLOTS];
    private final TrackId[] tracks = new TrackId[SLOTS];

    TrackNumbers(String source) {
        this.source = source;
        Arrays.fill(numbers, -1);
    }

    TrackId of(int mmsi) {
        int slot = (mmsi * 0x9E3779B1) >>> 17;
        if (numbers[slot] != mmsi) {
            String digits = Integer.toString(mmsi);
            tracks[slot] =
                    new TrackId(source, "0".repeat(Math.max(0, DIGITS - digits.length())) + digits);
            numbers[slot] = mmsi;
        }
        return tracks[slot];
    }
}
