package org.deconflict.server;

import java.util.List;
import org.deconflict.geo.Geodesics;
import org.deconflict.geo.LatLon;

/// Where a position is drawn: distance and azimuth from the middle are true (azimuthal equidistant,
/// by geodesics), so that poles and the antimeridian need no care and north is up in the middle.
///
/// For drawing only; no verdict comes from here. Limit: what is near the antipode is smeared.
record Chart(LatLon middle, double metresPerUnit, double width, double height) {

    private static final double MIN_EXTENT_M = 300;
    private static final double FARTHEST_M = 19_900_000;

    /// A point of the drawing, x to the right and y down.
    record Point(double x, double y) {}

    /// A chart of this size that shows all positions, with a margin of these many units.
    static Chart fitted(List<LatLon> positions, double width, double height, double margin) {
        Chart rough = new Chart(mean(positions), 1, 0, 0);
        double[] box = rough.box(positions);
        LatLon middle = rough.at(new Point((box[0] + box[1]) / 2, (box[2] + box[3]) / 2));
        double[] exact = new Chart(middle, 1, 0, 0).box(positions);
        double halfX = Math.max(Math.max(-exact[0], exact[1]), MIN_EXTENT_M);
        double halfY = Math.max(Math.max(-exact[2], exact[3]), MIN_EXTENT_M);
        double scale = Math.max(halfX / (width / 2 - margin), halfY / (height / 2 - margin));
        return new Chart(middle, scale, width, height);
    }

    /// Where a position is drawn.
    Point of(LatLon at) {
        double units = Geodesics.distanceM(middle, at) / metresPerUnit;
        double azimuth = Math.toRadians(Geodesics.azimuthDeg(middle, at));
        return new Point(
                width / 2 + units * Math.sin(azimuth), height / 2 - units * Math.cos(azimuth));
    }

    /// The position that is drawn at a point.
    LatLon at(Point point) {
        double east = point.x - width / 2;
        double north = height / 2 - point.y;
        double metres = Math.min(Math.hypot(east, north) * metresPerUnit, FARTHEST_M);
        return Geodesics.move(middle, Math.toDegrees(Math.atan2(east, north)), metres);
    }

    /// Whether a point lies on the drawing.
    boolean shows(Point p) {
        return p.x >= 0 && p.x <= width && p.y >= 0 && p.y <= height;
    }

    private double[] box(List<LatLon> positions) {
        double[] box = {Double.MAX_VALUE, -Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE};
        for (LatLon position : positions) {
            Point p = of(position);
            box[0] = Math.min(box[0], p.x);
            box[1] = Math.max(box[1], p.x);
            box[2] = Math.min(box[2], p.y);
            box[3] = Math.max(box[3], p.y);
        }
        return box;
    }

    private static LatLon mean(List<LatLon> positions) {
        double x = 0;
        double y = 0;
        double z = 0;
        for (LatLon p : positions) {
            double lat = Math.toRadians(p.latDeg());
            double lon = Math.toRadians(p.lonDeg());
            x += Math.cos(lat) * Math.cos(lon);
            y += Math.cos(lat) * Math.sin(lon);
            z += Math.sin(lat);
        }
        return new LatLon(
                Math.toDegrees(Math.atan2(z, Math.hypot(x, y))), Math.toDegrees(Math.atan2(y, x)));
    }
}
