package org.deconflict.geo;

/// The plane through two corners and the mean of their normals: a stand-in for a short geodesic edge
/// that tells sides without GeographicLib. Derived and measured in docs/maths/geodesic-edges.md, section 6.
final class Plane {

    /// Edges up to this length have a stand-in (metres), where no corner is nearer to a pole than 5°.
    static final double LONGEST_M = 200_000;

    static final double LARGEST_LAT_DEG = 85;

    /// An edge of length L strays from the plane by less than this share of L³/R²; measured 3e-5.
    private static final double STRAY = 6e-5;

    /// What rounding of points, and the tie, add (metres).
    private static final double SLACK_M = 2e-6;

    private Plane() {}

    /// How far an edge of at most this length can be from the plane, or a position be and yet count as on
    /// the edge, in metres.
    static double strayM(double lengthM) {
        double turn = lengthM / Wgs84.R_MIN;
        return STRAY * turn * turn * lengthM + SLACK_M;
    }

    /// How far to the right of the way from `a` to `b` a point lies, in metres; negative to the left.
    static double rightM(Ecef a, Ecef b, Ecef p) {
        double z = (a.z() + b.z()) / (1 - Wgs84.E2);
        Ecef square = b.from(a).cross(new Ecef(a.x() + b.x(), a.y() + b.y(), z));
        return p.from(a).dot(square) / Math.sqrt(square.dot(square));
    }
}
