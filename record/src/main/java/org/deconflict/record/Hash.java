package org.deconflict.record;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Thirty-two bytes of SHA-256: a leaf's hash, a root, a commitment. Immutable.
public final class Hash {
    /// Length in bytes.
    public static final int BYTES = 32;

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /// A copy of exactly 32 bytes.
    public static Hash of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new MalformedRecord("a hash is " + bytes.length + " bytes, must be " + BYTES);
        }
        return new Hash(bytes.clone());
    }

    /// From canonical standard base64.
    public static Hash fromBase64(String text) {
        return of(Base64Text.decode(text));
    }

    /// Standard base64, 44 characters.
    public String toBase64() {
        return Base64Text.encode(bytes);
    }

    /// A copy of the bytes.
    public byte[] bytes() {
        return bytes.clone();
    }

    /// A fresh SHA-256 digest; every JDK has it.
    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return toBase64();
    }
}
