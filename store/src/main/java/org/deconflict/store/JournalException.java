package org.deconflict.store;

/// The journal did not do what it was asked. Nothing of the batch is recorded.
public final class JournalException extends RuntimeException {
    private final Why why;

    /// What a caller can do about it.
    public enum Why {
        /// The batch itself is at fault; sending it again will not help. Others went on.
        REFUSED,
        /// The queue stayed full for the stated time; later may help.
        BUSY,
        /// The journal is closed.
        CLOSED,
        /// It cannot be opened: in use, of another application, newer, damaged, or misplaced.
        UNUSABLE,
        /// The disk is full or failed. The journal goes on by itself when it can.
        STORAGE
    }

    JournalException(Why why, String message) {
        super(message);
        this.why = why;
    }

    JournalException(Why why, String message, Throwable cause) {
        super(message, cause);
        this.why = why;
    }

    /// The kind of failure.
    public Why why() {
        return why;
    }
}
