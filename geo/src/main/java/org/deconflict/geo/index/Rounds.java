package org.deconflict.geo.index;

/// Outlines that are a distance round something: circles by their place, corridors by its complement.
record Rounds(Circles circles, Corridors corridors) {

    int number(int round) {
        return round >= 0 ? circles.number(round) : corridors.number(~round);
    }

    Verdict of(int round, Spot p) {
        return round >= 0 ? circles.of(round, p) : corridors.of(~round, p);
    }

    Verdict of(int round, Cell cell) {
        return round >= 0 ? circles.of(round, cell) : corridors.of(~round, cell);
    }

    /// Whether a strip may meet the line; `scratch` is overwritten.
    boolean meets(int round, Strip strip, Spot scratch) {
        return round >= 0 ? circles.meets(round, strip, scratch) : corridors.meets(~round, strip);
    }

    long bytes() {
        return circles.bytes() + corridors.bytes();
    }
}
