package org.deconflict.sources.nmea;

import java.util.Locale;

/// Writes AIS sentences for tests, from the tables of the standard and not from the decoder.
public final class AisWriter {

    private final StringBuilder bits = new StringBuilder();

    private AisWriter() {}

    /// The bits of a message, as pairs of value and size.
    static String payload(long... valuesAndSizes) {
        AisWriter writer = new AisWriter();
        for (int i = 0; i < valuesAndSizes.length; i += 2) {
            for (int bit = (int) valuesAndSizes[i + 1] - 1; bit >= 0; bit--) {
                writer.bits.append((valuesAndSizes[i] >> bit & 1) == 1 ? '1' : '0');
            }
        }
        return writer.armoured();
    }

    /// A position report of type 1; speed in 1/10 knot, course in 1/10 degree.
    public static String type1(int mmsi, double latDeg, double lonDeg, int speed, int course) {
        return payload(
                1,
                6,
                0,
                2,
                mmsi,
                30,
                0,
                4,
                0,
                8,
                speed,
                10,
                0,
                1,
                Math.round(lonDeg * 600_000),
                28,
                Math.round(latDeg * 600_000),
                27,
                course,
                12,
                0,
                9,
                0,
                6,
                0,
                25);
    }

    /// `!AIVDM,1,1,,A,…,0*hh`.
    public static String sentence(String payload) {
        return summed("!", "AIVDM,1,1,,A," + payload + ",0");
    }

    /// The text between the first character and the sum, with its sum.
    public static String summed(String start, String body) {
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            sum ^= body.charAt(i);
        }
        return start + body + String.format(Locale.ROOT, "*%02X", sum);
    }

    /// `\…*hh\`.
    static String block(String body) {
        return summed("\\", body) + "\\";
    }

    private String armoured() {
        while (bits.length() % 6 != 0) {
            bits.append('0');
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < bits.length(); i += 6) {
            int six = Integer.parseInt(bits.substring(i, i + 6), 2);
            text.append((char) (six < 40 ? six + 48 : six + 56));
        }
        return text.toString();
    }
}
