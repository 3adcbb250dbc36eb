package org.deconflict.bench.scoreboard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deconflict.bench.peers.Judge;
import org.deconflict.bench.peers.Way;
import org.deconflict.bench.scoreboard.Event.Kind;
import org.deconflict.model.Fix;
import org.deconflict.model.TrackId;
import org.deconflict.model.Zone;

/// Asks at each fix, in the order of arrival, whether the zone holds it, and tells a change as an entry or an exit.
///
/// Where a track is at its first fix is taken without a word.
record PointAtATime(Way way) implements Teller {

    @Override
    public String name() {
        return way.name();
    }

    @Override
    public Optional<Account> play(Journey journey) {
        Map<String, Judge> judges = new HashMap<>();
        for (Zone zone : journey.zones()) {
            Optional<Judge> judge = way.of(zone.outline());
            if (judge.isEmpty()) {
                return Optional.empty();
            }
            judges.put(zone.id(), judge.get());
        }
        Map<TrackId, Boolean> before = new HashMap<>();
        List<Event> told = new ArrayList<>();
        for (Step step : journey.steps()) {
            switch (step) {
                case Step.Heard(Fix fix, long heardAtUs) -> {
                    boolean inside =
                            judges.values().stream()
                                    .anyMatch(j -> j.holds(fix.at().latDeg(), fix.at().lonDeg()));
                    Boolean was = before.put(fix.track(), inside);
                    if (was != null && was != inside) {
                        Kind kind = inside ? Kind.ENTRY : Kind.EXIT;
                        told.add(new Event(fix.track(), kind, fix.timeUs(), true));
                    }
                }
                case Step.Registered(Zone zone, long atUs) ->
                        way.of(zone.outline()).ifPresent(judge -> judges.put(zone.id(), judge));
                case Step.Withdrawn(Zone zone, long atUs) -> judges.remove(zone.id());
            }
        }
        return Optional.of(new Account(told, told.size(), 0));
    }
}
