package org.deconflict.watch.pairs;

/// Cells on the faces of a cube round the earth: no trigonometry, and no pole or antimeridian to mind.
///
/// A place in space is on the face of its largest coordinate; the other two, divided by it, are spread by the
/// quadratic that keeps cells alike (1.33 to 1.69 R/n on a side). A place within
/// reach of an edge is on both faces. Source of the spread: the cells of Google's S2.
final class Cells {

    /// The largest coordinate of a place on its own face is at least R/√3 = 3,670 km; this leaves room.
    private static final double LEAST_M = 3_300_000;

    private static final double R_M = 6_371_000;

    private final int n;

    /// Cells about so wide, in metres.
    Cells(double widthM) {
        this.n = (int) Math.ceil(1.5 * R_M / widthM);
    }

    /// Row or column of a coordinate from −1 to 1 on a face; beyond is cut to the first and last.
    int line(double u) {
        double s = u >= 0 ? 0.5 * Math.sqrt(1 + 3 * u) : 1 - 0.5 * Math.sqrt(1 - 3 * u);
        return Math.max(0, Math.min(n - 1, (int) (s * n)));
    }

    /// How many there are.
    int count() {
        return 6 * n * n;
    }

    int cell(int face, int row, int column) {
        return (face * n + row) * n + column;
    }

    static boolean mayShow(double major) {
        return major >= LEAST_M;
    }

    /// How many rows a face has, and columns.
    int lines() {
        return n;
    }

    /// A coordinate on a face counted in cells, as [#line] but neither rounded nor cut.
    double at(double u) {
        return u >= 0 ? n * 0.5 * Math.sqrt(1 + 3 * u) : n * (1 - 0.5 * Math.sqrt(1 - 3 * u));
    }

    /// By how many cells a coordinate of an arc strays from gliding evenly from its beginning to its end, with this
    /// least largest coordinate (derived in docs/maths/pairs.md).
    double bow(double majorM, double arcM) {
        return n * arcM * arcM / 8 / majorM * (0.75 / Meeting.LEAST_R_M + 2.625 / majorM);
    }

    /// How many cells a coordinate changes at most within `padM` of an arc on which it is `u` at the greatest and
    /// `at` cells at the nearest to the middle of the face: |Δ(y/x)| ≤ pad·√(1 + u²)/(x − pad).
    double pad(double u, double at, double majorM, double padM) {
        double du = padM * Math.sqrt(1 + u * u) / (majorM - padM);
        double aside = Math.abs(at / n - 0.5) - 0.75 * du;
        return n * 0.375 * du / (0.5 + Math.max(0, aside));
    }
}
