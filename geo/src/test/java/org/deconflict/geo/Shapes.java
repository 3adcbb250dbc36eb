package org.deconflict.geo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Seeded shapes and positions for tests, poles and antimeridian included.
final class Shapes {

    /// A star round a centre, and the cap that holds it.
    record Star(
            LatLon centre,
            double radiusM,
            List<List<LatLon>> rings,
            EdgeKind kind,
            Polygon polygon) {

        double capRadiusM() {
            return Math.min(9_900_000, radiusM * 1.6);
        }
    }

    private Shapes() {}

    static LatLon at(double latDeg, double lonDeg) {
        return new LatLon(latDeg, lonDeg);
    }

    static List<LatLon> ring(double... latLon) {
        List<LatLon> ring = new ArrayList<>();
        for (int i = 0; i < latLon.length; i += 2) {
            ring.add(at(latLon[i], latLon[i + 1]));
        }
        return ring;
    }

    static Polygon polygon(EdgeKind kind, double... latLon) {
        return new Polygon(List.of(ring(latLon)), kind);
    }

    static Polygon polygon(double... latLon) {
        return polygon(EdgeKind.GEODESIC, latLon);
    }

    /// Anywhere; one time in four at or near a pole, one in four by the antimeridian.
    static LatLon place(Random random) {
        double lat = Math.toDegrees(Math.asin(2 * random.nextDouble() - 1));
        double lon = 360 * random.nextDouble() - 180;
        return switch (random.nextInt(8)) {
            case 0 -> at(random.nextBoolean() ? 90 : -90, lon);
            case 1 -> at(Math.copySign(90 - Math.pow(10, -4 * random.nextDouble()), lat), lon);
            case 2 -> at(lat, random.nextBoolean() ? 180 : -180);
            case 3 -> at(lat, Math.copySign(180 - Math.pow(10, -4 * random.nextDouble()), lon));
            default -> at(lat, lon);
        };
    }

    static double logUniform(Random random, double least, double most) {
        return least * Math.pow(most / least, random.nextDouble());
    }

    static Star star(Random random, double mostRadiusM) {
        while (true) {
            LatLon centre = place(random);
            double radius = logUniform(random, 200, mostRadiusM);
            int n = 3 + random.nextInt(20);
            EdgeKind kind =
                    switch (random.nextInt(5)) {
                        case 0 -> EdgeKind.RHUMB;
                        case 1 -> EdgeKind.PLANAR;
                        default -> EdgeKind.GEODESIC;
                    };
            List<List<LatLon>> rings = new ArrayList<>();
            rings.add(starRing(random, centre, radius, n));
            if (random.nextInt(3) == 0) {
                rings.add(starRing(random, centre, radius * 0.2, 3 + random.nextInt(6)));
            }
            boolean small = Math.abs(centre.latDeg()) < 70 && radius < 1_000_000;
            if (kind == EdgeKind.GEODESIC || small) {
                try {
                    Polygon polygon = new Polygon(rings, kind);
                    return new Star(centre, radius, rings, kind, polygon);
                } catch (OutlineRefused e) {
                    // Long edges of a star may cross: drawn again.
                }
            }
        }
    }

    /// Corners by azimuth, between half the radius and the radius; either direction.
    private static List<LatLon> starRing(Random random, LatLon centre, double radiusM, int n) {
        List<LatLon> ring = new ArrayList<>();
        double turn = 360 * random.nextDouble();
        for (int i = 0; i < n; i++) {
            double azimuth = turn + 360.0 * (i + 0.4 * random.nextDouble()) / n;
            ring.add(Geodesics.move(centre, azimuth, radiusM * (0.5 + 0.5 * random.nextDouble())));
        }
        if (random.nextBoolean()) {
            Collections.reverse(ring);
        }
        return ring;
    }

    /// A position on an edge, and the azimuth of the edge there.
    record Spot(LatLon place, double azimuthDeg) {

        LatLon beside(double turnDeg, double offsetM) {
            return Geodesics.move(place, azimuthDeg + turnDeg, offsetM);
        }
    }

    /// Somewhere on a random edge, not near its ends.
    static Spot amidEdge(Random random, Star star) {
        return onEdge(random, star, 0.05 + 0.9 * random.nextDouble());
    }

    private static Spot onEdge(Random random, Star star, double t) {
        List<LatLon> ring = star.rings().get(random.nextInt(star.rings().size()));
        int i = random.nextInt(ring.size());
        LatLon a = ring.get(i);
        LatLon b = ring.get((i + 1) % ring.size());
        LatLon on = MembershipReference.on(star.kind(), a, b, t);
        LatLon onward = MembershipReference.on(star.kind(), a, b, t > 0.5 ? t - 1e-4 : t + 1e-4);
        return new Spot(on, Geodesics.azimuthDeg(on, onward));
    }

    /// A position at `offsetM` off a random edge, square to it; one time in four off a corner.
    static LatLon beside(Random random, Star star, double offsetM) {
        boolean corner = random.nextInt(4) == 0;
        double t = corner ? random.nextInt(2) : random.nextDouble();
        double side = corner ? 360 * random.nextDouble() : 90 - 180 * random.nextInt(2);
        return onEdge(random, star, t).beside(side, offsetM);
    }
}
