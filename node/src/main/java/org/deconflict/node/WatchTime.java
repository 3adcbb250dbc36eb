package org.deconflict.node;

import java.util.List;
import org.deconflict.model.Fix;

/// What time silence is measured against: the clock of a node that lives, or the newest fix of a
/// scenario that is played, where the end of the file is not silence.
///
/// Owner: the thread of the line.
sealed interface WatchTime {

    /// Takes note of the fixes that came.
    void heard(List<FixBatch> batches);

    /// The time that silence is measured against.
    long nowUs(long clockUs);

    /// The clock itself.
    record OfClock() implements WatchTime {
        @Override
        public void heard(List<FixBatch> batches) {}

        @Override
        public long nowUs(long clockUs) {
            return clockUs;
        }
    }

    /// The newest fix so far.
    final class OfFixes implements WatchTime {
        private long newestUs = Long.MIN_VALUE;

        @Override
        public void heard(List<FixBatch> batches) {
            for (FixBatch batch : batches) {
                for (Fix fix : batch.fixes()) {
                    newestUs = Math.max(newestUs, fix.timeUs());
                }
            }
        }

        @Override
        public long nowUs(long clockUs) {
            return Math.min(newestUs, clockUs);
        }
    }
}
