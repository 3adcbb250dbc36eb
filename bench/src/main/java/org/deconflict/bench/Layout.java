package org.deconflict.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;
import org.deconflict.geo.Circle;
import org.deconflict.geo.EdgeKind;
import org.deconflict.geo.LatLon;
import org.deconflict.geo.Outline;
import org.deconflict.geo.Polygon;
import org.deconflict.model.Zone;

/// Places of zones, the same for the same seed.
///
/// Ten sizes, from 55 km in radius to 500 m, evenly by their logarithm, come round again and again, and
/// so do the numbers of corners: any count that is a multiple of ten has the same mix, and only how many
/// there are differs. Centres lie within 20..50° north and 20..60° east. A polygon is a star round its
/// centre with geodesic edges; every other corner is drawn in by up to 40 %.
record Layout(List<Place> places) {

    /// The radius of the first, in metres.
    static final double LARGEST_M = 55_000;

    private static final double SMALLEST_M = 500;
    private static final int MIX = 10;

    /// A centre and the greatest distance from it to the line, in metres.
    record Place(LatLon centre, double radiusM, Outline outline) {}

    Layout {
        places = List.copyOf(places);
    }

    /// Zones of a shape: `circle`, `polygon-N` with N corners, or `mixed` (half of them circles, half
    /// polygons of 8 to 500 corners, by turns).
    static Layout of(String shape, int count, long seed) {
        Random random = new Random(seed);
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            LatLon centre = new LatLon(random.nextDouble(20, 50), random.nextDouble(20, 60));
            double radiusM = LARGEST_M * Math.pow(SMALLEST_M / LARGEST_M, i % MIX / (MIX - 1.0));
            int corners = corners(shape, i % MIX);
            Outline outline =
                    corners == 0
                            ? new Circle(centre, radiusM)
                            : star(random, centre, radiusM, corners);
            places.add(new Place(centre, radiusM, outline));
        }
        return new Layout(places);
    }

    /// The outlines in their order.
    List<Outline> outlines() {
        return places.stream().map(Place::outline).toList();
    }

    /// The position at a geodesic distance in a direction.
    static LatLon at(LatLon from, double azimuthDeg, double distanceM) {
        GeodesicData there =
                Geodesic.WGS84.Direct(from.latDeg(), from.lonDeg(), azimuthDeg, distanceM);
        return new LatLon(there.lat2, there.lon2);
    }

    /// How many corners a zone has; 0 for a circle. In a mix, 8, 22, 63, 177 and 500 by turns.
    private static int corners(String shape, int turn) {
        return switch (shape) {
            case "circle" -> 0;
            case "mixed" ->
                    turn % 2 == 0 ? 0 : (int) Math.rint(8 * Math.pow(500 / 8.0, (turn - 1) / 8.0));
            default -> Integer.parseInt(shape.substring("polygon-".length()));
        };
    }

    private static Polygon star(Random random, LatLon centre, double radiusM, int corners) {
        List<LatLon> ring = new ArrayList<>();
        for (int i = 0; i < corners; i++) {
            double drawnM = i % 2 == 0 ? radiusM : radiusM * random.nextDouble(0.6, 1);
            ring.add(at(centre, 360.0 * i / corners, drawnM));
        }
        return new Polygon(List.of(ring), EdgeKind.GEODESIC);
    }

    /// The zones, with ids in their order.
    List<Zone> zones() {
        return IntStream.range(0, places.size())
                .mapToObj(i -> Zone.of(id(i), places.get(i).outline()))
                .toList();
    }

    /// The id of the zone at an index.
    static String id(int index) {
        return String.format(Locale.ROOT, "zone-%04d", index);
    }
}
