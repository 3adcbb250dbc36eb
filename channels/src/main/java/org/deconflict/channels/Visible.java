package org.deconflict.channels;

/// Text that others wrote, made harmless to show: every character that would act is shown instead.
///
/// Letters of any script, direction marks and isolates (which mixed Arabic and Latin text needs) stay
/// as they are. Control characters become their pictures (`␛`), the two that force letters into
/// another order than their own become `<U+202E>`, since they can make a line read as it is not.
final class Visible {

    private static final int PICTURES = 0x2400;

    private Visible() {}

    /// The text with its line breaks and tabs kept.
    static String block(String text) {
        return of(text.replace("\r\n", "\n"), true);
    }

    /// The text on one line of at most `limit` characters; what is longer ends in `…`.
    static String line(String text, int limit) {
        String all = of(text.strip(), false);
        if (all.length() <= limit) {
            return all;
        }
        int end = Character.isHighSurrogate(all.charAt(limit - 2)) ? limit - 2 : limit - 1;
        return all.substring(0, end) + "…";
    }

    private static String of(String text, boolean breaks) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (breaks && (c == '\n' || c == '\t')) {
                out.append(c);
            } else if (c < 0x20) {
                out.append((char) (PICTURES + c));
            } else if (c == 0x7F) {
                out.append('\u2421');
            } else if (acts(c)) {
                out.append(String.format("<U+%04X>", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static boolean acts(char c) {
        return (c >= 0x80 && c < 0xA0)
                || c == '\u2028'
                || c == '\u2029'
                || c == '\u202D'
                || c == '\u202E';
    }
}
