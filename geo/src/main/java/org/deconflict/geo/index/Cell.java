package org.deconflict.geo.index;

/// A square of the quadtree with its south-west corner in units. At level n its side is 2³²⁻ⁿ units.
///
/// Half-open, but for the rounding of [Plate] and the north pole; `reachM` covers both.
final class Cell {

    /// Largest radius of curvature of a meridian on WGS84, a²/b, in metres.
    private static final double R_MAX = 6_399_593.626;

    /// Rounding of positions, and four units that a way may be beside the cell before it is noticed (metres).
    private static final double SLACK_M = 0.06;

    final int x;
    final int y;
    final int level;

    /// The centre's point in space.
    final Spot centre = new Spot();

    /// No position in the cell is farther than this from its centre, along the ground or through space.
    ///
    /// The way on which longitude and latitude run evenly is not longer, for one radian of latitude is at most
    /// a²/b and one of longitude at most the radius of the cell's widest parallel.
    final double reachM;

    Cell(int x, int y, int level) {
        this.x = x;
        this.y = y;
        this.level = level;
        centre.place(widestLatDeg(), 0);
        double half = half() * Plate.UNIT_RAD;
        double east = centre.axisM() * half;
        double north = R_MAX * half;
        reachM = Math.sqrt(east * east + north * north) + SLACK_M;
        centre.place(latDeg(), lonDeg());
    }

    /// Half the side, in units.
    long half() {
        return 1L << (31 - level);
    }

    double latDeg() {
        return Plate.latDeg(y + half());
    }

    double lonDeg() {
        return Plate.lonDeg((int) (x + half()));
    }

    private double widestLatDeg() {
        double south = Plate.latDeg(y);
        double north = Plate.latDeg(y + 2 * half());
        return south > 0 ? south : Math.min(north, 0);
    }

    /// One of four: bit 0 east, bit 1 north.
    Cell child(int quarter) {
        int east = (quarter & 1) == 0 ? 0 : (int) half();
        int north = (quarter & 2) == 0 ? 0 : (int) half();
        return new Cell(x + east, y + north, level + 1);
    }

    /// Distance through space from the centre to a point, in metres.
    double chordM(double px, double py, double pz) {
        double dx = px - centre.x;
        double dy = py - centre.y;
        double dz = pz - centre.z;
        return Math.sqrt(dx * dx + dy * dy + dz * dz);
    }
}
