package org.deconflict.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.deconflict.record.Entry;

/// Entries of the size and shape of an alert, made up.
final class Entries {

    private Entries() {}

    /// The entries from an index on.
    static List<Entry> from(int first, int count) {
        List<Entry> entries = new ArrayList<>(count);
        for (int i = first; i < first + count; i++) {
            entries.add(entry(i));
        }
        return entries;
    }

    private static Entry entry(int i) {
        Map<String, Object> fields = new TreeMap<>();
        fields.put("actor", "node");
        fields.put("algorithm", "bench/1");
        fields.put("alert_id", "a-" + (1_000_000 + i));
        fields.put("alert_kind", "approaching");
        fields.put("level", "caution");
        fields.put("source", "csv");
        fields.put("track", "T" + (10_000 + i % 1_000));
        fields.put("zone", Layout.id(i % 100));
        fields.put("lat", 33.5 + i * 1e-6);
        fields.put("lon", 38.6 - i * 1e-6);
        fields.put("distance_m", 1_234.5 + i);
        fields.put("through", i);
        return Entry.of("alert", 1_500_000_000_000_000L + i * 1_000L, fields);
    }
}
