package org.deconflict.bench.peers;

import java.util.Optional;
import org.deconflict.geo.Outline;

/// How a program decides whether a zone holds a position.
public interface Way {

    /// How it computes.
    String name();

    /// The test of one zone; empty where the way knows no such zone.
    Optional<Judge> of(Outline outline);
}
