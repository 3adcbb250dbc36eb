package org.deconflict.geo;

import java.util.function.IntFunction;

/// Which stretches of a line can lie north of a position: longitudes and the highest latitude of every
/// few edges, in floats rounded outward. Three quarters of a byte to a byte and a half an edge.
final class Bands {

    /// Edges a stretch, at least; more in long lines, so that there are as many stretches as edges in one.
    private static final int LEAST = 8;

    /// Added to longitudes, more than floats lose (degrees).
    private static final float MARGIN_DEG = 1e-4f;

    /// How many edges a stretch has, but for the last.
    private final int length;

    /// West end, width and highest latitude of each stretch.
    private final float[] bounds;

    /// Of `edges` edges: where each runs, and how high.
    Bands(int edges, IntFunction<Span> span, IntFunction<Double> topDeg) {
        length = Math.max(LEAST, (int) Math.sqrt(edges));
        bounds = new float[3 * ((edges + length - 1) / length)];
        for (int i = 0; i < count(); i++) {
            bound(i, Math.min(edges, to(i)), span, topDeg);
        }
    }

    private void bound(int i, int to, IntFunction<Span> span, IntFunction<Double> topDeg) {
        double start = span.apply(from(i)).lon1Deg();
        double at = start;
        double west = start;
        double east = start;
        double top = -90;
        for (int edge = from(i); edge < to; edge++) {
            at += span.apply(edge).widthDeg();
            west = Math.min(west, at);
            east = Math.max(east, at);
            top = Math.max(top, topDeg.apply(edge));
        }
        bounds[3 * i] = (float) Wgs84.lon(west) - MARGIN_DEG;
        bounds[3 * i + 1] = (float) (east - west) + 3 * MARGIN_DEG;
        bounds[3 * i + 2] = Math.nextUp((float) top);
    }

    int count() {
        return bounds.length / 3;
    }

    int from(int band) {
        return band * length;
    }

    int to(int band) {
        return from(band) + length;
    }

    /// Whether an edge of the stretch may cover the longitude, in [−180, 180), and lie to the north.
    boolean mayCover(int band, double latDeg, double lonDeg) {
        double east = lonDeg - bounds[3 * band];
        return latDeg < bounds[3 * band + 2]
                && (east < 0 ? east + 360 : east) <= bounds[3 * band + 1];
    }
}
