package org.deconflict.geo;

/// The shape of a zone on the ellipsoid.
public sealed interface Outline permits Circle, Polygon, MultiPolygon, Corridor {

    /// A position nearer than this to the line counts as on it, and on it is inside (metres).
    double TIE_M = 1e-6;

    /// Geodesic distance from the position to the boundary in metres, negative inside.
    double signedDistanceM(LatLon position);

    /// Whether the position is inside or on the line. Closed; nearer than [#TIE_M] is on the line.
    default boolean contains(LatLon position) {
        return signedDistanceM(position) <= TIE_M;
    }
}
