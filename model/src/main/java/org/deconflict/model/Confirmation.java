package org.deconflict.model;

/// How often something must be seen before it is said: in `reports` of the last `of` fixes, none of them
/// older than `withinS` seconds.
///
/// A count alone means nothing where one track reports every second and another every ten minutes, so both
/// are asked for. Closed in time.
public record Confirmation(int reports, int of, double withinS) {

    /// Said at the first sight.
    public static final Confirmation AT_ONCE = new Confirmation(1, 1, 300);

    public Confirmation {
        if (!(of >= 1 && of <= 20)) {
            throw new IllegalArgumentException("approach_of is " + of + ", must be 1..20 fixes");
        }
        if (!(reports >= 1 && reports <= of)) {
            throw new IllegalArgumentException(
                    "approach_reports is "
                            + reports
                            + ", must be 1.."
                            + of
                            + ", the fixes looked at (approach_of); are they swapped?");
        }
        if (!(withinS > 0 && withinS <= 3_600)) {
            throw new IllegalArgumentException(
                    "approach_within_s is "
                            + withinS
                            + ", must be above 0 and at most 3600 seconds");
        }
    }

    /// Whether the first sight is enough.
    public boolean isAtOnce() {
        return reports == 1;
    }
}
