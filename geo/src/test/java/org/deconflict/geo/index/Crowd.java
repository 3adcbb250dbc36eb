package org.deconflict.geo.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.deconflict.geo.Circle;
import org.deconflict.geo.Corridor;
import org.deconflict.geo.EdgeKind;
import org.deconflict.geo.Geodesics;
import org.deconflict.geo.LatLon;
import org.deconflict.geo.MultiPolygon;
import org.deconflict.geo.Outline;
import org.deconflict.geo.OutlineRefused;
import org.deconflict.geo.Polygon;

/// Seeded outlines of every sort round a place, and positions in, round and beside them.
final class Crowd {

    private final Random random;
    private final LatLon middle;
    private final double spreadM;
    final List<Outline> outlines = new ArrayList<>();

    /// Outlines will lie up to `spreadM` from a place.
    Crowd(Random random, LatLon middle, double spreadM) {
        this.random = random;
        this.middle = middle;
        this.spreadM = spreadM;
    }

    /// Anywhere; one time in four at or near a pole, one in four by the antimeridian.
    static LatLon place(Random random) {
        double lat = Math.toDegrees(Math.asin(2 * random.nextDouble() - 1));
        double lon = 360 * random.nextDouble() - 180;
        return switch (random.nextInt(8)) {
            case 0 -> new LatLon(random.nextBoolean() ? 90 : -90, lon);
            case 1 ->
                    new LatLon(
                            Math.copySign(90 - Math.pow(10, -4 * random.nextDouble()), lat), lon);
            case 2 -> new LatLon(lat, random.nextBoolean() ? 180 : -180);
            case 3 ->
                    new LatLon(
                            lat, Math.copySign(180 - Math.pow(10, -4 * random.nextDouble()), lon));
            default -> new LatLon(lat, lon);
        };
    }

    /// Adds outlines of `leastM` to `mostM`, log-uniform.
    Crowd add(int count, double leastM, double mostM) {
        int aim = outlines.size() + count;
        while (outlines.size() < aim) {
            double size = leastM * Math.pow(mostM / leastM, random.nextDouble());
            try {
                outlines.add(outline(size));
            } catch (OutlineRefused e) {
                // Long edges may cross, and corners may be opposite: drawn again.
            }
        }
        return this;
    }

    private Outline outline(double sizeM) {
        LatLon c = around(middle, spreadM);
        EdgeKind kind =
                switch (random.nextInt(6)) {
                    case 0 -> EdgeKind.RHUMB;
                    case 1 -> EdgeKind.PLANAR;
                    default -> EdgeKind.GEODESIC;
                };
        return switch (random.nextInt(10)) {
            case 0, 1, 2, 3 -> new Circle(c, Math.max(1, Math.min(sizeM, 9_000_000)));
            case 4 -> new Polygon(List.of(star(c, sizeM, 0.5), star(c, sizeM * 0.2, 0.5)), kind);
            case 5 -> adjoining(c, sizeM, kind);
            case 6 -> box(c, sizeM, random.nextBoolean() ? EdgeKind.PARALLEL : kind);
            case 7 -> new Corridor(star(c, sizeM, 0.1), sizeM * (0.01 + 0.2 * random.nextDouble()));
            default -> new Polygon(List.of(star(c, sizeM, 0.3)), kind);
        };
    }

    private List<LatLon> star(LatLon centre, double radiusM, double least) {
        int n = 3 + random.nextInt(random.nextInt(4) == 0 ? 200 : 20);
        List<LatLon> ring = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            double azimuth = 360.0 * (i + 0.4 * random.nextDouble()) / n;
            double share = least + (1 - least) * random.nextDouble();
            ring.add(Geodesics.move(centre, azimuth, radiusM * share));
        }
        return ring;
    }

    private static Outline adjoining(LatLon c, double sizeM, EdgeKind kind) {
        LatLon north = Geodesics.move(c, 10, sizeM);
        LatLon south = Geodesics.move(c, 170, sizeM);
        LatLon east = Geodesics.move(c, 95, sizeM);
        LatLon west = Geodesics.move(c, -80, sizeM);
        return new MultiPolygon(
                List.of(
                        new Polygon(List.of(List.of(north, south, east)), kind),
                        new Polygon(List.of(List.of(south, north, west)), kind)));
    }

    /// One time in two with sides along the borders of cells, or a few units beside them.
    private Outline box(LatLon c, double sizeM, EdgeKind kind) {
        boolean onBorders = random.nextBoolean();
        LatLon a = Geodesics.move(c, 45, sizeM);
        LatLon b = Geodesics.move(c, -135, sizeM);
        if (onBorders) {
            a = onBorders(a, sizeM);
            b = onBorders(b, sizeM);
        }
        return new Polygon(
                List.of(
                        List.of(
                                a,
                                new LatLon(a.latDeg(), b.lonDeg()),
                                b,
                                new LatLon(b.latDeg(), a.lonDeg()))),
                kind);
    }

    private LatLon onBorders(LatLon p, double sizeM) {
        double grid = 360 / Math.pow(2, Math.ceil(Math.log(40_000_000 / sizeM) / Math.log(2)) + 1);
        double off = random.nextInt(-4, 5) / Plate.UNITS_PER_DEG;
        double lat = Math.rint(p.latDeg() / grid) * grid + off;
        double lon = Math.rint(p.lonDeg() / grid) * grid + off;
        return new LatLon(Math.clamp(lat, -90, 90), Math.clamp(lon, -180, 180));
    }

    LatLon around() {
        return around(middle, 1.5 * spreadM);
    }

    private LatLon around(LatLon p, double withinM) {
        return Geodesics.move(
                p, 360 * random.nextDouble(), withinM * Math.sqrt(random.nextDouble()));
    }

    /// Positions 10 µm to 100 m on both sides of the line of one outline: half of them along a way that crosses
    /// it, half any way off.
    List<LatLon> besideLine(int count) {
        Outline o = outlines.get(random.nextInt(outlines.size()));
        LatLon a = around(o.reach().centre(), o.reach().radiusM());
        LatLon b = around(o.reach().centre(), 1.5 * o.reach().radiusM());
        boolean inA = o.contains(a);
        if (inA == o.contains(b)) {
            return List.of(a, b);
        }
        double way = Geodesics.distanceM(a, b);
        double azimuth = Geodesics.azimuthDeg(a, b);
        double lo = 0;
        double hi = way;
        while (hi - lo > 1e-7) {
            double mid = (lo + hi) / 2;
            if (o.contains(Geodesics.move(a, azimuth, mid)) == inA) {
                lo = mid;
            } else {
                hi = mid;
            }
        }
        List<LatLon> found = new ArrayList<>();
        LatLon on = Geodesics.move(a, azimuth, lo);
        found.add(on);
        found.add(Geodesics.move(a, azimuth, hi));
        for (int i = 0; i < count; i++) {
            double off = 1e-5 * Math.pow(1e7, random.nextDouble());
            double towards = i % 2 == 0 ? 360 * random.nextDouble() : azimuth;
            found.add(Geodesics.move(on, towards, random.nextBoolean() ? off : -off));
        }
        return found;
    }

    /// A corner of one outline, and positions 10 nm to 10 m from it; nothing when it has none.
    List<LatLon> besideCorner(int count) {
        List<LatLon> corners =
                switch (outlines.get(random.nextInt(outlines.size()))) {
                    case Circle c -> List.of();
                    case Corridor c -> c.line();
                    case Polygon p -> p.rings().getLast();
                    case MultiPolygon m -> m.parts().getLast().rings().getFirst();
                };
        List<LatLon> found = new ArrayList<>();
        if (!corners.isEmpty()) {
            LatLon corner = corners.get(random.nextInt(corners.size()));
            found.add(corner);
            for (int i = 0; i < count; i++) {
                double off = 1e-8 * Math.pow(1e9, random.nextDouble());
                found.add(Geodesics.move(corner, 360 * random.nextDouble(), off));
            }
        }
        return found;
    }
}
