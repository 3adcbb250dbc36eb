package org.deconflict.bench.scoreboard;

import org.deconflict.model.Fix;
import org.deconflict.model.Zone;

/// What comes in, in the order of arrival.
sealed interface Step {

    /// A fix that became known at a time.
    record Heard(Fix fix, long heardAtUs) implements Step {}

    /// A zone that is new or renewed at a time.
    record Registered(Zone zone, long atUs) implements Step {}

    /// A zone that ends at a time.
    record Withdrawn(Zone zone, long atUs) implements Step {}
}
