package org.deconflict.node;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// The digest that batches and settings are known by.
final class Sha256 {

    private Sha256() {}

    /// The 32 bytes.
    static byte[] of(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
