package org.deconflict.model;

import org.deconflict.geo.LatLon;

/// One report of where a track was: the smallest thing that the line takes in.
///
/// Altitude is in metres above the WGS84 ellipsoid, speed over ground in metres a second, course in
/// degrees from true north (0 to 360, 360 stored as 0), accuracy as a radius in metres; `NaN` means
/// that the source did not say.
/// Error: throws [IllegalArgumentException] when a value is out of range.
public record Fix(
        TrackId track,
        long timeUs,
        LatLon at,
        double altM,
        double speedMps,
        double courseDeg,
        double accuracyM) {

    /// Faster than this is no report of a vehicle, vessel or aircraft, and refused. Closed.
    public static final double MAX_SPEED_MPS = 10_000;

    public Fix {
        if (Double.isInfinite(altM)) {
            throw new IllegalArgumentException(
                    "altM is " + altM + ", must be a number of metres or absent");
        }
        if (!Double.isNaN(speedMps) && !(speedMps >= 0 && speedMps <= MAX_SPEED_MPS)) {
            throw new IllegalArgumentException(
                    "speedMps is "
                            + speedMps
                            + ", must be 0.."
                            + MAX_SPEED_MPS
                            + " metres a second; did you give knots or km/h of something faster?");
        }
        if (!Double.isNaN(courseDeg) && !(courseDeg >= 0 && courseDeg <= 360)) {
            throw new IllegalArgumentException(
                    "courseDeg is " + courseDeg + ", must be 0..360 degrees");
        }
        if (courseDeg == 360) {
            courseDeg = 0;
        }
        if (!Double.isNaN(accuracyM) && !(accuracyM >= 0 && accuracyM < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "accuracyM is " + accuracyM + ", must be 0 or more metres");
        }
    }

    /// A fix of which only place and time are known.
    public static Fix of(TrackId track, long timeUs, LatLon at) {
        return new Fix(track, timeUs, at, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }

    /// The same fix with a speed and a course.
    public Fix moving(double speedMps, double courseDeg) {
        return new Fix(track, timeUs, at, altM, speedMps, courseDeg, accuracyM);
    }

    /// Whether the source told both course and speed.
    public boolean hasMotion() {
        return !Double.isNaN(speedMps) && !Double.isNaN(courseDeg);
    }
}
