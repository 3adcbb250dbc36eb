package org.deconflict.record;

import java.util.regex.Pattern;

/// Whole numbers in ASCII digits without leading zeros, 0 to 2^63 − 1.
final class Decimal {
    private static final Pattern FORM = Pattern.compile("0|[1-9][0-9]{0,18}");

    private Decimal() {}

    static long parse(String text, String what) {
        if (FORM.matcher(text).matches()) {
            try {
                return Long.parseLong(text);
            } catch (NumberFormatException e) {
                throw new MalformedRecord(what + " is " + text + ", must be below 2^63", e);
            }
        }
        throw new MalformedRecord(what + " is \"" + text + "\", must be a decimal number");
    }
}
