package org.deconflict.bench.peers;

import java.util.List;
import java.util.function.Function;
import org.deconflict.geo.Circle;
import org.deconflict.geo.LatLon;
import org.deconflict.geo.Outline;
import org.deconflict.geo.Polygon;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;

/// JTS's tree of boxes for candidates, and a test of each.
///
/// Takes circles and polygons that cross no antimeridian.
public final class JtsTree implements Crowd {

    /// Boxes are made larger by this share, so that a bulging edge is never left out.
    private static final double BOX_SLACK = 0.02;

    private static final int CIRCLE_CORNERS = 64;

    private final String name;
    private final STRtree tree = new STRtree();

    private JtsTree(String name, List<? extends Outline> outlines, Function<Outline, Judge> test) {
        this.name = name;
        for (Outline outline : outlines) {
            tree.insert(box(outline), test.apply(outline));
        }
        tree.build();
    }

    /// Circles by GeographicLib; polygons by our own exact test, as JTS has none.
    public static JtsTree exact(List<? extends Outline> outlines) {
        return new JtsTree(
                "STRtree + GeographicLib circles + exact polygons",
                outlines,
                outline ->
                        outline instanceof Circle circle
                                ? circle(circle)
                                : (latDeg, lonDeg) -> outline.contains(new LatLon(latDeg, lonDeg)));
    }

    /// Circles by GeographicLib; polygons by JTS's fastest test, an index of edges that are straight in degrees.
    public static JtsTree planar(List<? extends Outline> outlines) {
        Plane plane = new Plane();
        return new JtsTree(
                "STRtree + GeographicLib circles + IndexedPointInArea",
                outlines,
                outline ->
                        outline instanceof Circle circle
                                ? circle(circle)
                                : plane.of(outline).orElseThrow());
    }

    /// Both by Lucene's spatial3d.
    public static JtsTree lucene(List<? extends Outline> outlines) {
        Lucene lucene = new Lucene();
        return new JtsTree(
                "STRtree + Lucene GeoExactCircle and GeoPolygon",
                outlines,
                outline -> lucene.of(outline).orElseThrow());
    }

    private static Judge circle(Circle circle) {
        return (latDeg, lonDeg) -> Corners.holds(circle, latDeg, lonDeg);
    }

    /// A box that holds the outline: of circles and polygons that cross no antimeridian.
    static Envelope box(Outline outline) {
        List<LatLon> corners =
                outline instanceof Circle(LatLon centre, double radiusM)
                        ? Corners.of(centre, radiusM, CIRCLE_CORNERS)
                        : ((Polygon) outline).rings().getFirst();
        Envelope box = new Envelope();
        corners.forEach(c -> box.expandToInclude(c.lonDeg(), c.latDeg()));
        box.expandBy(box.getWidth() * BOX_SLACK, box.getHeight() * BOX_SLACK);
        return box;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int count(double latDeg, double lonDeg) {
        int[] count = new int[1];
        tree.query(
                new Envelope(new Coordinate(lonDeg, latDeg)),
                item -> {
                    if (((Judge) item).holds(latDeg, lonDeg)) {
                        count[0]++;
                    }
                });
        return count[0];
    }
}
