package org.deconflict.bench.scoreboard;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.deconflict.bench.scoreboard.Event.Kind;
import org.deconflict.bench.scoreboard.Teller.Account;

/// How many events of each kind had to be told, were not, and were told but did not happen.
///
/// What is told is laid beside the nearest event of the same track and kind that is still free and no farther in time
/// than the journey tolerates.
record Score(Map<Kind, Count> counts, Account account) {

    /// Of one kind.
    record Count(long owed, long missed, long untrue) {}

    static Score of(Journey journey, Account account) {
        Map<Kind, Count> counts = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            List<Event> free =
                    new ArrayList<>(
                            journey.truth().stream().filter(e -> e.kind() == kind).toList());
            long owed = free.stream().filter(Event::owed).count();
            long untrue = 0;
            for (Event told : account.told()) {
                if (told.kind() == kind && !take(free, told, journey.toleranceUs())) {
                    untrue++;
                }
            }
            long missed = free.stream().filter(Event::owed).count();
            counts.put(kind, new Count(owed, missed, untrue));
        }
        return new Score(counts, account);
    }

    /// All that was missed or told falsely.
    long wrong() {
        return counts.values().stream().mapToLong(c -> c.missed() + c.untrue()).sum();
    }

    Count of(Kind kind) {
        return counts.getOrDefault(kind, new Count(0, 0, 0));
    }

    /// Takes the nearest event from those that are free.
    private static boolean take(List<Event> free, Event told, long toleranceUs) {
        int best = -1;
        long bestUs = Long.MAX_VALUE;
        for (int i = 0; i < free.size(); i++) {
            Event event = free.get(i);
            long apartUs = Math.abs(event.timeUs() - told.timeUs());
            if (event.track().equals(told.track()) && apartUs <= toleranceUs && apartUs < bestUs) {
                best = i;
                bestUs = apartUs;
            }
        }
        if (best < 0) {
            return false;
        }
        free.remove(best);
        return true;
    }
}
