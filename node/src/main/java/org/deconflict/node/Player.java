package org.deconflict.node;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import org.deconflict.model.Fix;
import org.deconflict.warn.Answer;
import org.deconflict.warn.Delivery;
import org.deconflict.warn.Message;
import org.deconflict.warn.Receipt;
import org.deconflict.warn.ReceiptState;

/// Plays a scenario: fixes in the order of their file, people as they were written down.
///
/// A row arrives at its own time, or now where that has passed: a late fix does not turn time back.
/// A message uses the first person's line that waits for it, and uses it up.
/// Threads: one plays; channels hand messages over from any thread.
final class Player {

    private final ScenarioFolder scenario;
    private final List<Person> waiting;
    private final PriorityQueue<Act> agenda = new PriorityQueue<>(Act.IN_ORDER);
    private final Set<String> deadLines = new HashSet<>();
    private final Map<String, Message> lastTo = new HashMap<>();
    private final List<Message> handed = new ArrayList<>();
    private long order;
    private int next;

    /// Something that a person does at a time, to a message or to the last one; what was planned first
    /// happens first.
    private record Act(long atUs, long order, Person person, Optional<Message> message) {
        static final Comparator<Act> IN_ORDER =
                Comparator.comparingLong(Act::atUs).thenComparingLong(Act::order);
    }

    Player(ScenarioFolder scenario) {
        this.scenario = scenario;
        this.waiting = new ArrayList<>(scenario.people());
        for (Person person : scenario.people()) {
            person.atUs()
                    .ifPresent(at -> agenda.add(new Act(at, order++, person, Optional.empty())));
        }
    }

    /// Plays to the end: no row, no act and no deadline is left. Played again, it goes on where it was.
    void play(Stage stage) throws InterruptedException {
        List<Fix> fixes = scenario.fixes();
        while (next < fixes.size()) {
            long arrivalUs = Math.max(stage.nowUs(), fixes.get(next).timeUs());
            passTo(stage, arrivalUs);
            List<Fix> together = new ArrayList<>();
            while (next < fixes.size() && fixes.get(next).timeUs() <= arrivalUs) {
                together.add(fixes.get(next++));
            }
            stage.fixes(together);
        }
        while (true) {
            long dueUs = Math.min(nextActUs(), stage.nextDueUs());
            if (dueUs == Long.MAX_VALUE) {
                return;
            }
            passTo(stage, dueUs);
        }
    }

    /// The messages that channels were handed, in that order.
    synchronized List<Message> handed() {
        return List.copyOf(handed);
    }

    /// A channel is handed a message: the line may be dead, or a person may wait for it.
    synchronized Delivery hand(String channel, Message message, long nowUs) {
        for (int i = 0; i < waiting.size(); i++) {
            Person person = waiting.get(i);
            if (person.does() == Person.Does.LINE_DEAD
                    && person.afterUs().isPresent()
                    && person.matches(message)) {
                waiting.remove(i);
                return dead(person.text());
            }
        }
        if (deadLines.contains(message.role() + "\n" + channel)
                || deadLines.contains("\n" + channel)) {
            return dead("");
        }
        handed.add(message);
        lastTo.put(message.role(), message);
        plan(message, nowUs);
        return new Delivery.Accepted(Optional.empty());
    }

    private void plan(Message message, long nowUs) {
        for (int i = 0; i < waiting.size(); i++) {
            Person person = waiting.get(i);
            if (person.afterUs().isPresent() && person.matches(message)) {
                waiting.remove(i);
                long atUs = nowUs + person.afterUs().getAsLong();
                agenda.add(new Act(atUs, order++, person, Optional.of(message)));
                return;
            }
        }
    }

    private void passTo(Stage stage, long toUs) throws InterruptedException {
        while (true) {
            long stepUs =
                    stage.stepUs() == Long.MAX_VALUE
                            ? toUs
                            : Math.min(toUs, stage.nowUs() + stage.stepUs());
            long dueUs = Math.min(stepUs, Math.min(nextActUs(), stage.nextDueUs()));
            stage.advance(dueUs);
            boolean acted = act(stage, dueUs);
            if (!acted && dueUs >= toUs && nextActUs() > toUs && stage.nextDueUs() > toUs) {
                return;
            }
        }
    }

    private boolean act(Stage stage, long nowUs) {
        boolean acted = false;
        for (Optional<Act> act = next(nowUs); act.isPresent(); act = next(nowUs)) {
            perform(stage, act.get());
            acted = true;
        }
        return acted;
    }

    private synchronized Optional<Act> next(long nowUs) {
        Act first = agenda.peek();
        return first == null || first.atUs > nowUs
                ? Optional.empty()
                : Optional.of(agenda.remove());
    }

    private synchronized long nextActUs() {
        Act first = agenda.peek();
        return first == null ? Long.MAX_VALUE : first.atUs;
    }

    private void perform(Stage stage, Act act) {
        Person person = act.person;
        String channel = person.channel().orElse("");
        switch (person.does()) {
            case LINE_DEAD -> line(person.role(), channel, false);
            case LINE_UP -> {
                line(person.role(), channel, true);
                stage.receipt(new Receipt.LineUp(person.role(), channel, person.text()));
            }
            case OPEN, READ_BACK, VOICEMAIL, ACKNOWLEDGE, OBJECT -> {
                Optional<Message> message = act.message.or(() -> lastTo(person.role()));
                message.ifPresent(to -> respond(stage, person, to));
            }
        }
    }

    private void respond(Stage stage, Person person, Message message) {
        switch (person.does()) {
            case OPEN -> stage.receipt(progress(message, ReceiptState.OPENED, person));
            case READ_BACK -> stage.receipt(progress(message, ReceiptState.READ_BACK, person));
            case VOICEMAIL -> stage.receipt(new Receipt.Voicemail(message.id(), person.text()));
            case ACKNOWLEDGE -> stage.answer(answer(message, Answer.Says.ACKNOWLEDGE, person));
            case OBJECT -> stage.answer(answer(message, Answer.Says.OBJECT, person));
            case LINE_DEAD, LINE_UP -> throw new IllegalStateException("a line does not answer");
        }
    }

    private synchronized Optional<Message> lastTo(String role) {
        return Optional.ofNullable(lastTo.get(role));
    }

    private synchronized void line(String role, String channel, boolean up) {
        if (up) {
            deadLines.remove(role + "\n" + channel);
        } else {
            deadLines.add(role + "\n" + channel);
        }
    }

    private static Receipt progress(Message message, ReceiptState state, Person person) {
        return new Receipt.Progress(message.id(), state, played(message), person.text());
    }

    private static Answer answer(Message message, Answer.Says says, Person person) {
        return new Answer(
                message.run(),
                message.role(),
                played(message),
                says,
                message.digest(),
                person.text());
    }

    private static String played(Message message) {
        return "played by the scenario for " + message.role();
    }

    private static Delivery dead(String text) {
        return new Delivery.Failed(text.isEmpty() ? "the line is dead" : text, false);
    }
}
