package org.deconflict.node;

import java.util.List;
import org.deconflict.store.OutboxChange;
import org.deconflict.warn.Delivery;
import org.deconflict.warn.Message;
import org.deconflict.warn.Receipt;
import org.deconflict.warn.ReceiptState;

/// What a channel said of a message that it was handed, after this many earlier attempts.
record Carried(Message message, int attempts, Delivery delivery) {

    /// How often a message is handed to the same channel before it is given up. Closed.
    static final int MAX_ATTEMPTS = 6;

    private static final long FIRST_PAUSE_US = 2_000_000L;
    private static final long LONGEST_PAUSE_US = 60_000_000L;

    /// What `warn` is told. A failure lets it take the next channel at once; trying this one again, under
    /// the same id, is the outbox's, so `warn` is never asked to.
    Receipt receipt() {
        return switch (delivery) {
            case Delivery.Accepted accepted ->
                    new Receipt.Progress(
                            message.id(),
                            ReceiptState.SENT,
                            message.channel(),
                            accepted.reference().orElse(""));
            case Delivery.Failed failed -> new Receipt.Failed(message.id(), failed.why(), false);
        };
    }

    /// What becomes of the message in the outbox.
    List<OutboxChange> change(long nowUs) {
        return switch (delivery) {
            case Delivery.Accepted accepted -> List.of(new OutboxChange.Done(message.id()));
            case Delivery.Failed failed when again(failed) ->
                    List.of(new OutboxChange.Again(message.id(), nowUs + pauseUs(), attempts + 1));
            case Delivery.Failed failed -> List.of(new OutboxChange.Dead(message.id()));
        };
    }

    private boolean again(Delivery.Failed failed) {
        return failed.retry() && attempts + 1 < MAX_ATTEMPTS;
    }

    private long pauseUs() {
        return Math.min(LONGEST_PAUSE_US, FIRST_PAUSE_US << attempts);
    }
}
