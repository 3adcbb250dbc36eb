package org.deconflict.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.deconflict.model.AlertKind;

/// What a fold knows along a track's history, and what was said of it.
///
/// States are kept only where they change, so that a track far from everything costs nothing.
/// Threads: one owner.
final class Ledger<S> {

    private record Change<S>(long stepUs, S state) {}

    /// What was said of the steps that were folded anew, and what is found there now.
    record Revision(List<Said> before, List<Mark> now) {}

    private final Fold<S> fold;
    private List<Change<S>> changes = List.of();
    private List<Said> said = List.of();

    Ledger(Fold<S> fold) {
        this.fold = fold;
    }

    /// What is known after the step at this time.
    S stateAt(long timeUs) {
        int after = changesTo(timeUs);
        return after == 0 ? fold.start() : changes.get(after - 1).state;
    }

    /// Everything that is said and not taken back, in order of the steps.
    List<Said> said() {
        return said;
    }

    /// Whether a stay has begun and not ended.
    boolean occupied() {
        for (int i = said.size() - 1; i >= 0; i--) {
            if (said.get(i).mark().opens() || said.get(i).mark().closes()) {
                return said.get(i).mark().opens();
            }
        }
        return false;
    }

    /// Whether the next step may change something wherever the track is.
    boolean unsettled() {
        return !restsAt(fold.start());
    }

    /// Whether this is what is known after the last fix, and the clock alone has brought nothing since.
    boolean restsAt(S state) {
        return stateAt(Long.MAX_VALUE).equals(state)
                && (said.isEmpty() || said.getLast().mark().stepUs() != Mark.TAIL);
    }

    /// Whether the last that was said is an entry or a crossing found at this step.
    boolean cameIn(long stepUs) {
        return !said.isEmpty()
                && said.getLast().mark().stepUs() == stepUs
                && (said.getLast().mark().opens()
                        || said.getLast().mark().kind() == AlertKind.CROSSED);
    }

    /// Whether nothing is known and nothing said.
    boolean isBlank() {
        return said.isEmpty() && changes.isEmpty();
    }

    /// Folds the history anew from a fix that is new or has changed, until nothing differs any more.
    /// `teller` gets what was said and what is found now, and returns what is said from here on.
    void refold(History fixes, int from, long highUs, Function<Revision, List<Said>> teller) {
        long changedUs = fixes.timeUs(from);
        fold(
                fixes,
                from,
                highUs,
                (state, stepUs) ->
                        state.equals(stateAt(stepUs)) && fold.apart(state, stepUs, changedUs),
                teller);
    }

    /// Folds the whole history anew from this index: the question itself has changed.
    void refoldAll(History fixes, int from, long highUs, Function<Revision, List<Said>> teller) {
        fold(fixes, from, highUs, (state, stepUs) -> false, teller);
    }

    private void fold(
            History fixes,
            int from,
            long highUs,
            BiPredicate<S, Long> asBefore,
            Function<Revision, List<Said>> teller) {
        List<Mark> found = new ArrayList<>(2);
        List<Change<S>> fresh = new ArrayList<>(2);
        S state = from == 0 ? fold.start() : stateAt(fixes.timeUs(from - 1));
        int index = from;
        boolean same = false;
        while (index < fixes.size() && !same) {
            long stepUs = fixes.timeUs(index);
            S after = fold.step(state, fixes, index, found::add);
            if (!after.equals(state)) {
                fresh.add(new Change<>(stepUs, after));
            }
            same = index > from && asBefore.test(after, stepUs);
            state = after;
            index++;
        }
        boolean toEnd = index == fixes.size();
        long untilUs = fixes.timeUs(index - 1);
        if (toEnd) {
            fold.tail(state, fixes, highUs, found::add);
        }
        replaceChanges(fixes.timeUs(from), untilUs, fresh);
        tell(fixes.timeUs(from), toEnd ? Mark.TAIL : untilUs, found, teller);
    }

    /// Asks the fold anew what the clock alone brings about.
    void retail(History fixes, long highUs, Function<Revision, List<Said>> teller) {
        List<Mark> found = new ArrayList<>(1);
        fold.tail(stateAt(fixes.timeUs(fixes.size() - 1)), fixes, highUs, found::add);
        tell(Mark.TAIL, Mark.TAIL, found, teller);
    }

    /// Forgets what is before this time but for the state there and a stay that is still open.
    void dropBefore(long timeUs) {
        while (changes.size() > 1 && changes.get(1).stepUs < timeUs) {
            changes.removeFirst();
        }
        while (!said.isEmpty()
                && said.getFirst().mark().stepUs() < timeUs
                && !(said.size() == 1 && said.getFirst().mark().opens())) {
            said.removeFirst();
        }
    }

    private void replaceChanges(long fromUs, long untilUs, List<Change<S>> fresh) {
        int low = changesTo(fromUs - 1);
        if (changes.isEmpty()) {
            changes = fresh.isEmpty() ? changes : new ArrayList<>(fresh);
            return;
        }
        changes.subList(low, changesTo(untilUs)).clear();
        changes.addAll(low, fresh);
    }

    /// How many changes there are up to this time, itself included.
    private int changesTo(long timeUs) {
        return countTo(changes, Change::stepUs, timeUs);
    }

    private static <T> int countTo(List<T> list, ToLongFunction<T> time, long timeUs) {
        int low = 0;
        int high = list.size();
        while (low < high) {
            int mid = (low + high) >>> 1;
            if (time.applyAsLong(list.get(mid)) <= timeUs) {
                low = mid + 1;
            } else {
                high = mid;
            }
        }
        return low;
    }

    private void tell(
            long fromUs, long untilUs, List<Mark> found, Function<Revision, List<Said>> teller) {
        int low = countTo(said, x -> x.mark().stepUs(), fromUs - 1);
        int high = countTo(said, x -> x.mark().stepUs(), untilUs);
        List<Said> range = said.subList(low, high);
        if (range.isEmpty() && found.isEmpty()) {
            return;
        }
        List<Said> now = teller.apply(new Revision(List.copyOf(range), found));
        if (said.isEmpty()) {
            said = new ArrayList<>(now);
            return;
        }
        range.clear();
        said.addAll(low, now);
    }
}
