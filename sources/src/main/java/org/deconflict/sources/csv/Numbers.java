package org.deconflict.sources.csv;

import java.nio.charset.StandardCharsets;

/// Decimal numbers from bytes: the same double as [Double#parseDouble], without a `String` for the
/// usual ones.
///
/// Error: none. A number of at most 15 digits divided by an exact power of ten is correctly rounded
/// (Clinger, "How to read floating point numbers accurately", 1990); all others go the long way.
final class Numbers {

    /// What to do about a cell that holds no number.
    static final String SLIP = "; write digits with a decimal point";

    /// Longer than this is no number that anybody meant.
    private static final int MAX_LENGTH = 64;

    private static final double[] TENS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
    };

    private Numbers() {}

    /// The number between `from` and `to`, spaces round it left out; `NaN` when there is none, or it
    /// is not finite, or it is written as only Java would (`1d`, `0x1p3`, `NaN`).
    static double parse(byte[] b, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && isSpace(b[start])) {
            start++;
        }
        while (end > start && isSpace(b[end - 1])) {
            end--;
        }
        int at = start < end && (b[start] == '-' || b[start] == '+') ? start + 1 : start;
        long digits = 0;
        int count = 0;
        int point = -1;
        for (; at < end; at++) {
            int c = b[at];
            if (c >= '0' && c <= '9' && count < 15) {
                digits = digits * 10 + (c - '0');
                count++;
            } else if (c == '.' && point < 0) {
                point = count;
            } else {
                return slowly(b, start, end);
            }
        }
        if (count == 0) {
            return Double.NaN;
        }
        double value = point < 0 ? digits : digits / TENS[count - point];
        return b[start] == '-' ? -value : value;
    }

    private static double slowly(byte[] b, int start, int end) {
        if (end - start > MAX_LENGTH) {
            return Double.NaN;
        }
        for (int i = start; i < end; i++) {
            int c = b[i];
            boolean decimal = (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '+';
            if (!decimal && c != 'e' && c != 'E') {
                return Double.NaN;
            }
        }
        try {
            double value =
                    Double.parseDouble(
                            new String(b, start, end - start, StandardCharsets.ISO_8859_1));
            return Double.isFinite(value) ? value : Double.NaN;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private static boolean isSpace(byte c) {
        return c == ' ' || c == '\t';
    }
}
