package org.deconflict.warn;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.deconflict.model.AlertKind;
import org.deconflict.model.TrackId;

/// The state of one ladder for one track and zone; changed by its events and by nothing else.
///
/// Owner: the station. A decision works on a [#copy], so that deciding never changes the run.
final class Run {

    final String id;
    final Ladder ladder;
    final TrackId track;
    final String zone;

    /// Told by a run that this one replaced, so that they hear of the end too.
    final List<Asked> toldBefore;

    private Cause cause;
    private Grade grade;
    private String digest;
    private int rung;
    private Optional<Outcome> outcome = Optional.empty();
    private Optional<WarnEvent.LadderEnded> end = Optional.empty();
    private Optional<Deadline> deadline = Optional.empty();
    private int deadlines;
    private final Set<AlertKind> kinds = EnumSet.noneOf(AlertKind.class);
    private final Map<String, Cause> open = new LinkedHashMap<>();
    private final Map<String, String> chain = new LinkedHashMap<>();
    private final Map<Integer, List<Asked>> asked = new LinkedHashMap<>();
    private final Map<String, Told> told = new LinkedHashMap<>();
    private final List<Said> answers = new ArrayList<>();

    Run(WarnEvent.LadderStarted e) {
        id = e.run();
        ladder = e.ladder();
        track = e.track();
        zone = e.zone();
        cause = e.cause();
        grade = e.takeover().map(Takeover::grade).orElse(Grade.of(cause));
        digest = e.digest();
        toldBefore = e.takeover().map(Takeover::told).orElse(List.of());
        e.takeover()
                .ifPresent(
                        t -> {
                            kinds.addAll(t.kinds());
                            t.open().forEach(c -> open.put(c.root(), c));
                            chain.putAll(t.chain());
                        });
        take(cause);
    }

    private Run(Run r) {
        id = r.id;
        ladder = r.ladder;
        track = r.track;
        zone = r.zone;
        toldBefore = r.toldBefore;
        cause = r.cause;
        grade = r.grade;
        digest = r.digest;
        rung = r.rung;
        outcome = r.outcome;
        end = r.end;
        deadline = r.deadline;
        deadlines = r.deadlines;
        kinds.addAll(r.kinds);
        open.putAll(r.open);
        chain.putAll(r.chain);
        asked.putAll(r.asked);
        told.putAll(r.told);
        answers.addAll(r.answers);
    }

    Run copy() {
        return new Run(this);
    }

    void apply(WarnEvent event) {
        switch (event) {
            case WarnEvent.AlertTaken e -> {
                digest = e.digest();
                take(e.cause());
            }
            case WarnEvent.CauseEnded e -> {
                open.remove(e.root());
                chain.put(e.alert(), e.root());
                if (cause.root().equals(e.root())) {
                    open.values().forEach(c -> cause = c);
                }
            }
            case WarnEvent.RungReached e -> {
                rung = e.rung();
                outcome = Optional.empty();
                end = Optional.empty();
                asked.put(e.rung(), e.asked());
            }
            case WarnEvent.MessageDue e -> told.put(e.message().id(), Told.of(e.message()));
            case WarnEvent.DeadlineSet e -> {
                deadline = Optional.of(e.deadline());
                deadlines = e.deadline().ordinal();
            }
            case WarnEvent.ReceiptHeard e ->
                    told.computeIfPresent(e.message(), (m, t) -> t.at(e.state(), e.text()));
            case WarnEvent.ChannelFailed e ->
                    told.computeIfPresent(e.message(), (m, t) -> t.lost(e.why(), e.retry()));
            case WarnEvent.Acknowledged e -> answered(said(e));
            case WarnEvent.Objected e -> answered(said(e));
            case WarnEvent.LadderEnded e -> {
                outcome = Optional.of(e.outcome());
                end = Optional.of(e);
                deadline = Optional.empty();
            }
            case WarnEvent.LadderStarted e -> {}
            case WarnEvent.RungSkipped e -> {}
            case WarnEvent.RoleUnreached e -> {}
            case WarnEvent.LineChanged e -> {}
            case WarnEvent.ReceiptNotPlaced e -> {}
            case WarnEvent.AnswerNotCounted e -> {}
            case WarnEvent.AcknowledgementLapsed e -> {}
        }
    }

    private void take(Cause c) {
        boolean newer = c.stage() == grade.stage() && c.timeUs() >= cause.timeUs();
        if (grade.isBelow(c) || newer || c.root().equals(cause.root())) {
            cause = c;
        }
        if (c.stage() == Stage.INSIDE) {
            open.values().removeIf(o -> o.stage() != Stage.INSIDE);
        }
        grade = grade.with(c);
        kinds.add(c.kind());
        open.put(c.root(), c);
        chain.put(c.alert(), c.root());
    }

    private void answered(Said said) {
        answers.add(said);
        ReceiptState state =
                said.says() == Answer.Says.ACKNOWLEDGE
                        ? ReceiptState.ACKNOWLEDGED
                        : ReceiptState.OBJECTED;
        told.replaceAll(
                (m, t) ->
                        t.role().equals(said.role()) && t.digest().equals(said.digest())
                                ? t.at(state, said.text())
                                : t);
    }

    private static Said said(WarnEvent.Acknowledged e) {
        return new Said(
                e.role(),
                e.party(),
                e.actor(),
                Answer.Says.ACKNOWLEDGE,
                e.rung(),
                e.digest(),
                e.timeUs(),
                e.text());
    }

    private static Said said(WarnEvent.Objected e) {
        return new Said(
                e.role(),
                e.party(),
                e.actor(),
                Answer.Says.OBJECT,
                e.rung(),
                e.digest(),
                e.timeUs(),
                e.text());
    }

    // What decisions ask of a run.

    Cause cause() {
        return cause;
    }

    Grade grade() {
        return grade;
    }

    String digest() {
        return digest;
    }

    /// The digest that holds once the cause is taken in.
    String digestWith(Cause c) {
        return digest(id, track, zone, grade.with(c));
    }

    static String digest(String id, TrackId track, String zone, Grade grade) {
        return Hash.digest(
                "acknowledge/v1",
                id,
                track.source(),
                track.id(),
                zone,
                grade.stage().name(),
                grade.level().name());
    }

    int rung() {
        return rung;
    }

    boolean isOpen() {
        return outcome.isEmpty();
    }

    boolean isFinal() {
        return outcome.filter(Outcome::isFinal).isPresent();
    }

    Optional<WarnEvent.LadderEnded> end() {
        return end;
    }

    Optional<Deadline> deadline() {
        return deadline;
    }

    int nextOrdinal() {
        return deadlines + 1;
    }

    boolean knows(String alert) {
        return chain.containsKey(alert);
    }

    Optional<String> rootOf(String alert) {
        return Optional.ofNullable(chain.get(alert));
    }

    boolean isCauseOpen(String root) {
        return open.containsKey(root);
    }

    /// The open causes that say that the track is inside.
    List<Cause> openStays() {
        return open.values().stream().filter(c -> c.stage() == Stage.INSIDE).toList();
    }

    int openCauses() {
        return open.size();
    }

    boolean lasts() {
        return open.values().stream().anyMatch(Cause::lasts);
    }

    boolean hadKind(AlertKind kind) {
        return kinds.contains(kind);
    }

    Optional<Told> findTold(String message) {
        return Optional.ofNullable(told.get(message));
    }

    List<Told> told() {
        return List.copyOf(told.values());
    }

    List<Said> answers() {
        return List.copyOf(answers);
    }

    /// The roles of the rung that was reached last.
    List<Asked> askedNow() {
        return asked.getOrDefault(rung, List.of());
    }

    /// Everyone asked in this run, each as on the highest rung that asked them.
    Map<String, Asked> askedEver() {
        Map<String, Asked> all = new LinkedHashMap<>();
        asked.values().forEach(rungAsked -> rungAsked.forEach(a -> all.put(a.role(), a)));
        return all;
    }

    /// The highest rung on which the role was asked; 0 when it was not.
    int rungOf(String role) {
        int highest = 0;
        for (var entry : asked.entrySet()) {
            if (entry.getValue().stream().anyMatch(a -> a.role().equals(role))) {
                highest = Math.max(highest, entry.getKey());
            }
        }
        return highest;
    }

    /// What each role last said about the digest that now stands.
    Map<String, Said> standingAnswers() {
        Map<String, Said> last = new LinkedHashMap<>();
        answers.stream().filter(s -> s.digest().equals(digest)).forEach(s -> last.put(s.role(), s));
        return last;
    }

    /// Everyone who was sent something, by this run or by those that it replaced.
    List<Asked> toldEver() {
        Map<String, Asked> all = new LinkedHashMap<>();
        toldBefore.forEach(a -> all.put(a.role(), a));
        Map<String, Asked> here = askedEver();
        told.values().stream()
                .map(t -> here.get(t.role()))
                .filter(Objects::nonNull)
                .forEach(a -> all.put(a.role(), a));
        return List.copyOf(all.values());
    }

    Takeover takeover() {
        return new Takeover(
                id, toldEver(), List.copyOf(open.values()), chain, List.copyOf(kinds), grade);
    }

    LadderView view(OptionalInt nextRung) {
        return new LadderView(
                id,
                ladder.id(),
                track,
                zone,
                cause,
                digest,
                outcome,
                rung,
                ladder.rungs().size(),
                askedNow(),
                told(),
                answers(),
                deadline,
                nextRung);
    }
}
