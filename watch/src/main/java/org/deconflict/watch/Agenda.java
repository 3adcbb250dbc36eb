package org.deconflict.watch;

import java.util.PriorityQueue;

/// The greatest time so far, and what is to be looked at when it has come further.
///
/// A track stands in it at most once for its silence, an approach twice for each time it is said:
/// much less than the fixes themselves. Threads: one owner.
final class Agenda {

    private final PriorityQueue<Due> queue = new PriorityQueue<>(Due.ORDER);
    private long highUs = Long.MIN_VALUE;

    /// The greatest time so far.
    long highUs() {
        return highUs;
    }

    /// The clock shows this time; an earlier one than before changes nothing.
    void advance(long nowUs) {
        highUs = Math.max(highUs, nowUs);
    }

    /// Whether something is due.
    boolean isDue() {
        Due next = queue.peek();
        return next != null && next.atUs() <= highUs;
    }

    /// Takes out what is due next.
    Due next() {
        return queue.remove();
    }

    void add(Due due) {
        queue.add(due);
    }

    /// The end of a zone, if it has one.
    void addEnd(WatchedZone zone) {
        if (zone.toUs() != Long.MAX_VALUE) {
            queue.add(new Due.ZoneEnd(zone.toUs(), zone));
        }
    }

    /// The next time at which the track may be silent, unless it stands there already.
    void addSilence(Track track) {
        if (!track.silenceQueued()) {
            History history = track.fixes();
            long lastUs = history.timeUs(history.size() - 1);
            queue.add(track.due().at(lastUs + GoneQuiet.LEAST_US + 1));
            track.setSilenceQueued(true);
        }
    }

    /// The times at which an approach that was just said may rise, if they are still to come.
    void addRises(Track track, Pair pair, Approach approach) {
        for (long beforeUs : Nearing.RISES_US) {
            long dueUs = approach.nominalUs() - beforeUs;
            if (dueUs > highUs) {
                queue.add(new Due.Rise(dueUs, track, pair));
            }
        }
    }
}
