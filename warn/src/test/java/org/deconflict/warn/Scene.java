package org.deconflict.warn;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.deconflict.geo.LatLon;
import org.deconflict.model.Alert;
import org.deconflict.model.AlertKind;
import org.deconflict.model.AlertReason;
import org.deconflict.model.Arrangement;
import org.deconflict.model.Finding;
import org.deconflict.model.Level;
import org.deconflict.model.Party;
import org.deconflict.model.Role;
import org.deconflict.model.Stance;
import org.deconflict.model.Standing;
import org.deconflict.model.Times;
import org.deconflict.model.TrackId;

/// A station with invented parties, and a host that records and applies what it decides.
final class Scene {

    static final long START_US = Times.parse("2030-01-01T00:00:00Z");
    static final TrackId NORTH_TRACK = new TrackId("csv", "n-1");
    static final TrackId STRAY = new TrackId("csv", "stray");

    static final Role NORTH = role("north-duty", "north", "en", "sms", "mail");
    static final Role NORTH_2 = role("north-second", "north", "fr", "mail");
    static final Role SOUTH = role("south-duty", "south", "ar", "mail", "sms");
    static final Role GUIDE = role("guide-duty", "guide", "ru", "phone", "mail");

    static final Arrangement PARTIES =
            new Arrangement(
                    List.of(
                            party("north", "Northland", false, List.of("csv/n-*"), NORTH, NORTH_2),
                            party("south", "Southland", false, List.of(), SOUTH),
                            party("guide", "The Guides", true, List.of(), GUIDE)),
                    List.of(),
                    List.of(
                            new Standing("south", "Z", Stance.RECOGNISES, 0, "said so"),
                            new Standing("north", "Z", Stance.DISPUTES, 0, "said so")));

    static final Marks PLAIN = new Marks(false, false, "example.org/trial");

    final List<WarnEvent> record = new ArrayList<>();
    final List<Ladder> ladders;
    final Arrangement arrangement;
    Ladders station;
    long nowUs = START_US;
    private int alerts;

    Scene(Ladder... ladders) {
        this(PARTIES, PLAIN, ladders);
    }

    Scene(Arrangement arrangement, Marks marks, Ladder... ladders) {
        this.ladders = List.of(ladders);
        this.arrangement = arrangement;
        this.station = new Ladders(this.ladders, arrangement, marks);
    }

    static Role role(String id, String party, String language, String... channels) {
        Map<String, String> addresses = new LinkedHashMap<>();
        for (String channel : channels) {
            addresses.put(channel, channel + ":" + id);
        }
        return new Role(id, party, id, language, addresses);
    }

    static Party party(
            String id, String name, boolean between, List<String> tracks, Role... roles) {
        return new Party(id, name, between, tracks, "itself", List.of(roles));
    }

    static Rung rung(AnswerRule answer, long minS, String... roles) {
        return new Rung(List.of(roles), List.of(), Map.of(), answer, new Timeout(0.5, minS, 600));
    }

    static Rung rung(String... roles) {
        return rung(AnswerRule.ANY, 30, roles);
    }

    static Ladder ladder(Rung... rungs) {
        return new Ladder("main", Match.ANY, List.of(rungs));
    }

    static Ladder ladderFor(String id, AlertKind kind, Rung... rungs) {
        return new Ladder(id, new Match(Set.of(kind), Set.of(), Set.of()), List.of(rungs));
    }

    List<WarnEvent> commit(List<WarnEvent> events) {
        for (WarnEvent event : events) {
            record.add(event);
            station.apply(event);
        }
        return events;
    }

    List<WarnEvent> hear(Alert alert) {
        return commit(station.on(alert, nowUs));
    }

    List<WarnEvent> hear(Receipt receipt) {
        return commit(station.on(receipt, nowUs));
    }

    List<WarnEvent> hear(Answer answer) {
        return commit(station.on(answer, nowUs));
    }

    /// Lets the seconds pass, and every deadline in them.
    List<WarnEvent> pass(long seconds) {
        long untilUs = nowUs + seconds * 1_000_000;
        List<WarnEvent> all = new ArrayList<>();
        while (!station.deadlines().isEmpty() && station.deadlines().getFirst().atUs() <= untilUs) {
            Deadline next = station.deadlines().getFirst();
            nowUs = Math.max(nowUs, next.atUs());
            all.addAll(commit(station.on(next, nowUs)));
        }
        nowUs = untilUs;
        return all;
    }

    Alert approaching(TrackId track, Level level, long leftS) {
        long earliestUs = nowUs + leftS * 1_000_000;
        return alert(
                track,
                level,
                new Finding.Approaching(earliestUs, earliestUs + 10_000_000, OptionalLong.empty()));
    }

    Alert alert(TrackId track, Level level, Finding finding) {
        return new Alert(
                "alert-" + ++alerts,
                Optional.empty(),
                nowUs,
                nowUs,
                level,
                track,
                Optional.of("Z"),
                new LatLon(33.5, -38.25),
                finding instanceof Finding.Approaching ? 12_345.6 : -0.4,
                Double.NaN,
                AlertReason.COURSE_AND_SPEED,
                finding);
    }

    static Alert amending(Alert earlier, Alert later) {
        return new Alert(
                later.id(),
                Optional.of(earlier.id()),
                later.timeUs(),
                later.heardAtUs(),
                later.level(),
                later.track(),
                later.zone(),
                later.at(),
                later.distanceM(),
                later.uncertaintyM(),
                later.reason(),
                later.finding());
    }

    Alert entered(TrackId track) {
        return alert(track, Level.WARNING, new Finding.Entered());
    }

    Alert left(TrackId track) {
        return alert(track, Level.ADVISORY, new Finding.Left());
    }

    Alert retracting(Alert alert) {
        return amending(alert, alert(alert.track(), Level.ADVISORY, new Finding.Retracted()));
    }

    LadderView view() {
        return station.views(nowUs).getLast();
    }

    Answer answer(Role role, Answer.Says says) {
        return new Answer(view().run(), role.id(), "officer-1", says, view().digest(), "");
    }

    List<WarnEvent> acknowledge(Role role) {
        return hear(answer(role, Answer.Says.ACKNOWLEDGE));
    }

    List<WarnEvent> object(Role role) {
        return hear(answer(role, Answer.Says.OBJECT));
    }

    static List<Message> messages(List<WarnEvent> events) {
        return events.stream()
                .filter(WarnEvent.MessageDue.class::isInstance)
                .map(e -> ((WarnEvent.MessageDue) e).message())
                .toList();
    }

    static <T extends WarnEvent> List<T> only(Class<T> type, List<WarnEvent> events) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    static List<String> roles(List<WarnEvent> events) {
        return messages(events).stream().map(Message::role).toList();
    }
}
