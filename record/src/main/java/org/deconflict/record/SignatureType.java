package org.deconflict.record;

/// The signature types of c2sp.org/signed-note that we read and write.
public enum SignatureType {
    /// Plain Ed25519 over the note's text: what a log signs with.
    ED25519(0x01),
    /// Ed25519 over a time and the note's text: what a witness cosigns with.
    COSIGNATURE(0x04);

    private final byte code;

    SignatureType(int code) {
        this.code = (byte) code;
    }

    byte code() {
        return code;
    }

    static SignatureType of(byte code) {
        for (SignatureType type : values()) {
            if (type.code == code) {
                return type;
            }
        }
        throw new MalformedRecord(
                "signature type is " + (code & 0xff) + ", must be 1 (Ed25519) or 4 (cosignature)");
    }
}
