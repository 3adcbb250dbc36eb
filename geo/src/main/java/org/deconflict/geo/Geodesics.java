package org.deconflict.geo;

import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;
import net.sf.geographiclib.GeodesicMask;

/// Distance, azimuth and displacement along geodesics of WGS84: GeographicLib, which is the definition.
///
/// Error: 15 nm, as stated by GeographicLib. Source: Karney 2013.
public final class Geodesics {

    private Geodesics() {}

    /// Length of the shortest line between two positions, in metres.
    public static double distanceM(LatLon a, LatLon b) {
        return distanceM(a.latDeg(), a.lonDeg(), b);
    }

    /// Azimuth at `from` of the shortest line to `to`: degrees clockwise from north, in [−180, 180].
    ///
    /// Edge: at a pole, north is the meridian of the longitude given there. Equal positions have
    /// azimuth 180, as GeographicLib has it.
    public static double azimuthDeg(LatLon from, LatLon to) {
        return Geodesic.WGS84.Inverse(
                        from.latDeg(),
                        from.lonDeg(),
                        to.latDeg(),
                        to.lonDeg(),
                        GeodesicMask.AZIMUTH)
                .azi1;
    }

    /// The position reached from `from` at an azimuth (degrees) after a distance (metres, negative
    /// is backwards).
    public static LatLon move(LatLon from, double azimuthDeg, double distanceM) {
        GeodesicData end =
                Geodesic.WGS84.Direct(from.latDeg(), from.lonDeg(), azimuthDeg, distanceM);
        return new LatLon(end.lat2, end.lon2);
    }

    static double distanceM(double latDeg, double lonDeg, LatLon b) {
        return Geodesic.WGS84.Inverse(latDeg, lonDeg, b.latDeg(), b.lonDeg(), GeodesicMask.DISTANCE)
                .s12;
    }
}
