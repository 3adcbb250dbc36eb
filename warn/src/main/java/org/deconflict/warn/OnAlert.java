package org.deconflict.warn;

import java.util.List;
import java.util.Optional;
import org.deconflict.model.Alert;

/// What an alert does: starts a run, goes to the open one, makes it rise, replaces it or ends it.
final class OnAlert {

    private final List<Ladder> ladders;
    private final Book book;
    private final Draft draft;
    private final Climb climb;

    OnAlert(List<Ladder> ladders, Book book, Draft draft) {
        this.ladders = ladders;
        this.book = book;
        this.draft = draft;
        this.climb = new Climb(draft);
    }

    void decide(Alert alert) {
        if (alert.zone().isEmpty() || book.hasHeard(alert.id())) {
            return;
        }
        String zone = alert.zone().get();
        Optional<Run> last = book.latest(alert.track(), zone).map(Run::copy);
        switch (alert.kind()) {
            case LEFT -> last.ifPresent(r -> left(r, alert));
            case RETRACTED -> last.ifPresent(r -> retracted(r, alert));
            case IMPLAUSIBLE, ENCOUNTER, NEAR_SHADOW -> {}
            case APPROACHING, ENTERED, CROSSED, POSSIBLY_CROSSED, FOUND_INSIDE, UNDECIDED, SILENT ->
                    raised(last, alert, zone);
        }
    }

    /// Ends the stays up to its time. A late word on an earlier stay does not end a later one.
    private void left(Run run, Alert alert) {
        if (run.isFinal()) {
            run.end()
                    .flatMap(WarnEvent.LadderEnded::alert)
                    .filter(end -> alert.amends().filter(end::equals).isPresent())
                    .ifPresent(end -> causeEnded(run, end, alert));
            return;
        }
        List<Cause> stays = run.openStays();
        if (stays.stream().noneMatch(c -> c.timeUs() > alert.timeUs())) {
            standDown(run, Reason.LEFT, Cause.of(alert, alert.id()));
            return;
        }
        stays.stream()
                .filter(c -> c.timeUs() <= alert.timeUs())
                .forEach(c -> causeEnded(run, c.root(), alert));
    }

    private void causeEnded(Run run, String root, Alert alert) {
        draft.emit(run, new WarnEvent.CauseEnded(run.id, draft.nowUs, root, alert.id()));
    }

    private void retracted(Run run, Alert alert) {
        String taken = alert.amends().orElse("");
        if (run.isFinal()) {
            Optional<String> end = Optional.of(run.rootOf(taken).orElse(taken));
            run.end()
                    .filter(e -> e.reason() == Reason.LEFT && e.alert().equals(end))
                    .ifPresent(e -> again(run, alert));
            return;
        }
        Optional<String> root = run.rootOf(taken).filter(run::isCauseOpen);
        if (root.isEmpty()) {
            return;
        }
        if (run.openCauses() > 1) {
            causeEnded(run, root.get(), alert);
        } else {
            standDown(run, Reason.RETRACTED, Cause.of(alert, root.get()));
        }
    }

    /// The track had not left after all: the ladder starts anew, and everybody who was told that it
    /// had left is told that it had not.
    private void again(Run old, Alert alert) {
        Cause cause = old.cause().saidBy(alert.id(), alert.timeUs());
        Reason reason = Reason.LEFT_TAKEN_BACK;
        Opening opening =
                new Opening(old.ladder, cause, reason, Optional.of(old.takeover().onlyTold(cause)));
        start(alert, old.zone, opening).ifPresent(run -> correct(run, reason));
    }

    private void correct(Run run, Reason reason) {
        for (Asked to : run.toldBefore) {
            if (run.rungOf(to.role()) == 0) {
                draft.send(Climb.sending(run, to, Purpose.UPDATE, reason));
            }
        }
    }

    private void raised(Optional<Run> last, Alert alert, String zone) {
        if (last.filter(r -> r.knows(alert.id())).isPresent()) {
            return;
        }
        Optional<Ladder> ladder =
                ladders.stream().filter(l -> l.match().matches(alert)).findFirst();
        if (last.isEmpty() || last.get().isFinal()) {
            ladder.ifPresent(l -> begin(l, alert, zone));
            return;
        }
        Run run = last.get();
        boolean amends = alert.amends().filter(run::knows).isPresent();
        if (!amends && !run.isOpen() && !run.lasts()) {
            ladder.ifPresent(l -> newOccasion(run, l, alert));
            return;
        }
        Cause cause = Cause.of(alert, alert.amends().flatMap(run::rootOf).orElse(alert.id()));
        boolean rises = run.grade().isBelow(cause);
        boolean news = rises || !run.hadKind(alert.kind());
        if (news && ladder.isPresent() && !ladder.get().id().equals(run.ladder.id())) {
            takeOver(run, ladder.get(), alert, cause);
        } else {
            take(run, cause, rises);
        }
    }

    private void take(Run run, Cause cause, boolean rises) {
        var before = run.standingAnswers().values();
        String oldDigest = run.digest();
        boolean wasOpen = run.isOpen();
        draft.emit(
                run, new WarnEvent.AlertTaken(run.id, draft.nowUs, cause, run.digestWith(cause)));
        if (!rises) {
            return;
        }
        for (Said said : before) {
            if (said.says() == Answer.Says.ACKNOWLEDGE) {
                draft.emit(
                        run,
                        new WarnEvent.AcknowledgementLapsed(
                                run.id,
                                draft.nowUs,
                                said.role(),
                                said.actor(),
                                oldDigest,
                                run.digest()));
            }
        }
        climb.update(run, wasOpen);
    }

    private void begin(Ladder ladder, Alert alert, String zone) {
        Cause cause = Cause.of(alert, alert.amends().orElse(alert.id()));
        start(alert, zone, new Opening(ladder, cause, Reason.ALERT_RAISED, Optional.empty()));
    }

    private void newOccasion(Run old, Ladder ladder, Alert alert) {
        draft.end(old, Outcome.SUPERSEDED, Reason.NEW_OCCASION, Optional.of(alert.id()));
        begin(ladder, alert, old.zone);
    }

    private void takeOver(Run old, Ladder ladder, Alert alert, Cause cause) {
        Optional<Takeover> takeover = Optional.of(old.takeover());
        draft.end(old, Outcome.SUPERSEDED, Reason.LADDER_CHANGED, Optional.of(alert.id()));
        start(alert, old.zone, new Opening(ladder, cause, Reason.LADDER_CHANGED, takeover));
    }

    /// What a new run begins with.
    private record Opening(
            Ladder ladder, Cause cause, Reason reason, Optional<Takeover> takeover) {}

    private Optional<Run> start(Alert alert, String zone, Opening o) {
        String id = runId(o.ladder(), alert, zone);
        if (book.find(id).isPresent()) {
            return Optional.empty(); // The alert was heard before, and its run is over.
        }
        Grade grade =
                o.takeover()
                        .map(t -> t.grade().with(o.cause()))
                        .orElseGet(() -> Grade.of(o.cause()));
        Run run =
                draft.start(
                        new WarnEvent.LadderStarted(
                                id,
                                draft.nowUs,
                                o.ladder(),
                                alert.track(),
                                zone,
                                o.cause(),
                                Run.digest(id, alert.track(), zone, grade),
                                o.reason(),
                                o.takeover()));
        climb.start(run, o.reason());
        return Optional.of(run);
    }

    private void standDown(Run run, Reason reason, Cause about) {
        for (Asked to : run.toldEver()) {
            draft.send(new Sending(run, to, Purpose.STAND_DOWN, reason, about));
        }
        draft.end(run, Outcome.STOOD_DOWN, reason, Optional.of(about.alert()));
    }

    private static String runId(Ladder ladder, Alert alert, String zone) {
        return Hash.id(
                "run/v1",
                ladder.id(),
                alert.track().source(),
                alert.track().id(),
                zone,
                alert.id());
    }
}
