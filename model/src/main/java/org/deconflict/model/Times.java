package org.deconflict.model;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

/// Points in time as microseconds since 1970-01-01T00:00:00Z, written and read as RFC 3339.
///
/// Writing gives UTC with six decimals and `Z`. Reading wants a zone and refuses a time without one:
/// the same digits have been taken for two different hours often enough. Digits beyond the
/// microsecond are cut off.
public final class Times {

    private static final DateTimeFormatter WRITTEN =
            new DateTimeFormatterBuilder()
                    .appendPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'")
                    .toFormatter();

    private Times() {}

    /// `2017-05-18T09:30:00.000000Z` for the microseconds given.
    public static String format(long timeUs) {
        return WRITTEN.format(instant(timeUs).atOffset(ZoneOffset.UTC));
    }

    /// The microseconds of an RFC 3339 time. Throws [IllegalArgumentException] that says what is wrong.
    public static long parse(String text) {
        String folded = text.strip().replace(' ', 'T');
        try {
            return micros(OffsetDateTime.parse(folded).toInstant());
        } catch (DateTimeException | ArithmeticException e) {
            throw new IllegalArgumentException(
                    "time '"
                            + text
                            + "' is not RFC 3339 with a zone, such as 2017-05-18T09:30:00Z; "
                            + (looksZoneless(folded)
                                    ? "did you leave out the zone (Z or +03:00)?"
                                    : "check the digits"));
        }
    }

    /// The instant that the microseconds name.
    public static Instant instant(long timeUs) {
        return Instant.ofEpochSecond(
                Math.floorDiv(timeUs, 1_000_000L), Math.floorMod(timeUs, 1_000_000L) * 1_000L);
    }

    /// Microseconds of an instant; what is finer is cut off, towards the past.
    public static long micros(Instant instant) {
        return Math.addExact(
                Math.multiplyExact(instant.getEpochSecond(), 1_000_000L),
                instant.getNano() / 1_000);
    }

    private static boolean looksZoneless(String text) {
        return text.matches("\\d{4}-\\d\\d-\\d\\d(T\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?)?");
    }
}
