package org.deconflict.watch;

import org.deconflict.geo.LatLon;

/// A way ahead as a vertical plane through a place, for leaving out what lies behind or beside it.
///
/// A geodesic stays near the plane in which it starts; [#DRIFT] of its length is several times what
/// it drifts sideways on WGS84 (0.0034 of the length at the most), so nothing is left out that could be met.
record Heading(Spot from, Spot ahead, Spot side, double wayM) {

    private static final double DRIFT = 0.01;
    private static final double SLACK_M = 10;

    /// Longer ways than this bend away so far that nothing is left out (metres).
    private static final double LONGEST_M = 5_000_000;

    static Heading of(LatLon at, Spot from, double courseDeg, double wayM) {
        double lat = StrictMath.toRadians(at.latDeg());
        double lon = StrictMath.toRadians(at.lonDeg());
        double course = StrictMath.toRadians(courseDeg);
        double sinLat = StrictMath.sin(lat);
        double sinLon = StrictMath.sin(lon);
        double cosLon = StrictMath.cos(lon);
        Spot north = new Spot(-sinLat * cosLon, -sinLat * sinLon, StrictMath.cos(lat));
        Spot east = new Spot(-sinLon, cosLon, 0);
        double cos = StrictMath.cos(course);
        double sin = StrictMath.sin(course);
        return new Heading(from, sum(north, cos, east, sin), sum(east, cos, north, -sin), wayM);
    }

    /// Whether nothing within `radiusM` of the place can be met.
    boolean passes(Spot centre, double radiusM) {
        if (wayM > LONGEST_M) {
            return false;
        }
        double dx = centre.x() - from.x();
        double dy = centre.y() - from.y();
        double dz = centre.z() - from.z();
        double enoughM = radiusM + DRIFT * wayM + SLACK_M;
        return dx * ahead.x() + dy * ahead.y() + dz * ahead.z() < -enoughM
                || Math.abs(dx * side.x() + dy * side.y() + dz * side.z()) > enoughM;
    }

    private static Spot sum(Spot a, double ofA, Spot b, double ofB) {
        return new Spot(
                a.x() * ofA + b.x() * ofB, a.y() * ofA + b.y() * ofB, a.z() * ofA + b.z() * ofB);
    }
}
