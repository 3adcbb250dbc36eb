package org.deconflict.bench;

import java.util.ArrayList;
import java.util.List;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicMask;
import org.deconflict.geo.Circle;
import org.deconflict.geo.LatLon;
import org.deconflict.geo.Outline;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;

/// How many zones hold a position, asked in three ways.
///
/// - [#plain]: every outline in turn, exactly. Ours, without any index: the reference.
/// - [#planar]: JTS as it is commonly used and at its best: STRtree, PreparedGeometry, degrees of
///   longitude and latitude as a plane, a circle as a ring of 64 corners on the true circle.
/// - [#exact]: JTS's STRtree for candidates, then GeographicLib for a circle and our outline for a
///   polygon (JTS has no exact test for it). Agrees with the first, to the last position.
final class Membership {

    /// Corners of the ring that stands for a circle.
    static final int CIRCLE_CORNERS = 64;

    /// Candidates' boxes are made larger by this share, so that a bulging edge is never left out.
    private static final double BOX_SLACK = 0.02;

    private final GeometryFactory factory = new GeometryFactory();
    private final List<Outline> outlines;
    private final STRtree rings = new STRtree();
    private final STRtree boxes = new STRtree();

    Membership(Layout layout) {
        this.outlines = layout.outlines();
        for (Layout.Place place : layout.places()) {
            PreparedGeometry ring = ring(place);
            Envelope box = new Envelope(ring.getGeometry().getEnvelopeInternal());
            ring.covers(
                    factory.createPoint(box.centre())); // JTS makes its index at the first question
            rings.insert(box, ring);
            Envelope larger = new Envelope(box);
            larger.expandBy(box.getWidth() * BOX_SLACK, box.getHeight() * BOX_SLACK);
            boxes.insert(larger, place.outline());
        }
        rings.build();
        boxes.build();
    }

    int plain(LatLon p) {
        int count = 0;
        for (Outline outline : outlines) {
            if (outline.contains(p)) {
                count++;
            }
        }
        return count;
    }

    int planar(LatLon p) {
        Coordinate at = new Coordinate(p.lonDeg(), p.latDeg());
        var point = factory.createPoint(at);
        int[] count = new int[1];
        rings.query(
                new Envelope(at),
                item -> {
                    if (((PreparedGeometry) item).covers(point)) {
                        count[0]++;
                    }
                });
        return count[0];
    }

    int exact(LatLon p) {
        int[] count = new int[1];
        boxes.query(
                new Envelope(new Coordinate(p.lonDeg(), p.latDeg())),
                item -> {
                    if (holds((Outline) item, p)) {
                        count[0]++;
                    }
                });
        return count[0];
    }

    private static boolean holds(Outline outline, LatLon p) {
        if (!(outline instanceof Circle(LatLon centre, double radiusM))) {
            return outline.contains(p);
        }
        double distanceM =
                Geodesic.WGS84.Inverse(
                                centre.latDeg(),
                                centre.lonDeg(),
                                p.latDeg(),
                                p.lonDeg(),
                                GeodesicMask.DISTANCE)
                        .s12;
        return distanceM - radiusM <= Outline.TIE_M;
    }

    private PreparedGeometry ring(Layout.Place place) {
        List<Coordinate> corners = new ArrayList<>();
        if (place.outline() instanceof org.deconflict.geo.Polygon polygon) {
            polygon.rings()
                    .getFirst()
                    .forEach(c -> corners.add(new Coordinate(c.lonDeg(), c.latDeg())));
        } else {
            for (int i = 0; i < CIRCLE_CORNERS; i++) {
                double azimuthDeg = 360.0 * i / CIRCLE_CORNERS;
                LatLon c = Layout.at(place.centre(), azimuthDeg, place.radiusM());
                corners.add(new Coordinate(c.lonDeg(), c.latDeg()));
            }
        }
        corners.add(corners.getFirst().copy());
        return PreparedGeometryFactory.prepare(
                factory.createPolygon(corners.toArray(new Coordinate[0])));
    }
}
