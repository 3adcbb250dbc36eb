package org.deconflict.watch.pairs;

import java.util.Arrays;
import org.deconflict.geo.ClosestApproach;
import org.deconflict.geo.LatLon;
import org.deconflict.geo.SteadyCourse;

/// The ways ahead of all tracks, one a slot, as arcs in space that cost a few multiplications a place.
///
/// An arc lies in the plane of the normal at the fix and the course, with the curvature of WGS84
/// there. Error: [#STRAY] times the cube of the way over the square of [#RADIUS_M], 0.7 m at 200 km (derived and
/// measured in docs/maths/pairs.md). Times are seconds since 1970. Threads: one owner.
final class Ways {

    /// What an arc strays from the geodesic, in units of s³/R²: half of the square of the eccentricity.
    /// Half of it was reached by 200,000 ways to 1,000 km.
    static final double STRAY = 0.0034;

    static final double RADIUS_M = 6_356_752;

    /// A fix speaks for a way of this length at the most, in metres.
    static final double LONGEST_M = 1_000_000;

    /// Rounding of times and coordinates, in metres: 0.3 µs at 10 km/s, 10 nm of a coordinate.
    static final double ROUNDING_M = 0.005;

    private static final double A_M = 6_378_137.0;
    private static final double F = 1 / 298.257223563;
    private static final double E2 = F * (2 - F);

    /// A slot's numbers: place (3), along over curvature (3), normal over curvature (3), radians a second,
    /// metres a second, first and last time, height, then what the fix said: latitude, longitude, course.
    private static final int COLUMNS = 17;

    private static final int ALONG = 3;
    private static final int NORMAL = 6;
    private static final int OMEGA = 9;
    private static final int SPEED = 10;
    private static final int FROM = 11;
    private static final int TO = 12;
    private static final int HEIGHT = 13;
    private static final int LAT = 14;
    private static final int LON = 15;
    private static final int COURSE = 16;

    private double[] values = new double[64 * COLUMNS];

    /// The last place asked for, metres from the centre of the earth.
    double x;

    double y;
    double z;

    /// Puts a way into a slot: course in degrees, height `NaN` if not known, speaking for `horizonS`.
    void put(int slot, Moving m, double horizonS) {
        makeRoom(slot);
        int i = slot * COLUMNS;
        double lat = StrictMath.toRadians(m.latDeg());
        double lon = StrictMath.toRadians(m.lonDeg());
        double course = StrictMath.toRadians(m.courseDeg());
        double sinLat = StrictMath.sin(lat);
        double cosLat = StrictMath.cos(lat);
        double sinLon = StrictMath.sin(lon);
        double cosLon = StrictMath.cos(lon);
        double north = StrictMath.cos(course);
        double east = StrictMath.sin(course);
        double w2 = 1 - E2 * sinLat * sinLat;
        double n = A_M / Math.sqrt(w2);
        double curvature = (north * north * (w2 / (1 - E2)) + east * east) / n;
        values[i] = n * cosLat * cosLon;
        values[i + 1] = n * cosLat * sinLon;
        values[i + 2] = n * (1 - E2) * sinLat;
        values[i + ALONG] = (-sinLat * cosLon * north - sinLon * east) / curvature;
        values[i + ALONG + 1] = (-sinLat * sinLon * north + cosLon * east) / curvature;
        values[i + ALONG + 2] = cosLat * north / curvature;
        values[i + NORMAL] = cosLat * cosLon / curvature;
        values[i + NORMAL + 1] = cosLat * sinLon / curvature;
        values[i + NORMAL + 2] = sinLat / curvature;
        values[i + OMEGA] = m.speedMps() * curvature;
        values[i + SPEED] = m.speedMps();
        values[i + FROM] = m.timeS();
        values[i + TO] = m.timeS() + spokenS(m.speedMps(), horizonS);
        values[i + HEIGHT] = m.altM();
        values[i + LAT] = m.latDeg();
        values[i + LON] = m.lonDeg();
        values[i + COURSE] = m.courseDeg();
    }

    /// Takes over a slot of others as a slot of its own.
    void copy(Ways others, int from, int to) {
        makeRoom(to);
        System.arraycopy(others.values, from * COLUMNS, values, to * COLUMNS, COLUMNS);
    }

    private void makeRoom(int slot) {
        if ((slot + 1) * COLUMNS > values.length) {
            values = Arrays.copyOf(values, Math.max((slot + 1) * COLUMNS, values.length / 2 * 3));
        }
    }

    /// For how long a fix speaks.
    static double spokenS(double speedMps, double horizonS) {
        return speedMps * horizonS > LONGEST_M ? LONGEST_M / speedMps : horizonS;
    }

    double fromS(int slot) {
        return values[slot * COLUMNS + FROM];
    }

    double toS(int slot) {
        return values[slot * COLUMNS + TO];
    }

    double speedMps(int slot) {
        return values[slot * COLUMNS + SPEED];
    }

    /// Sets [#x], [#y] and [#z] to where the slot's track is at a time.
    void goTo(int slot, double timeS) {
        int i = slot * COLUMNS;
        double angle = values[i + OMEGA] * (timeS - values[i + FROM]);
        double q = angle * angle;
        double sin = angle * (1 - q / 6 * (1 - q / 20 * (1 - q / 42)));
        double sag = q / 2 * (1 - q / 12 * (1 - q / 30 * (1 - q / 56)));
        x = values[i] + values[i + ALONG] * sin - values[i + NORMAL] * sag;
        y = values[i + 1] + values[i + ALONG + 1] * sin - values[i + NORMAL + 1] * sag;
        z = values[i + 2] + values[i + ALONG + 2] * sin - values[i + NORMAL + 2] * sag;
    }

    /// How far the slot's track may be from the arc at a time, in metres.
    double strayM(int slot, double timeS) {
        double wayM = values[slot * COLUMNS + SPEED] * (timeS - values[slot * COLUMNS + FROM]);
        return STRAY / (RADIUS_M * RADIUS_M) * wayM * wayM * wayM;
    }

    /// Whether both heights are known and farther apart than this.
    boolean areApart(int a, int b, double heightM) {
        return Math.abs(values[a * COLUMNS + HEIGHT] - values[b * COLUMNS + HEIGHT]) > heightM;
    }

    /// Both as steady movers from when the second of them was heard; the least distance while both speak.
    double exactM(int a, int b) {
        double fromS = Math.max(fromS(a), fromS(b));
        double spanS = Math.min(toS(a), toS(b)) - fromS;
        return spanS < 0
                ? Double.POSITIVE_INFINITY
                : ClosestApproach.between(course(a, fromS), course(b, fromS), spanS).distanceM();
    }

    SteadyCourse course(int slot, double fromS) {
        int i = slot * COLUMNS;
        return new SteadyCourse(
                        new LatLon(values[i + LAT], values[i + LON]),
                        values[i + COURSE],
                        values[i + SPEED])
                .after(fromS - values[i + FROM]);
    }
}
