package org.deconflict.bench.peers;

/// Many zones, and how many of them hold a position.
public interface Crowd {

    /// How it computes, and what it gets wrong.
    String name();

    /// How many zones hold the position, in degrees.
    int count(double latDeg, double lonDeg);
}
