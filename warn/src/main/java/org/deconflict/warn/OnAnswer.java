package org.deconflict.warn;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What an answer does: closes the ladder, climbs it, or is recorded without counting.
final class OnAnswer {

    private final Book book;
    private final Roster roster;
    private final Draft draft;

    OnAnswer(Book book, Roster roster, Draft draft) {
        this.book = book;
        this.roster = roster;
        this.draft = draft;
    }

    void decide(Answer answer) {
        Optional<Run> found = book.find(answer.run()).map(Run::copy);
        Optional<NotCounted> why = notCounted(found, answer);
        if (why.isPresent()) {
            draft.add(
                    new WarnEvent.AnswerNotCounted(
                            answer.run(),
                            draft.nowUs,
                            answer.role(),
                            answer.actor(),
                            answer.digest(),
                            why.get(),
                            answer.text()));
            return;
        }
        Run run = found.orElseThrow();
        Asked asked = run.askedEver().get(answer.role());
        if (asked == null) {
            throw new IllegalStateException("an uncounted answer was counted: " + answer.role());
        }
        switch (answer.says()) {
            case ACKNOWLEDGE -> acknowledged(run, asked, answer);
            case OBJECT -> objected(run, asked, answer);
        }
    }

    private Optional<NotCounted> notCounted(Optional<Run> found, Answer answer) {
        if (found.isEmpty()) {
            return Optional.of(NotCounted.UNKNOWN_RUN);
        }
        Run run = found.get();
        if (roster.findRole(answer.role()).isEmpty()) {
            return Optional.of(NotCounted.UNKNOWN_ROLE);
        }
        if (!run.askedEver().containsKey(answer.role())) {
            return Optional.of(NotCounted.ROLE_NOT_ASKED);
        }
        if (!run.isOpen()) {
            return Optional.of(NotCounted.LADDER_CLOSED);
        }
        if (!answer.digest().equals(run.digest())) {
            return Optional.of(NotCounted.OTHER_DIGEST);
        }
        return Optional.ofNullable(run.standingAnswers().get(answer.role()))
                .filter(s -> s.says() == answer.says() && s.rung() == run.rung())
                .map(s -> NotCounted.REPEATED);
    }

    private void acknowledged(Run run, Asked asked, Answer answer) {
        draft.emit(
                run,
                new WarnEvent.Acknowledged(
                        run.id,
                        draft.nowUs,
                        run.rung(),
                        asked.role(),
                        asked.party(),
                        answer.actor(),
                        answer.digest(),
                        answer.text()));
        if (met(run)) {
            draft.end(run, Outcome.ACKNOWLEDGED, Reason.ANSWERED, Optional.empty());
        }
    }

    private void objected(Run run, Asked asked, Answer answer) {
        draft.emit(
                run,
                new WarnEvent.Objected(
                        run.id,
                        draft.nowUs,
                        run.rung(),
                        asked.role(),
                        asked.party(),
                        answer.actor(),
                        answer.digest(),
                        answer.text()));
        Climb climb = new Climb(draft);
        boolean ofThisRung = run.askedNow().stream().anyMatch(a -> a.role().equals(asked.role()));
        // An objection from a rung that was left behind has had its climb already.
        if (ofThisRung && climb.next(run).isPresent()) {
            climb.climb(run, run.rung() + 1, Reason.OBJECTED);
        }
    }

    /// Whether the acknowledgements meet the rung's rule; asked only when one has just been heard, so
    /// that `any` is met by it whoever gave it.
    private static boolean met(Run run) {
        Map<String, Said> said = run.standingAnswers();
        List<Asked> acknowledged =
                run.askedNow().stream()
                        .filter(
                                a ->
                                        Optional.ofNullable(said.get(a.role()))
                                                .filter(s -> s.says() == Answer.Says.ACKNOWLEDGE)
                                                .isPresent())
                        .toList();
        AnswerRule rule = run.ladder.rung(run.rung()).answer();
        return switch (rule.count()) {
            case ANY -> true;
            case ALL -> acknowledged.size() == run.askedNow().size();
            case ONE_PER_PARTY -> parties(acknowledged).equals(parties(run.askedNow()));
            case K_OF_N -> acknowledged.size() >= rule.k();
        };
    }

    private static Set<String> parties(List<Asked> asked) {
        return asked.stream().map(Asked::party).collect(Collectors.toSet());
    }
}
