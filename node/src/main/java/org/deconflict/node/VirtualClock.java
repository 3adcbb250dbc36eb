package org.deconflict.node;

/// A clock that stands still until it is set forward: the time of a replay.
///
/// Owner: the thread that plays.
final class VirtualClock implements Clock {

    private long nowUs;

    VirtualClock(long startUs) {
        nowUs = startUs;
    }

    @Override
    public long nowUs() {
        return nowUs;
    }

    @Override
    public void sleepUntil(long timeUs) {
        nowUs = Math.max(nowUs, timeUs); // Never back: a late fix does not turn time round.
    }
}
