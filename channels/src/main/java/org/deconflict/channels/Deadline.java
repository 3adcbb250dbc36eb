package org.deconflict.channels;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.deconflict.warn.Delivery;

/// One exchange with another machine that ends in time, whatever the other machine does.
///
/// Time-outs on single reads do not bound an exchange: a server that sends one byte a second keeps
/// to them for ever. So the exchange runs on a virtual thread of its own, and is interrupted when its
/// time is up, which closes the socket that it waits on.
final class Deadline {

    private static final int WHY_LIMIT = 300;

    private Deadline() {}

    /// What the exchange came to, or `Failed` with a retry when it took longer than `limit` or broke.
    static Delivery run(Duration limit, String where, Callable<Delivery> exchange) {
        FutureTask<Delivery> task = new FutureTask<>(exchange);
        Thread worker = Thread.ofVirtual().name(where).start(task);
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return new Delivery.Failed(
                    where + ": not done within " + limit.toMillis() + " ms", true);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Delivery.Failed(where + ": interrupted before it was done", true);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            return new Delivery.Failed(where + ": " + said(cause == null ? e : cause), true);
        } finally {
            worker.interrupt();
        }
    }

    /// What a failure says, on one line: the words nearest to its origin, or else just its name.
    static String said(Throwable failure) {
        Throwable shown = failure;
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t.getMessage() != null) {
                shown = t;
            }
        }
        String words = shown.getMessage();
        String name = shown.getClass().getSimpleName();
        return Visible.line(words == null ? name : name + ": " + words, WHY_LIMIT);
    }
}
