package org.deconflict.model;

/// What may be an id: a short text on one line.
public final class Names {

    /// The longest id, in UTF-16 units. Closed.
    public static final int MAX_LENGTH = 128;

    private Names() {}

    /// The id itself, if it may be one; `what` names it in the error, such as `zone id`.
    public static String check(String what, String id) {
        if (id.isBlank()) {
            throw new IllegalArgumentException(what + " is empty; every " + what + " needs a text");
        }
        if (id.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    what
                            + " has "
                            + id.length()
                            + " characters, at most "
                            + MAX_LENGTH
                            + " are kept");
        }
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            if (Character.isISOControl(c) || c == '\u2028' || c == '\u2029') {
                throw new IllegalArgumentException(
                        what
                                + " '"
                                + id.replaceAll("[\\p{Cntrl}\u2028\u2029]", "?")
                                + "' holds a line break or control character at "
                                + (i + 1));
            }
        }
        return id;
    }

    /// The id itself, if it may also stand in a list that bars and commas separate.
    public static String checkListed(String what, String id) {
        for (char c : new char[] {',', '|'}) {
            if (id.indexOf(c) >= 0) {
                throw new IllegalArgumentException(
                        what + " '" + id + "' holds '" + c + "', which separates ids in lists");
            }
        }
        return check(what, id);
    }
}
