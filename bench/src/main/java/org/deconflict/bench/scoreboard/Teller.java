package org.deconflict.bench.scoreboard;

import java.util.List;
import java.util.Optional;

/// Who plays a journey and tells what happened.
interface Teller {

    String name();

    /// What is told of a journey; empty where it knows no such zone.
    Optional<Account> play(Journey journey);

    /// What was told and still stands at the end, how many alerts there were, and how many more of an approach.
    record Account(List<Event> told, long alerts, long ofApproach) {
        public Account {
            told = List.copyOf(told);
        }
    }
}
