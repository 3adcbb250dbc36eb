package org.deconflict.warn;

import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.deconflict.model.Alert;
import org.deconflict.model.Arrangement;

/// The station: every run of every ladder, from the first alert to the stand-down.
///
/// `on` decides and changes nothing; the host records the events and then gives each to [#apply],
/// which is the only thing that changes the station. The same events give the same station, so a
/// restart is a replay; a changed arrangement or ladder is a new station with the events replayed,
/// and a run goes on under the ladder with which it started.
///
/// Owner: one thread at a time; between `on` and the last `apply` nothing else may be decided.
public final class Ladders {

    /// The most runs kept after their final end; the one that ended first goes first. Closed.
    public static final int KEPT_ENDED = 1_000;

    /// The most alert ids remembered, to know repeats; the oldest goes first. Closed.
    public static final int KEPT_ALERTS = 100_000;

    private final List<Ladder> ladders;
    private final Roster roster;
    private final Texts texts;
    private final Book book = new Book();

    /// A station in which zones are called by their ids.
    public Ladders(List<Ladder> ladders, Arrangement arrangement, Marks marks) {
        this(ladders, arrangement, marks, UnaryOperator.identity());
    }

    /// A station; `zoneName` gives the name of a zone id, or the id where there is none.
    public Ladders(
            List<Ladder> ladders,
            Arrangement arrangement,
            Marks marks,
            UnaryOperator<String> zoneName) {
        this.ladders = List.copyOf(ladders);
        this.roster = new Roster(arrangement);
        this.texts = new Texts(arrangement, marks, zoneName);
    }

    /// What an alert changes; nothing for one without a zone, one that no ladder is for, or a repeat.
    public List<WarnEvent> on(Alert alert, long nowUs) {
        Draft draft = draft(nowUs);
        new OnAlert(ladders, book, draft).decide(alert);
        return draft.events();
    }

    /// What is recorded of a receipt, and what follows when a channel failed.
    public List<WarnEvent> on(Receipt heard, long nowUs) {
        Draft draft = draft(nowUs);
        new OnReceipt(book, draft).decide(heard);
        return draft.events();
    }

    /// What an answer changes; one that does not count is recorded with the reason.
    public List<WarnEvent> on(Answer answer, long nowUs) {
        Draft draft = draft(nowUs);
        new OnAnswer(book, roster, draft).decide(answer);
        return draft.events();
    }

    /// What follows when a deadline has passed; nothing when it was replaced or is still ahead.
    public List<WarnEvent> on(Deadline passed, long nowUs) {
        Draft draft = draft(nowUs);
        if (nowUs >= passed.atUs()) {
            book.find(passed.run())
                    .filter(r -> r.deadline().filter(passed::equals).isPresent())
                    .map(Run::copy)
                    .ifPresent(
                            r -> new Climb(draft).climb(r, r.rung() + 1, Reason.NO_ANSWER_IN_TIME));
        }
        return draft.events();
    }

    /// Takes in a recorded event. Throws [IllegalStateException] when events before it are missing.
    public void apply(WarnEvent event) {
        book.apply(event);
    }

    /// The open deadlines, the soonest first; at most one a run.
    public List<Deadline> deadlines() {
        return book.open().stream()
                .flatMap(r -> r.deadline().stream())
                .sorted(Comparator.comparingLong(Deadline::atUs).thenComparing(Deadline::run))
                .toList();
    }

    /// Every run in the order of its start: all that can still change, and the last [#KEPT_ENDED]
    /// that cannot. `nowUs` decides who the next rung names.
    public List<LadderView> views(long nowUs) {
        Climb climb = new Climb(draft(nowUs));
        return book.all().stream().map(r -> r.view(climb.next(r))).toList();
    }

    private Draft draft(long nowUs) {
        return new Draft(book, roster, texts, nowUs);
    }
}
