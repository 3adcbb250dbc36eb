package org.deconflict.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import org.deconflict.model.Arrangement;
import org.deconflict.model.Fix;
import org.deconflict.model.Party;
import org.deconflict.model.Role;
import org.deconflict.model.Zone;
import org.deconflict.node.EmbeddedNode;
import org.deconflict.node.NodeSettings;
import org.deconflict.node.Taken;
import org.deconflict.record.NoteKey;
import org.deconflict.record.SecureSalts;
import org.deconflict.sources.FixReader;
import org.deconflict.sources.Format;
import org.deconflict.sources.lines.BadLines;
import org.deconflict.sources.lines.FixLimits;
import org.deconflict.warn.AnswerRule;
import org.deconflict.warn.Channel;
import org.deconflict.warn.Delivery;
import org.deconflict.warn.Ladder;
import org.deconflict.warn.Marks;
import org.deconflict.warn.Match;
import org.deconflict.warn.Message;
import org.deconflict.warn.Rung;
import org.deconflict.warn.Timeout;

/// A whole node in a folder, and one sender that hands it batches as fast as they become safe.
///
/// The sender reads bytes and hands in batches, at most [#IN_FLIGHT] of which are not yet safe. The
/// node is the real one: real disk, real clock, one ladder for every alert, a channel that takes
/// every message at once, and nobody who answers. Threads: one sender.
final class NodeUnderLoad implements AutoCloseable {

    /// How many batches may be under way.
    static final int IN_FLIGHT = 4;

    private final EmbeddedNode node;
    private final int batchFixes;
    private final Semaphore places = new Semaphore(IN_FLIGHT);
    private final ConcurrentLinkedQueue<Long> safeNs = new ConcurrentLinkedQueue<>();
    private boolean alone;
    private List<Fix> batch = new ArrayList<>();

    NodeUnderLoad(Path folder, List<Zone> zones, int batchFixes) throws IOException {
        this.node = EmbeddedNode.start(settings(folder, zones));
        this.batchFixes = batchFixes;
    }

    /// Sends a file of fixes and returns when all of them are safe and judged.
    void send(byte[] csv) throws IOException {
        long nowUs = node.clock().nowUs();
        var counts =
                FixReader.open(new ByteArrayInputStream(csv), "bench", Optional.of(Format.CSV))
                        .forEach(FixLimits.aroundNow(nowUs), BadLines.COUNTED_ONLY, this::add);
        if (counts.bad() > 0) {
            throw new IllegalStateException("bad lines: " + counts.badBy());
        }
        hand();
        places.acquireUninterruptibly(IN_FLIGHT);
        places.release(IN_FLIGHT);
        node.picture().join(); // answered in its turn, hence after everything was judged
    }

    /// Sends a file as [#send], but hands in a batch only when the one before it is judged: the wait of a
    /// sender whom nobody is ahead of.
    void sendAlone(byte[] csv) throws IOException {
        alone = true;
        send(csv);
        alone = false;
    }

    /// Nanoseconds from hand-in to safe of each batch since the last call, in order.
    List<Long> takeSafeNs() {
        List<Long> times = safeNs.stream().sorted().toList();
        safeNs.clear();
        return times;
    }

    /// How many messages wait to be handed to a channel.
    long waiting() {
        return node.counts().getOrDefault("outbox_pending", 0L);
    }

    /// The time on the node's clock.
    long nowUs() {
        return node.clock().nowUs();
    }

    @Override
    public void close() throws IOException {
        node.close();
    }

    private void add(Fix fix) {
        batch.add(fix);
        if (batch.size() == batchFixes) {
            hand();
        }
    }

    private void hand() {
        if (batch.isEmpty()) {
            return;
        }
        if (alone) {
            places.acquireUninterruptibly(IN_FLIGHT);
            places.release(IN_FLIGHT);
            node.picture().join();
        }
        places.acquireUninterruptibly();
        long fromNs = System.nanoTime();
        Taken taken = node.take("bench", batch);
        batch = new ArrayList<>();
        if (!taken.refused().isEmpty()) {
            throw new UncheckedIOException(new IOException(taken.refused().getFirst().reason()));
        }
        var _ =
                taken.safe()
                        .whenComplete(
                                (number, failure) -> {
                                    if (failure == null) {
                                        safeNs.add(System.nanoTime() - fromNs);
                                    }
                                    places.release();
                                });
    }

    private static NodeSettings settings(Path folder, List<Zone> zones) {
        var role = new Role("cell-duty", "cell", "Duty officer", "en", Map.of("console", "1"));
        var party = new Party("cell", "The cell", false, List.of(), "", List.of(role));
        var rung =
                new Rung(
                        List.of("cell-duty"),
                        List.of("console"),
                        Map.of(),
                        AnswerRule.ANY,
                        new Timeout(0.3, 30, 600));
        return new NodeSettings(
                folder,
                new Marks(true, false, "bench.invalid/log"),
                new Arrangement(List.of(party), List.of(), List.of()),
                "",
                List.of(new Ladder("all", Match.ANY, List.of(rung, rung))),
                "",
                zones,
                600,
                Map.of("console", new TakesAll()),
                NoteKey.log("bench.invalid/log", new byte[32]),
                new SecureSalts());
    }

    /// A channel that takes every message at once.
    private record TakesAll() implements Channel {
        @Override
        public String name() {
            return "console";
        }

        @Override
        public Delivery send(Message message) {
            return new Delivery.Accepted(Optional.empty());
        }
    }
}
