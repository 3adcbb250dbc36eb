package org.deconflict.record;

import java.util.Base64;

/// Standard base64 with padding (RFC 4648 section 4), one text for each byte string: a text whose
/// unused bits are not zero, or that lacks padding, is refused.
final class Base64Text {
    private Base64Text() {}

    static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    static byte[] decode(String text) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new MalformedRecord("not base64: " + e.getMessage(), e);
        }
        if (!encode(bytes).equals(text)) {
            throw new MalformedRecord("base64 is not canonical: padding or unused bits differ");
        }
        return bytes;
    }
}
