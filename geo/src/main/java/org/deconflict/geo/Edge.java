package org.deconflict.geo;

/// One side of an outline, from corner to corner, walked by a parameter from 0 to 1.
///
/// Along every edge that is not upright the longitude runs strictly one way, so an edge has one
/// latitude at each longitude of its span.
sealed interface Edge permits GeodesicEdge, ChartEdge {

    /// A point of an edge: where, which way it goes there, and how many metres a unit of the
    /// parameter is.
    record Spot(double latDeg, double lonDeg, double azimuthDeg, double speedM) {

        LatLon place() {
            return new LatLon(latDeg, lonDeg);
        }
    }

    static Edge of(EdgeKind kind, Span span) {
        // A meridian is the same line in every kind.
        if (kind == EdgeKind.GEODESIC || span.upright()) {
            return GeodesicEdge.of(span);
        }
        return new ChartEdge(span, kind == EdgeKind.PLANAR ? Chart.PLATE_CARREE : Chart.MERCATOR);
    }

    Span span();

    /// The ends are the corners exactly.
    Spot at(double t);

    /// Where `at(t)` is, sooner.
    LatLon place(double t);

    /// An upper bound of the length between two parameters, in metres.
    double lengthM(double t1, double t2);

    /// Latitude of the edge at a longitude that its span reaches; a corner's own latitude at the corner.
    double latAtDeg(double lonDeg);

    double minLatDeg();

    double maxLatDeg();

    /// Area between the edge and the equator: positive north of it when the edge goes east.
    double areaM2();

    /// How many pieces the edge is cut into for searching.
    int pieces();

    /// Whether the edge passes between a position and the north pole.
    ///
    /// Error: may be wrong for positions nearer to the edge than 0.1 µm; those are ties.
    default boolean isNorthOf(double latDeg, double lonDeg) {
        if (latDeg >= maxLatDeg() || !span().covers(lonDeg)) {
            return false;
        }
        return latDeg < minLatDeg() || latAtDeg(lonDeg) > latDeg;
    }
}
