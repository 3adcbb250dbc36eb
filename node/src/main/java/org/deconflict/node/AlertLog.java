package org.deconflict.node;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.deconflict.model.Alert;
import org.deconflict.model.Zone;
import org.deconflict.record.Entry;
import org.deconflict.record.FileRecord;
import org.deconflict.record.NoteKey;
import org.deconflict.record.Opening;
import org.deconflict.record.Salts;
import org.deconflict.record.SealedEntry;
import org.deconflict.record.Sealer;
import org.deconflict.record.SecureSalts;
import org.deconflict.sources.zones.ZoneVersion;

/// The alerts of one run over a file as a signed log: the zones first, then each alert.
///
/// Signed with a key made for this run and thrown away: it shows that nothing was changed since, not
/// who made it. Owner: one thread.
public final class AlertLog {

    private static final String ORIGIN = "deconflict.example/watch";
    private static final int AT_ONCE = 1_024;

    private final FileRecord record;
    private final Salts salts = new SecureSalts();
    private final Map<String, String> versions = new HashMap<>();
    private final List<byte[]> leaves = new ArrayList<>();
    private final List<byte[]> openings = new ArrayList<>();

    private AlertLog(FileRecord record) {
        this.record = record;
    }

    /// Begins a log in a new folder, with these zones as its first entries.
    public static AlertLog open(Path dir, List<Zone> zones) throws IOException {
        var log = new AlertLog(FileRecord.open(dir, NoteKey.generate(ORIGIN)));
        for (Zone zone : zones) {
            String version = ZoneVersion.of(zone);
            log.versions.put(zone.id(), version);
            long fromUs = Math.max(0, zone.validity().fromUs());
            log.seal(
                    EventCodec.entry(
                            new NodeEvent.ZoneRegistered(fromUs, zone, version), List.of()),
                    true);
        }
        return log;
    }

    /// Adds an alert; of one that nobody may be shown only the leaf.
    public void add(Alert alert) {
        String version = alert.zone().map(zone -> versions.getOrDefault(zone, "")).orElse("");
        seal(
                EventCodec.entry(
                        new NodeEvent.Watched(alert, version, NodeEvent.Watched.ALGORITHM, -1),
                        List.of()),
                !alert.kind().isWithheld());
    }

    /// Writes and signs everything.
    public void publish() throws IOException {
        for (int i = 0; i < leaves.size(); i += AT_ONCE) {
            record.append(leaves.subList(i, Math.min(leaves.size(), i + AT_ONCE)));
        }
        leaves.clear();
        record.publish();
        record.writeOpenings(0, openings);
    }

    private void seal(Entry entry, boolean open) {
        SealedEntry sealed = Sealer.seal(entry, salts);
        if (open) {
            openings.add(Opening.read(sealed.opening()).line(leaves.size()));
        }
        leaves.add(sealed.leaf());
    }
}
