package org.deconflict.geo;

/// The two ends of an edge, and the longitudes between them: the shorter way round.
///
/// Longitudes are in [−180, 180) and compared exactly. Half-open: the west end belongs to the span,
/// the east end does not, so that of two edges meeting at a corner exactly one holds its meridian
/// when the line passes it, and none or both when the line turns back.
record Span(double lat1Deg, double lon1Deg, double lat2Deg, double lon2Deg) {

    Span {
        lon1Deg = Wgs84.lon(lon1Deg);
        lon2Deg = Wgs84.lon(lon2Deg);
    }

    /// Signed longitude difference in (−180, 180], positive eastward.
    double widthDeg() {
        return Wgs84.fold(lon2Deg - lon1Deg);
    }

    /// Whether the shorter way from the first end to the second goes east. As [#widthDeg] has it.
    boolean goesEast() {
        return goesEast(lon1Deg, lon2Deg);
    }

    private static boolean goesEast(double lon1Deg, double lon2Deg) {
        double d = lon2Deg - lon1Deg;
        return d >= 0 ? d <= 180 : d <= -180;
    }

    double westDeg() {
        return goesEast() ? lon1Deg : lon2Deg;
    }

    double eastDeg() {
        return goesEast() ? lon2Deg : lon1Deg;
    }

    /// Both ends on one meridian.
    boolean upright() {
        return lon1Deg == lon2Deg;
    }

    /// Whether a longitude in [−180, 180) is in [west, east).
    boolean covers(double lonDeg) {
        return covers(lon1Deg, lon2Deg, lonDeg);
    }

    /// The same for a span that nobody made.
    static boolean covers(double lon1Deg, double lon2Deg, double lonDeg) {
        boolean goesEast = goesEast(lon1Deg, lon2Deg);
        double west = goesEast ? lon1Deg : lon2Deg;
        double east = goesEast ? lon2Deg : lon1Deg;
        return west <= east ? west <= lonDeg && lonDeg < east : west <= lonDeg || lonDeg < east;
    }

    /// The same, closed at both ends.
    boolean reaches(double lonDeg) {
        return covers(lonDeg) || lonDeg == lon1Deg || lonDeg == lon2Deg;
    }

    /// Whether both join the same two ends, in either direction.
    boolean sameEnds(Span o) {
        return equals(o) || equals(new Span(o.lat2Deg, o.lon2Deg, o.lat1Deg, o.lon1Deg));
    }

    static Span between(LatLon a, LatLon b) {
        return new Span(a.latDeg(), a.lonDeg(), b.latDeg(), b.lonDeg());
    }

    LatLon start() {
        return new LatLon(lat1Deg, lon1Deg);
    }

    LatLon end() {
        return new LatLon(lat2Deg, lon2Deg);
    }
}
