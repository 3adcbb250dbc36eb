package org.deconflict.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.deconflict.store.OutboxChange;

/// The one way to the line: work from any thread, done in order by the line's own thread.
///
/// What waits is drained together, so that many batches share one force of the disk. A full inbox
/// makes the caller wait, and refuses after [#PATIENCE_MS]: nothing that was accepted is dropped.
/// When a commit fails, what waited is told so, the line is built anew from the journal, and work is
/// refused with the reason until that succeeds.
final class Inbox {

    /// How many commands wait at most.
    static final int CAPACITY = 10_000;

    /// How long a caller waits for a place before it is refused.
    static final long PATIENCE_MS = 5_000;

    /// How many fixes wait at most in all batches together.
    static final int MAX_WAITING_FIXES = 1_000_000;

    private static final String CLOSING = "the node is closing";
    private static final int MAX_DRAIN = 512;
    private static final long TICK_MS = 20;
    private static final long REOPEN_EVERY_MS = 1_000;

    /// Builds the line from the journal.
    interface Opener {
        Line open() throws IOException;
    }

    /// Answers what only the line's thread may read.
    interface Viewer {
        Picture picture(long nowUs);
    }

    private final BlockingQueue<Command> queue = new ArrayBlockingQueue<>(CAPACITY);
    private final Semaphore room = new Semaphore(MAX_WAITING_FIXES);
    private final Opener opener;
    private final Viewer viewer;
    private final Clock clock;
    private final WatchTime watchTime;
    private Line line;
    private volatile boolean closed;
    private volatile boolean ended;
    private volatile String trouble = "";

    Inbox(Opener opener, Viewer viewer, Clock clock, WatchTime watchTime) throws IOException {
        this.opener = opener;
        this.viewer = viewer;
        this.clock = clock;
        this.watchTime = watchTime;
        this.line = opener.open();
    }

    /// Hands in work; the future of the command tells when it is recorded.
    <C extends Command> C put(C command) {
        try {
            if (!trouble.isEmpty()) {
                refuse(command, trouble);
            } else if (closed) {
                refuse(command, CLOSING);
            } else if (!roomFor(command)) {
                refuse(command, "the node is busy: " + MAX_WAITING_FIXES + " fixes wait");
            } else if (!queue.offer(command, PATIENCE_MS, TimeUnit.MILLISECONDS)) {
                refuse(command, "the node is busy: " + CAPACITY + " commands wait");
            } else if (ended) {
                refuseWaiting(CLOSING);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            command.done().completeExceptionally(e);
        }
        return command;
    }

    /// Waits for room among the fixes that wait; a place is free again once the batch is settled.
    private boolean roomFor(Command command) throws InterruptedException {
        int fixes = command instanceof Command.Take(FixBatch batch) ? batch.fixes().size() : 0;
        if (!room.tryAcquire(fixes, PATIENCE_MS, TimeUnit.MILLISECONDS)) {
            return false;
        }
        var _ = command.done().whenComplete((done, failure) -> room.release(fixes));
        return true;
    }

    private static void refuse(Command command, String why) {
        command.done().completeExceptionally(new RejectedExecutionException(why));
    }

    /// Why nothing can be recorded at the moment; empty when all is well.
    String trouble() {
        return trouble;
    }

    /// How many commands wait.
    int waiting() {
        return queue.size();
    }

    /// Works until closed; run by the line's thread.
    void run() throws InterruptedException {
        try {
            workUntilClosed();
        } finally {
            trouble = closed ? CLOSING : "the line's thread has ended; restart the node";
            ended = true;
            refuseWaiting(trouble);
        }
    }

    private void workUntilClosed() throws InterruptedException {
        while (!closed || !queue.isEmpty()) {
            List<Command> commands = new ArrayList<>();
            Command first = queue.poll(TICK_MS, TimeUnit.MILLISECONDS);
            if (first != null) {
                commands.add(first);
                queue.drainTo(commands, MAX_DRAIN);
            }
            try {
                work(commands);
                line.onTime(clock.nowUs(), watchTime.nowUs(clock.nowUs()));
            } catch (IOException | RuntimeException e) {
                recover(commands, e);
            }
        }
    }

    /// Lets what waits be done, then ends.
    void close() {
        closed = true;
    }

    private void work(List<Command> commands) throws IOException {
        List<FixBatch> batches = new ArrayList<>();
        for (Command command : commands) {
            if (command instanceof Command.Take(FixBatch batch)) {
                batches.add(batch);
            } else {
                take(batches);
                single(command);
            }
        }
        take(batches);
    }

    private void take(List<FixBatch> batches) throws IOException {
        if (!batches.isEmpty()) {
            watchTime.heard(batches);
            line.onFixes(List.copyOf(batches), clock.nowUs());
            batches.clear();
        }
    }

    private void single(Command command) {
        long nowUs = clock.nowUs();
        switch (command) {
            case Command.Take take -> throw new IllegalStateException("batches are taken together");
            case Command.Say(var answer, var done) -> {
                line.onAnswer(answer, nowUs);
                done.complete(null);
            }
            case Command.Hear(var receipt, var done) -> {
                line.onReceipt(receipt, List.<OutboxChange>of(), nowUs);
                done.complete(null);
            }
            case Command.Settle(var carried, var done) -> {
                line.onReceipt(carried.receipt(), carried.change(nowUs), nowUs);
                done.complete(null);
            }
            case Command.SetZone(var zone, var done) -> {
                line.onZone(zone, nowUs);
                done.complete(null);
            }
            case Command.DropZone(var zone, var done) -> {
                line.onZoneGone(zone, nowUs);
                done.complete(null);
            }
            case Command.Look(var done) -> done.complete(viewer.picture(nowUs));
        }
    }

    private void recover(List<Command> commands, Exception failure) throws InterruptedException {
        trouble = "the node cannot record at the moment: " + reason(failure);
        Log.warn("line", failure);
        refuse(commands, trouble);
        refuseWaiting(trouble);
        while (!closed) {
            try {
                line = opener.open();
                trouble = "";
                Log.info("line", "recording again");
                return;
            } catch (IOException | RuntimeException e) {
                trouble = "the node cannot record at the moment: " + reason(e);
                TimeUnit.MILLISECONDS.sleep(REOPEN_EVERY_MS);
            }
        }
        // Closed before it could record again: the stations may be ahead of the journal, so what
        // came
        // in since is refused, never worked on.
        refuseWaiting(trouble);
    }

    private void refuseWaiting(String why) {
        List<Command> waiting = new ArrayList<>();
        queue.drainTo(waiting);
        refuse(waiting, why);
    }

    private static void refuse(List<Command> commands, String why) {
        commands.forEach(c -> c.done().completeExceptionally(new RejectedExecutionException(why)));
    }

    private static String reason(Exception failure) {
        boolean wrapped =
                failure instanceof CompletionException || failure instanceof UncheckedIOException;
        Throwable cause = failure.getCause();
        return String.valueOf(wrapped && cause != null ? cause.getMessage() : failure.getMessage());
    }

    /// A future that completes without a value.
    static CompletableFuture<Void> promise() {
        return new CompletableFuture<>();
    }
}
