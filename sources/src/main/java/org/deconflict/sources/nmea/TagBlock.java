package org.deconflict.sources.nmea;

import java.util.OptionalLong;

/// What a tag block, `\s:…,c:1384257600*hh\`, says of the sentence it stands before: here, its time.
///
/// `c:` is in seconds or milliseconds since 1970; from 10^11 on it is taken for milliseconds
/// (10^11 seconds are the year 5138, 10^11 milliseconds the year 1973). Other fields (`s:` source,
/// `g:` group, `n:` line, `si:` station) are read over.
final class TagBlock {

    private static final long MILLIS_FROM = 100_000_000_000L;
    private static final int MAX_DIGITS = 15;

    private boolean sound;
    private OptionalLong timeUs = OptionalLong.empty();

    /// Reads the block between its two backslashes; false when its sum or its time is wrong.
    boolean read(byte[] b, int from, int to) {
        sound = true;
        timeUs = OptionalLong.empty();
        int sum = 0;
        int field = from;
        int at = from;
        for (; at < to && b[at] != '*'; at++) {
            sum ^= b[at] & 0xFF;
            if (b[at] == ',') {
                field(b, field, at);
                field = at + 1;
            }
        }
        field(b, field, at);
        return sound && at + 3 == to && Sentence.hex(b, at + 1, to) == sum;
    }

    /// The time of the block last read, in microseconds; empty when it has none.
    OptionalLong timeUs() {
        return timeUs;
    }

    private void field(byte[] b, int from, int to) {
        if (to - from < 2 || b[from] != 'c' || b[from + 1] != ':') {
            return;
        }
        long value = 0;
        int digits = to - from - 2;
        for (int i = from + 2; i < to && digits <= MAX_DIGITS; i++) {
            int digit = b[i] - '0';
            if (digit < 0 || digit > 9) {
                sound = false;
                return;
            }
            value = value * 10 + digit;
        }
        if (digits == 0 || digits > MAX_DIGITS) {
            sound = false;
            return;
        }
        timeUs = OptionalLong.of(value >= MILLIS_FROM ? value * 1_000 : value * 1_000_000);
    }
}
