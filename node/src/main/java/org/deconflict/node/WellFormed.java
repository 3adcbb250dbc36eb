package org.deconflict.node;

/// Words from outside, as the journal can keep them: at most [#LONGEST] UTF-16 units, and no half of a
/// surrogate pair, which UTF-8 cannot write.
///
/// Checked before the inbox: one sender's words must never fail the commit that others wait for.
final class WellFormed {

    /// The longest text that is taken, in UTF-16 units. Closed.
    static final int LONGEST = 8_000;

    private WellFormed() {}

    /// Throws [IllegalArgumentException] that names the text; `what` is such as `answer text`.
    static void check(String what, String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException(
                    what + " has " + text.length() + " characters, at most " + LONGEST);
        }
        if (!holds(text)) {
            throw new IllegalArgumentException(
                    what
                            + " holds half a surrogate pair; was it cut in the middle of a character?");
        }
    }

    /// Whether UTF-8 can write it.
    static boolean holds(String text) {
        return text.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
    }
}
