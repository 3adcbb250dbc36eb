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

    /// What a step of `padM` changes at most in a coordinate u on a face with this major coordinate:
    /// |Δ(y/x)| ≤ pad·√(1 + u²)/(x − pad).
    static double spread(double u, double major, double padM) {
        return padM * (1 + u * u / 2) / (major - padM);
    }
}
