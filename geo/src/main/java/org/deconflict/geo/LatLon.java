package org.deconflict.geo;

/// A position on the WGS84 ellipsoid, in degrees.
///
/// Edge: latitude −90 to 90 and longitude −180 to 180, both closed; −0.0 is stored as 0.0, so that
/// equal places are equal records. Error: throws [IllegalArgumentException] for anything else, NaN
/// included.
public record LatLon(double latDeg, double lonDeg) {

    public LatLon {
        if (!(latDeg >= -90 && latDeg <= 90)) {
            throw new IllegalArgumentException(
                    "latDeg is " + latDeg + ", must be -90..90 degrees; are lat and lon swapped?");
        }
        if (!(lonDeg >= -180 && lonDeg <= 180)) {
            throw new IllegalArgumentException(
                    "lonDeg is " + lonDeg + ", must be -180..180 degrees");
        }
        latDeg += 0.0; // Looks idle, is meant: turns -0.0 into 0.0.
        lonDeg += 0.0;
    }
}
