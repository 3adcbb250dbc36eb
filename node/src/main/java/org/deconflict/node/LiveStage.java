package org.deconflict.node;

import java.util.List;
import java.util.concurrent.ExecutionException;
import org.deconflict.model.Fix;
import org.deconflict.warn.Answer;
import org.deconflict.warn.Deadline;
import org.deconflict.warn.LadderView;
import org.deconflict.warn.Receipt;

/// A whole node as the stage: fixes and answers go in as a sender's and a person's would, and the
/// node's own threads do the rest.
final class LiveStage implements Stage {

    private static final long STEP_REAL_US = 50_000L;

    private final EmbeddedNode node;
    private final double speed;

    LiveStage(EmbeddedNode node, double speed) {
        this.node = node;
        this.speed = speed;
    }

    @Override
    public void advance(long toUs) throws InterruptedException {
        node.clock().sleepUntil(toUs);
    }

    @Override
    public long nowUs() {
        return node.clock().nowUs();
    }

    /// The node keeps its own deadlines; the player only needs to know that one is still open.
    @Override
    public long nextDueUs() {
        return Long.MAX_VALUE;
    }

    /// When the last open deadline ends, or `Long.MIN_VALUE` where none is open.
    long lastDeadlineUs() throws InterruptedException {
        try {
            return node.picture().get().ladders().stream()
                    .map(LadderView::deadline)
                    .flatMap(java.util.Optional::stream)
                    .mapToLong(Deadline::atUs)
                    .max()
                    .orElse(Long.MIN_VALUE);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the node does not answer", e);
        }
    }

    @Override
    public long stepUs() {
        return (long) (STEP_REAL_US * speed);
    }

    @Override
    public void fixes(List<Fix> fixes) {
        node.take("scenario", fixes).safe().join();
    }

    @Override
    public void answer(Answer answer) {
        node.answer(answer).join();
    }

    @Override
    public void receipt(Receipt receipt) {
        node.receipt(receipt).join();
    }
}
