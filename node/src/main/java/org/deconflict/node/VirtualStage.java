package org.deconflict.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.deconflict.model.Fix;
import org.deconflict.store.DueMessage;
import org.deconflict.store.Journal;
import org.deconflict.warn.Answer;
import org.deconflict.warn.Deadline;
import org.deconflict.warn.Receipt;

/// The line in virtual time: nothing waits, and the same input gives the same bytes.
///
/// Owner: the thread that plays.
final class VirtualStage implements Stage {

    private final Line line;
    private final Assembly assembly;
    private final Journal journal;
    private final Courier courier;
    private final VirtualClock clock;
    private final WatchTime.OfFixes watchTime = new WatchTime.OfFixes();

    VirtualStage(
            Line line, Assembly assembly, Journal journal, Courier courier, VirtualClock clock) {
        this.line = line;
        this.assembly = assembly;
        this.journal = journal;
        this.courier = courier;
        this.clock = clock;
    }

    @Override
    public void advance(long toUs) {
        while (true) {
            carry();
            long dueUs = nextDueUs();
            if (dueUs > toUs) {
                break;
            }
            clock.sleepUntil(dueUs);
            tick();
        }
        clock.sleepUntil(toUs);
        tick();
        carry();
    }

    @Override
    public long nowUs() {
        return clock.nowUs();
    }

    @Override
    public long nextDueUs() {
        long deadlineUs =
                assembly.deadlines().stream()
                        .mapToLong(Deadline::atUs)
                        .min()
                        .orElse(Long.MAX_VALUE);
        return Math.min(deadlineUs, journal.nextDueUs().orElse(Long.MAX_VALUE));
    }

    @Override
    public long stepUs() {
        return Long.MAX_VALUE;
    }

    @Override
    public void fixes(List<Fix> fixes) {
        List<FixBatch> batches = List.of(FixBatch.of("scenario", fixes));
        watchTime.heard(batches);
        try {
            line.onFixes(batches, clock.nowUs());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        carry();
    }

    @Override
    public void answer(Answer answer) {
        line.onAnswer(answer, clock.nowUs());
        carry();
    }

    @Override
    public void receipt(Receipt receipt) {
        line.onReceipt(receipt, List.of(), clock.nowUs());
        carry();
    }

    private void tick() {
        line.onTime(clock.nowUs(), watchTime.nowUs(clock.nowUs()));
    }

    /// Hands over what is due, in the order in which it was recorded, until nothing is.
    private void carry() {
        List<DueMessage> due = journal.due(clock.nowUs(), Courier.MAX_LOOK);
        while (!due.isEmpty()) {
            for (DueMessage item : due) {
                Carried carried = courier.carry(item);
                line.onReceipt(carried.receipt(), carried.change(clock.nowUs()), clock.nowUs());
            }
            due = journal.due(clock.nowUs(), Courier.MAX_LOOK);
        }
    }
}
