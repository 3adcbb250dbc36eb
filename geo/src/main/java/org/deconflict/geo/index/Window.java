package org.deconflict.geo.index;

/// The part of a stretch that runs through one leaf: its ends, and the straight line in units that stands in for it.
/// One owner.
final class Window {

    /// The way's own error on the plate, the rounding of corners, and one unit that a leaf may be left by before it is
    /// noticed (units).
    private static final double MARGIN = 4;

    /// The stretch's metres.
    double from;

    double to;

    /// The unit that the ends are counted from: x wraps.
    int x;

    int y;

    private double baseX;
    private double baseY;

    // The ends in units from there.
    double east1;
    double north1;
    double east2;
    double north2;

    /// How far the way strays from the straight line between the ends, position for position, and [#MARGIN].
    double slackEast;

    double slackNorth;

    /// Begins at a place of the plate.
    void begin(double t, double ux, double uy) {
        from = t;
        long floorX = (long) Math.floor(ux);
        long floorY = (long) Math.floor(uy);
        x = (int) floorX;
        y = (int) floorY;
        baseX = floorX;
        baseY = floorY;
        east1 = ux - baseX;
        north1 = uy - baseY;
    }

    /// Ends at a place of the plate.
    void end(double t, double ux, double uy, Way way) {
        to = t;
        east2 = ux - baseX;
        north2 = uy - baseY;
        double eighth = (to - from) * (to - from) / 8;
        slackEast = MARGIN + way.bendEast * eighth;
        slackNorth = MARGIN + way.bendNorth * eighth;
    }
}
