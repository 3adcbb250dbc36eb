package org.deconflict.geo;

import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;
import net.sf.geographiclib.GeodesicLine;
import net.sf.geographiclib.GeodesicMask;

/// A mover that keeps its ground speed along a geodesic: where it is so many seconds from now.
///
/// Edge: course any finite number of degrees from north, speed 0 to 10,000 metres a second, both closed.
/// Error: 15 nm (GeographicLib), however long the way.
public final class SteadyCourse {

    /// Nothing that reports its place moves faster over ground, in metres a second.
    public static final double MAX_SPEED_MPS = 10_000;

    private final LatLon from;
    private final double courseDeg;
    private final double speedMps;
    private final GeodesicLine line;

    public SteadyCourse(LatLon from, double courseDeg, double speedMps) {
        if (!Double.isFinite(courseDeg)) {
            throw new IllegalArgumentException(
                    "courseDeg is " + courseDeg + ", must be a number of degrees");
        }
        if (!(speedMps >= 0 && speedMps <= MAX_SPEED_MPS)) {
            throw new IllegalArgumentException(
                    "speedMps is " + speedMps + ", must be 0..10000 metres a second");
        }
        this.from = from;
        this.courseDeg = courseDeg;
        this.speedMps = speedMps;
        this.line =
                Geodesic.WGS84.Line(
                        from.latDeg(),
                        from.lonDeg(),
                        courseDeg,
                        GeodesicMask.STANDARD | GeodesicMask.DISTANCE_IN);
    }

    /// Somebody who stays where he is.
    public static SteadyCourse standing(LatLon at) {
        return new SteadyCourse(at, 0, 0);
    }

    public LatLon from() {
        return from;
    }

    public double courseDeg() {
        return courseDeg;
    }

    public double speedMps() {
        return speedMps;
    }

    /// The position after so many seconds; negative is before.
    public LatLon at(double seconds) {
        if (seconds == 0 || speedMps == 0) {
            return from;
        }
        GeodesicData g = place(seconds);
        return new LatLon(g.lat2, g.lon2);
    }

    /// The same mover, seen from so many seconds later.
    public SteadyCourse after(double seconds) {
        if (seconds == 0 || speedMps == 0) {
            return this;
        }
        GeodesicData g = place(seconds);
        return new SteadyCourse(new LatLon(g.lat2, g.lon2), g.azi2, speedMps);
    }

    /// Position and course after so many seconds, as GeographicLib gives them.
    GeodesicData place(double seconds) {
        return line.Position(
                speedMps * seconds,
                GeodesicMask.LATITUDE | GeodesicMask.LONGITUDE | GeodesicMask.AZIMUTH);
    }
}
