package org.deconflict.store;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.ToIntFunction;

/// A bounded queue from many threads to one, which can be closed and then emptied: what it took is
/// always handed on.
final class Inbox<T> {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition room = lock.newCondition();
    private final Condition something = lock.newCondition();
    private final Deque<T> items = new ArrayDeque<>();
    private final int capacity;
    private boolean closed;

    /// What became of an offer.
    enum Admission {
        TAKEN,
        FULL,
        CLOSED
    }

    Inbox(int capacity) {
        this.capacity = capacity;
    }

    /// Adds an item, waiting for room at most as long as said.
    Admission offer(T item, Duration patience) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long leftNs = patience.toNanos();
            while (!closed && items.size() >= capacity) {
                if (leftNs <= 0) {
                    return Admission.FULL;
                }
                leftNs = room.awaitNanos(leftNs);
            }
            if (closed) {
                return Admission.CLOSED;
            }
            items.addLast(item);
            something.signal();
            return Admission.TAKEN;
        } finally {
            lock.unlock();
        }
    }

    /// Waits for an item, then takes items in order until their weights add up to `enough` or none
    /// is left. Empty only when the inbox is closed and nothing is in it.
    List<T> take(int enough, ToIntFunction<T> weight) {
        lock.lock();
        try {
            while (items.isEmpty() && !closed) {
                something.awaitUninterruptibly();
            }
            List<T> taken = new ArrayList<>();
            for (int sum = 0; sum < enough && !items.isEmpty(); ) {
                T item = items.removeFirst();
                sum += weight.applyAsInt(item);
                taken.add(item);
            }
            room.signalAll();
            return taken;
        } finally {
            lock.unlock();
        }
    }

    /// Refuses all further offers, those that wait among them.
    void close() {
        lock.lock();
        try {
            closed = true;
            room.signalAll();
            something.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
