package org.deconflict.record;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// A double as ECMAScript writes it (ECMA-262 Number::toString, which RFC 8785 adopts).
final class JsonNumber {
    private JsonNumber() {}

    static String write(double number) {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            throw new MalformedRecord(number + " has no place in JSON");
        }
        if (number == 0) {
            return "0"; // minus zero too
        }
        BigDecimal shortest = shortest(Math.abs(number));
        String digits = shortest.unscaledValue().toString();
        int pointAt = digits.length() - shortest.scale(); // the value is 0.digits × 10^pointAt
        return (number < 0 ? "-" : "") + layOut(digits, pointAt);
    }

    /// The fewest digits that read back as the same double, and of those the closest. Java's own
    /// text is that, except that it never weighs a single digit against two: 4.9E-324 is 5e-324.
    private static BigDecimal shortest(double number) {
        BigDecimal text = new BigDecimal(Double.toString(number)).stripTrailingZeros();
        if (text.precision() != 2) {
            return text;
        }
        BigDecimal single =
                new BigDecimal(number)
                        .round(new MathContext(1, RoundingMode.HALF_EVEN))
                        .stripTrailingZeros();
        return single.doubleValue() == number ? single : text;
    }

    private static String layOut(String digits, int pointAt) {
        int count = digits.length();
        if (count <= pointAt && pointAt <= 21) {
            return digits + "0".repeat(pointAt - count);
        }
        if (0 < pointAt && pointAt <= 21) {
            return digits.substring(0, pointAt) + "." + digits.substring(pointAt);
        }
        if (-6 < pointAt && pointAt <= 0) {
            return "0." + "0".repeat(-pointAt) + digits;
        }
        int exponent = pointAt - 1;
        String mantissa = count == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
        return mantissa + "e" + (exponent < 0 ? "-" : "+") + Math.abs(exponent);
    }
}
