package org.deconflict.store;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.deconflict.record.Entry;

/// One batch: what is recorded together or not at all.
///
/// `entries` take consecutive indexes in their order; `outbox` holds the messages that follow from
/// them; `changes` say what became of earlier messages (or of these); `meta` replaces values by
/// name. The values inside the entries must not change until the future completes.
public record Append(
        List<Entry> entries,
        List<OutboxItem> outbox,
        List<OutboxChange> changes,
        SortedMap<String, String> meta) {
    /// Most entries, and most messages and changes, of one batch; closed.
    public static final int MAX_ITEMS = 10_000;

    /// Copies all. Refuses an empty batch, more than [#MAX_ITEMS] of anything, and entries of kind
    /// `erased`, which only [Journal#erase] writes.
    public Append {
        entries = List.copyOf(entries);
        outbox = List.copyOf(outbox);
        changes = List.copyOf(changes);
        meta = Collections.unmodifiableSortedMap(new TreeMap<>(meta));
        checkCount("entries", entries.size());
        checkCount("outbox items", outbox.size());
        checkCount("outbox changes", changes.size());
        checkCount("meta values", meta.size());
        if (entries.isEmpty() && outbox.isEmpty() && changes.isEmpty() && meta.isEmpty()) {
            throw new IllegalArgumentException("append: holds nothing, must hold something");
        }
        if (entries.stream().anyMatch(entry -> entry.kind().equals(Erasure.KIND))) {
            throw new IllegalArgumentException(
                    "append: an entry has kind erased, must have another; did you mean erase(…)?");
        }
    }

    /// Entries alone.
    public static Append of(Entry... entries) {
        return of(Arrays.asList(entries));
    }

    /// Entries alone.
    public static Append of(List<Entry> entries) {
        return new Append(entries, List.of(), List.of(), new TreeMap<>());
    }

    /// What became of messages, with nothing to record.
    public static Append ofChanges(List<OutboxChange> changes) {
        return new Append(List.of(), List.of(), changes, new TreeMap<>());
    }

    /// A value by name, with nothing to record.
    public static Append ofMeta(String name, String value) {
        return new Append(List.of(), List.of(), List.of(), new TreeMap<>(Map.of(name, value)));
    }

    /// This batch with these messages instead of its own.
    public Append withOutbox(List<OutboxItem> items) {
        return new Append(entries, items, changes, meta);
    }

    /// This batch with these changes instead of its own.
    public Append withChanges(List<OutboxChange> items) {
        return new Append(entries, outbox, items, meta);
    }

    /// This batch with one more value by name.
    public Append putMeta(String name, String value) {
        SortedMap<String, String> more = new TreeMap<>(meta);
        more.put(name, value);
        return new Append(entries, outbox, changes, more);
    }

    private static void checkCount(String what, int count) {
        if (count > MAX_ITEMS) {
            throw new IllegalArgumentException(
                    "append: has %d %s, must have at most %d; split it"
                            .formatted(count, what, MAX_ITEMS));
        }
    }
}
