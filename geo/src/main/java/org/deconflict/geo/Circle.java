package org.deconflict.geo;

/// The disc round a centre: all positions whose geodesic distance is at most the radius. Closed.
///
/// Edge: radius 1 metre to 10,000 km, both included; it may hold a pole or cross the antimeridian.
/// Error of the signed distance: 15 nm (GeographicLib).
public record Circle(LatLon centre, double radiusM) implements Outline {

    /// Smallest and largest radius, in metres.
    public static final double MIN_RADIUS_M = 1;

    public static final double MAX_RADIUS_M = 10_000_000;

    public Circle {
        if (!(radiusM >= MIN_RADIUS_M && radiusM <= MAX_RADIUS_M)) {
            throw new OutlineRefused(
                    "circle round %s: radiusM is %s, must be 1..10000000 metres; did you give kilometres?"
                            .formatted(Words.at(centre), radiusM));
        }
    }

    @Override
    public double signedDistanceM(LatLon p) {
        return Geodesics.distanceM(centre, p) - radiusM;
    }

    @Override
    public Reach reach() {
        return Reach.of(centre, radiusM);
    }
}
