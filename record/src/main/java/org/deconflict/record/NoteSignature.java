package org.deconflict.record;

import java.nio.ByteBuffer;
import java.util.Arrays;

/// One signature line of a note: `— name base64(key id ‖ signature)`.
///
/// `base64` is canonical and holds at least five bytes; what it signs with is known only to who has
/// the key.
public record NoteSignature(String name, String base64) {
    private static final int ID_BYTES = 4;

    /// Refuses a name or base64 that signed-note refuses.
    public NoteSignature {
        KeyText.checkName(name);
        int length = Base64Text.decode(base64).length;
        if (length <= ID_BYTES) {
            throw new MalformedRecord("a signature is " + length + " bytes, must be 5 or more");
        }
    }

    static NoteSignature of(String name, int keyId, byte[] signature) {
        ByteBuffer blob = ByteBuffer.allocate(ID_BYTES + signature.length);
        blob.putInt(keyId).put(signature);
        return new NoteSignature(name, Base64Text.encode(blob.array()));
    }

    /// The key id in front of the signature.
    public int keyId() {
        return KeyText.first4(Base64Text.decode(base64));
    }

    /// The bytes after the key id.
    byte[] signature() {
        byte[] blob = Base64Text.decode(base64);
        return Arrays.copyOfRange(blob, ID_BYTES, blob.length);
    }

    /// The line without its line break.
    String line() {
        return "— " + name + " " + base64;
    }
}
