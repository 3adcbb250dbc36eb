package org.deconflict.geo;

/// A stretch of an edge, short enough that its chord bounds it well and that the distance to a
/// position has one least value on it. Made when it is looked at.
///
/// `bowM` is how far the stretch strays from its chord, at most. Any curve of length L over a chord c
/// stays within √(L² − c²)/2 of the chord.
record Piece(Edge edge, double t1, double t2, Ecef start, Ecef end, double bowM) {

    static Piece of(Edge edge, int part, int parts) {
        return of(edge, part, parts, Ecef.of(edge.place((double) part / parts)));
    }

    /// The same, where the point at its start is known.
    static Piece of(Edge edge, int part, int parts, Ecef start) {
        double t1 = (double) part / parts;
        double t2 = (double) (part + 1) / parts;
        Ecef end = Ecef.of(edge.place(t2));
        double length = edge.lengthM(t1, t2) * (1 + 1e-9) + 2e-8;
        double chord = start.distanceM(end);
        double bow = Math.sqrt(Math.max(0, length - chord) * (length + chord)) / 2;
        return new Piece(edge, t1, t2, start, end, bow);
    }

    /// No point of the piece has a smaller chord to `p` than this.
    double leastChordM(Ecef p) {
        return p.distanceM(start, end) - bowM;
    }

    /// Least geodesic distance from `p`, whose point in space is `space`, to the piece, in metres.
    double distanceM(LatLon p, Ecef space) {
        double start = t1 + space.shareAlong(this.start, end) * (t2 - t1);
        return new FootSearch(this, p).leastM(start);
    }
}
