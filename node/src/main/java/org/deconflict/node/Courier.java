package org.deconflict.node;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.deconflict.store.DueMessage;
import org.deconflict.store.Journal;
import org.deconflict.store.OutboxItem;
import org.deconflict.warn.Channel;
import org.deconflict.warn.Delivery;
import org.deconflict.warn.Message;

/// Hands the messages that are due to their channels, and says what the channel said.
///
/// A message that was handed over when the node died is handed over again, under the same id; none
/// stays behind. At most [#MAX_AT_ONCE] of a channel are on their way at the same time, so that a
/// channel that hangs does not keep the others' messages back.
/// Threads: one that looks, one virtual thread a message.
final class Courier implements AutoCloseable {

    /// How many messages of one channel are handed over at the same time.
    static final int MAX_AT_ONCE = 16;

    /// How many due messages are looked at; those of other channels are among them even when one
    /// channel has many waiting.
    static final int MAX_LOOKED_AT = 2_000;

    private static final long LOOK_EVERY_MS = 200;

    private final Journal journal;
    private final Map<String, Channel> channels;
    private final Clock clock;
    private final Consumer<Carried> heard;
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();
    private final Map<String, Semaphore> places = new ConcurrentHashMap<>();
    private final Semaphore work = new Semaphore(0);
    private volatile boolean closed;

    Courier(Journal journal, Map<String, Channel> channels, Clock clock, Consumer<Carried> heard) {
        this.journal = journal;
        this.channels = Map.copyOf(channels);
        this.clock = clock;
        this.heard = heard;
    }

    /// Says that something may be due.
    void wake() {
        work.release();
    }

    /// Looks and hands over until closed; run by a thread of its own.
    void run() {
        while (!closed) {
            try {
                if (work.tryAcquire(LOOK_EVERY_MS, TimeUnit.MILLISECONDS)) {
                    work.drainPermits();
                }
                look();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                // The store could not be read; it is tried again at the next look.
                Log.warn("courier", e);
            }
        }
    }

    /// What the channel says of an item, now and in this thread.
    Carried carry(DueMessage due) {
        OutboxItem item = due.item();
        Message message = Outbox.message(item);
        Channel channel = channels.get(item.channel());
        Delivery delivery =
                channel == null
                        ? new Delivery.Failed(
                                "no channel '" + item.channel() + "' is configured on this node",
                                false)
                        : send(channel, message);
        return new Carried(message, due.attempts(), delivery);
    }

    /// Says that the outcome of a message is recorded, so that it may come up again where it failed.
    void settled(String messageId) {
        underWay.remove(messageId);
        wake();
    }

    @Override
    public void close() {
        closed = true;
        wake();
    }

    private void look() {
        for (DueMessage due : journal.due(clock.nowUs(), MAX_LOOKED_AT)) {
            String id = due.item().messageId();
            Semaphore place =
                    places.computeIfAbsent(due.item().channel(), c -> new Semaphore(MAX_AT_ONCE));
            if (!underWay.contains(id) && place.tryAcquire()) {
                underWay.add(id);
                Thread.ofVirtual().name("carry-" + id).start(() -> carryAway(due, place));
            }
        }
    }

    private void carryAway(DueMessage due, Semaphore place) {
        try {
            heard.accept(carry(due));
        } catch (RuntimeException e) {
            Log.warn("courier", e);
            underWay.remove(due.item().messageId());
        } finally {
            place.release();
        }
    }

    private static Delivery send(Channel channel, Message message) {
        try {
            return channel.send(message);
        } catch (RuntimeException e) {
            return new Delivery.Failed(channel.name() + ": " + e, true);
        }
    }
}
