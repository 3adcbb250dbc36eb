package org.deconflict.geo;

/// The shape of a zone on the ellipsoid. Immutable. Closed: a position on the line is inside.
///
/// Error: making one throws [OutlineRefused] when the shape cannot be checked.
public sealed interface Outline permits Circle, Polygon, MultiPolygon, Corridor {

    /// A position at most this far from the line counts as on it, and on it is inside (metres).
    ///
    /// A hundred times the error of our distances, so that rounding cannot decide a verdict.
    double TIE_M = 1e-6;

    /// Geodesic distance from the position to the line in metres, negative inside.
    ///
    /// Changes by at most a metre for a metre of way. Error: each shape states its own.
    double signedDistanceM(LatLon p);

    /// Whether the position is inside or on the line: `signedDistanceM(p) <= TIE_M`.
    default boolean contains(LatLon p) {
        return signedDistanceM(p) <= TIE_M;
    }

    /// A cap that surely holds the whole outline. Computed once, when the outline is made.
    Reach reach();
}
