package org.deconflict.record;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The text `name+hhhhhhhh+base64(type ‖ 32 bytes)` in which keys are written.
final class KeyText {
    private static final Pattern FORM = Pattern.compile("([^+]+)\\+([0-9a-f]{8})\\+(.+)");
    private static final int BYTES = 33;

    private final String name;
    private final String idHex;
    private final byte[] material;

    private KeyText(String name, String idHex, byte[] material) {
        this.name = name;
        this.idHex = idHex;
        this.material = material;
    }

    static KeyText parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new MalformedRecord("a key must look like name+1a2b3c4d+base64");
        }
        byte[] material = Base64Text.decode(form.group(3));
        checkName(form.group(1));
        if (material.length != BYTES) {
            throw new MalformedRecord(
                    "a key is " + material.length + " bytes, must be 33: type and Ed25519 key");
        }
        return new KeyText(form.group(1), form.group(2), material);
    }

    static String write(String name, int keyId, SignatureType type, byte[] key) {
        byte[] material = new byte[BYTES];
        material[0] = type.code();
        System.arraycopy(key, 0, material, 1, key.length);
        return name + "+" + hex(keyId) + "+" + Base64Text.encode(material);
    }

    String name() {
        return name;
    }

    String idHex() {
        return idHex;
    }

    SignatureType type() {
        return SignatureType.of(material[0]);
    }

    byte[] key() {
        return Arrays.copyOfRange(material, 1, BYTES);
    }

    /// The first four bytes of SHA-256(name ‖ 0x0A ‖ type ‖ public key).
    static int keyId(String name, SignatureType type, byte[] publicKey) {
        MessageDigest sha = Hash.sha256();
        sha.update(Utf8.encode(name));
        sha.update((byte) '\n');
        sha.update(type.code());
        return first4(sha.digest(publicKey));
    }

    static int first4(byte[] bytes) {
        return ByteBuffer.wrap(bytes).getInt();
    }

    static String hex(int keyId) {
        return HexFormat.of().toHexDigits(keyId);
    }

    /// A key's name: not empty, no Unicode space, no plus, no control character.
    static void checkName(String name) {
        boolean bad = name.codePoints().anyMatch(KeyText::isForbidden);
        if (name.isEmpty() || bad || !Utf8.isWellFormed(name)) {
            throw new MalformedRecord(
                    "key name \"" + name + "\" must be non-empty, without spaces and without +");
        }
    }

    private static boolean isForbidden(int c) {
        return c == '+'
                || c < ' '
                || c == 0x85
                || Character.isWhitespace(c)
                || Character.isSpaceChar(c);
    }
}
