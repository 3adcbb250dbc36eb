package org.deconflict.bench;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.deconflict.model.Fix;
import org.deconflict.model.Times;

/// Positions as a file of fixes in CSV, as a sender would write it.
final class CsvText {

    private CsvText() {}

    /// The positions from an index (closed) to another (open), one step a second from `zeroUs` on.
    static byte[] of(Traffic traffic, int from, int to, long zeroUs) {
        StringBuilder text = new StringBuilder("time,track,lat,lon,speed_mps,course_deg\n");
        for (int i = from; i < to; i++) {
            long timeUs = zeroUs + i / traffic.tracks() * 1_000_000L;
            Fix fix = traffic.fix(i, timeUs);
            text.append(Times.format(timeUs)).append(',').append(fix.track().id());
            text.append(',').append(fixed(fix.at().latDeg(), 7));
            text.append(',').append(fixed(fix.at().lonDeg(), 7));
            text.append(',').append(fixed(fix.speedMps(), 1));
            text.append(',').append(fixed(fix.courseDeg(), 1)).append('\n');
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static String fixed(double value, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }
}
