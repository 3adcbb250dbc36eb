package org.deconflict.geo;

import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;
import net.sf.geographiclib.GeodesicLine;
import net.sf.geographiclib.GeodesicMask;

/// A straight way on the ellipsoid: from a position, at an azimuth, so many metres along the geodesic.
///
/// Edge: azimuth any finite number of degrees, length 0 to 20,004 km (half way round), both closed. Error: 15 nm.
public final class GeodesicPath {

    /// Longest path, in metres.
    public static final double MAX_LENGTH_M = 20_004_000;

    private final LatLon from;
    private final double azimuthDeg;
    private final double lengthM;
    private final GeodesicLine line;

    public GeodesicPath(LatLon from, double azimuthDeg, double lengthM) {
        if (!Double.isFinite(azimuthDeg)) {
            throw new IllegalArgumentException(
                    "azimuthDeg is " + azimuthDeg + ", must be a number of degrees");
        }
        if (!(lengthM >= 0 && lengthM <= MAX_LENGTH_M)) {
            throw new IllegalArgumentException(
                    "lengthM is " + lengthM + ", must be 0..20004000 metres");
        }
        this.from = from;
        this.azimuthDeg = azimuthDeg;
        this.lengthM = lengthM;
        this.line =
                Geodesic.WGS84.Line(
                        from.latDeg(),
                        from.lonDeg(),
                        azimuthDeg,
                        GeodesicMask.STANDARD | GeodesicMask.DISTANCE_IN);
    }

    /// The shortest way between two positions.
    public static GeodesicPath between(LatLon from, LatLon to) {
        GeodesicData g =
                Geodesic.WGS84.Inverse(from.latDeg(), from.lonDeg(), to.latDeg(), to.lonDeg());
        return new GeodesicPath(from, g.azi1, g.s12);
    }

    public LatLon from() {
        return from;
    }

    public double azimuthDeg() {
        return azimuthDeg;
    }

    public double lengthM() {
        return lengthM;
    }

    /// The position after so many metres; distances beyond either end go on along the same line.
    public LatLon at(double distanceM) {
        if (distanceM == 0) {
            return from;
        }
        GeodesicData g = line.Position(distanceM, GeodesicMask.LATITUDE | GeodesicMask.LONGITUDE);
        return new LatLon(g.lat2, g.lon2);
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof GeodesicPath p
                && from.equals(p.from)
                && azimuthDeg == p.azimuthDeg
                && lengthM == p.lengthM;
    }

    @Override
    public int hashCode() {
        return java.util.Objects.hash(from, azimuthDeg, lengthM);
    }

    @Override
    public String toString() {
        return "GeodesicPath[from="
                + from
                + ", azimuthDeg="
                + azimuthDeg
                + ", lengthM="
                + lengthM
                + "]";
    }
}
