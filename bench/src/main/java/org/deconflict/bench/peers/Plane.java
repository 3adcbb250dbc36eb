package org.deconflict.bench.peers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.deconflict.geo.Circle;
import org.deconflict.geo.Corridor;
import org.deconflict.geo.LatLon;
import org.deconflict.geo.MultiPolygon;
import org.deconflict.geo.Outline;
import org.deconflict.geo.Polygon;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;

/// JTS on longitude and latitude as a plane: what GeoJSON says of edges, and what most programs compute.
///
/// A circle is a ring of 64 corners on the true circle; a corridor is a buffer in degrees of latitude.
public final class Plane implements Way {

    private static final int CIRCLE_CORNERS = 64;
    private static final double DEGREE_M = 111_320;

    private final GeometryFactory factory = new GeometryFactory();

    @Override
    public String name() {
        return "JTS in a plane, circles as 64-gons";
    }

    @Override
    public Optional<Judge> of(Outline outline) {
        return Optional.of(
                switch (outline) {
                    case Circle c ->
                            judge(
                                    polygon(
                                            List.of(
                                                    Corners.of(
                                                            c.centre(),
                                                            c.radiusM(),
                                                            CIRCLE_CORNERS))));
                    case Polygon p -> judge(polygon(p.rings()));
                    case MultiPolygon m ->
                            judge(
                                    factory.createMultiPolygon(
                                            m.parts().stream()
                                                    .map(p -> polygon(p.rings()))
                                                    .toArray(
                                                            org.locationtech.jts.geom.Polygon[]
                                                                    ::new)));
                    case Corridor c ->
                            judge(
                                    factory.createLineString(coordinates(c.line(), false))
                                            .buffer(c.halfWidthM() / DEGREE_M));
                });
    }

    private static Judge judge(Geometry geometry) {
        IndexedPointInAreaLocator locator = new IndexedPointInAreaLocator(geometry);
        locator.locate(new Coordinate(0, 0)); // JTS makes its index at the first question
        return (latDeg, lonDeg) ->
                locator.locate(new Coordinate(lonDeg, latDeg)) != Location.EXTERIOR;
    }

    private org.locationtech.jts.geom.Polygon polygon(List<List<LatLon>> rings) {
        LinearRing[] holes =
                rings.subList(1, rings.size()).stream().map(this::ring).toArray(LinearRing[]::new);
        return factory.createPolygon(ring(rings.getFirst()), holes);
    }

    private LinearRing ring(List<LatLon> corners) {
        return factory.createLinearRing(coordinates(corners, true));
    }

    private static Coordinate[] coordinates(List<LatLon> line, boolean closed) {
        List<Coordinate> all = new ArrayList<>();
        line.forEach(c -> all.add(new Coordinate(c.lonDeg(), c.latDeg())));
        if (closed) {
            all.add(all.getFirst().copy());
        }
        return all.toArray(new Coordinate[0]);
    }
}
