package org.deconflict.geo;

/// One look for the line nearest to a position. Owned by the thread that looks.
final class Search {

    /// Rounding of points in space, generously (metres).
    static final double SLACK_M = 1e-6;

    final LatLon p;

    /// The position's point in space, and its longitude by its one name.
    final Ecef space;

    final double lonDeg;

    private double bestM;
    private double withinChordM;

    /// Looks for what is nearer than `limitM`.
    Search(LatLon p, double limitM) {
        this.p = p;
        this.space = Ecef.of(p);
        this.lonDeg = Wgs84.lon(p.lonDeg());
        this.bestM = limitM;
        this.withinChordM = Wgs84.chordM(limitM) + SLACK_M;
    }

    /// The least distance seen, or the limit.
    double bestM() {
        return bestM;
    }

    /// What is farther than this through space is not nearer than the best.
    double withinChordM() {
        return withinChordM;
    }

    void take(double distanceM) {
        if (distanceM < bestM) {
            bestM = distanceM;
            withinChordM = Wgs84.chordM(distanceM) + SLACK_M;
        }
    }
}
