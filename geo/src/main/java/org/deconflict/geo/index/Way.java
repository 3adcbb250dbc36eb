package org.deconflict.geo.index;

/// A straight way as power series in the metres gone: through space, and in units of longitude and latitude.
///
/// On WGS84 a geodesic obeys x″ = −μ·(x, y, z/(1 − e²)) with μ = Γ/N⁴, N² = a² + e²z²/(1 − e²)² and Γ constant along it; the
/// longitude follows from Clairaut's constant. So a stretch needs products of series, and trigonometry only
/// where the way begins (docs/maths/ahead.md). A long way is a number of stretches.
///
/// Error: [#ERROR_M] in space in the first stretch and [#DRIFT] a metre after it; half a unit on the plate.
/// Threads: one owner.
final class Way {

    /// How far a point in space is from GeographicLib's, at most, in the first stretch.
    static final double ERROR_M = 5e-8;

    /// What is added for each metre behind it: a series is begun from the end of the last.
    static final double DRIFT = 1e-12;

    /// Stretches are at most this long: ten minutes of the fastest are one.
    static final double LONGEST_M = 160_000;

    /// Nearer to the axis longitudes are of no use.
    private static final double POLAR_M = 20_000;

    private static final double POLAR_STRETCH_M = 30_000;

    /// Longest stretch as a share of the distance from the axis, for longitude and latitude.
    private static final double AXIS_SHARE = 1.0 / 12;

    private static final double A = 6_378_137.0;
    private static final double F = 1 / 298.257223563;
    private static final double E2 = F * (2 - F);
    private static final double K = E2 / ((1 - E2) * (1 - E2));
    private static final double TURN_UNITS = 4294967296.0;

    private static final int TERMS = 8;

    /// Up to so many metres, and this share of the distance from the axis, so many terms do; but when another stretch
    /// follows all are used, for it the direction must be right as well.
    private static final double[] TERM_M = {0, 0, 0, 0, 0, 18_000, 60_000, 1e9, 1e9};

    private static final double[] TERM_SHARE = {
        0, 0, 0, 0, 0, 0.0135, 0.029, 0.05, Double.POSITIVE_INFINITY
    };

    /// Where the stretch begins and how long it is, in metres of the way.
    double startM;

    double lengthM;
    private double wholeM;

    /// Whether the stretch passes a pole so near that it has no longitudes.
    boolean polar;

    /// How far points of this stretch may be off.
    double errorM;

    final double[] x = new double[TERMS];
    final double[] y = new double[TERMS];
    final double[] z = new double[TERMS];
    private final double[] lon = new double[TERMS];
    private final double[] lat = new double[TERMS];
    private int terms;

    // Where and how fast it is, of the last [#at].
    double px;
    double py;
    double pz;
    double vx;
    double vy;
    double vz;

    // Units, units a metre and half of units a metre a metre, of the last [#onPlate].
    double ux;
    double uy;
    double vux;
    double vuy;
    double wux;
    double wuy;

    /// By how much longitude and latitude bend at most: units a metre a metre.
    double bendEast;

    double bendNorth;

    /// Clairaut's constant, and Γ.
    private double clairautM;

    private double gamma;

    private final Turn phi = new Turn();
    private final Turn lambda = new Turn();
    private final Turn alpha = new Turn();
    private final double[] zz = new double[TERMS];
    private final double[] w = new double[TERMS];
    private final double[] mu = new double[TERMS];
    private final double[] q = new double[TERMS];
    private final double[] p = new double[TERMS];
    private final double[] zw = new double[TERMS];

    /// Begins at a position.
    void begin(double latDeg, double lonDeg, double azimuthDeg, double wayM) {
        phi.of(latDeg);
        lambda.of(lonDeg);
        alpha.of(Math.abs(azimuthDeg) <= 360 ? azimuthDeg : Math.IEEEremainder(azimuthDeg, 360));
        double n = A / Math.sqrt(1 - E2 * phi.sin * phi.sin);
        double r = n * phi.cos;
        x[0] = r * lambda.cos;
        y[0] = r * lambda.sin;
        z[0] = n * (1 - E2) * phi.sin;
        x[1] = -alpha.cos * phi.sin * lambda.cos - alpha.sin * lambda.sin;
        y[1] = -alpha.cos * phi.sin * lambda.sin + alpha.sin * lambda.cos;
        z[1] = alpha.cos * phi.cos;
        clairautM = r * alpha.sin;
        gamma = (A * A - E2 * clairautM * clairautM) / (1 - E2);
        double turned = lonDeg * Plate.UNITS_PER_DEG;
        lon[0] = turned < 0 ? turned + TURN_UNITS : turned;
        lat[0] = (latDeg + 90) * Plate.UNITS_PER_DEG;
        startM = 0;
        wholeM = wayM;
        expand();
    }

    /// Goes on to the next stretch; false when the way has ended.
    boolean next() {
        double gone = startM + lengthM;
        if (gone >= wholeM) {
            return false;
        }
        at(lengthM);
        double r2 = px * px + py * py;
        // Back onto the ellipsoid, which it left by nanometres.
        double scale = A / Math.sqrt(r2 + pz * pz / (1 - E2));
        x[0] = px * scale;
        y[0] = py * scale;
        z[0] = pz * scale;
        double v = 1 / Math.sqrt(vx * vx + vy * vy + vz * vz);
        x[1] = vx * v;
        y[1] = vy * v;
        z[1] = vz * v;
        double axis = Math.sqrt(r2);
        double turned = StrictMath.atan2(py, px) / Plate.UNIT_RAD;
        lon[0] = turned < 0 ? turned + TURN_UNITS : turned;
        double up = StrictMath.atan2(pz, axis * (1 - E2)) / Plate.UNIT_RAD;
        lat[0] = up + TURN_UNITS / 4;
        startM = gone;
        expand();
        return true;
    }

    private void expand() {
        double axisM = Math.sqrt(x[0] * x[0] + y[0] * y[0]);
        polar = axisM < POLAR_M;
        double most = polar ? POLAR_STRETCH_M : Math.min(LONGEST_M, axisM * AXIS_SHARE);
        lengthM = Math.min(most, wholeM - startM);
        terms = startM + lengthM < wholeM ? TERMS : 5;
        while (lengthM > TERM_M[terms] || lengthM > TERM_SHARE[terms] * axisM) {
            terms++;
        }
        errorM = ERROR_M + DRIFT * startM;
        space();
        if (!polar) {
            plate();
        }
    }

    private void space() {
        for (int n = 0; n < terms - 2; n++) {
            waist(n);
            double m = 0;
            for (int i = 0; i <= n; i++) {
                m += w[i] * w[n - i];
            }
            mu[n] = gamma * m;
            double sx = 0;
            double sy = 0;
            double sz = 0;
            for (int i = 0; i <= n; i++) {
                sx += mu[i] * x[n - i];
                sy += mu[i] * y[n - i];
                sz += mu[i] * z[n - i];
            }
            double f = -1.0 / ((n + 1) * (n + 2));
            x[n + 2] = f * sx;
            y[n + 2] = f * sy;
            z[n + 2] = f * sz / (1 - E2);
        }
    }

    /// The next coefficients of z² and of 1/N².
    private void waist(int n) {
        double square = 0;
        for (int i = 0; i <= n; i++) {
            square += z[i] * z[n - i];
        }
        zz[n] = square;
        if (n == 0) {
            w[0] = 1 / (A * A + K * square);
            return;
        }
        double sum = 0;
        for (int i = 1; i <= n; i++) {
            sum += zz[i] * w[n - i];
        }
        w[n] = -w[0] * K * sum;
    }

    /// λ′ = C/r² and φ′ = a²z′/((1 − e²) N² r), with r² = a² − z²/(1 − e²).
    private void plate() {
        waist(terms - 2);
        q[0] = 1 / (x[0] * x[0] + y[0] * y[0]);
        p[0] = Math.sqrt(q[0]);
        double share = q[0] / (1 - E2);
        double half = 0.5 / p[0];
        double north = A * A / ((1 - E2) * Plate.UNIT_RAD);
        double east = clairautM / Plate.UNIT_RAD;
        for (int n = 0; n < terms - 1; n++) {
            double sq = 0;
            double sp = 0;
            double sz = z[1] * w[n];
            for (int i = 1; i <= n; i++) {
                sq += zz[i] * q[n - i];
                sz += (i + 1) * z[i + 1] * w[n - i];
            }
            for (int i = 1; i < n; i++) {
                sp += p[i] * p[n - i];
            }
            zw[n] = sz;
            if (n > 0) {
                q[n] = share * sq;
                p[n] = half * (q[n] - sp);
            }
            double sum = 0;
            for (int i = 0; i <= n; i++) {
                sum += zw[i] * p[n - i];
            }
            lon[n + 1] = east * q[n] / (n + 1);
            lat[n + 1] = north * sum / (n + 1);
        }
        bendEast = bend(lon);
        bendNorth = bend(lat);
    }

    /// Where the way is in space `t` metres into the stretch, and its direction.
    void at(double t) {
        int n = terms - 1;
        double ax = x[n];
        double ay = y[n];
        double az = z[n];
        double bx = 0;
        double by = 0;
        double bz = 0;
        for (int i = n - 1; i >= 0; i--) {
            bx = bx * t + ax;
            by = by * t + ay;
            bz = bz * t + az;
            ax = ax * t + x[i];
            ay = ay * t + y[i];
            az = az * t + z[i];
        }
        px = ax;
        py = ay;
        pz = az;
        vx = bx;
        vy = by;
        vz = bz;
    }

    /// Where it is on the plate: longitudes do not wrap. Of the bends only the first terms, for they only guide searches.
    void onPlate(double t) {
        int n = terms - 1;
        double ax = lon[n];
        double ay = lat[n];
        double bx = 0;
        double by = 0;
        for (int i = n - 1; i >= 0; i--) {
            bx = bx * t + ax;
            by = by * t + ay;
            ax = ax * t + lon[i];
            ay = ay * t + lat[i];
        }
        ux = ax;
        uy = ay;
        vux = bx;
        vuy = by;
        wux = lon[2] + t * (3 * lon[3] + t * 6 * lon[4]);
        wuy = lat[2] + t * (3 * lat[3] + t * 6 * lat[4]);
    }

    /// Where the latitude turns, in metres of the stretch, or its length when it does not.
    double turnM() {
        if (Math.abs(lat[1]) > bendNorth * lengthM) {
            return lengthM;
        }
        onPlate(lengthM);
        double end = vuy;
        if (lat[1] * end >= 0) {
            return lengthM;
        }
        double lo = 0;
        double hi = lengthM;
        double t = lengthM * lat[1] / (lat[1] - end);
        for (int i = 0; i < 40 && hi - lo > 1e-3; i++) {
            onPlate(t);
            if (vuy * end > 0) {
                hi = t;
            } else {
                lo = t;
            }
            double next = t - vuy / (2 * wuy);
            if (Math.abs(next - t) < 1e-3) {
                return Math.clamp(next, 0, lengthM);
            }
            t = next > lo && next < hi ? next : (lo + hi) / 2;
        }
        return (lo + hi) / 2;
    }

    private double bend(double[] series) {
        double sum = 0;
        double power = 1;
        for (int n = 2; n < terms; n++) {
            sum += n * (n - 1) * Math.abs(series[n]) * power;
            power *= lengthM;
        }
        return sum;
    }
}
