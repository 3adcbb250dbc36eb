package org.deconflict.warn;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// How a run moves along its ladder: where it starts, what a rung does, what comes after it.
final class Climb {

    private final Draft draft;

    Climb(Draft draft) {
        this.draft = draft;
    }

    /// Reaches the first rung that names somebody and whose shortest wait fits into the time left,
    /// else the last that names somebody; what is passed over is recorded.
    void start(Run run, Reason reason) {
        int last = run.ladder.rungs().size();
        int pick = 0;
        for (int i = 1; i <= last; i++) {
            if (!draft.resolve(run, i).isEmpty()) {
                pick = i;
                if (fits(run, i)) {
                    break;
                }
            }
        }
        Reason why = reason;
        for (int i = 1; i < pick; i++) {
            if (draft.resolve(run, i).isEmpty()) {
                skip(run, i, Reason.NOBODY_ON_RUNG);
            } else {
                skip(run, i, Reason.ALREADY_TOO_LATE_FOR_LOWER_RUNGS);
                why = Reason.ALREADY_TOO_LATE_FOR_LOWER_RUNGS;
            }
        }
        climb(run, Math.max(1, pick), why);
    }

    /// Goes to the first rung from `from` on that names somebody, and on at once where none of those
    /// can be reached. When there is none, the ladder ends unanswered.
    void climb(Run run, int from, Reason reason) {
        Reason why = reason;
        boolean reached = false;
        for (int i = from; i <= run.ladder.rungs().size(); i++) {
            List<Asked> asked = draft.resolve(run, i);
            if (asked.isEmpty()) {
                skip(run, i, Reason.NOBODY_ON_RUNG);
                continue;
            }
            enter(run, i, why, asked);
            reached = true;
            if (anybodyReachable(run)) {
                return;
            }
            why = Reason.NOBODY_REACHABLE;
        }
        if (!reached) {
            boolean objection =
                    run.standingAnswers().values().stream()
                            .anyMatch(s -> s.says() == Answer.Says.OBJECT);
            Outcome outcome = objection ? Outcome.OBJECTED : Outcome.NOBODY_ANSWERED;
            draft.end(run, outcome, why, Optional.empty());
        }
    }

    /// The next rung that would name somebody now; empty on the last.
    OptionalInt next(Run run) {
        for (int i = run.rung() + 1; i <= run.ladder.rungs().size(); i++) {
            if (!draft.resolve(run, i).isEmpty()) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    /// Whether anybody of the rung has a message that has not failed, or has answered.
    boolean anybodyReachable(Run run) {
        List<String> roles = run.askedNow().stream().map(Asked::role).toList();
        return run.told().stream()
                        .anyMatch(
                                t ->
                                        !t.failed()
                                                && t.rung() == run.rung()
                                                && roles.contains(t.role()))
                || roles.stream().anyMatch(run.standingAnswers()::containsKey);
    }

    /// Says to everyone asked that it has become graver, and asks again from the rung where it stood.
    void update(Run run, boolean wasOpen) {
        if (run.askedEver().isEmpty()) {
            start(run, Reason.LEVEL_ROSE);
            return;
        }
        if (!wasOpen) {
            draft.emit(
                    run,
                    new WarnEvent.RungReached(
                            run.id, draft.nowUs, run.rung(), Reason.LEVEL_ROSE, run.askedNow()));
        }
        run.askedEver()
                .values()
                .forEach(a -> draft.send(sending(run, a, Purpose.UPDATE, Reason.LEVEL_ROSE)));
        long atUs = draft.nowUs + waitUs(run);
        if (run.deadline().isEmpty() || atUs < run.deadline().get().atUs()) {
            setDeadline(run, atUs);
        }
    }

    private void enter(Run run, int rung, Reason reason, List<Asked> asked) {
        draft.emit(run, new WarnEvent.RungReached(run.id, draft.nowUs, rung, reason, asked));
        for (Asked a : asked) {
            boolean undeclared = reason == Reason.ALERT_RAISED && a.via().equals(Asked.UNDECLARED);
            Reason why = undeclared ? Reason.NO_DECLARED_OWNER : reason;
            draft.send(sending(run, a, Purpose.WARNING, why));
        }
        setDeadline(run, draft.nowUs + waitUs(run));
    }

    static Sending sending(Run run, Asked to, Purpose purpose, Reason reason) {
        return new Sending(run, to, purpose, reason, run.cause());
    }

    private void setDeadline(Run run, long atUs) {
        Deadline deadline = new Deadline(run.id, run.rung(), run.nextOrdinal(), atUs);
        draft.emit(run, new WarnEvent.DeadlineSet(deadline, draft.nowUs));
    }

    private void skip(Run run, int rung, Reason reason) {
        draft.emit(run, new WarnEvent.RungSkipped(run.id, draft.nowUs, rung, reason));
    }

    private long waitUs(Run run) {
        return run.ladder.rung(run.rung()).timeout().waitUs(leftUs(run).orElse(0));
    }

    private boolean fits(Run run, int rung) {
        OptionalLong left = leftUs(run);
        return left.isEmpty() || run.ladder.rung(rung).timeout().fits(left.getAsLong());
    }

    /// Time to the earliest entry; empty when no entry lies ahead, and there is no time to divide.
    private OptionalLong leftUs(Run run) {
        OptionalLong earliest = run.cause().earliestUs();
        return earliest.isPresent()
                ? OptionalLong.of(earliest.getAsLong() - draft.nowUs)
                : OptionalLong.empty();
    }
}
