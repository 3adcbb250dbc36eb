package org.deconflict.record;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What opens a leaf, or those fields of it that the holder may read.
///
/// Stored as `{"<name>":["<salt base64>",value],…}`; in a record folder as the line
/// `{"fields":{…},"index":N}`. Both in canonical JSON.
public record Opening(SortedMap<String, OpenedField> fields) {
    private static final Set<String> LINE = Set.of("fields", "index");

    /// Copies the map.
    public Opening {
        fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
    }

    /// Why a field does not open its commitment.
    public record Mismatch(String field, String reason) {}

    /// One line of an openings file.
    public record Line(long index, Opening opening) {}

    /// The stored form.
    public byte[] toBytes() {
        return CanonicalJson.write(plain());
    }

    /// Reads the stored form; takes only what [#toBytes()] writes.
    public static Opening read(byte[] bytes) {
        return of(CanonicalJson.readObject(bytes));
    }

    /// The line of an openings file for the entry at this index, without the line break.
    public byte[] line(long index) {
        Map<String, @Nullable Object> line = new TreeMap<>();
        line.put("fields", plain());
        line.put("index", index);
        return CanonicalJson.write(line);
    }

    /// Reads a line without its line break; takes only what [#line(long)] writes.
    public static Line readLine(byte[] bytes) {
        Members members = Members.of(CanonicalJson.readObject(bytes), LINE);
        return new Line(members.index(), of(members.object("fields")));
    }

    /// This opening with only the named fields; the others are withheld.
    public Opening only(Set<String> names) {
        SortedMap<String, OpenedField> kept = new TreeMap<>(fields);
        kept.keySet().retainAll(names);
        return new Opening(kept);
    }

    /// The plain values, without salts.
    public SortedMap<String, @Nullable Object> values() {
        SortedMap<String, @Nullable Object> values = new TreeMap<>();
        fields.forEach((name, field) -> values.put(name, field.value()));
        return values;
    }

    /// The first field that does not open its commitment in the leaf; empty when all do. Fields of
    /// the leaf that are not here are withheld, which is no mismatch.
    public Optional<Mismatch> check(Leaf leaf) {
        for (Map.Entry<String, OpenedField> field : fields.entrySet()) {
            String name = field.getKey();
            Hash committed = leaf.commitments().get(name);
            if (committed == null) {
                return Optional.of(new Mismatch(name, "the leaf has no such field"));
            }
            if (!committed.equals(field.getValue().commitment(name))) {
                return Optional.of(
                        new Mismatch(name, "value and salt do not give the leaf's commitment"));
            }
        }
        return Optional.empty();
    }

    private Map<String, @Nullable Object> plain() {
        Map<String, @Nullable Object> plain = new TreeMap<>();
        fields.forEach(
                (name, field) -> {
                    List<@Nullable Object> pair = new ArrayList<>();
                    pair.add(field.salt());
                    pair.add(field.value());
                    plain.put(name, pair);
                });
        return plain;
    }

    private static Opening of(Map<String, @Nullable Object> plain) {
        SortedMap<String, OpenedField> fields = new TreeMap<>();
        for (Map.Entry<String, @Nullable Object> field : plain.entrySet()) {
            if (!(field.getValue() instanceof List<?> pair)
                    || pair.size() != 2
                    || !(pair.get(0) instanceof String salt)) {
                throw new MalformedRecord(
                        "field " + field.getKey() + ": must be [\"salt\", value]");
            }
            try {
                fields.put(field.getKey(), new OpenedField(salt, pair.get(1)));
            } catch (MalformedRecord e) {
                throw new MalformedRecord("field " + field.getKey() + ": " + e.sentence(), e);
            }
        }
        return new Opening(fields);
    }
}
