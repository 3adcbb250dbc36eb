package org.deconflict.watch;

/// What plausibility knows after a fix: the time of the fix that the next is compared with, and of
/// the one that did not fit, or [#NONE].
record Jump(long referenceUs, long suspectUs) {

    static final long NONE = Long.MIN_VALUE;

    /// The usual: the fix itself is the reference and nothing is suspected. Not told by its time, so
    /// that a track without jumps has no changes to keep.
    static final Jump PLAIN = new Jump(NONE, NONE);

    /// The same with the reference by its time, given the time of the fix that it was known after.
    Jump after(long stepUs) {
        return equals(PLAIN) ? new Jump(stepUs, NONE) : this;
    }

    /// The same with a suspect older than this forgotten.
    Jump forgetting(long beforeUs) {
        return suspectUs < beforeUs ? new Jump(referenceUs, NONE) : this;
    }

    /// Plain if it may be.
    Jump folded(long stepUs) {
        return referenceUs == stepUs && suspectUs == NONE ? PLAIN : this;
    }
}
