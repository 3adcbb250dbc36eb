package org.deconflict.bench.peers;

import java.util.List;
import java.util.Optional;
import org.apache.lucene.spatial3d.geom.GeoCircleFactory;
import org.apache.lucene.spatial3d.geom.GeoPathFactory;
import org.apache.lucene.spatial3d.geom.GeoPoint;
import org.apache.lucene.spatial3d.geom.GeoPolygonFactory;
import org.apache.lucene.spatial3d.geom.GeoShape;
import org.apache.lucene.spatial3d.geom.PlanetModel;
import org.deconflict.geo.Circle;
import org.deconflict.geo.Corridor;
import org.deconflict.geo.LatLon;
import org.deconflict.geo.MultiPolygon;
import org.deconflict.geo.Outline;
import org.deconflict.geo.Polygon;

/// Lucene's spatial3d on its WGS84 ellipsoid: exact circles, polygons and paths whose sides are planes.
public final class Lucene implements Way {

    /// What an exact circle is asked for, as a share of the earth's radius: 6 mm.
    private static final double ACCURACY = 1e-9;

    private static final PlanetModel EARTH = PlanetModel.WGS84;

    @Override
    public String name() {
        return "Lucene spatial3d, GeoExactCircle";
    }

    @Override
    public Optional<Judge> of(Outline outline) {
        return switch (outline) {
            case Circle(LatLon centre, double radiusM) ->
                    Optional.of(
                            judge(
                                    GeoCircleFactory.makeExactGeoCircle(
                                            EARTH,
                                            Math.toRadians(centre.latDeg()),
                                            Math.toRadians(centre.lonDeg()),
                                            radiusM / EARTH.meanRadius,
                                            ACCURACY)));
            case Polygon p when p.rings().size() == 1 ->
                    Optional.of(
                            judge(
                                    GeoPolygonFactory.makeGeoPolygon(
                                            EARTH, points(p.rings().getFirst().reversed()))));
            case Polygon p -> Optional.empty();
            case MultiPolygon m -> Optional.empty();
            case Corridor c ->
                    Optional.of(
                            judge(
                                    GeoPathFactory.makeGeoPath(
                                            EARTH,
                                            c.halfWidthM() / EARTH.meanRadius,
                                            points(c.line()).toArray(new GeoPoint[0]))));
        };
    }

    private static Judge judge(GeoShape shape) {
        return (latDeg, lonDeg) -> shape.isWithin(point(latDeg, lonDeg));
    }

    private static List<GeoPoint> points(List<LatLon> line) {
        return line.stream().map(p -> point(p.latDeg(), p.lonDeg())).toList();
    }

    private static GeoPoint point(double latDeg, double lonDeg) {
        return new GeoPoint(EARTH, Math.toRadians(latDeg), Math.toRadians(lonDeg));
    }
}
