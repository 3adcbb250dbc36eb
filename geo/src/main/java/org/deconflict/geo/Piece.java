package org.deconflict.geo;

/// A stretch of an edge, short enough that its chord bounds it well and that the distance to a
/// position has one least value on it.
///
/// `bowM` is how far the stretch strays from its chord, at most. Any curve of length L over a chord c
/// stays within √(L² − c²)/2 of the chord. `index` is the place of the edge in its line.
record Piece(int index, Edge edge, double t1, double t2, Ecef start, Ecef end, double bowM) {

    static Piece of(int index, Edge edge, int part, int parts) {
        double t1 = (double) part / parts;
        double t2 = (double) (part + 1) / parts;
        Ecef a = Ecef.of(edge.place(t1));
        Ecef b = Ecef.of(edge.place(t2));
        double length = edge.lengthM(t1, t2) * (1 + 1e-9) + 2e-8;
        double chord = a.distanceM(b);
        double bow = Math.sqrt(Math.max(0, length - chord) * (length + chord)) / 2;
        return new Piece(index, edge, t1, t2, a, b, bow);
    }

    /// The same, sharing the point at its start with its forerunner's end if they are one: memory.
    Piece after(Piece last) {
        return start.equals(last.end) ? new Piece(index, edge, t1, t2, last.end, end, bowM) : this;
    }

    Ecef middle() {
        return start.towards(end, 0.5);
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
