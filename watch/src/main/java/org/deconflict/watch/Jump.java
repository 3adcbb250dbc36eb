package org.deconflict.watch;

/// What plausibility knows after a fix: the time of the fix that the next is compared with, and of
/// the one that did not fit, or [#NONE].
record Jump(long referenceUs, long suspectUs) {

    static final long NONE = Long.MIN_VALUE;

    static final Jump START = new Jump(NONE, NONE);
}
