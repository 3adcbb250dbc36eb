package org.deconflict.node;

import java.util.Map;
import java.util.Optional;
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
/// stays behind. At most [#MAX_AT_ONCE] are on their way by one channel at the same time, so that a slow
/// channel holds up none but its own. While nothing can be recorded, what a channel said is kept and
/// told again: nobody is called twice because a disk is full.
/// Threads: one that looks, one virtual thread a message.
final class Courier implements AutoCloseable {

    /// How many messages are handed to one channel at the same time. Closed.
    static final int MAX_AT_ONCE = 64;

    /// How many due messages are looked at; those behind wait for the next look. Closed.
    static final int MAX_LOOK = 4_096;

    private static final long LOOK_EVERY_MS = 200;

    private final Journal journal;
    private final Map<String, Channel> channels;
    private final Clock clock;
    private final Consumer<Carried> heard;
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();
    private final Map<String, Semaphore> places = new ConcurrentHashMap<>();
    private final Map<String, Carried> unrecorded = new ConcurrentHashMap<>();
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

    /// Says whether the outcome of a message is recorded. Where it is, the message may come up again if
    /// it failed; where it is not, the outcome is told again at the next look.
    void settled(String messageId, Optional<Throwable> failure) {
        if (failure.isEmpty()) {
            unrecorded.remove(messageId);
        }
        underWay.remove(messageId);
        if (failure.isEmpty()) {
            wake();
        }
    }

    @Override
    public void close() {
        closed = true;
        wake();
    }

    private void look() {
        for (DueMessage due : journal.due(clock.nowUs(), MAX_LOOK)) {
            String id = due.item().messageId();
            Semaphore place = places.computeIfAbsent(due.item().channel(), c -> places());
            if (!underWay.contains(id) && place.tryAcquire()) {
                underWay.add(id);
                Thread.ofVirtual().name("carry-" + id).start(() -> carryAndTell(due, place));
            }
        }
    }

    private void carryAndTell(DueMessage due, Semaphore place) {
        String id = due.item().messageId();
        try {
            Carried carried = unrecorded.containsKey(id) ? unrecorded.get(id) : carry(due);
            unrecorded.put(id, carried);
            heard.accept(carried);
        } catch (RuntimeException e) {
            Log.warn("courier", e);
            underWay.remove(id);
        } finally {
            place.release();
        }
    }

    private static Semaphore places() {
        return new Semaphore(MAX_AT_ONCE);
    }

    private static Delivery send(Channel channel, Message message) {
        try {
            return channel.send(message);
        } catch (RuntimeException e) {
            return new Delivery.Failed(channel.name() + ": " + e, true);
        }
    }
}
