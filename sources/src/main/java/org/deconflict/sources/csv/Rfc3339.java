package org.deconflict.sources.csv;

import java.nio.charset.StandardCharsets;
import org.deconflict.model.Times;

/// RFC 3339 times from bytes: the same microseconds as [Times#parse], without a `String` for the
/// usual form `2017-05-18T09:30:00[.123456]Z`; anything else goes the long way.
final class Rfc3339 {

    private static final int SECONDS_END = 19;
    private static final int MAX_DECIMALS = 9;
    private static final long DAY_S = 86_400;

    private Rfc3339() {}

    /// The microseconds; throws [IllegalArgumentException] that says what is wrong.
    static long parse(byte[] b, int from, int to) {
        long quick = quick(b, from, to);
        return quick != Long.MIN_VALUE
                ? quick
                : Times.parse(new String(b, from, to - from, StandardCharsets.UTF_8));
    }

    private static long quick(byte[] b, int from, int to) {
        int length = to - from;
        if (length <= SECONDS_END
                || length > SECONDS_END + 2 + MAX_DECIMALS
                || b[to - 1] != 'Z'
                || b[from + 4] != '-'
                || b[from + 7] != '-'
                || b[from + 10] != 'T'
                || b[from + 13] != ':'
                || b[from + 16] != ':') {
            return Long.MIN_VALUE;
        }
        int year = two(b, from) * 100 + two(b, from + 2);
        int month = two(b, from + 5);
        int day = two(b, from + 8);
        int hour = two(b, from + 11);
        int minute = two(b, from + 14);
        int second = two(b, from + 17);
        int us = decimals(b, from + SECONDS_END, to - 1);
        // A day of the month above 28 is rare enough to leave its length to the calendar of the
        // JDK.
        boolean plain = year >= 1000 && month >= 1 && month <= 12 && day >= 1 && day <= 28;
        if (!plain || hour > 23 || minute > 59 || second > 59 || us < 0) {
            return Long.MIN_VALUE;
        }
        if (hour < 0 || minute < 0 || second < 0) {
            return Long.MIN_VALUE;
        }
        long s = epochDay(year, month, day) * DAY_S + hour * 3600L + minute * 60L + second;
        return s * 1_000_000L + us;
    }

    /// Two digits, or a large negative number.
    private static int two(byte[] b, int at) {
        int tens = b[at] - '0';
        int ones = b[at + 1] - '0';
        return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1_000_000;
    }

    /// Microseconds of the decimals between the seconds and `Z`; −1 when they are none.
    private static int decimals(byte[] b, int from, int to) {
        if (from == to) {
            return 0;
        }
        if (b[from] != '.' || from + 1 == to) {
            return -1;
        }
        int us = 0;
        int scale = 100_000;
        for (int i = from + 1; i < to; i++) {
            int digit = b[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            us += digit * scale;
            scale /= 10;
        }
        return us;
    }

    /// Days since 1970-01-01 in the proleptic Gregorian calendar, years from 0.
    /// Source: H. Hinnant, "chrono-compatible low-level date algorithms", days_from_civil.
    private static long epochDay(int year, int month, int day) {
        int y = month <= 2 ? year - 1 : year;
        int era = y / 400;
        int yearOfEra = y - era * 400;
        int dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
        int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
        return era * 146_097L + dayOfEra - 719_468L;
    }
}
