package org.deconflict.warn;

import java.util.Locale;
import java.util.OptionalLong;
import org.deconflict.model.Times;

/// Times, places and distances as messages say them; the digits are the same in every language, so
/// that two people can compare what they were told.
final class Figures {

    private Figures() {}

    /// To the second, cut off: an earliest time is never said later than it is.
    static String time(long timeUs) {
        String micros = Times.format(timeUs);
        return micros.substring(0, micros.length() - ".000000Z".length()) + "Z";
    }

    /// Five decimals, a metre and a bit, with the hemisphere as a letter.
    static String degrees(long e7, String plus, String minus) {
        long e5 = (Math.abs(e7) + 50) / 100;
        return String.format(
                Locale.ROOT, "%d.%05d° %s", e5 / 100_000, e5 % 100_000, e7 < 0 ? minus : plus);
    }

    static String distance(Voice voice, OptionalLong mm) {
        if (mm.isEmpty()) {
            return voice.say("distance.none");
        }
        long m = (Math.abs(mm.getAsLong()) + 500) / 1_000;
        String n =
                m < 1_000
                        ? m + " " + voice.say("unit.m")
                        : (m + 50) / 1_000 + "." + (m + 50) / 100 % 10 + " " + voice.say("unit.km");
        String side = mm.getAsLong() < 0 ? "distance.inside" : "distance.outside";
        return voice.say(side).replace("{n}", n);
    }

    /// A name without line breaks and without characters that turn the direction of the text round it.
    static String plain(String name) {
        return name.replaceAll(
                "[\\p{Cntrl}\\u2028\\u2029\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]", " ");
    }

    /// At most this many UTF-16 units; what is longer ends in `…` and never in half a character.
    static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Math.max(1, longest - 1);
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end)
                + "…";
    }
}
