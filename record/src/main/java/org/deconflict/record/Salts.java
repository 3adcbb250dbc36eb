package org.deconflict.record;

/// Where salts come from: one independent 128-bit salt for each field of each entry.
@FunctionalInterface
public interface Salts {
    /// Length of a salt in bytes.
    int BYTES = 16;

    /// The next salt, 16 bytes, never given out before.
    byte[] next();
}
