package org.deconflict.watch.pairs;

/// Where a track was heard, and how it moves: degrees, metres a second, metres above WGS84 or `NaN`,
/// seconds since 1970. Who says nothing of course and speed stands still.
public record Moving(
        double latDeg,
        double lonDeg,
        double courseDeg,
        double speedMps,
        double altM,
        double timeS) {

    public Moving {
        if (Double.isNaN(courseDeg) || Double.isNaN(speedMps)) {
            courseDeg = 0;
            speedMps = 0;
        }
    }
}
