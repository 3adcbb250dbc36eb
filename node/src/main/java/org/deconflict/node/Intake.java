package org.deconflict.node;

import java.util.Optional;
import java.util.function.Consumer;
import org.deconflict.model.Alert;
import org.deconflict.model.Fix;
import org.deconflict.model.Times;
import org.deconflict.watch.Watch;

/// What a node takes in: a name that can be written, and a time within limits of the node's own clock.
final class Intake {

    /// A fix further ahead of the node's clock than this is quarantined. Closed: exactly this is taken.
    static final long MAX_AHEAD_US = 60_000_000L;

    /// A fix older than this is history: kept, and not warned of.
    static final long MAX_AGE_US = 24 * 3_600_000_000L;

    /// No fix is from before this.
    static final long EARLIEST_US = Times.parse("1990-01-01T00:00:00Z");

    private Intake() {}

    /// Why a fix is not taken, in a sentence; empty where it is.
    static Optional<String> refusal(Fix fix, long nowUs) {
        if (fix.timeUs() > nowUs + MAX_AHEAD_US) {
            return Optional.of(
                    "time "
                            + Times.format(fix.timeUs())
                            + " is more than 60 s ahead of this node's clock ("
                            + Times.format(nowUs)
                            + "); is the sender's clock right, and the time in UTC?");
        }
        if (fix.timeUs() < EARLIEST_US) {
            return Optional.of(
                    "time "
                            + Times.format(fix.timeUs())
                            + " is before 1990; is it in seconds, not milliseconds?");
        }
        if (!WellFormed.holds(fix.track().source()) || !WellFormed.holds(fix.track().id())) {
            return Optional.of("track id holds half a surrogate pair; was it cut off?");
        }
        return Optional.empty();
    }

    /// Hands a fix to `watch`, unless it is history.
    static void judge(Watch watch, Fix fix, long heardAtUs, Consumer<Alert> out) {
        if (fix.timeUs() >= heardAtUs - MAX_AGE_US) {
            watch.onFix(fix, heardAtUs, out);
        }
    }
}
