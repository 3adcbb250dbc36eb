package org.deconflict.server;

import io.javalin.http.Context;
import jakarta.servlet.ServletOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.deconflict.node.EmbeddedNode;
import org.deconflict.node.Feeds;
import org.deconflict.node.Picture;
import org.deconflict.node.Plain;
import org.deconflict.store.StoredEntry;

/// `GET /v1/events`: what a recipient is shown, live, as server-sent events.
///
/// The id is the recipient's own counter, from 1 and without gaps; the event is the kind of the entry,
/// the data its plaintext line. A stream reads from the journal at the pace of its reader, so a slow
/// reader holds nothing but its own thread; one that takes nothing for 30 s is cut off.
/// Threads: a virtual thread a stream.
final class EventStreams {

    /// How many streams at the same time. Closed.
    static final int MAX_STREAMS = 256;

    private static final long HEARTBEAT_MS = 15_000;

    /// How soon a stream notices that the server closes.
    private static final long LOOK_EVERY_MS = 500;

    private final LiveNode node;
    private final AtomicInteger open = new AtomicInteger();
    private volatile boolean closed;

    EventStreams(LiveNode node) {
        this.node = node;
    }

    /// Writes events until the reader, the node or the server ends.
    void follow(Context ctx) throws IOException {
        EmbeddedNode now = node.now();
        String recipient = recipient(ctx, now);
        long from = resumed(ctx, now.feeds().last(recipient));
        if (open.incrementAndGet() > MAX_STREAMS) {
            open.decrementAndGet();
            throw Problem.busy("there are " + MAX_STREAMS + " event streams already");
        }
        try {
            write(ctx, now, recipient, from);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.decrementAndGet();
        }
    }

    /// How many streams are open.
    int open() {
        return open.get();
    }

    /// Tells all streams to end.
    void close() {
        closed = true;
    }

    private void write(Context ctx, EmbeddedNode now, String recipient, long from)
            throws IOException, InterruptedException {
        ctx.res().setContentType("text/event-stream; charset=utf-8");
        ctx.res().setHeader("X-Accel-Buffering", "no");
        ServletOutputStream out = ctx.res().getOutputStream();
        comment(out, "after " + from);
        long counter = from;
        long silentMs = 0;
        while (!closed) {
            long last = now.feeds().await(recipient, counter, LOOK_EVERY_MS);
            if (last > counter) {
                counter = events(out, now, recipient, counter, last);
                silentMs = 0;
            } else if (now.feeds().ended()) {
                return;
            } else {
                silentMs += LOOK_EVERY_MS;
            }
            if (silentMs >= HEARTBEAT_MS) {
                comment(out, "nothing new");
                silentMs = 0;
            }
        }
    }

    /// Writes the events behind `counter` up to `last`; returns the last one written.
    private static long events(
            ServletOutputStream out, EmbeddedNode now, String recipient, long counter, long last)
            throws IOException {
        long written = counter;
        while (written < last) {
            Optional<StoredEntry> entry = entry(now, recipient, written + 1);
            if (entry.isEmpty()) {
                break;
            }
            written++;
            String head = "id: " + written + "\nevent: " + entry.get().kind() + "\ndata: ";
            out.write(head.getBytes(StandardCharsets.UTF_8));
            out.write(Plain.line(entry.get()));
            out.write('\n');
            out.write('\n');
        }
        out.flush();
        return written;
    }

    /// Empty while the node reads its journal anew after a failed commit, and once it has closed it.
    private static Optional<StoredEntry> entry(EmbeddedNode now, String recipient, long counter) {
        try {
            return Optional.of(now.entry(now.feeds().entryAt(recipient, counter)));
        } catch (RuntimeException notNow) {
            return Optional.empty();
        }
    }

    private static void comment(ServletOutputStream out, String text) throws IOException {
        out.write((": " + text + "\n\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static String recipient(Context ctx, EmbeddedNode now) {
        String recipient = Optional.ofNullable(ctx.queryParam("recipient")).orElse("");
        Set<String> known = known(LiveNode.recorded(now.picture()));
        if (recipient.isEmpty()) {
            throw Problem.of(
                    400,
                    "recipient is not given: until sign-in exists it is a parameter, one of "
                            + String.join(", ", known));
        }
        if (!known.contains(recipient)) {
            throw Problem.of(
                    404,
                    "there is no recipient '"
                            + recipient
                            + "'; known are "
                            + String.join(", ", known));
        }
        return recipient;
    }

    private static Set<String> known(Picture picture) {
        Set<String> known = new TreeSet<>();
        known.add(Feeds.OPERATOR);
        picture.arrangement().parties().stream()
                .flatMap(party -> party.roles().stream())
                .forEach(role -> known.add(role.id()));
        return known;
    }

    /// The counter after which to go on. A counter that was never given is another node's: the stream
    /// then begins at the first event, since a repeat does no harm and a gap does.
    private static long resumed(Context ctx, long last) {
        String given =
                Optional.ofNullable(ctx.header("Last-Event-ID"))
                        .or(() -> Optional.ofNullable(ctx.queryParam("last_event_id")))
                        .orElse("0")
                        .strip();
        if (!given.matches("[0-9]{1,18}")) {
            throw Problem.of(
                    400,
                    "Last-Event-ID is '"
                            + given
                            + "', must be the id of the last event that was read, or 0");
        }
        long counter = Long.parseLong(given);
        return counter > last ? 0 : counter;
    }
}
