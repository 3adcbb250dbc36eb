package org.deconflict.bench.peers;

/// Whether one zone holds a position, in degrees.
@FunctionalInterface
public interface Judge {
    boolean holds(double latDeg, double lonDeg);
}
