package org.deconflict.record;

import java.nio.ByteBuffer;
import java.security.PublicKey;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The public half of a key, written as a vkey: `name+hhhhhhhh+base64(type ‖ public key)`.
public final class NoteVerifier {
    private final String name;
    private final SignatureType type;
    private final byte[] publicKey;
    private final PublicKey key;
    private final int keyId;

    private NoteVerifier(String name, SignatureType type, byte[] publicKey) {
        KeyText.checkName(name);
        this.name = name;
        this.type = type;
        this.publicKey = publicKey.clone();
        this.key = Ed25519.verifyingKey(publicKey);
        this.keyId = KeyText.keyId(name, type, publicKey);
    }

    static NoteVerifier of(String name, SignatureType type, byte[] publicKey) {
        return new NoteVerifier(name, type, publicKey);
    }

    /// Reads a vkey; the key id must be the one that name, type and key give.
    public static NoteVerifier parse(String vkey) {
        KeyText parts = KeyText.parse(vkey);
        NoteVerifier verifier = new NoteVerifier(parts.name(), parts.type(), parts.key());
        if (!verifier.vkey().equals(vkey)) {
            throw new MalformedRecord(
                    "key id "
                            + parts.idHex()
                            + " is not that of name and key, which is "
                            + KeyText.hex(verifier.keyId));
        }
        return verifier;
    }

    /// The vkey.
    public String vkey() {
        return KeyText.write(name, keyId, type, publicKey);
    }

    /// The name that stands in signature lines.
    public String name() {
        return name;
    }

    /// The first four bytes of SHA-256(name ‖ 0x0A ‖ type ‖ public key).
    public int keyId() {
        return keyId;
    }

    /// What the key signs.
    public SignatureType type() {
        return type;
    }

    /// True when the line claims to be by this key: same name and key id.
    public boolean knows(NoteSignature line) {
        return line.name().equals(name) && line.keyId() == keyId;
    }

    /// True when the line is by this key and signs the text.
    public boolean verifies(String text, NoteSignature line) {
        if (!knows(line)) {
            return false;
        }
        byte[] blob = line.signature();
        return switch (type) {
            case ED25519 -> Ed25519.verifies(key, Utf8.encode(text), blob);
            case COSIGNATURE -> verifiesCosignature(text, blob);
        };
    }

    /// The POSIX time in seconds of a cosignature by this key, which must verify first.
    public long cosignedAtS(NoteSignature line) {
        if (type != SignatureType.COSIGNATURE) {
            throw new IllegalStateException("key " + this + " gives no times");
        }
        return ByteBuffer.wrap(line.signature()).getLong();
    }

    /// True when both wrap the same public key, whatever their names and types.
    boolean samePublicKey(NoteVerifier other) {
        return Arrays.equals(publicKey, other.publicKey);
    }

    private boolean verifiesCosignature(String text, byte[] blob) {
        if (blob.length != Long.BYTES + Ed25519.SIGNATURE_BYTES) {
            return false;
        }
        long timeS = ByteBuffer.wrap(blob).getLong();
        byte[] signature = Arrays.copyOfRange(blob, Long.BYTES, blob.length);
        return timeS >= 0 && Ed25519.verifies(key, cosigned(text, timeS), signature);
    }

    /// The message of an Ed25519 cosignature: two lines, then the checkpoint's text.
    static byte[] cosigned(String text, long timeS) {
        return Utf8.encode("cosignature/v1\ntime " + timeS + "\n" + text);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NoteVerifier that && vkey().equals(that.vkey());
    }

    @Override
    public int hashCode() {
        return vkey().hashCode();
    }

    /// Name and key id.
    @Override
    public String toString() {
        return name + "+" + KeyText.hex(keyId);
    }
}
