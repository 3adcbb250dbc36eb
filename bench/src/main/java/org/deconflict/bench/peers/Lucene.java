package org.deconflict.bench.peers;

import java.util.List;
import java.util.Optional;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.PolygonArea;
import org.apache.lucene.spatial3d.geom.GeoCircleFactory;
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

/// Lucene's spatial3d on its WGS84 ellipsoid: exact circles, and polygons.
///
/// Its paths are left out: the round end of a single segment came out far too large here, and why is not known.
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
                                            EARTH,
                                            points(counterClockwise(p.rings().getFirst())))));
            case Polygon p -> Optional.empty();
            case MultiPolygon m -> Optional.empty();
            case Corridor c -> Optional.empty();
        };
    }

    /// Lucene takes a ring that runs clockwise for everything but what it surrounds.
    private static List<LatLon> counterClockwise(List<LatLon> ring) {
        PolygonArea area = new PolygonArea(Geodesic.WGS84, false);
        ring.forEach(c -> area.AddPoint(c.latDeg(), c.lonDeg()));
        return area.Compute(false, true).area > 0 ? ring : ring.reversed();
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
