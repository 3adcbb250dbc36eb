package org.deconflict.geo;

/// Place holder until the shape is built.
public record Polygon(java.util.List<java.util.List<LatLon>> rings, EdgeKind edges)
        implements Outline {
    @Override
    public double signedDistanceM(LatLon position) {
        throw new UnsupportedOperationException();
    }
}
