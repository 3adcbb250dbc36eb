package org.deconflict.warn;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.deconflict.model.TrackId;

/// What the station remembers: runs in the order of their start, counters, dead lines.
///
/// Owner: the station; changed by [#apply] only.
final class Book {

    record Place(TrackId track, String zone) {}

    record Line(String role, String channel) {}

    private final Map<String, Run> runs = new LinkedHashMap<>();
    private final Map<Place, String> latest = new HashMap<>();
    private final Map<String, String> runOfMessage = new HashMap<>();
    private final Map<Line, Long> counters = new HashMap<>();
    private final Set<Line> dead = new HashSet<>();
    private final Deque<String> ended = new ArrayDeque<>();
    private final Set<String> heard = new LinkedHashSet<>();

    void apply(WarnEvent event) {
        switch (event) {
            case WarnEvent.LadderStarted e -> {
                runs.put(e.run(), new Run(e));
                latest.put(new Place(e.track(), e.zone()), e.run());
                hear(e.cause().alert());
            }
            case WarnEvent.MessageDue e -> {
                Message m = e.message();
                counters.put(new Line(m.role(), m.channel()), m.counter());
                runOfMessage.put(m.id(), m.run());
                run(m.run()).apply(e);
            }
            case WarnEvent.LineChanged e -> {
                Line line = new Line(e.role(), e.channel());
                switch (e.state()) {
                    case DEAD -> dead.add(line);
                    case UP -> dead.remove(line);
                }
            }
            case WarnEvent.LadderEnded e -> {
                run(e.run()).apply(e);
                e.alert().ifPresent(this::hear);
                if (e.outcome().isFinal()) {
                    keepEnded(e.run());
                }
            }
            case WarnEvent.AlertTaken e -> {
                run(e.run()).apply(e);
                hear(e.cause().alert());
            }
            case WarnEvent.CauseEnded e -> {
                run(e.run()).apply(e);
                hear(e.alert());
            }
            case WarnEvent.RungReached e -> run(e.run()).apply(e);
            case WarnEvent.DeadlineSet e -> run(e.deadline().run()).apply(e);
            case WarnEvent.ReceiptHeard e -> run(e.run()).apply(e);
            case WarnEvent.ChannelFailed e -> run(e.run()).apply(e);
            case WarnEvent.Acknowledged e -> run(e.run()).apply(e);
            case WarnEvent.Objected e -> run(e.run()).apply(e);
            // Said for the record; they change nothing here.
            case WarnEvent.RungSkipped e -> {}
            case WarnEvent.RoleUnreached e -> {}
            case WarnEvent.ReceiptNotPlaced e -> {}
            case WarnEvent.AnswerNotCounted e -> {}
            case WarnEvent.AcknowledgementLapsed e -> {}
        }
    }

    private void hear(String alert) {
        heard.add(alert);
        if (heard.size() > Ladders.KEPT_ALERTS) {
            heard.remove(heard.iterator().next());
        }
    }

    /// Whether the alert has had its effect already.
    boolean hasHeard(String alert) {
        return heard.contains(alert);
    }

    private void keepEnded(String run) {
        ended.add(run);
        while (ended.size() > Ladders.KEPT_ENDED) {
            Run gone = runs.remove(ended.remove());
            if (gone != null) {
                latest.remove(new Place(gone.track, gone.zone), gone.id);
                gone.told().forEach(t -> runOfMessage.remove(t.message()));
            }
        }
    }

    /// The run of this id. Throws [IllegalStateException] when events are replayed with gaps.
    Run run(String id) {
        return find(id).orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "run "
                                                + id
                                                + " has an event but was never started; are events"
                                                + " missing from the replay?"));
    }

    Optional<Run> find(String id) {
        return Optional.ofNullable(runs.get(id));
    }

    Optional<Run> latest(TrackId track, String zone) {
        return Optional.ofNullable(latest.get(new Place(track, zone))).flatMap(this::find);
    }

    Optional<Run> ofMessage(String message) {
        return Optional.ofNullable(runOfMessage.get(message)).flatMap(this::find);
    }

    Collection<Run> all() {
        return List.copyOf(runs.values());
    }

    List<Run> open() {
        return new ArrayList<>(runs.values().stream().filter(Run::isOpen).toList());
    }

    /// The counter of the last message to the role over the channel; 0 before the first.
    long lastCounter(String role, String channel) {
        return counters.getOrDefault(new Line(role, channel), 0L);
    }

    boolean isDead(String role, String channel) {
        return dead.contains(new Line(role, channel));
    }
}
