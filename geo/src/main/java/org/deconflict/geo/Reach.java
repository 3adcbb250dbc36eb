package org.deconflict.geo;

/// A geodesic cap that surely holds an outline: for leaving out what is far away. Closed, in metres.
///
/// Not the smallest such cap, but for circles the circle itself.
public record Reach(LatLon centre, double radiusM) {

    /// Added to every radius, so that no rounding of a distance leaves anything out.
    private static final double SLACK_M = 1e-3;

    static Reach of(LatLon centre, double radiusM) {
        return new Reach(centre, Math.min(radiusM + SLACK_M, Wgs84.FARTHEST_M));
    }
}
