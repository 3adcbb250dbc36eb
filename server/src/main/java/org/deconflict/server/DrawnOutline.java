package org.deconflict.server;

import java.util.ArrayList;
import java.util.List;
import org.deconflict.geo.Circle;
import org.deconflict.geo.Corridor;
import org.deconflict.geo.EdgeKind;
import org.deconflict.geo.Geodesics;
import org.deconflict.geo.LatLon;
import org.deconflict.geo.MultiPolygon;
import org.deconflict.geo.Outline;
import org.deconflict.geo.Polygon;

/// An outline as lines of positions dense enough to be drawn straight between them.
///
/// `rings` are closed; `spine` is the line of a corridor, drawn as wide as the corridor is. Error: for
/// the eye only, the lines are cut into [#STEPS] pieces an edge.
record DrawnOutline(List<List<LatLon>> rings, List<LatLon> spine, double halfWidthM) {

    private static final int STEPS = 24;
    private static final int CIRCLE_STEPS = 96;
    private static final double SHORT_EDGE_M = 5_000;

    /// The lines of an outline.
    static DrawnOutline of(Outline outline) {
        return switch (outline) {
            case Circle circle -> new DrawnOutline(List.of(circle(circle)), List.of(), 0);
            case Polygon polygon -> new DrawnOutline(rings(polygon), List.of(), 0);
            case MultiPolygon multi ->
                    new DrawnOutline(
                            multi.parts().stream().flatMap(p -> rings(p).stream()).toList(),
                            List.of(),
                            0);
            case Corridor corridor ->
                    new DrawnOutline(
                            List.of(),
                            dense(corridor.line(), EdgeKind.GEODESIC),
                            corridor.halfWidthM());
        };
    }

    /// Positions that a drawing must hold to show all of it.
    List<LatLon> extent() {
        List<LatLon> all = new ArrayList<>();
        rings.forEach(all::addAll);
        for (LatLon p : spine) {
            for (int azimuth = 0; azimuth < 360; azimuth += 45) {
                all.add(Geodesics.move(p, azimuth, halfWidthM));
            }
        }
        return all;
    }

    private static List<LatLon> circle(Circle circle) {
        List<LatLon> line = new ArrayList<>();
        for (int i = 0; i < CIRCLE_STEPS; i++) {
            line.add(Geodesics.move(circle.centre(), i * 360.0 / CIRCLE_STEPS, circle.radiusM()));
        }
        return line;
    }

    private static List<List<LatLon>> rings(Polygon polygon) {
        List<List<LatLon>> rings = new ArrayList<>();
        for (List<LatLon> corners : polygon.rings()) {
            List<LatLon> closed = new ArrayList<>(corners);
            closed.add(corners.getFirst());
            rings.add(dense(closed, polygon.edges()));
        }
        return rings;
    }

    private static List<LatLon> dense(List<LatLon> corners, EdgeKind kind) {
        List<LatLon> line = new ArrayList<>();
        for (int i = 1; i < corners.size(); i++) {
            LatLon a = corners.get(i - 1);
            LatLon b = corners.get(i);
            int steps = Geodesics.distanceM(a, b) < SHORT_EDGE_M ? 1 : STEPS;
            for (int step = 0; step < steps; step++) {
                line.add(between(a, b, (double) step / steps, kind));
            }
        }
        line.add(corners.getLast());
        return line;
    }

    private static LatLon between(LatLon a, LatLon b, double part, EdgeKind kind) {
        return switch (kind) {
            case GEODESIC ->
                    Geodesics.move(a, Geodesics.azimuthDeg(a, b), part * Geodesics.distanceM(a, b));
            case PARALLEL, PLANAR -> chart(a, b, part, part);
            case RHUMB -> {
                double lat = a.latDeg() + part * (b.latDeg() - a.latDeg());
                double whole = isometric(b.latDeg()) - isometric(a.latDeg());
                double along =
                        Math.abs(whole) < 1e-12
                                ? part
                                : (isometric(lat) - isometric(a.latDeg())) / whole;
                yield chart(a, b, part, along);
            }
        };
    }

    private static LatLon chart(LatLon a, LatLon b, double latPart, double lonPart) {
        double way = b.lonDeg() - a.lonDeg();
        double shorter = way - 360 * Math.rint(way / 360);
        double lon = a.lonDeg() + lonPart * shorter;
        return new LatLon(
                a.latDeg() + latPart * (b.latDeg() - a.latDeg()), lon - 360 * Math.rint(lon / 360));
    }

    /// On a sphere: the eye does not see the difference.
    private static double isometric(double latDeg) {
        double lat = Math.toRadians(Math.clamp(latDeg, -89.9, 89.9));
        return Math.log(Math.tan(Math.PI / 4 + lat / 2));
    }
}
