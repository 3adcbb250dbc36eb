package org.deconflict.record;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// One line of `events.jsonl`: an entry's plaintext and its place in the journal.
///
/// `{"fields":{…},"index":N,"kind":…,"time":…,"v":1}` in canonical JSON, without the line break.
public record PlainLine(long index, Entry entry) {
    private static final Set<String> MEMBERS = Set.of("fields", "index", "kind", "time", "v");

    /// The canonical bytes.
    public byte[] toBytes() {
        Map<String, @Nullable Object> line = new TreeMap<>();
        line.put("fields", entry.fields());
        line.put("index", index);
        line.put("kind", entry.kind());
        line.put("time", RecordTime.write(entry.timeUs()));
        line.put("v", (long) Leaf.VERSION);
        return CanonicalJson.write(line);
    }

    /// Reads one line without its line break; takes only what [#toBytes()] writes.
    public static PlainLine read(byte[] line) {
        Members members = Members.of(CanonicalJson.readObject(line), MEMBERS);
        members.version();
        Entry entry =
                Entry.of(
                        members.text("kind"),
                        RecordTime.read(members.text("time")),
                        members.object("fields"));
        return new PlainLine(members.index(), entry);
    }
}
