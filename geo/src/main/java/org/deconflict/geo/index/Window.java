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

    // The ends in units from there.
    double east1;
    double north1;
    double east2;
    double north2;

    /// How far the way strays from the straight line between the ends, position for position, and [#MARGIN].
    double slackEast;

    double slackNorth;

    void of(double t1, double t2, Way way) {
        from = t1;
        to = t2;
        way.onPlate(t1);
        double ux = way.ux;
        double uy = way.uy;
        way.onPlate(t2);
        long floorX = (long) Math.floor(ux);
        long floorY = (long) Math.floor(uy);
        x = (int) floorX;
        y = (int) floorY;
        east1 = ux - floorX;
        north1 = uy - floorY;
        east2 = way.ux - floorX;
        north2 = way.uy - floorY;
        double eighth = (t2 - t1) * (t2 - t1) / 8;
        slackEast = MARGIN + way.bendEast() * eighth;
        slackNorth = MARGIN + way.bendNorth() * eighth;
    }
}
