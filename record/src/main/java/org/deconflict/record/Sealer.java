package org.deconflict.record;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Plaintext to leaf and opening: each field gets a salt of its own and leaves only a commitment.
public final class Sealer {
    private Sealer() {}

    /// Seals an entry. Salts are drawn in the order of the fields' names (UTF-16), so that seeded
    /// salts give the same bytes. Throws [MalformedRecord] when a value has no canonical form or
    /// the leaf would be longer than 65,535 bytes.
    public static SealedEntry seal(Entry entry, Salts salts) {
        SortedMap<String, OpenedField> opened = new TreeMap<>();
        SortedMap<String, Hash> commitments = new TreeMap<>();
        for (Map.Entry<String, @Nullable Object> field : entry.fields().entrySet()) {
            OpenedField open = new OpenedField(Base64Text.encode(salts.next()), field.getValue());
            opened.put(field.getKey(), open);
            commitments.put(field.getKey(), open.commitment(field.getKey()));
        }
        Leaf leaf = new Leaf(entry.kind(), entry.timeUs(), commitments);
        return new SealedEntry(leaf.toBytes(), new Opening(opened).toBytes());
    }
}
