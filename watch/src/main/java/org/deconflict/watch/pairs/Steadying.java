package org.deconflict.watch.pairs;

/// How levels are kept from flickering.
///
/// A level is issued when `m` of the last `n` reports, none older than `withinS`, are at least that high; the
/// first reports after a reset count `m` times, so a new pair is not delayed. A level that rose stays for
/// `persistS`. After `resetS` without a report everything begins anew. Seconds, because tracks report
/// from once a second to once in ten minutes: a count alone means nothing.
public record Steadying(int m, int n, double withinS, double persistS, double resetS) {

    /// Every report as it is.
    public static final Steadying NONE =
            new Steadying(1, 1, Double.POSITIVE_INFINITY, 0, Double.POSITIVE_INFINITY);

    /// Two of the last four reports of the last 60 seconds, kept for 4 seconds, forgotten after five minutes.
    public static final Steadying USUAL = new Steadying(2, 4, 60, 4, 300);

    public Steadying {
        if (!(n >= 1 && n <= 16 && m >= 1 && m <= n)) {
            throw new IllegalArgumentException(
                    "m of n is " + m + " of " + n + ", must be 1..n of 1..16 reports");
        }
        if (!(withinS > 0 && persistS >= 0 && resetS > 0)) {
            throw new IllegalArgumentException(
                    "withinS is %s, persistS %s, resetS %s: must be above 0, 0 or more, above 0 seconds"
                            .formatted(withinS, persistS, resetS));
        }
    }
}
