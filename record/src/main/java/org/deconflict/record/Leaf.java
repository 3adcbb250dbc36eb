package org.deconflict.record;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// An entry as the log publishes it, version 1: kind, time, and for each field a commitment that
/// shows nothing of it. Decision 0003.
///
/// `{"c":{"<field>":"<base64>",…},"kind":…,"time":…,"v":1}` in canonical JSON, at most 65,535
/// bytes; these very bytes are hashed into the tree.
public record Leaf(String kind, long timeUs, SortedMap<String, Hash> commitments) {
    /// The version that this class reads and writes.
    public static final int VERSION = 1;

    /// Longest leaf in bytes, closed: the entry bundle counts it with 16 bits.
    public static final int MAX_BYTES = 65_535;

    private static final Set<String> MEMBERS = Set.of("c", "kind", "time", "v");

    /// Refuses what [Entry] refuses; copies the map.
    public Leaf {
        Entry.checkKind(kind);
        RecordTime.check(timeUs);
        commitments = Collections.unmodifiableSortedMap(new TreeMap<>(commitments));
    }

    /// The canonical bytes. Refuses a leaf that is too long.
    public byte[] toBytes() {
        Map<String, @Nullable Object> c = new TreeMap<>();
        commitments.forEach((field, commitment) -> c.put(field, commitment.toBase64()));
        Map<String, @Nullable Object> leaf = new TreeMap<>();
        leaf.put("c", c);
        leaf.put("kind", kind);
        leaf.put("time", RecordTime.write(timeUs));
        leaf.put("v", (long) VERSION);
        byte[] bytes = CanonicalJson.write(leaf);
        checkLength(bytes);
        return bytes;
    }

    /// Reads the bytes of an entry of the log; takes only what [#toBytes()] writes.
    public static Leaf read(byte[] bytes) {
        checkLength(bytes);
        Members members = Members.of(CanonicalJson.readObject(bytes), MEMBERS);
        members.version();
        SortedMap<String, Hash> commitments = new TreeMap<>();
        for (Map.Entry<String, @Nullable Object> field : members.object("c").entrySet()) {
            commitments.put(field.getKey(), commitment(field.getKey(), field.getValue()));
        }
        return new Leaf(members.text("kind"), RecordTime.read(members.text("time")), commitments);
    }

    static void checkLength(byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            throw new MalformedRecord(
                    "an entry of the log is "
                            + bytes.length
                            + " bytes, must be at most "
                            + MAX_BYTES
                            + "; use fewer top-level fields");
        }
    }

    private static Hash commitment(String field, @Nullable Object value) {
        if (!(value instanceof String text)) {
            throw new MalformedRecord("field " + field + ": the commitment must be a string");
        }
        try {
            return Hash.fromBase64(text);
        } catch (MalformedRecord e) {
            throw new MalformedRecord("field " + field + ": " + e.sentence(), e);
        }
    }
}
