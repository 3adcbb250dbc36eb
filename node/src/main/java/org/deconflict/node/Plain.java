package org.deconflict.node;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.deconflict.model.AlertKind;
import org.deconflict.record.Entry;
import org.deconflict.record.FileRecord;
import org.deconflict.record.Leaf;
import org.deconflict.record.Opening;
import org.deconflict.record.PlainLine;
import org.deconflict.store.Journal;
import org.deconflict.store.StoredEntry;
import org.jspecify.annotations.Nullable;

/// The plaintext of stored entries.
public final class Plain {

    /// Stands where a field's plaintext was erased or is withheld.
    public static final String ERASED = "[erased]";

    private Plain() {}

    /// The fields of an entry, by name.
    static Map<String, @Nullable Object> fields(StoredEntry stored) {
        Map<String, @Nullable Object> fields = new TreeMap<>();
        Leaf.read(stored.leaf()).commitments().keySet().forEach(name -> fields.put(name, ERASED));
        stored.opening().ifPresent(bytes -> fields.putAll(Opening.read(bytes).values()));
        return fields;
    }

    /// The event of an entry.
    public static NodeEvent event(StoredEntry stored) {
        return EventCodec.event(stored.kind(), stored.timeUs(), fields(stored));
    }

    /// The line of `events.jsonl` for an entry, without its line break; of what is withheld it holds
    /// the names of the fields, as the leaf does.
    public static byte[] line(StoredEntry stored) {
        Map<String, @Nullable Object> fields = fields(stored);
        if (isWithheld(fields)) {
            fields.replaceAll((name, value) -> ERASED);
        }
        return new PlainLine(stored.index(), Entry.of(stored.kind(), stored.timeUs(), fields))
                .toBytes();
    }

    /// Whether the fields are of an alert that nobody may be shown.
    static boolean isWithheld(Map<String, @Nullable Object> fields) {
        return AlertKind.NEAR_SHADOW.word().equals(fields.get("kind"));
    }

    /// Writes the plaintext of the whole journal to a file, and its openings into the record folder.
    static void writeRecord(Journal journal, FileRecord record, Path events) throws IOException {
        List<byte[]> openings = new ArrayList<>();
        try (OutputStream out = Files.newOutputStream(events);
                Stream<StoredEntry> entries = journal.entries(0)) {
            for (StoredEntry stored : (Iterable<StoredEntry>) entries::iterator) {
                out.write(line(stored));
                out.write('\n');
                stored.opening()
                        .filter(bytes -> !isWithheld(fields(stored)))
                        .ifPresent(bytes -> openings.add(Opening.read(bytes).line(stored.index())));
            }
        }
        record.writeOpenings(0, openings);
    }
}
