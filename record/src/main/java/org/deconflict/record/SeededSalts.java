package org.deconflict.record;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;

/// Salts derived from a seed, so that a replay gives the same bytes every time.
///
/// Salt i is the first 16 bytes of SHA-256("deconflict/salts/v1" 0x00 ‖ seed ‖ uint64 i). Who
/// knows the seed can guess withheld fields: for reconstructions and tests only.
public final class SeededSalts implements Salts {
    private static final byte[] LABEL = "deconflict/salts/v1\0".getBytes(StandardCharsets.US_ASCII);

    private final byte[] seed;
    private long counter;

    /// From any seed bytes; a copy is kept.
    public SeededSalts(byte[] seed) {
        this.seed = seed.clone();
    }

    /// From a number, as its eight bytes, big-endian.
    public SeededSalts(long seed) {
        this(ByteBuffer.allocate(Long.BYTES).putLong(seed).array());
    }

    @Override
    public byte[] next() {
        MessageDigest sha = Hash.sha256();
        sha.update(LABEL);
        sha.update(seed);
        sha.update(ByteBuffer.allocate(Long.BYTES).putLong(counter++).array());
        return Arrays.copyOf(sha.digest(), BYTES);
    }
}
