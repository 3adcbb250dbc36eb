package org.deconflict.node;

import java.util.concurrent.TimeUnit;
import org.deconflict.model.Times;

/// What time it is, in microseconds since 1970: the only place where the product asks.
public interface Clock {

    /// The time now.
    long nowUs();

    /// Waits until the time has come, or returns at once where it has; a virtual clock jumps there.
    /// Error: [InterruptedException] when the thread is told to end.
    void sleepUntil(long timeUs) throws InterruptedException;

    /// The machine's own clock.
    static Clock ofThisMachine() {
        return new Wall();
    }

    /// A clock that starts at a given time and runs `speed` times as fast as the machine's.
    static Clock scaled(long startUs, double speed) {
        return new Scaled(startUs, speed, System.nanoTime());
    }

    /// The machine's own clock.
    record Wall() implements Clock {
        @Override
        public long nowUs() {
            return Times.micros(java.time.Instant.now());
        }

        @Override
        public void sleepUntil(long timeUs) throws InterruptedException {
            long leftUs = timeUs - nowUs();
            if (leftUs > 0) {
                TimeUnit.MICROSECONDS.sleep(leftUs);
            }
        }
    }

    /// The machine's clock, shifted and stretched, for showing what took hours in minutes.
    record Scaled(long startUs, double speed, long zeroNanos) implements Clock {
        @Override
        public long nowUs() {
            return startUs + (long) ((System.nanoTime() - zeroNanos) * (speed / 1e3));
        }

        @Override
        public void sleepUntil(long timeUs) throws InterruptedException {
            long leftUs = (long) ((timeUs - nowUs()) / speed);
            if (leftUs > 0) {
                TimeUnit.MICROSECONDS.sleep(leftUs);
            }
        }
    }
}
