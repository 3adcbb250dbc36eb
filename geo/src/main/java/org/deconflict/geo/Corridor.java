package org.deconflict.geo;

/// Place holder until the shape is built.
public record Corridor(java.util.List<LatLon> line, double halfWidthM) implements Outline {
    @Override
    public double signedDistanceM(LatLon position) {
        throw new UnsupportedOperationException();
    }
}
