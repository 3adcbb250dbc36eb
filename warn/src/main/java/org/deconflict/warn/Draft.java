package org.deconflict.warn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deconflict.model.Role;

/// A decision in the making: the events so far, and a copy of the run as it will be after them.
///
/// Owner: one decision. The station's own state is read and never changed.
final class Draft {

    /// How often one channel is tried for one message to one role when it asks for a retry. Closed.
    static final int MOST_TRIES = 3;

    final long nowUs;
    private final Book book;
    private final Roster roster;
    private final Texts texts;
    private final List<WarnEvent> events = new ArrayList<>();
    private final Map<Book.Line, Long> counters = new HashMap<>();

    Draft(Book book, Roster roster, Texts texts, long nowUs) {
        this.book = book;
        this.roster = roster;
        this.texts = texts;
        this.nowUs = nowUs;
    }

    List<WarnEvent> events() {
        return List.copyOf(events);
    }

    /// An event of no run.
    void add(WarnEvent event) {
        events.add(event);
    }

    void emit(Run run, WarnEvent event) {
        events.add(event);
        run.apply(event);
    }

    Run start(WarnEvent.LadderStarted event) {
        events.add(event);
        return new Run(event);
    }

    List<Asked> resolve(Run run, int rung) {
        return roster.resolve(run.ladder.rung(rung), run.track, run.zone, nowUs);
    }

    void end(Run run, Outcome outcome, Reason reason, Optional<String> alert) {
        String text = texts.ended(outcome);
        emit(
                run,
                new WarnEvent.LadderEnded(run.id, nowUs, run.rung(), outcome, reason, alert, text));
    }

    /// Sends on the first channel that is left to try, or records that none is.
    void send(Sending sending) {
        Optional<String> channel = channelFor(sending);
        if (channel.isPresent()) {
            sendOn(channel.get(), sending);
        } else {
            Run run = sending.run();
            String role = sending.to().role();
            emit(
                    run,
                    new WarnEvent.RoleUnreached(
                            run.id, nowUs, run.rungOf(role), role, sending.purpose()));
        }
    }

    /// An untried line that is not known to be dead; else an untried one (what we know may be old);
    /// else one that asked for a retry.
    private Optional<String> channelFor(Sending s) {
        String role = s.to().role();
        List<String> usable = s.to().channels().stream().filter(c -> address(role, c)).toList();
        List<Told> tries =
                s.run().told().stream()
                        .filter(
                                t ->
                                        t.role().equals(role)
                                                && t.rung() == s.run().rungOf(role)
                                                && t.purpose() == s.purpose()
                                                && t.digest().equals(s.run().digest()))
                        .toList();
        List<String> untried =
                usable.stream()
                        .filter(c -> tries.stream().noneMatch(t -> t.channel().equals(c)))
                        .toList();
        return untried.stream()
                .filter(c -> !book.isDead(role, c))
                .findFirst()
                .or(() -> untried.stream().findFirst())
                .or(() -> usable.stream().filter(c -> mayRetry(tries, c)).findFirst());
    }

    private boolean address(String role, String channel) {
        return roster.findRole(role).filter(r -> r.addresses().containsKey(channel)).isPresent();
    }

    private static boolean mayRetry(List<Told> tries, String channel) {
        List<Told> here = tries.stream().filter(t -> t.channel().equals(channel)).toList();
        return here.size() < MOST_TRIES && here.getLast().retry();
    }

    /// Sends on this channel; a role that has gone from the arrangement, or has no address, is not sent to.
    void sendOn(String channel, Sending s) {
        Optional<Role> role = roster.findRole(s.to().role());
        if (role.isPresent() && role.get().addresses().containsKey(channel)) {
            emit(s.run(), new WarnEvent.MessageDue(message(role.get(), channel, s)));
        }
    }

    private Message message(Role role, String channel, Sending s) {
        Run run = s.run();
        int rung = run.rungOf(role.id());
        Texts.Words words = texts.of(role, s, nowUs);
        return new Message(
                messageId(role, channel, s),
                nowUs,
                run.id,
                rung,
                role.id(),
                role.party(),
                channel,
                role.addresses().getOrDefault(channel, ""),
                words.language(),
                s.purpose(),
                s.reason(),
                nextCounter(role.id(), channel),
                run.digest(),
                words.subject(),
                words.text(),
                texts.marks());
    }

    private static String messageId(Role role, String channel, Sending s) {
        int rung = s.run().rungOf(role.id());
        long ordinal =
                s.run().told().stream()
                        .filter(
                                t ->
                                        t.role().equals(role.id())
                                                && t.channel().equals(channel)
                                                && t.purpose() == s.purpose()
                                                && t.rung() == rung)
                        .count();
        return Hash.id(
                "message/v1",
                s.run().id,
                Integer.toString(rung),
                role.id(),
                channel,
                s.purpose().word(),
                Long.toString(ordinal));
    }

    private long nextCounter(String role, String channel) {
        return counters.merge(
                new Book.Line(role, channel), book.lastCounter(role, channel) + 1, (a, b) -> a + 1);
    }
}
