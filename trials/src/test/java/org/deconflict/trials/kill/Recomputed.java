package org.deconflict.trials.kill;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.deconflict.model.Alert;
import org.deconflict.model.AlertJson;
import org.deconflict.model.Fix;
import org.deconflict.node.FixBytes;
import org.deconflict.node.NodeEvent;
import org.deconflict.warn.LadderView;
import org.deconflict.warn.Ladders;
import org.deconflict.warn.Marks;
import org.deconflict.watch.Watch;
import org.deconflict.watch.WatchRules;
import org.jspecify.annotations.Nullable;

/// The alerts and ladders that follow from a journal, worked out by a watch and ladders of our own.
///
/// Reads the segments itself: a frame is `u32` length, 32 bytes SHA-256, the batch.
final class Recomputed {

    private static final long HISTORY_US = 24 * 3_600_000_000L;
    private static final int DIGEST_BYTES = 32;

    private final Path node;
    private final Watch watch =
            new Watch(List.of(), WatchRules.USUAL.ahead(600).keeping(HISTORY_US));
    private final Ladders ladders =
            new Ladders(
                    List.of(),
                    org.deconflict.model.Arrangement.EMPTY,
                    new Marks(false, false, "recomputed"));
    private final Map<String, String> derived = new HashMap<>();
    private final Map<String, String> recorded = new HashMap<>();
    private final List<String> differences = new ArrayList<>();

    Recomputed(Path node) {
        this.node = node;
    }

    /// Goes one entry further; gives the fixes of a batch.
    List<Fix> on(NodeEvent event, Map<String, ?> fields) throws IOException {
        switch (event) {
            case NodeEvent.ZoneRegistered z -> watch.register(z.zone(), z.timeUs(), this::derived);
            case NodeEvent.ZoneWithdrawn z -> watch.withdraw(z.zone(), z.timeUs(), this::derived);
            case NodeEvent.Watched said -> recorded(said.alert());
            case NodeEvent.Warned warned -> ladders.apply(warned.event());
            case NodeEvent.FixesTaken taken -> {
                List<Fix> fixes = FixBytes.read(batch(fields.get("place")));
                if (fixes.size() != taken.count()) {
                    differences.add("a batch of " + taken.count() + " holds " + fixes.size());
                }
                fixes.forEach(fix -> watch.onFix(fix, taken.timeUs(), this::derived));
                return fixes;
            }
            case NodeEvent.Started s -> {}
            case NodeEvent.Erased e -> {}
            case NodeEvent.LaddersSet l -> {}
            case NodeEvent.ArrangementSet a -> {}
        }
        return List.of();
    }

    List<LadderView> ladders() {
        return ladders.views(0);
    }

    int alerts() {
        return recorded.size();
    }

    /// Where what was recorded is not what follows.
    List<String> differences() {
        derived.forEach(
                (id, line) -> {
                    String other = recorded.get(id);
                    if (other == null) {
                        differences.add("never recorded: " + line);
                    } else if (!other.equals(line)) {
                        differences.add("recorded: " + other + "\n  follows: " + line);
                    }
                });
        recorded.forEach(
                (id, line) -> {
                    if (!derived.containsKey(id)) {
                        differences.add("recorded and does not follow: " + line);
                    }
                });
        return differences;
    }

    private void derived(Alert alert) {
        if (derived.put(alert.id(), AlertJson.line(alert)) != null) {
            differences.add("alert " + alert.id() + " follows twice");
        }
    }

    /// An alert that no fix led to is the clock's.
    private void recorded(Alert alert) {
        if (!derived.containsKey(alert.id())) {
            watch.onTime(alert.heardAtUs(), this::derived);
        }
        if (recorded.put(alert.id(), AlertJson.line(alert)) != null) {
            differences.add("alert " + alert.id() + " was recorded twice");
        }
    }

    private byte[] batch(@Nullable Object at) throws IOException {
        if (!(at instanceof Map<?, ?> place)) {
            throw new IOException("a batch has no place: " + at);
        }
        int segment = number(place, "segment").intValue();
        byte[] batch = new byte[number(place, "length").intValue()];
        Path path =
                node.resolve("segments").resolve(String.format(Locale.ROOT, "%08d.seg", segment));
        try (var file = new RandomAccessFile(path.toFile(), "r")) {
            file.seek(number(place, "offset").longValue());
            if (file.readInt() != batch.length) {
                throw new IOException(place + ": another length stands in the segment");
            }
            file.seek(number(place, "offset").longValue() + Integer.BYTES + DIGEST_BYTES);
            file.readFully(batch);
        }
        return batch;
    }

    private static Number number(Map<?, ?> place, String name) {
        if (place.get(name) instanceof Number number) {
            return number;
        }
        throw new IllegalStateException(place + " has no number " + name);
    }
}
