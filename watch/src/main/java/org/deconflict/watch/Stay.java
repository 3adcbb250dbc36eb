package org.deconflict.watch;

import java.util.Comparator;
import java.util.OptionalLong;
import org.deconflict.model.Times;
import org.deconflict.model.TrackId;

/// A settled verdict: from when to when a track was in a zone. Times are microseconds.
///
/// Half-open: the crossing inward is in, the crossing outward is out. Empty where not known: heard
/// first inside, still inside, or gone while nothing was heard. Ordered by track, zone and entry; an
/// entry that is not known comes before any that is.
public record Stay(TrackId track, String zone, OptionalLong enteredUs, OptionalLong leftUs)
        implements Comparable<Stay> {

    /// The first line of a file of stays.
    public static final String CSV_HEADER = "track,zone,entered_at,left_at";

    private static final Comparator<Stay> ORDER =
            Comparator.comparing(Stay::track)
                    .thenComparing(Stay::zone)
                    .thenComparingLong(s -> s.enteredUs.orElse(Long.MIN_VALUE))
                    .thenComparingLong(s -> s.leftUs.orElse(Long.MAX_VALUE));

    @Override
    public int compareTo(Stay other) {
        return ORDER.compare(this, other);
    }

    /// The stay as a line of CSV (RFC 4180) without a line break; `track` is the id without its source.
    public String csv() {
        return String.join(",", quoted(track.id()), quoted(zone), time(enteredUs), time(leftUs));
    }

    private static String time(OptionalLong timeUs) {
        return timeUs.isPresent() ? Times.format(timeUs.getAsLong()) : "";
    }

    private static String quoted(String text) {
        return text.indexOf(',') < 0 && text.indexOf('"') < 0
                ? text
                : '"' + text.replace("\"", "\"\"") + '"';
    }
}
