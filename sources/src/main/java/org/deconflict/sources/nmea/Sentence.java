package org.deconflict.sources.nmea;

import java.nio.charset.StandardCharsets;

/// One NMEA 0183 sentence, `!AIVDM,1,1,,A,…*62`, its fields found in place.
///
/// What stands after the sum is not looked at: receivers add times and stations of their own there.
/// Threads: one; filled again for every line.
final class Sentence {

    /// An address of talker (two characters) and kind (three), such as `AIVDM`.
    static final int ADDRESS = 5;

    private static final int MAX_FIELDS = 32;

    private byte[] bytes = new byte[0];
    private int from;
    private int star;
    private int size;
    private final int[] starts = new int[MAX_FIELDS];
    private final int[] ends = new int[MAX_FIELDS];

    /// Looks at the beginning only: whether the sentence at `from`, whose first character is `!` or
    /// `$`, has this kind behind its two characters of talker.
    static boolean isKind(byte[] b, int from, int to, String kind) {
        return to - from > ADDRESS + 1
                && b[from + ADDRESS + 1] == ','
                && b[from + 3] == kind.charAt(0)
                && b[from + 4] == kind.charAt(1)
                && b[from + 5] == kind.charAt(2);
    }

    /// Finds the fields; false when the sum is missing or wrong.
    boolean read(byte[] line, int begin, int to) {
        bytes = line;
        from = begin + 1;
        size = 0;
        int sum = 0;
        int field = from;
        int at = from;
        for (; at < to && line[at] != '*'; at++) {
            sum ^= line[at] & 0xFF;
            if (line[at] == ',') {
                add(field, at);
                field = at + 1;
            }
        }
        star = at;
        add(field, at);
        return sum == hex(line, at + 1, to);
    }

    /// The two hexadecimal digits at a place; −1 when there are none.
    static int hex(byte[] b, int at, int to) {
        if (at + 2 > to) {
            return -1;
        }
        int high = Character.digit(b[at], 16);
        int low = Character.digit(b[at + 1], 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }

    private void add(int start, int end) {
        if (size < MAX_FIELDS) {
            starts[size] = start;
            ends[size] = end;
            size++;
        }
    }

    /// Why [#read] gave false, for a person.
    String sumSlip() {
        return bytes.length == 0 || star >= bytes.length || bytes[star] != '*'
                ? "the sum (*hh) at the end is missing; is the line cut off?"
                : "the sum (*hh) does not fit the line; was it changed on its way?";
    }

    /// How many fields there are, the address the first.
    int size() {
        return size;
    }

    int start(int field) {
        return starts[field];
    }

    int end(int field) {
        return ends[field];
    }

    byte[] bytes() {
        return bytes;
    }

    boolean isEmpty(int field) {
        return field >= size || starts[field] == ends[field];
    }

    /// The character that a field begins with, 0 when it is empty.
    int first(int field) {
        return isEmpty(field) ? 0 : bytes[starts[field]];
    }

    /// A whole number of at most nine digits; −1 when the field is none.
    int number(int field) {
        return field >= size ? -1 : digits(starts[field], ends[field]);
    }

    /// The whole number between two places; −1 when there is none.
    int digits(int start, int end) {
        if (start >= end || end - start > 9) {
            return -1;
        }
        int value = 0;
        for (int i = start; i < end; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    /// A field as text, for a message.
    String text(int field) {
        return field >= size
                ? ""
                : new String(
                                bytes,
                                starts[field],
                                Math.min(40, ends[field] - starts[field]),
                                StandardCharsets.ISO_8859_1)
                        .replaceAll("\\p{Cntrl}", "?");
    }
}
