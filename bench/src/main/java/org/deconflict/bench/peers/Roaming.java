package org.deconflict.bench.peers;

import org.deconflict.geo.LatLon;

/// Whether two movers are close to each other, as programs that watch pairs compute it.
public enum Roaming {
    /// A box round the one: as Tile38's source has it since 1.30, where the test of the distance compares
    /// an object with itself. Up to 1.41 times the radius.
    BOX("a box (as Tile38 since 1.30)"),
    /// The distance on Tile38's sphere.
    SPHERE("haversine, R = 6,371,000 m");

    private static final Sphere EARTH = Sphere.tile38();

    private final String words;

    Roaming(String words) {
        this.words = words;
    }

    /// How it computes.
    public String words() {
        return words;
    }

    /// Whether they are at most this far apart.
    public boolean isNear(LatLon a, LatLon b, double radiusM) {
        return switch (this) {
            case BOX ->
                    EARTH.distanceM(a.latDeg(), a.lonDeg(), b.latDeg(), a.lonDeg()) <= radiusM
                            && EARTH.distanceM(a.latDeg(), a.lonDeg(), a.latDeg(), b.lonDeg())
                                    <= radiusM;
            case SPHERE ->
                    EARTH.distanceM(a.latDeg(), a.lonDeg(), b.latDeg(), b.lonDeg()) <= radiusM;
        };
    }
}
