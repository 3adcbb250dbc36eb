package org.deconflict.server;

import java.util.concurrent.RejectedExecutionException;

/// A request that is not answered as it was meant, as RFC 9457 tells it: a status and a sentence that
/// says what, where and what to do. `retryAfterS` is 0 where trying again at once is of no use.
final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final int retryAfterS;

    private Problem(int status, String detail, int retryAfterS) {
        super(detail, null, false, false);
        this.status = status;
        this.retryAfterS = retryAfterS;
    }

    /// A problem of this status.
    static Problem of(int status, String detail) {
        return new Problem(status, detail, 0);
    }

    /// The node cannot do it now; nothing was taken.
    static Problem busy(String detail) {
        return new Problem(503, detail, 2);
    }

    /// What the inbox of a node said.
    static Problem of(RejectedExecutionException refusal) {
        return busy(String.valueOf(refusal.getMessage()));
    }

    int status() {
        return status;
    }

    int retryAfterS() {
        return retryAfterS;
    }

    String detail() {
        return String.valueOf(getMessage());
    }
}
