package org.deconflict.record;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/// Microseconds since 1970 as RFC 3339 in UTC with exactly six decimals, years 1 to 9999.
final class RecordTime {
    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);
    private static final long US_PER_S = 1_000_000;

    private static final long MIN_US =
            Instant.parse("0001-01-01T00:00:00Z").getEpochSecond() * US_PER_S;
    private static final long MAX_US =
            Instant.parse("9999-12-31T23:59:59Z").getEpochSecond() * US_PER_S + US_PER_S - 1;

    private RecordTime() {}

    static String write(long timeUs) {
        check(timeUs);
        return FORM.format(instant(timeUs));
    }

    /// Refuses times outside the years 1 to 9999.
    static void check(long timeUs) {
        if (timeUs < MIN_US || timeUs > MAX_US) {
            throw new MalformedRecord(
                    "timeUs is "
                            + timeUs
                            + ", must be in the years 1..9999; did you give nanoseconds?");
        }
    }

    private static Instant instant(long timeUs) {
        long nanos = Math.floorMod(timeUs, US_PER_S) * 1000L;
        return Instant.ofEpochSecond(Math.floorDiv(timeUs, US_PER_S), nanos);
    }

    static long read(String text) {
        Instant instant;
        try {
            instant = FORM.parse(text, Instant::from);
        } catch (DateTimeParseException e) {
            throw notATime(text, e);
        }
        long timeUs = instant.getEpochSecond() * US_PER_S + instant.getNano() / 1000;
        if (!write(timeUs).equals(text)) {
            throw notATime(text, new DateTimeException("not canonical"));
        }
        return timeUs;
    }

    private static MalformedRecord notATime(String text, DateTimeException cause) {
        return new MalformedRecord(
                "time \"" + text + "\" must look like 2017-05-18T09:30:00.000000Z", cause);
    }
}
