package org.deconflict.warn;

/// How long a rung waits for its answer: a share of the time left to the earliest entry, in bounds.
///
/// `share` is 0 to 1, closed; `minS` and `maxS` are whole seconds, 1 to [#LONGEST_S], closed.
/// Error: throws [IllegalArgumentException] that names the value and its limit.
public record Timeout(double share, long minS, long maxS) {

    /// The longest wait on one rung: a week. Closed.
    public static final long LONGEST_S = 604_800;

    public Timeout {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException(
                    "share is " + share + ", must be 0..1; did you give per cent?");
        }
        seconds("min_s", minS);
        seconds("max_s", maxS);
        if (minS > maxS) {
            throw new IllegalArgumentException(
                    "min_s is " + minS + " and max_s " + maxS + "; are they swapped?");
        }
    }

    private static void seconds(String name, long value) {
        if (value < 1 || value > LONGEST_S) {
            throw new IllegalArgumentException(
                    name
                            + " is "
                            + value
                            + ", must be 1.."
                            + LONGEST_S
                            + " seconds"
                            + (value > LONGEST_S
                                    ? "; did you give milliseconds?"
                                    : "; nobody can answer in no time"));
        }
    }

    /// The wait in microseconds when this many are left to the earliest entry; none or fewer left
    /// gives the minimum.
    public long waitUs(long leftUs) {
        long wished = (long) (share * Math.max(0, leftUs));
        return Math.clamp(wished, minS * 1_000_000, maxS * 1_000_000);
    }

    /// Whether the shortest wait still fits into the time left. Closed: exactly the minimum fits.
    public boolean fits(long leftUs) {
        return minS * 1_000_000 <= leftUs;
    }
}
