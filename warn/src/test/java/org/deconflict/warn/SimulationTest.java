package org.deconflict.warn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deconflict.warn.Scene.rung;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.deconflict.model.Alert;
import org.deconflict.model.AlertKind;
import org.deconflict.model.Finding;
import org.deconflict.model.Level;
import org.deconflict.model.Role;
import org.deconflict.model.TrackId;
import org.junit.jupiter.api.Test;

/// Hours of alerts, failing channels and people who answer late, twice, wrongly or never, with what
/// must always hold checked after each step.
class SimulationTest {

    private static final List<TrackId> TRACKS =
            List.of(Scene.NORTH_TRACK, Scene.STRAY, new TrackId("csv", "n-2"));
    private static final List<Level> LEVELS = List.of(Level.values());
    private static final List<Role> ROLES =
            List.of(Scene.NORTH, Scene.NORTH_2, Scene.SOUTH, Scene.GUIDE);

    private final long seed = Long.getLong("seed", 20_300_101L);
    private final Random random = new Random(seed);
    private final List<Alert> heard = new ArrayList<>();
    private final List<Message> sent = new ArrayList<>();
    private Scene s = scene();

    private static Scene scene() {
        return new Scene(
                Scene.ladderFor(
                        "crossings", AlertKind.CROSSED, rung(AnswerRule.ANY, 20, "standing")),
                new Ladder(
                        "main",
                        Match.ANY,
                        List.of(
                                rung(AnswerRule.ANY, 40, "owner"),
                                rung(AnswerRule.ONE_PER_PARTY, 20, "standing"),
                                rung(AnswerRule.kOfN(2), 10, "south-duty", "guide-duty"),
                                rung(AnswerRule.ALL, 10, "intermediaries", "north-duty"))));
    }

    @Test
    void what_must_hold_holds_after_each_step() {
        System.out.println("simulation seed " + seed);
        for (int round = 0; round < 40; round++) {
            s = scene();
            heard.clear();
            sent.clear();
            for (int step = 0; step < 60; step++) {
                step();
                holds();
            }
            s.pass(1_000_000);
            holds();
            assertThat(s.station.deadlines()).isEmpty();
            assertThat(s.station.views(s.nowUs)).allMatch(v -> v.outcome().isPresent());
            replays();
        }
    }

    private void step() {
        int before = s.record.size();
        switch (random.nextInt(10)) {
            case 0, 1, 2 -> alert();
            case 3, 4 -> answer();
            case 5, 6, 7 -> receipt();
            default -> s.pass(random.nextInt(60));
        }
        sent.addAll(Scene.messages(s.record.subList(before, s.record.size())));
    }

    private void alert() {
        TrackId track = TRACKS.get(random.nextInt(TRACKS.size()));
        Level level = LEVELS.get(random.nextInt(LEVELS.size()));
        Alert alert =
                switch (random.nextInt(9)) {
                    case 0, 1, 2 -> s.approaching(track, level, random.nextInt(400) - 20);
                    case 3 -> s.entered(track);
                    case 4 -> s.left(track);
                    case 5 -> s.alert(track, Level.CAUTION, new Finding.Silent(s.nowUs));
                    case 6 -> s.alert(track, Level.WARNING, new Finding.Crossed(1, 2));
                    default ->
                            heard.isEmpty()
                                    ? s.entered(track)
                                    : s.retracting(heard.get(random.nextInt(heard.size())));
                };
        List<Alert> same = heard.stream().filter(a -> a.track().equals(track)).toList();
        if (alert.amends().isEmpty() && !same.isEmpty() && random.nextBoolean()) {
            alert = Scene.amending(same.getLast(), alert);
        }
        heard.add(alert);
        s.hear(alert);
        if (random.nextInt(5) == 0) {
            assertThat(Scene.messages(s.hear(alert))).as("a repeat sends nothing").isEmpty();
        }
    }

    private void answer() {
        List<LadderView> views = s.station.views(s.nowUs);
        if (views.isEmpty()) {
            return;
        }
        LadderView view = views.get(random.nextInt(views.size()));
        Answer.Says says = random.nextInt(3) == 0 ? Answer.Says.OBJECT : Answer.Says.ACKNOWLEDGE;
        String digest = random.nextInt(4) == 0 ? "0".repeat(64) : view.digest();
        Role role = ROLES.get(random.nextInt(ROLES.size()));
        Answer answer = new Answer(view.run(), role.id(), "somebody", says, digest, "");
        List<WarnEvent> events = s.hear(answer);
        assertThat(events).as("an answer is always recorded").isNotEmpty();
        if (random.nextInt(4) == 0) {
            s.hear(answer);
        }
    }

    private void receipt() {
        if (sent.isEmpty()) {
            return;
        }
        Message m = sent.get(random.nextInt(sent.size()));
        Receipt receipt =
                switch (random.nextInt(7)) {
                    case 0 -> new Receipt.Failed(m.id(), "busy", true);
                    case 1 -> new Receipt.Failed(m.id(), "refused", false);
                    case 2 -> new Receipt.LineDead(m.id(), "no tone");
                    case 3 -> new Receipt.LineUp(m.role(), m.channel(), "");
                    case 4 -> new Receipt.Voicemail(m.id(), "");
                    case 5 -> new Receipt.Progress(m.id(), ReceiptState.OPENED, "device", "");
                    default -> new Receipt.Progress(m.id(), ReceiptState.CARRIED, "gateway", "");
                };
        s.hear(receipt);
    }

    private void holds() {
        Set<String> ids = new HashSet<>();
        Map<String, Long> counters = new HashMap<>();
        for (Message m : Scene.messages(s.record)) {
            assertThat(ids.add(m.id())).as("ids do not repeat").isTrue();
            String line = m.role() + " " + m.channel();
            assertThat(m.counter()).isEqualTo(counters.getOrDefault(line, 0L) + 1);
            counters.put(line, m.counter());
            assertThat(m.text()).contains(Phrases.find(m.language()).orElseThrow().get("footer"));
        }
        Map<String, Deadline> deadlines = new HashMap<>();
        s.station.deadlines().forEach(d -> deadlines.put(d.run(), d));
        Set<String> openPlaces = new HashSet<>();
        for (LadderView v : s.station.views(s.nowUs)) {
            assertThat(deadlines.containsKey(v.run()))
                    .as("a run has a deadline while it is open and only then")
                    .isEqualTo(v.outcome().isEmpty());
            if (v.outcome().isEmpty()) {
                assertThat(openPlaces.add(v.track() + v.zone()))
                        .as("one open run a place")
                        .isTrue();
            }
            if (v.outcome().equals(Optional.of(Outcome.ACKNOWLEDGED))) {
                assertThat(v.answers())
                        .anyMatch(
                                a ->
                                        a.says() == Answer.Says.ACKNOWLEDGE
                                                && a.digest().equals(v.digest()));
            }
            if (v.outcome().equals(Optional.of(Outcome.NOBODY_ANSWERED))) {
                assertThat(v.nextRung()).as("nobody is left to ask").isEmpty();
            }
            for (Told t : v.told()) {
                assertThat(ids).as("what a screen shows was due").contains(t.message());
            }
        }
    }

    private void replays() {
        Ladders again = new Ladders(s.ladders, s.arrangement, Scene.PLAIN);
        s.record.forEach(again::apply);
        assertThat(again.views(s.nowUs)).isEqualTo(s.station.views(s.nowUs));
        assertThat(again.deadlines()).isEqualTo(s.station.deadlines());
        Alert next = s.entered(Scene.STRAY);
        assertThat(again.on(next, s.nowUs)).isEqualTo(s.station.on(next, s.nowUs));
    }
}
