package org.deconflict.node;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.deconflict.model.Alert;
import org.deconflict.warn.NotCounted;
import org.deconflict.warn.WarnEvent;

/// Which entries each recipient is shown, in order, under the recipient's own gapless counter.
///
/// The operator sees every alert and every step of a ladder; a role sees the messages to it and the
/// answers it gave. The counter is the place in that list, from 1, so that a gap is a loss.
/// Owner: the line's thread adds; any thread reads and waits, until the node ends.
public final class Feeds {

    /// The recipient that sees the operator's internal form.
    public static final String OPERATOR = "operator";

    /// How many alerts are kept for a screen.
    public static final int MAX_RECENT = 500;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private final Map<String, Rows> rows = new HashMap<>();
    private final ArrayDeque<Alert> recent = new ArrayDeque<>();
    private boolean ended;

    /// The index of the entry under a counter. Throws where the counter is above [#last].
    public long entryAt(String recipient, long counter) {
        lock.lock();
        try {
            Rows of = rows.get(recipient);
            if (of == null || counter < 1 || counter > of.size) {
                throw new IllegalArgumentException(
                        "recipient " + recipient + " has no event " + counter);
            }
            return of.entries[(int) (counter - 1)];
        } finally {
            lock.unlock();
        }
    }

    /// The newest counter of a recipient, 0 where nothing was shown yet.
    public long last(String recipient) {
        lock.lock();
        try {
            Rows of = rows.get(recipient);
            return of == null ? 0 : of.size;
        } finally {
            lock.unlock();
        }
    }

    /// Waits until the recipient has more than `counter` events, the time is up, or the node ended;
    /// returns the newest.
    public long await(String recipient, long counter, long timeoutMs) throws InterruptedException {
        lock.lock();
        try {
            long leftNanos = TimeUnit.MILLISECONDS.toNanos(timeoutMs);
            while (last(recipient) <= counter && leftNanos > 0 && !ended) {
                leftNanos = grown.awaitNanos(leftNanos);
            }
            return last(recipient);
        } finally {
            lock.unlock();
        }
    }

    /// The newest alerts, at most [#MAX_RECENT], oldest first.
    public List<Alert> recentAlerts() {
        lock.lock();
        try {
            return List.copyOf(recent);
        } finally {
            lock.unlock();
        }
    }

    /// Whether the node ended, so that nothing will be added any more.
    public boolean ended() {
        lock.lock();
        try {
            return ended;
        } finally {
            lock.unlock();
        }
    }

    /// Says that nothing will be added any more; whoever waits goes on at once.
    void end() {
        lock.lock();
        try {
            ended = true;
            grown.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Forgets everything, to be filled again from the journal.
    void clear() {
        lock.lock();
        try {
            rows.clear();
            recent.clear();
        } finally {
            lock.unlock();
        }
    }

    /// Shows a recorded event to whom it concerns.
    void show(long index, NodeEvent event) {
        lock.lock();
        try {
            switch (event) {
                case NodeEvent.Watched w -> {
                    if (w.alert().kind().isWithheld()) {
                        return;
                    }
                    add(OPERATOR, index);
                    recent.addLast(w.alert());
                    if (recent.size() > MAX_RECENT) {
                        recent.removeFirst();
                    }
                }
                case NodeEvent.Warned w -> {
                    add(OPERATOR, index);
                    toRole(index, w.event());
                }
                case NodeEvent.ZoneRegistered z -> add(OPERATOR, index);
                case NodeEvent.ZoneWithdrawn z -> add(OPERATOR, index);
                case NodeEvent.Started s -> {}
                case NodeEvent.Erased e -> {}
                case NodeEvent.LaddersSet l -> {}
                case NodeEvent.ArrangementSet a -> {}
                case NodeEvent.FixesTaken f -> {}
            }
            grown.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void toRole(long index, WarnEvent event) {
        switch (event) {
            case WarnEvent.MessageDue e -> add(e.message().role(), index);
            case WarnEvent.Acknowledged e -> add(e.role(), index);
            case WarnEvent.Objected e -> add(e.role(), index);
            case WarnEvent.AcknowledgementLapsed e -> add(e.role(), index);
            case WarnEvent.AnswerNotCounted e -> notCounted(index, e);
            case WarnEvent.LadderStarted e -> {}
            case WarnEvent.AlertTaken e -> {}
            case WarnEvent.CauseEnded e -> {}
            case WarnEvent.RungSkipped e -> {}
            case WarnEvent.RungReached e -> {}
            case WarnEvent.RoleUnreached e -> {}
            case WarnEvent.DeadlineSet e -> {}
            case WarnEvent.ReceiptHeard e -> {}
            case WarnEvent.ChannelFailed e -> {}
            case WarnEvent.LineChanged e -> {}
            case WarnEvent.ReceiptNotPlaced e -> {}
            case WarnEvent.LadderEnded e -> {}
        }
    }

    /// An unknown role opens no list: anybody could fill the memory with invented names.
    private void notCounted(long index, WarnEvent.AnswerNotCounted event) {
        if (event.why() != NotCounted.UNKNOWN_ROLE) {
            add(event.role(), index);
        }
    }

    private void add(String recipient, long index) {
        rows.computeIfAbsent(recipient, r -> new Rows()).add(index);
    }

    private static final class Rows {
        private long[] entries = new long[16];
        private int size;

        void add(long index) {
            if (size == entries.length) {
                entries = Arrays.copyOf(entries, size * 2);
            }
            entries[size++] = index;
        }
    }
}
