package org.deconflict.record;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/// One field with what opens its commitment: the salt (base64 of 16 bytes) and the value
/// (null is JSON null).
public record OpenedField(String salt, @Nullable Object value) {
    private static final byte[] LABEL = "deconflict/field/v1\0".getBytes(StandardCharsets.US_ASCII);
    private static final int MAX_NAME_BYTES = 65_535;

    /// Refuses a salt that is not canonical base64 of 16 bytes.
    public OpenedField {
        int length = Base64Text.decode(salt).length;
        if (length != Salts.BYTES) {
            throw new MalformedRecord("a salt is " + length + " bytes, must be " + Salts.BYTES);
        }
    }

    /// The commitment: SHA-256("deconflict/field/v1" 0x00 ‖ salt ‖ uint16 length of the name
    /// ‖ name ‖ canonical JSON of the value).
    public Hash commitment(String name) {
        byte[] nameBytes = Utf8.encode(name);
        if (!Utf8.isWellFormed(name) || nameBytes.length > MAX_NAME_BYTES) {
            throw new MalformedRecord("a field's name must be at most 65535 bytes of UTF-8");
        }
        MessageDigest sha = Hash.sha256();
        sha.update(LABEL);
        sha.update(Base64Text.decode(salt));
        sha.update((byte) (nameBytes.length >> 8));
        sha.update((byte) nameBytes.length);
        sha.update(nameBytes);
        sha.update(CanonicalJson.write(value));
        return Hash.of(sha.digest());
    }
}
