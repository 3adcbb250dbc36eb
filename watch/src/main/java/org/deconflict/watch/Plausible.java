package org.deconflict.watch;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.deconflict.geo.Geodesics;
import org.deconflict.model.AlertReason;
import org.deconflict.model.Finding;

/// Can it be? Too fast from the last plausible fix, or in two places at the same time.
///
/// Said once a jump: fixes in a row that do not fit are one jump. A fix that does not fit is
/// suspected; if the next fits the suspect but not the reference, the suspect was right and becomes
/// the reference. A track that flips between two places, as when two movers share an id, is said
/// once for as long as it flips within five minutes.
/// Stated accuracies are subtracted from the distance. Below [#SHORT_S] seconds one second is added
/// to the time, because sources round times to whole seconds; so no jump is seen that is shorter than
/// the greatest speed does in a second.
final class Plausible implements Fold<Jump> {

    private static final double SHORT_S = 10;
    private static final double ROUNDING_S = 1;

    /// Where nothing is stated: with an error of 10 m in each direction, one pair in 500 is farther apart (metres).
    private static final double USUAL_NOISE_M = 50;

    private final WatchRules rules;

    Plausible(WatchRules rules) {
        this.rules = rules;
    }

    @Override
    public Jump start() {
        return Jump.PLAIN;
    }

    @Override
    public Jump step(Jump before, History fixes, int index, Consumer<Mark> found) {
        if (fixes.twoPlaces(index)) {
            found.accept(
                    mark(fixes, index, AlertReason.TWO_PLACES_AT_ONCE, Double.POSITIVE_INFINITY));
        }
        if (index == 0) {
            return Jump.PLAIN;
        }
        long nowUs = fixes.timeUs(index);
        long lastUs = fixes.timeUs(index - 1);
        Jump known = before.after(lastUs).forgetting(nowUs - Inside.MAX_GAP_US);
        if (fits(fixes, known.referenceUs(), index)) {
            return new Jump(nowUs, known.suspectUs()).folded(nowUs);
        }
        boolean fitsSuspect =
                known.suspectUs() != Jump.NONE && fits(fixes, known.suspectUs(), index);
        if (fitsSuspect && known.suspectUs() == lastUs) {
            return new Jump(nowUs, known.referenceUs());
        }
        if (!fitsSuspect && known.suspectUs() != lastUs) {
            double mps = impliedMps(fixes, fixes.indexFrom(known.referenceUs()), index);
            found.accept(mark(fixes, index, AlertReason.TOO_FAST, mps));
        }
        return new Jump(known.referenceUs(), nowUs);
    }

    @Override
    public void tail(Jump last, History fixes, long highUs, Consumer<Mark> found) {}

    @Override
    public boolean apart(Jump state, long stepUs, long changedUs) {
        return state.referenceUs() != changedUs && state.suspectUs() != changedUs;
    }

    /// Tells course and speed at the newest fix, unless it is not plausible or nothing tells them.
    void motion(Track track, Motion into) {
        into.forget();
        History fixes = track.fixes();
        int last = fixes.size() - 1;
        if (fixes.twoPlaces(last) || !isReference(track, last) || into.stated(fixes)) {
            return;
        }
        OptionalInt before = before(track.plausible(), fixes);
        if (before.isEmpty()) {
            return;
        }
        OptionalInt from = apart(fixes, before.getAsInt(), last);
        if (from.isPresent() && isBorneOut(fixes, last)) {
            into.between(rules, fixes, from.getAsInt());
        } else {
            into.stand();
        }
    }

    /// The fix at `before`, or if it is too near to the one at `last` to tell noise from motion, an earlier one
    /// that is far enough away; twice as far back each time. Empty: it stands, or moves too slowly to tell.
    private OptionalInt apart(History fixes, int before, int last) {
        int from = before;
        for (int back = 2 * (last - before); ; back *= 2) {
            if (Bounds.mostM(fixes, from, last) >= noiseM(fixes, from, last)) {
                return OptionalInt.of(from);
            }
            from = last - back;
            if (from < 0
                    || fixes.timeUs(last) - fixes.timeUs(from) > Inside.MAX_GAP_US
                    || !fits(fixes, fixes.timeUs(from), last)) {
                return OptionalInt.empty();
            }
        }
    }

    /// Whether the fix before shows motion too: one bad fix among many must not look like a start.
    private boolean isBorneOut(History fixes, int last) {
        return last < 2
                || fixes.timeUs(last) - fixes.timeUs(last - 1) >= SHORT_S * 1e6
                || apart(fixes, last - 2, last - 1).isPresent();
    }

    /// Two fixes of somebody who stands are hardly ever farther apart.
    private static double noiseM(History fixes, int from, int to) {
        double statedM = fixes.accuracyM(from) + fixes.accuracyM(to);
        return Double.isNaN(statedM) ? USUAL_NOISE_M : statedM;
    }

    private static boolean isReference(Track track, int index) {
        Jump known = track.plausible().stateAt(track.fixes().timeUs(index));
        return known.equals(Jump.PLAIN) || known.referenceUs() == track.fixes().timeUs(index);
    }

    /// Whether the newest fix surely fits to the one before and nothing was suspected: the usual, sooner.
    boolean isPlain(Track track) {
        History fixes = track.fixes();
        int last = fixes.size() - 1;
        if (last == 0 || fixes.twoPlaces(last)) {
            return false;
        }
        double seconds = (fixes.timeUs(last) - fixes.timeUs(last - 1)) / 1e6;
        return !track.plausible().unsettled()
                && Bounds.mostM(fixes, last - 1, last)
                        <= seconds
                                * Speeds.greatestMps(
                                        rules, OptionalDouble.empty(), fixes, last - 1, last);
    }

    /// The fix before the newest that it fits to, at most five minutes older.
    private OptionalInt before(Ledger<Jump> ledger, History fixes) {
        int last = fixes.size() - 1;
        if (last == 0) {
            return OptionalInt.empty();
        }
        long beforeUs = fixes.timeUs(last - 1);
        Jump known = ledger.stateAt(beforeUs).after(beforeUs);
        for (long us : new long[] {known.referenceUs(), known.suspectUs()}) {
            if (us != Jump.NONE
                    && us >= fixes.timeUs(0)
                    && fixes.timeUs(last) - us <= Inside.MAX_GAP_US
                    && fits(fixes, us, last)) {
                return OptionalInt.of(fixes.indexFrom(us));
            }
        }
        return OptionalInt.empty();
    }

    private boolean fits(History fixes, long otherUs, int index) {
        int other = fixes.indexFrom(otherUs);
        double greatestMps = Speeds.greatestMps(rules, OptionalDouble.empty(), fixes, other, index);
        double mostM = Bounds.mostM(fixes, other, index);
        double seconds = (fixes.timeUs(index) - fixes.timeUs(other)) / 1e6;
        return mostM <= greatestMps * seconds || impliedMps(fixes, other, index) <= greatestMps;
    }

    private static double impliedMps(History fixes, int from, int to) {
        double seconds = (fixes.timeUs(to) - fixes.timeUs(from)) / 1e6;
        double distanceM =
                Geodesics.distanceM(fixes.at(from), fixes.at(to))
                        - known(fixes.accuracyM(from))
                        - known(fixes.accuracyM(to));
        return Math.max(0, distanceM) / (seconds < SHORT_S ? seconds + ROUNDING_S : seconds);
    }

    private static double known(double accuracyM) {
        return Double.isNaN(accuracyM) ? 0 : accuracyM;
    }

    private static Mark mark(History fixes, int index, AlertReason reason, double mps) {
        return new Mark(
                fixes.timeUs(index),
                fixes.timeUs(index),
                true,
                fixes.at(index),
                Double.NaN,
                fixes.accuracyM(index),
                reason,
                new Finding.Implausible(mps));
    }
}
