package org.deconflict.bench.peers;

import java.util.List;
import java.util.Optional;
import org.deconflict.geo.Circle;
import org.deconflict.geo.Corridor;
import org.deconflict.geo.LatLon;
import org.deconflict.geo.MultiPolygon;
import org.deconflict.geo.Outline;
import org.deconflict.geo.Polygon;

/// Great-circle distances by the haversine formula on a sphere; polygons, where known, in a plane.
public final class Sphere implements Way {

    private final String name;
    private final double radiusM;
    private final boolean polygons;
    private final boolean corridors;

    private Sphere(String name, double radiusM, boolean polygons, boolean corridors) {
        this.name = name;
        this.radiusM = radiusM;
        this.polygons = polygons;
        this.corridors = corridors;
    }

    /// Tile38 documents a mean radius of 6,371 km and polygons as GeoJSON has them.
    public static Sphere tile38() {
        return new Sphere("haversine, R = 6,371,000 m (as Tile38)", 6_371_000, true, false);
    }

    /// Traccar's source has the equator's radius, planar polygons, and corridors.
    public static Sphere traccar() {
        return new Sphere("haversine, R = 6,378,137 m (as Traccar)", 6_378_137, true, true);
    }

    /// Redis knows distances only.
    public static Sphere redis() {
        return new Sphere(
                "haversine, R = 6,372,797.56 m (as Redis)", 6_372_797.560856, false, false);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Optional<Judge> of(Outline outline) {
        return switch (outline) {
            case Circle(LatLon centre, double metres) ->
                    Optional.of(
                            (latDeg, lonDeg) ->
                                    distanceM(centre.latDeg(), centre.lonDeg(), latDeg, lonDeg)
                                            <= metres);
            case Polygon p -> polygons ? new Plane().of(p) : Optional.empty();
            case MultiPolygon m -> polygons ? new Plane().of(m) : Optional.empty();
            case Corridor c ->
                    corridors
                            ? Optional.of(
                                    (latDeg, lonDeg) ->
                                            lineM(c.line(), new LatLon(latDeg, lonDeg))
                                                    <= c.halfWidthM())
                            : Optional.empty();
        };
    }

    /// The distance of two positions, in metres.
    public double distanceM(double lat1Deg, double lon1Deg, double lat2Deg, double lon2Deg) {
        double sinLat = Math.sin(Math.toRadians(lat2Deg - lat1Deg) / 2);
        double sinLon = Math.sin(Math.toRadians(lon2Deg - lon1Deg) / 2);
        double h =
                sinLat * sinLat
                        + Math.cos(Math.toRadians(lat1Deg))
                                * Math.cos(Math.toRadians(lat2Deg))
                                * sinLon
                                * sinLon;
        return 2 * radiusM * Math.asin(Math.sqrt(Math.min(1, h)));
    }

    /// NaN, so outside, where rounding makes the area's square negative, as it is in Traccar's source.
    private double lineM(List<LatLon> line, LatLon p) {
        double leastM = Double.POSITIVE_INFINITY;
        for (int i = 1; i < line.size(); i++) {
            leastM = Math.min(leastM, edgeM(line.get(i - 1), line.get(i), p));
        }
        return leastM;
    }

    /// The height of the triangle of three distances, by Heron; beyond either end, the distance to it.
    private double edgeM(LatLon from, LatLon to, LatLon p) {
        double a = distanceM(p.latDeg(), p.lonDeg(), from.latDeg(), from.lonDeg());
        double b = distanceM(p.latDeg(), p.lonDeg(), to.latDeg(), to.lonDeg());
        double edge = distanceM(from.latDeg(), from.lonDeg(), to.latDeg(), to.lonDeg());
        if (a * a > edge * edge + b * b) {
            return b;
        }
        if (b * b > edge * edge + a * a) {
            return a;
        }
        double s = (a + b + edge) / 2;
        return 2 * Math.sqrt(s * (s - a) * (s - b) * (s - edge)) / edge;
    }
}
