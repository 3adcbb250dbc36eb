package org.deconflict.warn;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256 over fields, in lower-case hex. Fields hold no line break: ids refuse them.
final class Hash {

    private Hash() {}

    /// 256 bits, for what is acknowledged.
    static String digest(String... fields) {
        return hex(32, fields);
    }

    /// 128 bits, for ids.
    static String id(String... fields) {
        return hex(16, fields);
    }

    private static String hex(int bytes, String... fields) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(String.join("\n", fields).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
