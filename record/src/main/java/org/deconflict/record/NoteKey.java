package org.deconflict.record;

import java.nio.ByteBuffer;
import java.security.PrivateKey;
import java.security.SecureRandom;

/// The secret half of a log's or a witness's key: signs notes.
///
/// Written as Go's sumdb/note does: `PRIVATE+KEY+name+hhhhhhhh+base64(type ‖ seed)`.
public final class NoteKey {
    private static final String PREFIX = "PRIVATE+KEY+";

    private final byte[] seed;
    private final PrivateKey key;
    private final NoteVerifier verifier;

    private NoteKey(String name, SignatureType type, byte[] seed) {
        if (seed.length != Ed25519.KEY_BYTES) {
            throw new MalformedRecord("a seed is " + seed.length + " bytes, must be 32");
        }
        this.seed = seed.clone();
        this.key = Ed25519.signingKey(seed);
        this.verifier = NoteVerifier.of(name, type, Ed25519.publicKey(seed));
    }

    /// A log's key from a 32-byte seed; the name is the log's origin.
    public static NoteKey log(String name, byte[] seed) {
        return new NoteKey(name, SignatureType.ED25519, seed);
    }

    /// A witness's key from a 32-byte seed.
    public static NoteKey witness(String name, byte[] seed) {
        return new NoteKey(name, SignatureType.COSIGNATURE, seed);
    }

    /// A new log key from the machine's randomness.
    public static NoteKey generate(String name) {
        byte[] seed = new byte[Ed25519.KEY_BYTES];
        new SecureRandom().nextBytes(seed);
        return log(name, seed);
    }

    /// Reads the written form; the key id must be the one that name and key give.
    public static NoteKey parse(String text) {
        if (!text.startsWith(PREFIX)) {
            throw new MalformedRecord("a secret key must begin with " + PREFIX);
        }
        KeyText parts = KeyText.parse(text.substring(PREFIX.length()));
        NoteKey key = new NoteKey(parts.name(), parts.type(), parts.key());
        if (!KeyText.hex(key.verifier.keyId()).equals(parts.idHex())) {
            throw new MalformedRecord("key id " + parts.idHex() + " is not that of name and key");
        }
        return key;
    }

    /// The written form. Secret.
    public String toSecretText() {
        NoteVerifier v = verifier;
        return PREFIX + KeyText.write(v.name(), v.keyId(), v.type(), seed);
    }

    /// The public half.
    public NoteVerifier verifier() {
        return verifier;
    }

    /// The name that stands in signature lines.
    public String name() {
        return verifier.name();
    }

    /// Signs a note's text as a log.
    public NoteSignature sign(String text) {
        requireType(SignatureType.ED25519);
        return signature(Ed25519.sign(key, Utf8.encode(text)));
    }

    /// Cosigns a checkpoint's text as a witness, at a POSIX time in seconds.
    public NoteSignature cosign(String text, long timeS) {
        requireType(SignatureType.COSIGNATURE);
        byte[] signed = Ed25519.sign(key, NoteVerifier.cosigned(text, timeS));
        ByteBuffer stamped = ByteBuffer.allocate(Long.BYTES + signed.length);
        return signature(stamped.putLong(timeS).put(signed).array());
    }

    private void requireType(SignatureType type) {
        if (verifier.type() != type) {
            throw new IllegalStateException(
                    "key " + name() + " is of type " + verifier.type() + ", must be " + type);
        }
    }

    private NoteSignature signature(byte[] bytes) {
        return NoteSignature.of(verifier.name(), verifier.keyId(), bytes);
    }

    /// Without the secret.
    @Override
    public String toString() {
        return "secret key of " + verifier;
    }
}
