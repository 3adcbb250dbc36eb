package org.deconflict.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.deconflict.model.Alert;
import org.deconflict.model.AlertKind;
import org.deconflict.model.AlertReason;
import org.deconflict.model.Finding;
import org.deconflict.model.Level;
import org.deconflict.model.Zone;
import org.deconflict.watch.Ledger.Revision;

/// Makes alerts of marks, one input after the other, and tells what differs from what was said.
///
/// What is found as it was said is not said again. Of the rest, what overlaps in time and is of the
/// same edge (a beginning, an end) amends what was said; what has no successor is retracted; what
/// had no predecessor is an ordinary alert.
final class Teller {

    /// What made a fold look again.
    enum Cause {
        NEXT_FIX,
        LATE_FIX,
        ZONE_OR_CLOCK
    }

    private Consumer<Alert> out = alert -> {};
    private long heardAtUs;
    private long count;

    /// The next input: whom to tell of it, and when it became known.
    Teller begin(Consumer<Alert> whom, long whenUs) {
        out = whom;
        heardAtUs = whenUs;
        return this;
    }

    /// How many alerts all inputs brought about so far.
    long count() {
        return count;
    }

    /// Hands on an alert that a question made by itself.
    void pass(Alert alert) {
        count++;
        out.accept(alert);
    }

    /// When what is told became known.
    long heardAtUs() {
        return heardAtUs;
    }

    /// Says a mark at the zone's level for its kind, and returns the alert's id.
    String say(Subject subject, Mark mark, Optional<String> amends) {
        AlertKind kind = mark.kind();
        Level level = subject.zone().map(z -> z.levelOf(kind, 0)).orElse(kind.usualLevel());
        return say(subject, mark, amends, level);
    }

    /// Says a mark at this level, and returns the alert's id.
    String say(Subject subject, Mark mark, Optional<String> amends, Level level) {
        Track track = subject.track();
        Optional<String> zoneId = subject.zone().map(Zone::id);
        int ordinal = track.nextOrdinal(zoneId, mark.kind(), mark.timeUs());
        String id = Alert.idOf(track.id(), zoneId, mark.kind(), mark.timeUs(), ordinal);
        count++;
        out.accept(
                new Alert(
                        id,
                        amends,
                        mark.timeUs(),
                        heardAtUs,
                        level,
                        track.id(),
                        zoneId,
                        mark.at(),
                        mark.distanceM(),
                        mark.uncertaintyM(),
                        mark.reason(),
                        mark.finding()));
        return id;
    }

    /// Takes back what was said, as of a time.
    void retract(Subject subject, Said said, long timeUs, AlertReason reason) {
        Mark m = said.mark();
        Mark back =
                new Mark(
                        m.stepUs(),
                        timeUs,
                        true,
                        m.at(),
                        m.distanceM(),
                        m.uncertaintyM(),
                        reason,
                        new Finding.Retracted());
        say(subject, back, Optional.of(said.id()));
    }

    /// Tells a revision of what was said of a subject.
    Function<Revision, List<Said>> revising(Subject subject, Cause cause) {
        return revision -> tell(subject, revision, cause);
    }

    private List<Said> tell(Subject subject, Revision revision, Cause cause) {
        List<Said> open = new ArrayList<>(revision.before());
        List<Mark> now = revision.now();
        List<Optional<Said>> same = new ArrayList<>(now.size());
        for (Mark mark : now) {
            same.add(take(open, s -> s.mark().saysWhat(mark)));
        }
        List<Said> result = new ArrayList<>(now.size());
        for (int i = 0; i < now.size(); i++) {
            Mark mark = now.get(i);
            Extent extent = Extent.of(now, i);
            String id =
                    same.get(i).isPresent()
                            ? same.get(i).get().id()
                            : revise(
                                    subject,
                                    mark,
                                    take(open, s -> extent.meets(s, revision.before())),
                                    cause);
            result.add(new Said(mark, id));
        }
        AlertReason why =
                cause == Cause.ZONE_OR_CLOCK ? AlertReason.ZONE_ENDED : AlertReason.LATE_FIX;
        for (Said gone : open) {
            retract(subject, gone, gone.mark().timeUs(), why);
        }
        return result;
    }

    private String revise(Subject subject, Mark mark, Optional<Said> old, Cause cause) {
        boolean late = cause == Cause.LATE_FIX && old.isPresent();
        return say(subject, late ? mark.because(AlertReason.LATE_FIX) : mark, old.map(Said::id));
    }

    private static Optional<Said> take(List<Said> from, Predicate<Said> which) {
        for (int i = 0; i < from.size(); i++) {
            if (which.test(from.get(i))) {
                return Optional.of(from.remove(i));
            }
        }
        return Optional.empty();
    }
}
