package org.deconflict.watch;

import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;
import org.deconflict.geo.LatLon;

final class Geodesics {
    private Geodesics() {}

    static double distanceM(LatLon a, LatLon b) {
        return Geodesic.WGS84.Inverse(a.latDeg(), a.lonDeg(), b.latDeg(), b.lonDeg()).s12;
    }

    static double azimuthDeg(LatLon a, LatLon b) {
        return Geodesic.WGS84.Inverse(a.latDeg(), a.lonDeg(), b.latDeg(), b.lonDeg()).azi1;
    }

    static LatLon move(LatLon from, double azimuthDeg, double distanceM) {
        GeodesicData end =
                Geodesic.WGS84.Direct(from.latDeg(), from.lonDeg(), azimuthDeg, distanceM);
        return new LatLon(end.lat2, end.lon2);
    }
}
