package org.deconflict.geo.index;

import java.util.List;
import org.deconflict.geo.GeodesicPath;
import org.deconflict.geo.LatLon;
import org.deconflict.geo.Outline;

/// A way, and the outlines that can be asked along it: the slow way. One owner.
final class Asking {
    private List<Outline> outlines = List.of();
    private double latDeg;
    private double lonDeg;
    private double azimuthDeg;
    private double lengthM;

    void of(List<Outline> zones, double fromLatDeg, double fromLonDeg) {
        outlines = zones;
        latDeg = fromLatDeg;
        lonDeg = fromLonDeg;
    }

    void towards(double wayAzimuthDeg, double wayM) {
        azimuthDeg = wayAzimuthDeg;
        lengthM = wayM;
    }

    List<Outline> outlines() {
        return outlines;
    }

    double lengthM() {
        return lengthM;
    }

    double azimuthDeg() {
        return azimuthDeg;
    }

    GeodesicPath path() {
        return new GeodesicPath(new LatLon(latDeg, lonDeg), azimuthDeg, lengthM);
    }
}
