package org.deconflict.channels;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.regex.Pattern;

/// A bare mailbox, `local@domain`, in the plain form of RFC 5321: ASCII, no quotes, no display name,
/// no comments, no routes. The forms left out are where header injection lives, and no duty desk
/// needs them; a mailbox beyond ASCII would need SMTPUTF8 at every server on the way.
final class MailAddress {

    /// The longest address, RFC 5321 4.5.3.1.3 without its brackets. Closed.
    static final int MAX_LENGTH = 254;

    private static final Pattern PLAIN =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]+@[A-Za-z0-9.-]+");

    private MailAddress() {}

    /// The mailbox. Throws [IllegalArgumentException] that says what is wrong with it.
    static InternetAddress check(String what, String address) {
        if (address.length() > MAX_LENGTH || !PLAIN.matcher(address).matches()) {
            throw refused(what, address, "is not local@domain in ASCII");
        }
        try {
            InternetAddress parsed = new InternetAddress(address, true);
            parsed.validate();
            return parsed;
        } catch (AddressException e) {
            throw refused(what, address, Deadline.said(e));
        }
    }

    /// The part behind the `@`.
    static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1);
    }

    private static IllegalArgumentException refused(String what, String address, String why) {
        return new IllegalArgumentException(
                what
                        + " '"
                        + Visible.line(address, 100)
                        + "' cannot be used: "
                        + why
                        + "; such as duty@example.org");
    }
}
