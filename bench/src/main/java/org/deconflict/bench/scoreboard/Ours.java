package org.deconflict.bench.scoreboard;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.deconflict.bench.scoreboard.Event.Kind;
import org.deconflict.model.Alert;
import org.deconflict.model.AlertKind;
import org.deconflict.model.AlertReason;
import org.deconflict.model.Fix;
import org.deconflict.model.Zone;
import org.deconflict.watch.Watch;
import org.deconflict.watch.WatchRules;

/// [Watch] with the usual rules. What it told counts as it stands at the end: amended, or taken back.
final class Ours implements Teller {

    @Override
    public String name() {
        return "**Deconflict `watch`**";
    }

    @Override
    public Optional<Account> play(Journey journey) {
        Watch watch = new Watch(journey.zones(), WatchRules.USUAL);
        Map<String, Alert> standing = new LinkedHashMap<>();
        Set<String> approaches = new HashSet<>();
        long[] alerts = new long[1];
        for (Step step : journey.steps()) {
            take(
                    watch,
                    step,
                    alert -> {
                        alerts[0]++;
                        alert.amends().ifPresent(standing::remove);
                        if (alert.kind() == AlertKind.APPROACHING
                                || alert.amends().filter(approaches::contains).isPresent()) {
                            approaches.add(alert.id());
                        }
                        if (alert.kind() != AlertKind.RETRACTED) {
                            standing.put(alert.id(), alert);
                        }
                    });
        }
        List<Event> told =
                standing.values().stream().map(Ours::event).flatMap(Optional::stream).toList();
        return Optional.of(new Account(told, alerts[0] - approaches.size(), approaches.size()));
    }

    private static void take(Watch watch, Step step, Consumer<Alert> out) {
        switch (step) {
            case Step.Heard(Fix fix, long heardAtUs) -> watch.onFix(fix, heardAtUs, out);
            case Step.Registered(Zone zone, long atUs) -> watch.register(zone, atUs, out);
            case Step.Withdrawn(Zone zone, long atUs) -> watch.withdraw(zone.id(), atUs, out);
        }
    }

    /// What an alert says happened; empty where it is about something else, or about the first fix.
    private static Optional<Event> event(Alert alert) {
        return kind(alert).map(k -> new Event(alert.track(), k, alert.timeUs(), true));
    }

    private static Optional<Kind> kind(Alert alert) {
        boolean byZone =
                alert.reason() == AlertReason.ZONE_BEGAN
                        || alert.reason() == AlertReason.ZONE_ENDED;
        return switch (alert.kind()) {
            case ENTERED -> Optional.of(Kind.ENTRY);
            case LEFT -> Optional.of(byZone ? Kind.ZONE_CHANGE : Kind.EXIT);
            case CROSSED -> Optional.of(Kind.CROSSING);
            case FOUND_INSIDE -> byZone ? Optional.of(Kind.ZONE_CHANGE) : Optional.empty();
            case APPROACHING,
                    POSSIBLY_CROSSED,
                    UNDECIDED,
                    ENCOUNTER,
                    NEAR_SHADOW,
                    SILENT,
                    IMPLAUSIBLE,
                    RETRACTED ->
                    Optional.empty();
        };
    }
}
