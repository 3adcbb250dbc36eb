package org.deconflict.warn;

import java.util.List;
import java.util.Optional;

/// What a receipt does: is noted, or makes the next channel be taken. It never answers.
final class OnReceipt {

    private final Book book;
    private final Draft draft;

    OnReceipt(Book book, Draft draft) {
        this.book = book;
        this.draft = draft;
    }

    void decide(Receipt receipt) {
        switch (receipt) {
            case Receipt.Progress r -> of(r.message(), r.text(), (run, told) -> came(run, told, r));
            case Receipt.Failed r ->
                    of(r.message(), r.why(), (run, told) -> failed(run, told, r.why(), r.retry()));
            case Receipt.LineDead r ->
                    of(
                            r.message(),
                            r.why(),
                            (run, told) -> {
                                line(told.role(), told.channel(), LineState.DEAD, r.why());
                                failed(run, told, r.why(), false);
                            });
            case Receipt.LineUp r -> lineUp(r);
            case Receipt.Voicemail r ->
                    of(r.message(), r.text(), (run, t) -> machine(t, run, r.text(), true));
            case Receipt.AutoReply r ->
                    of(r.message(), r.text(), (run, t) -> machine(t, run, r.text(), false));
        }
    }

    /// What to do with a receipt whose message was found.
    private interface Handling {
        void on(Run run, Told told);
    }

    private void of(String message, String text, Handling handling) {
        Optional<Run> run = book.ofMessage(message).map(Run::copy);
        Optional<Told> told = run.flatMap(r -> r.findTold(message));
        if (run.isPresent() && told.isPresent()) {
            handling.on(run.get(), told.get());
        } else {
            draft.add(new WarnEvent.ReceiptNotPlaced(draft.nowUs, message, text));
        }
    }

    /// A receipt that says again what was last heard is no news and not recorded twice.
    private void came(Run run, Told told, Receipt.Progress r) {
        if (told.state() != r.state()) {
            draft.emit(
                    run,
                    new WarnEvent.ReceiptHeard(
                            run.id, draft.nowUs, told.message(), r.state(), r.by(), r.text()));
        }
    }

    private void machine(Told told, Run run, String text, boolean voicemail) {
        NotCounted why = voicemail ? NotCounted.VOICEMAIL : NotCounted.AUTO_REPLY;
        draft.add(
                new WarnEvent.AnswerNotCounted(
                        run.id, draft.nowUs, told.role(), "", told.digest(), why, text));
    }

    private void failed(Run run, Told told, String why, boolean retry) {
        if (told.failed()) {
            return;
        }
        draft.emit(
                run,
                new WarnEvent.ChannelFailed(
                        run.id,
                        draft.nowUs,
                        told.message(),
                        told.role(),
                        told.channel(),
                        why,
                        retry));
        if (!stillWanted(run, told)) {
            return;
        }
        find(run, told.role())
                .ifPresent(
                        to ->
                                draft.send(
                                        new Sending(
                                                run,
                                                to,
                                                told.purpose(),
                                                Reason.CHANNEL_FAILED,
                                                run.cause())));
        Climb climb = new Climb(draft);
        if (run.isOpen() && !climb.anybodyReachable(run) && climb.next(run).isPresent()) {
            climb.climb(run, run.rung() + 1, Reason.NOBODY_REACHABLE);
        }
    }

    /// A stand-down must arrive whatever happened since; a warning while nobody of the role answered
    /// and the ladder is open.
    private static boolean stillWanted(Run run, Told told) {
        return switch (told.purpose()) {
            case STAND_DOWN -> true;
            case WARNING, UPDATE ->
                    run.isOpen()
                            && told.digest().equals(run.digest())
                            && !run.standingAnswers().containsKey(told.role());
        };
    }

    private static Optional<Asked> find(Run run, String role) {
        return Optional.ofNullable(run.askedEver().get(role))
                .or(() -> run.toldBefore.stream().filter(a -> a.role().equals(role)).findFirst());
    }

    private void line(String role, String channel, LineState state, String text) {
        if (book.isDead(role, channel) != (state == LineState.DEAD)) {
            draft.add(new WarnEvent.LineChanged(draft.nowUs, role, channel, state, text));
        }
    }

    /// Those whom no channel could reach are told at once over the line that works again.
    private void lineUp(Receipt.LineUp r) {
        line(r.role(), r.channel(), LineState.UP, r.text());
        for (Run open : book.open()) {
            Run run = open.copy();
            Optional<Asked> asked =
                    run.askedNow().stream()
                            .filter(a -> a.role().equals(r.role()))
                            .filter(a -> a.channels().contains(r.channel()))
                            .findFirst();
            List<Told> told =
                    run.told().stream()
                            .filter(t -> t.role().equals(r.role()) && t.rung() == run.rung())
                            .toList();
            if (asked.isPresent() && told.stream().allMatch(Told::failed)) {
                Sending again =
                        Climb.sending(run, asked.get(), Purpose.WARNING, Reason.LINE_RESTORED);
                draft.sendOn(r.channel(), again);
            }
        }
    }
}
