package org.deconflict.sources.lines;

import org.deconflict.model.Fix;
import org.deconflict.model.Times;

/// The times that fixes may have, in microseconds; closed at both ends. Given by the caller, who
/// alone knows what now is.
public record FixLimits(long notBeforeUs, long notAfterUs) {

    /// 1990-01-01T00:00:00Z: nothing that reports positions by itself is older.
    public static final long YEAR_1990_US = 631_152_000_000_000L;

    private static final long DAY_US = 86_400_000_000L;

    public FixLimits {
        if (notBeforeUs > notAfterUs) {
            throw new IllegalArgumentException(
                    "notBeforeUs "
                            + Times.format(notBeforeUs)
                            + " is after notAfterUs "
                            + Times.format(notAfterUs)
                            + "; are they swapped?");
        }
    }

    /// From 1990 to a day after now.
    public static FixLimits aroundNow(long nowUs) {
        return new FixLimits(YEAR_1990_US, Math.addExact(nowUs, DAY_US));
    }

    /// The outcome itself, or a bad one when it is a fix outside the limits.
    public Outcome check(Outcome outcome) {
        if (outcome instanceof Outcome.Read(Fix fix)) {
            if (fix.timeUs() < notBeforeUs) {
                return new Outcome.Bad("time.too_old", tooOld(fix.timeUs()));
            }
            if (fix.timeUs() > notAfterUs) {
                return new Outcome.Bad("time.too_new", tooNew(fix.timeUs()));
            }
        }
        return outcome;
    }

    private String tooOld(long timeUs) {
        return "time is "
                + Times.format(timeUs)
                + ", must be "
                + Times.format(notBeforeUs)
                + " or later; was the sender's clock not set?";
    }

    private String tooNew(long timeUs) {
        return "time is "
                + Times.format(timeUs)
                + ", must be "
                + Times.format(notAfterUs)
                + " or earlier; is the sender's clock wrong, or the zone of its times?";
    }
}
