package org.deconflict.node;

/// A clock that a test sets, forward or back.
final class SetClock implements Clock {

    private volatile long nowUs;

    SetClock(long nowUs) {
        this.nowUs = nowUs;
    }

    void set(long timeUs) {
        nowUs = timeUs;
    }

    @Override
    public long nowUs() {
        return nowUs;
    }

    @Override
    public void sleepUntil(long timeUs) {
        nowUs = timeUs;
    }
}
