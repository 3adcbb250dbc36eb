package org.deconflict.watch;

import org.deconflict.geo.Reach;

/// A box of latitudes and longitudes round a cap, for leaving out a million positions in some milliseconds.
///
/// Where the cap comes near a pole, all longitudes are in the box.
record Near(double south, double north, double middleLonDeg, double halfWidthDeg) {

    /// No degree of latitude is shorter: b²/a · π/180, rounded down, in metres.
    private static final double SHORTEST_DEG_M = 110_500;

    static Near of(Reach reach) {
        double high = reach.radiusM() / SHORTEST_DEG_M;
        double lat = Math.min(90, Math.abs(reach.centre().latDeg()) + high);
        double cos = StrictMath.cos(StrictMath.toRadians(lat));
        double wide = cos < 0.01 ? 180 : Math.min(180, high / cos);
        double middle = reach.centre().latDeg();
        return new Near(middle - high, middle + high, reach.centre().lonDeg(), wide);
    }

    /// False only for a position outside the cap.
    boolean mayHold(double latDeg, double lonDeg) {
        double turn = Math.abs(lonDeg - middleLonDeg);
        return latDeg >= south && latDeg <= north && Math.min(turn, 360 - turn) <= halfWidthDeg;
    }
}
