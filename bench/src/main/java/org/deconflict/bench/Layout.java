package org.deconflict.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;
import org.deconflict.geo.Circle;
import org.deconflict.geo.EdgeKind;
import org.deconflict.geo.LatLon;
import org.deconflict.geo.Outline;
import org.deconflict.geo.Polygon;

/// Places of zones, the same for the same seed.
///
/// The first is 55 km in radius, the others 500 m to 55 km, small ones as common as large ones by
/// their logarithm, within 20..50° north and 20..60° east. A polygon is a star round its centre with
/// geodesic edges; every other corner is drawn in by up to 40 %.
record Layout(List<Place> places) {

    /// The radius of the first, in metres.
    static final double LARGEST_M = 55_000;

    private static final double SMALLEST_M = 500;

    /// A centre and the greatest distance from it to the line, in metres.
    record Place(LatLon centre, double radiusM, Outline outline) {}

    Layout {
        places = List.copyOf(places);
    }

    /// Zones of a shape: `circle`, `polygon-N` with N corners, or `mixed` (half of them circles, half
    /// polygons of 8 to 500 corners).
    static Layout of(String shape, int count, long seed) {
        Random random = new Random(seed);
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            LatLon centre =
                    i == 0
                            ? new LatLon(33.5, 38.6)
                            : new LatLon(random.nextDouble(20, 50), random.nextDouble(20, 60));
            double radiusM =
                    i == 0
                            ? LARGEST_M
                            : SMALLEST_M * Math.pow(LARGEST_M / SMALLEST_M, random.nextDouble());
            places.add(new Place(centre, radiusM, outline(shape, i, random, centre, radiusM)));
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

    // Five values make one outline; a record for them would have this one use.
    private static Outline outline(
            String shape, int index, Random random, LatLon centre, double radiusM) {
        if (shape.equals("circle") || (shape.equals("mixed") && index % 2 == 0)) {
            return new Circle(centre, radiusM);
        }
        int corners =
                shape.equals("mixed")
                        ? (int) (8 * Math.pow(500 / 8.0, random.nextDouble()))
                        : Integer.parseInt(shape.substring("polygon-".length()));
        List<LatLon> ring = new ArrayList<>();
        for (int i = 0; i < corners; i++) {
            double drawnM = i % 2 == 0 ? radiusM : radiusM * random.nextDouble(0.6, 1);
            ring.add(at(centre, 360.0 * i / corners, drawnM));
        }
        return new Polygon(List.of(ring), EdgeKind.GEODESIC);
    }

    /// The id of the zone at an index.
    static String id(int index) {
        return String.format(Locale.ROOT, "zone-%04d", index);
    }
}
