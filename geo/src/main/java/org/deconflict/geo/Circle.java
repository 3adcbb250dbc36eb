package org.deconflict.geo;

/// The disc round a centre: all positions whose geodesic distance is at most the radius. Closed.
public record Circle(LatLon centre, double radiusM) implements Outline {
    @Override
    public double signedDistanceM(LatLon p) {
        return net.sf.geographiclib.Geodesic.WGS84.Inverse(
                                centre.latDeg(), centre.lonDeg(), p.latDeg(), p.lonDeg())
                        .s12
                - radiusM;
    }
}
