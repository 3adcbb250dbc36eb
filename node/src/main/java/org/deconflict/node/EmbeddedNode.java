package org.deconflict.node;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.deconflict.model.Fix;
import org.deconflict.model.Zone;
import org.deconflict.record.FileRecord;
import org.deconflict.store.SqliteJournal;
import org.deconflict.store.StoredEntry;
import org.deconflict.warn.Answer;
import org.deconflict.warn.Receipt;

/// A whole node on one machine, wired from top to bottom.
///
/// All methods may be called by any thread; work goes through the [Inbox] and completes once it is
/// recorded.
public final class EmbeddedNode implements AutoCloseable {

    private final Clock clock;
    private final Path recordFolder;
    private final SqliteJournal journal;
    private final Quarantine quarantine;
    private final Publisher publisher;
    private final Feeds feeds = new Feeds();
    private final Courier courier;
    private final Assembly assembly;
    private final Inbox inbox;
    private final List<Thread> threads = new ArrayList<>();

    private EmbeddedNode(
            SqliteJournal journal, NodeSettings settings, Clock clock, WatchTime watchTime)
            throws IOException {
        this.clock = clock;
        this.journal = journal;
        recordFolder = settings.dir().resolve("record");
        publisher = new Publisher(journal, FileRecord.open(recordFolder, settings.key()));
        quarantine = Quarantine.open(settings.dir().resolve("quarantine.jsonl"));
        courier = new Courier(journal, settings.channels(), clock, this::settle);
        assembly = new Assembly(settings, journal, feeds, clock, this::show);
        inbox = new Inbox(assembly::open, assembly::picture, clock, watchTime);
        threads.add(Thread.ofPlatform().name("line").start(() -> ending(inbox::run)));
        threads.add(Thread.ofPlatform().name("publisher").daemon().start(publisher::run));
        threads.add(Thread.ofPlatform().name("courier").daemon().start(courier::run));
    }

    /// Starts a node that measures silence against its clock. Error: [IOException] when the folder
    /// cannot be used; [org.deconflict.record.RollbackRefused] when the journal is behind the log.
    public static EmbeddedNode start(NodeSettings settings) throws IOException {
        return start(settings, Clock.ofThisMachine(), new WatchTime.OfClock());
    }

    /// Starts a node for a scenario that is played at another speed.
    static EmbeddedNode start(NodeSettings settings, Clock clock) throws IOException {
        return start(settings, clock, new WatchTime.OfFixes());
    }

    private static EmbeddedNode start(NodeSettings settings, Clock clock, WatchTime watchTime)
            throws IOException {
        SqliteJournal journal = Opened.journal(settings);
        try {
            return new EmbeddedNode(journal, settings, clock, watchTime);
        } catch (IOException | RuntimeException e) {
            journal.close();
            throw e;
        }
    }

    /// Takes fixes; completes with their number once they are safe. What cannot be taken is in the
    /// answer, with the reason, and in the quarantine. Error: [IllegalArgumentException] for more fixes
    /// than [FixBytes#MAX_FIXES].
    public Taken take(String sender, List<Fix> fixes) {
        return Taken.sort(sender, fixes, clock.nowUs(), quarantine)
                .put(batch -> inbox.put(new Command.Take(batch)));
    }

    /// Takes a person's answer. Error: [IllegalArgumentException] for words that cannot be recorded.
    public CompletableFuture<Void> answer(Answer answer) {
        return inbox.put(new Command.Say(answer, Inbox.promise())).done();
    }

    /// Takes what was heard of a message. Error: as of [#answer(Answer)].
    public CompletableFuture<Void> receipt(Receipt receipt) {
        return inbox.put(new Command.Hear(receipt, Inbox.promise())).done();
    }

    /// Registers or changes a zone.
    public CompletableFuture<Void> zone(Zone zone) {
        return inbox.put(new Command.SetZone(zone, Inbox.promise())).done();
    }

    /// All that the node knows at this moment.
    public CompletableFuture<Picture> picture() {
        return inbox.put(new Command.Look(new CompletableFuture<>())).done();
    }

    /// Which entries each recipient is shown.
    public Feeds feeds() {
        return feeds;
    }

    /// The entry of this index in the journal.
    public StoredEntry entry(long index) {
        return journal.find(index).orElseThrow();
    }

    /// What the node counted, by name.
    public Map<String, Long> counts() {
        Map<String, Long> counts = new TreeMap<>();
        counts.put("journal_entries", journal.size());
        counts.put("outbox_pending", journal.pending());
        counts.put("inbox_waiting", (long) inbox.waiting());
        quarantine.counts().forEach((reason, count) -> counts.put("bad." + reason, count));
        return counts;
    }

    /// Why nothing can be recorded at the moment; empty when all is well.
    public String trouble() {
        return inbox.trouble();
    }

    /// Where unusable input is kept.
    public Quarantine quarantine() {
        return quarantine;
    }

    /// The folder of the signed log: checkpoint, key and tiles, as anybody may read them.
    public Path recordFolder() {
        return recordFolder;
    }

    /// The node's clock.
    public Clock clock() {
        return clock;
    }

    /// Publishes all entries so far as the signed log.
    public void publish() throws IOException {
        publisher.publish();
    }

    /// Ends in order: what waits is recorded, then published.
    @Override
    public void close() throws IOException {
        courier.close();
        publisher.close();
        inbox.close();
        threads.forEach(EmbeddedNode::join);
        feeds.end();
        publisher.publish();
        assembly.close();
        journal.close();
        quarantine.close();
    }

    private void show(NodeEvent event, long index) {
        feeds.show(index, event);
        courier.wake();
    }

    private void settle(Carried carried) {
        var _ =
                inbox.put(new Command.Settle(carried, Inbox.promise()))
                        .done()
                        .whenComplete(
                                (done, failure) ->
                                        courier.settled(
                                                carried.message().id(),
                                                Optional.ofNullable(failure)));
    }

    /// Work that ends when it is interrupted.
    private interface Work {
        void run() throws InterruptedException;
    }

    private static void ending(Work work) {
        try {
            work.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void join(Thread thread) {
        ending(() -> thread.join(10_000));
    }
}
