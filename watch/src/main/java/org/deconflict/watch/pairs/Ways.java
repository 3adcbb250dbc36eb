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

    /// In pieces of so many slots, so that growing never copies what is there.
    private static final int PIECE_BITS = 8;

    private static final int PIECE = 1 << PIECE_BITS;

    private double[][] pieces = new double[0][];
    private int made;

    /// The last place asked for, metres from the centre of the earth.
    double x;

    double y;
    double z;

    /// How the track moved there when [#move] was asked, metres a second.
    double vx;

    double vy;
    double vz;

    /// Puts a way into a slot: course in degrees, height `NaN` if not known, speaking for `horizonS`.
    void put(int slot, Moving m, double horizonS) {
        makeRoom(slot);
        double[] values = piece(slot);
        int i = at(slot);
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
        System.arraycopy(others.piece(from), at(from), piece(to), at(to), COLUMNS);
    }

    private void makeRoom(int slot) {
        while (slot >>> PIECE_BITS >= made) {
            if (made == pieces.length) {
                pieces = Arrays.copyOf(pieces, Math.max(16, made * 2));
            }
            pieces[made++] = new double[PIECE * COLUMNS];
        }
    }

    private double[] piece(int slot) {
        return pieces[slot >>> PIECE_BITS];
    }

    private static int at(int slot) {
        return (slot & PIECE - 1) * COLUMNS;
    }

    /// For how long a fix speaks.
    static double spokenS(double speedMps, double horizonS) {
        return speedMps * horizonS > LONGEST_M ? LONGEST_M / speedMps : horizonS;
    }

    double fromS(int slot) {
        return piece(slot)[at(slot) + FROM];
    }

    double toS(int slot) {
        return piece(slot)[at(slot) + TO];
    }

    double speedMps(int slot) {
        return piece(slot)[at(slot) + SPEED];
    }

    /// Sets [#x], [#y] and [#z] to where the slot's track is at a time.
    void goTo(int slot, double timeS) {
        double[] values = piece(slot);
        int i = at(slot);
        double angle = values[i + OMEGA] * (timeS - values[i + FROM]);
        double q = angle * angle;
        double sin = angle * (1 - q / 6 * (1 - q / 20 * (1 - q / 42)));
        double sag = q / 2 * (1 - q / 12 * (1 - q / 30 * (1 - q / 56)));
        x = values[i] + values[i + ALONG] * sin - values[i + NORMAL] * sag;
        y = values[i + 1] + values[i + ALONG + 1] * sin - values[i + NORMAL + 1] * sag;
        z = values[i + 2] + values[i + ALONG + 2] * sin - values[i + NORMAL + 2] * sag;
    }

    /// As [#goTo], and sets [#vx], [#vy] and [#vz] to how it moves there.
    void move(int slot, double timeS) {
        double[] values = piece(slot);
        int i = at(slot);
        double omega = values[i + OMEGA];
        double angle = omega * (timeS - values[i + FROM]);
        double q = angle * angle;
        double sin = angle * (1 - q / 6 * (1 - q / 20 * (1 - q / 42)));
        double sag = q / 2 * (1 - q / 12 * (1 - q / 30 * (1 - q / 56)));
        double forward = omega * (1 - sag);
        double down = omega * sin;
        x = values[i] + values[i + ALONG] * sin - values[i + NORMAL] * sag;
        y = values[i + 1] + values[i + ALONG + 1] * sin - values[i + NORMAL + 1] * sag;
        z = values[i + 2] + values[i + ALONG + 2] * sin - values[i + NORMAL + 2] * sag;
        vx = values[i + ALONG] * forward - values[i + NORMAL] * down;
        vy = values[i + ALONG + 1] * forward - values[i + NORMAL + 1] * down;
        vz = values[i + ALONG + 2] * forward - values[i + NORMAL + 2] * down;
    }

    /// How far the slot's track may be from the arc at a time, in metres.
    double strayM(int slot, double timeS) {
        double wayM = speedMps(slot) * (timeS - fromS(slot));
        return STRAY / (RADIUS_M * RADIUS_M) * wayM * wayM * wayM;
    }

    /// Whether both heights are known and farther apart than this.
    boolean areApart(int a, int b, double heightM) {
        return Math.abs(altM(a) - altM(b)) > heightM;
    }

    /// `NaN` if not known.
    double altM(int slot) {
        return piece(slot)[at(slot) + HEIGHT];
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
        double[] values = piece(slot);
        int i = at(slot);
        return new SteadyCourse(
                        new LatLon(values[i + LAT], values[i + LON]),
                        values[i + COURSE],
                        values[i + SPEED])
                .after(fromS - values[i + FROM]);
    }
}
