package org.deconflict.record;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// JSON in the one form of RFC 8785: members in UTF-16 order, no spaces, ES6 numbers, UTF-8.
///
/// Values are plain: `Map<String, ?>`, `List<?>`, `String`, `Boolean`, `Long`, `Integer`, `Double`
/// and `null` (JSON null, inside containers or alone). Refused: NaN and infinities, whole numbers
/// beyond ±2^53 (closed), lone surrogates, duplicate members, nesting deeper than 64.
public final class CanonicalJson {
    /// Deepest nesting of arrays and objects; closed.
    public static final int MAX_DEPTH = 64;

    /// Largest whole number that every reader holds exactly, 2^53; closed.
    public static final long MAX_WHOLE = 1L << 53;

    private CanonicalJson() {}

    /// The canonical bytes of a plain value. Throws [MalformedRecord] for what JSON cannot hold.
    public static byte[] write(@Nullable Object value) {
        return new JsonWriter().write(value).getBytes(StandardCharsets.UTF_8);
    }

    /// The value of canonical bytes. Throws [MalformedRecord] with the byte at which they stop
    /// being JSON, or stop being canonical. Whole numbers within ±2^53 come back as `Long`, all
    /// others as `Double`; objects as sorted maps.
    public static @Nullable Object read(byte[] json) {
        Object value = new JsonReader(Utf8.decode(json)).read();
        byte[] again = write(value);
        int differs = Arrays.mismatch(json, again);
        if (differs >= 0) {
            throw new MalformedRecord("byte " + differs + ": JSON is not in canonical form");
        }
        return value;
    }

    /// As [#read(byte[])], for bytes that must hold an object.
    @SuppressWarnings("unchecked") // the reader makes maps of no other kind
    public static Map<String, @Nullable Object> readObject(byte[] json) {
        if (read(json) instanceof Map<?, ?> map) {
            return (Map<String, @Nullable Object>) map;
        }
        throw new MalformedRecord("byte 0: not a JSON object");
    }

    /// True when [#read(byte[])] would take the bytes.
    public static boolean isCanonical(byte[] json) {
        try {
            read(json);
            return true;
        } catch (MalformedRecord e) {
            return false;
        }
    }
}
