package org.deconflict.warn;

/// Whose acknowledgements close a ladder while it stands on a rung.
///
/// `k` is used by [Count#K_OF_N] only and 1 otherwise. Not a sealed type, because it stands in the
/// recorded events and one enum and one number need no type tag there.
public record AnswerRule(Count count, int k) {

    /// How acknowledgements are counted.
    public enum Count {
        /// One of anybody who was asked in this run, on this rung or an earlier one.
        ANY,
        /// Every role of the rung.
        ALL,
        /// At least one role of every party that has a role on the rung.
        ONE_PER_PARTY,
        /// At least `k` roles of the rung. When fewer than `k` were asked, it cannot be met.
        K_OF_N
    }

    public static final AnswerRule ANY = new AnswerRule(Count.ANY, 1);
    public static final AnswerRule ALL = new AnswerRule(Count.ALL, 1);
    public static final AnswerRule ONE_PER_PARTY = new AnswerRule(Count.ONE_PER_PARTY, 1);

    public AnswerRule {
        if (k < 1) {
            throw new IllegalArgumentException("k is " + k + ", must be at least 1");
        }
    }

    /// At least `k` roles of the rung, 1 or more.
    public static AnswerRule kOfN(int k) {
        return new AnswerRule(Count.K_OF_N, k);
    }
}
