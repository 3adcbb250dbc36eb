package org.deconflict.geo.exact;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.deconflict.geo.Circle;
import org.deconflict.geo.Corridor;
import org.deconflict.geo.EdgeKind;
import org.deconflict.geo.Geodesics;
import org.deconflict.geo.LatLon;
import org.deconflict.geo.MembershipReference;
import org.deconflict.geo.MultiPolygon;
import org.deconflict.geo.Outline;
import org.deconflict.geo.OutlineRefused;
import org.deconflict.geo.Polygon;

/// Seeded zones, and places on their lines.
final class World {

    /// One zone in so many lies at a pole, and others by it: the index takes a second or two for some of them.
    private static final int POLAR = 1_000;

    private final Random random;
    final List<Outline> outlines = new ArrayList<>();

    private World(long seed) {
        random = new Random(seed);
    }

    /// All kinds everywhere on earth, 1 m to 6,000 km: two in five circles, the others polygons of every edge kind
    /// with and without holes, polygons in parts, and corridors. Three in four lie by another one.
    static World everywhere(long seed, int zones) {
        World w = new World(seed);
        List<LatLon> centres = new ArrayList<>();
        List<Double> sizes = new ArrayList<>();
        while (w.outlines.size() < zones) {
            double size = w.anySize();
            LatLon centre = w.anywhere(POLAR);
            if (!centres.isEmpty() && w.random.nextInt(4) > 0) {
                int other = w.random.nextInt(centres.size());
                centre = w.around(centres.get(other), 2 * Math.max(size, sizes.get(other)));
            }
            try {
                w.outlines.add(w.anyOutline(centre, size));
                centres.add(centre);
                sizes.add(size);
            } catch (OutlineRefused e) {
                // Long edges may cross: drawn again.
            }
        }
        return w;
    }

    /// As the benchmarks have them: half circles of 0.1 to 55 km, half stars of 8 to 500 corners (118 on average) and
    /// 0.3 to 55 km, all log-uniform; 500 zones a cluster (106 km).
    static World clustered(long seed, int zones) {
        World w = new World(seed);
        List<LatLon> clusters = new ArrayList<>();
        for (int i = 0; i < Math.max(1, zones / 500); i++) {
            double lat = 124 * w.random.nextDouble() - 62;
            clusters.add(new LatLon(lat, 360 * w.random.nextDouble() - 180));
        }
        while (w.outlines.size() < zones) {
            int i = w.outlines.size();
            LatLon c = w.near(clusters.get(i % clusters.size()), 106_000);
            try {
                w.outlines.add(
                        i % 2 == 0
                                ? new Circle(c, w.logUniform(100, 55_000))
                                : w.fineStar(c, w.logUniform(300, 55_000)));
            } catch (OutlineRefused e) {
                // A star whose edges cross: drawn again.
            }
        }
        return w;
    }

    private double logUniform(double least, double most) {
        return least * Math.pow(most / least, random.nextDouble());
    }

    /// Few are large, so that a position lies in a handful of them.
    private double anySize() {
        double share = random.nextDouble();
        if (share < 0.001) {
            return logUniform(1_000_000, 6_000_000);
        }
        if (share < 0.025) {
            return logUniform(100_000, 1_000_000);
        }
        return share < 0.5 ? logUniform(1_000, 100_000) : logUniform(1, 1_000);
    }

    /// Anywhere; one time in 50 at or near a pole, one in ten by the antimeridian.
    LatLon anywhere() {
        return anywhere(50);
    }

    private LatLon anywhere(int polar) {
        double lat = Math.toDegrees(Math.asin(2 * random.nextDouble() - 1));
        double lon = 360 * random.nextDouble() - 180;
        double hair = random.nextInt(4) * Math.pow(10, -5 * random.nextDouble());
        if (random.nextInt(polar) == 0) {
            return new LatLon(Math.copySign(90 - hair, lat), lon);
        }
        boolean edge = random.nextInt(10) == 0;
        return edge ? new LatLon(lat, Math.copySign(180 - hair, lon)) : new LatLon(lat, lon);
    }

    private LatLon around(LatLon p, double withinM) {
        double far = Math.min(20_000_000, withinM) * Math.sqrt(random.nextDouble());
        return Geodesics.move(p, 360 * random.nextDouble(), far);
    }

    private LatLon near(LatLon p, double sigmaM) {
        double away = sigmaM * Math.sqrt(-2 * Math.log(1 - random.nextDouble()));
        return Geodesics.move(p, 360 * random.nextDouble(), away);
    }

    private Outline anyOutline(LatLon c, double sizeM) {
        EdgeKind kind =
                switch (random.nextInt(6)) {
                    case 0 -> EdgeKind.RHUMB;
                    case 1 -> EdgeKind.PLANAR;
                    default -> EdgeKind.GEODESIC;
                };
        return switch (random.nextInt(10)) {
            case 0, 1, 2, 3 -> new Circle(c, sizeM);
            case 4 -> new Polygon(List.of(star(c, sizeM, 0.5), star(c, sizeM * 0.2, 0.5)), kind);
            case 5 -> inParts(c, sizeM, kind);
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
        return random.nextBoolean() ? ring : ring.reversed();
    }

    private Polygon fineStar(LatLon centre, double radiusM) {
        int n = (int) logUniform(8, 500);
        List<LatLon> ring = new ArrayList<>();
        double share = 0.75;
        for (int i = 0; i < n; i++) {
            share = Math.clamp(share + 0.2 * (random.nextDouble() - 0.5), 0.5, 1);
            ring.add(Geodesics.move(centre, 360.0 * i / n, radiusM * share));
        }
        return new Polygon(List.of(ring), EdgeKind.GEODESIC);
    }

    /// Two that adjoin along a seam, and half the time an island.
    private Outline inParts(LatLon c, double sizeM, EdgeKind kind) {
        LatLon north = Geodesics.move(c, 10, sizeM);
        LatLon south = Geodesics.move(c, 170, sizeM);
        LatLon east = Geodesics.move(c, 95, sizeM);
        LatLon west = Geodesics.move(c, -80, sizeM);
        List<Polygon> parts = new ArrayList<>();
        parts.add(new Polygon(List.of(List.of(north, south, east)), kind));
        parts.add(new Polygon(List.of(List.of(south, north, west)), kind));
        if (random.nextBoolean()) {
            LatLon island = Geodesics.move(c, 50, 2 * sizeM);
            parts.add(new Polygon(List.of(star(island, sizeM / 4, 0.5)), kind));
        }
        return new MultiPolygon(parts);
    }

    private Outline box(LatLon c, double sizeM, EdgeKind kind) {
        LatLon a = Geodesics.move(c, 45, sizeM);
        LatLon b = Geodesics.move(c, -135, sizeM);
        LatLon ab = new LatLon(a.latDeg(), b.lonDeg());
        LatLon ba = new LatLon(b.latDeg(), a.lonDeg());
        return new Polygon(List.of(List.of(a, ab, b, ba)), kind);
    }

    // ---- places ----

    /// On the line of a random outline; by a corner one time in eight. A corridor's may lie within it at a bend.
    LatLon onLine() {
        return switch (outlines.get(random.nextInt(outlines.size()))) {
            case Circle c -> Geodesics.move(c.centre(), 360 * random.nextDouble(), c.radiusM());
            case Polygon p -> onRing(p);
            case MultiPolygon m -> onRing(m.parts().get(random.nextInt(m.parts().size())));
            case Corridor c -> beside(c);
        };
    }

    private LatLon onRing(Polygon p) {
        List<LatLon> ring = p.rings().get(random.nextInt(p.rings().size()));
        int i = random.nextInt(ring.size());
        return onEdge(p.edges(), ring.get(i), ring.get((i + 1) % ring.size()));
    }

    private LatLon onEdge(EdgeKind kind, LatLon a, LatLon b) {
        double t = random.nextInt(8) == 0 ? random.nextInt(2) : random.nextDouble();
        return MembershipReference.on(kind, a, b, t);
    }

    private LatLon beside(Corridor c) {
        int i = random.nextInt(c.line().size() - 1);
        LatLon end = c.line().get(i);
        if (random.nextInt(4) == 0) {
            return Geodesics.move(end, 360 * random.nextDouble(), c.halfWidthM());
        }
        LatLon on = onEdge(EdgeKind.GEODESIC, c.line().get(i + 1), end);
        double side = random.nextBoolean() ? 90 : -90;
        return Geodesics.move(on, Geodesics.azimuthDeg(on, end) + side, c.halfWidthM());
    }

    /// 10 µm to 100 m from a place, log-uniform, in any direction.
    LatLon beside(LatLon place) {
        return Geodesics.move(place, 360 * random.nextDouble(), logUniform(1e-5, 100));
    }

    /// In or round a random outline.
    LatLon around() {
        Outline o = outlines.get(random.nextInt(outlines.size()));
        return around(o.reach().centre(), 1.5 * o.reach().radiusM());
    }
}
