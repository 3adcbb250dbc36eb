package org.deconflict.watch;

import org.deconflict.geo.LatLon;

record GeodesicPath(LatLon from, double azimuthDeg, double lengthM) {
    static GeodesicPath between(LatLon a, LatLon b) {
        return new GeodesicPath(a, Geodesics.azimuthDeg(a, b), Geodesics.distanceM(a, b));
    }

    LatLon at(double m) {
        return Geodesics.move(from, azimuthDeg, m);
    }
}
