package org.deconflict.record;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What happened, in plaintext: one entry of the journal before it is sealed.
///
/// `kind` is a word (a letter, then up to 63 letters, digits, `_`, `.`, `-`), because it stays
/// readable in the log for ever; `timeUs` is the time of recording in microseconds since 1970.
/// `fields` are the top-level members, the actor among them; values as [CanonicalJson] takes.
public record Entry(String kind, long timeUs, SortedMap<String, @Nullable Object> fields) {
    private static final Pattern KIND = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0,63}");

    /// Refuses a kind that is no word and a time outside the years 1..9999. Copies the map, not
    /// the values inside it, and orders it by UTF-16.
    public Entry {
        checkKind(kind);
        RecordTime.check(timeUs);
        fields =
                Collections.unmodifiableSortedMap(
                        new TreeMap<>((Map<String, @Nullable Object>) fields));
    }

    /// As the constructor, from a map in any order.
    public static Entry of(String kind, long timeUs, Map<String, ?> fields) {
        SortedMap<String, @Nullable Object> sorted = new TreeMap<>();
        for (Map.Entry<String, ?> field : fields.entrySet()) {
            sorted.put(field.getKey(), field.getValue());
        }
        return new Entry(kind, timeUs, sorted);
    }

    static void checkKind(String kind) {
        if (!KIND.matcher(kind).matches()) {
            throw new MalformedRecord(
                    "kind \"" + kind + "\" must be a word of at most 64 letters, digits, _ . -");
        }
    }
}
