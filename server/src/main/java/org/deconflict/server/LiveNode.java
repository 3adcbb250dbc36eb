package org.deconflict.server;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.deconflict.node.EmbeddedNode;
import org.deconflict.node.Picture;

/// The node that answers now: a demonstration goes from one to the next.
record LiveNode(Supplier<EmbeddedNode> supplier) {

    /// How long an answer waits to be recorded before the asker is told that it is not yet known.
    static final long PATIENCE_S = 30;

    /// The node of this moment; a request asks once and stays with it.
    EmbeddedNode now() {
        return supplier.get();
    }

    /// All that the node knows. Error: 503 when it cannot tell.
    Picture picture() {
        return recorded(now().picture());
    }

    /// What the promise gives once it is kept. Error: 503 when the node refuses or is too slow.
    static <T> T recorded(CompletableFuture<T> promise) {
        try {
            return promise.get(PATIENCE_S, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RejectedExecutionException refusal) {
                throw Problem.of(refusal);
            }
            throw new IllegalStateException("the node failed", e);
        } catch (TimeoutException e) {
            throw Problem.busy(
                    "the node has not said within "
                            + PATIENCE_S
                            + " s that this is recorded; it may yet be, and sending it again does no harm");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.busy("the server is closing");
        }
    }
}
