package org.deconflict.geo.index;

/// A position's point in space, metres from the earth's centre. Mutable, one owner.
///
/// Sine and cosine come from a table of 1,024 angles and a short series, a quarter of StrictMath's time and
/// the same bits everywhere. Error: 10 nm (docs/maths/index.md).
final class Spot {

    private static final double A = 6_378_137.0;
    private static final double F = 1 / 298.257223563;
    private static final double E2 = F * (2 - F);

    private static final int STEPS = 1024;

    /// Exact in binary, so that the remainder of an angle is too.
    static final double STEP_DEG = 360.0 / STEPS;

    static final double RAD = Math.PI / 180;

    /// Sine and cosine of each step, beside each other.
    private static final double[] TABLE = table();

    double x;
    double y;
    double z;

    private static double[] table() {
        double[] t = new double[2 * STEPS];
        for (int i = 0; i < STEPS; i++) {
            double angle = StrictMath.toRadians(i * STEP_DEG);
            t[2 * i] = StrictMath.sin(angle);
            t[2 * i + 1] = StrictMath.cos(angle);
        }
        return t;
    }

    void place(double latDeg, double lonDeg) {
        int latStep = step(latDeg);
        int lonStep = step(lonDeg);
        double d = (latDeg - latStep * STEP_DEG) * RAD;
        double dSin = sin(d);
        double dCos = cos(d);
        int at = 2 * (latStep & (STEPS - 1));
        double sinLat = TABLE[at] * dCos + TABLE[at + 1] * dSin;
        double cosLat = TABLE[at + 1] * dCos - TABLE[at] * dSin;
        d = (lonDeg - lonStep * STEP_DEG) * RAD;
        dSin = sin(d);
        dCos = cos(d);
        at = 2 * (lonStep & (STEPS - 1));
        double n = A / Math.sqrt(1 - E2 * sinLat * sinLat);
        double r = n * cosLat;
        x = r * (TABLE[at + 1] * dCos - TABLE[at] * dSin);
        y = r * (TABLE[at] * dCos + TABLE[at + 1] * dSin);
        z = n * (1 - E2) * sinLat;
    }

    static int step(double deg) {
        return (int) (deg / STEP_DEG + (STEPS + 0.5)) - STEPS;
    }

    /// Where the sine and cosine of a step lie.
    static int tableAt(int step) {
        return 2 * (step & (STEPS - 1));
    }

    static double tableSin(int at) {
        return TABLE[at];
    }

    static double tableCos(int at) {
        return TABLE[at + 1];
    }

    // Below 0.0031 the first term left out is 1e-21 and 1e-18.
    static double sin(double d) {
        double q = d * d;
        return d * (1 - q * (1.0 / 6 - q / 120));
    }

    static double cos(double d) {
        double q = d * d;
        return 1 - q * (0.5 - q / 24);
    }

    double distanceM(Spot o) {
        double dx = x - o.x;
        double dy = y - o.y;
        double dz = z - o.z;
        return Math.sqrt(dx * dx + dy * dy + dz * dz);
    }

    double axisM() {
        return Math.sqrt(x * x + y * y);
    }
}
