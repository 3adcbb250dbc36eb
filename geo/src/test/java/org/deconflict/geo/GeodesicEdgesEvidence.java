package org.deconflict.geo;

import java.util.Random;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;

/// Measures every bound that docs/maths/geodesic-edges.md states, on seeded samples.
///
/// To run it: `./mvnw -q -o -pl geo test -Dtest=GeodesicEdgesEvidenceTest -Dsamples=1000000`. It prints
/// the largest value found of each quantity; the test fails when one exceeds what the code relies on.
final class GeodesicEdgesEvidence {

    private final Random random;
    private final int samples;

    GeodesicEdgesEvidence(long seed, int samples) {
        this.random = new Random(seed);
        this.samples = samples;
    }

    private LatLon away(LatLon from, double distanceM) {
        double azimuth =
                random.nextInt(4) == 0 ? 90 * random.nextInt(4) : 360 * random.nextDouble();
        return Geodesics.move(from, azimuth, distanceM);
    }

    /// By how much a chord exceeds [Wgs84#chordM] of its geodesic distance, in metres.
    double chordExcessM() {
        double worst = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < samples; i++) {
            LatLon a = Shapes.place(random);
            LatLon b = away(a, Shapes.logUniform(random, 0.01, 20_003_900));
            double chord = Ecef.of(a).distanceM(Ecef.of(b));
            worst = Math.max(worst, chord - Wgs84.chordM(Geodesics.distanceM(a, b)));
        }
        return worst;
    }

    /// The largest share of its bow that a piece strays from its chord, over all kinds of edges.
    double bowShare() {
        double worst = 0;
        for (int i = 0; i < samples / 20; i++) {
            Edge e = edge();
            int parts = e.pieces();
            Piece p = Piece.of(e, random.nextInt(parts), parts);
            for (int k = 1; k < 20; k++) {
                LatLon on = e.place(p.t1() + (p.t2() - p.t1()) * k / 20);
                Ecef x = Ecef.of(on);
                worst = Math.max(worst, x.distanceM(p.start(), p.end()) / p.bowM());
            }
        }
        return worst;
    }

    /// How far [Edge#latAtDeg] is off the edge, in metres, square to the edge.
    double latitudeErrorM() {
        double worst = 0;
        for (int i = 0; i < samples / 5; i++) {
            Edge e = edge();
            Edge.Spot at = e.at(random.nextDouble());
            double lon = Wgs84.lon(at.lonDeg());
            if (e.span().upright() || !e.span().covers(lon) || Math.abs(at.latDeg()) > 89.9999999) {
                continue;
            }
            LatLon found = new LatLon(e.latAtDeg(lon), lon);
            GeodesicData g =
                    Geodesic.WGS84.Inverse(
                            at.latDeg(), at.lonDeg(), found.latDeg(), found.lonDeg());
            double turn = Math.toRadians(g.azi1 - at.azimuthDeg());
            worst = Math.max(worst, Math.abs(g.s12 * Math.sin(turn)));
        }
        return worst;
    }

    /// By how much [Piece#distanceM] exceeds the least distance found by 200 samples of the piece and
    /// golden sections round the best, in metres, for positions nearer than `withinM`.
    double footErrorM(double withinM) {
        double worst = 0;
        for (int i = 0; i < samples / 200; i++) {
            Edge e = edge();
            int parts = e.pieces();
            Piece piece = Piece.of(e, random.nextInt(parts), parts);
            double t = piece.t1() + random.nextDouble() * (piece.t2() - piece.t1());
            LatLon p = away(e.place(t), Shapes.logUniform(random, 1e-6, withinM));
            double found = piece.distanceM(p, Ecef.of(p));
            worst = Math.max(worst, found - leastM(piece, p));
        }
        return worst;
    }

    private static double leastM(Piece piece, LatLon p) {
        double best = piece.t1();
        double least = Double.POSITIVE_INFINITY;
        double step = (piece.t2() - piece.t1()) / 200;
        for (int k = 0; k <= 200; k++) {
            double t = piece.t1() + k * step;
            double d = Geodesics.distanceM(piece.edge().place(t), p);
            if (d < least) {
                least = d;
                best = t;
            }
        }
        double lo = Math.max(piece.t1(), best - step);
        double hi = Math.min(piece.t2(), best + step);
        for (int k = 0; k < 45; k++) {
            double x = lo + 0.382 * (hi - lo);
            double y = lo + 0.618 * (hi - lo);
            double dx = Geodesics.distanceM(piece.edge().place(x), p);
            double dy = Geodesics.distanceM(piece.edge().place(y), p);
            least = Math.min(least, Math.min(dx, dy));
            if (dx < dy) {
                hi = y;
            } else {
                lo = x;
            }
        }
        return least;
    }

    /// How far an edge strays from the plane of the mean normal, as a share of [Plane#strayM] without its
    /// slack; and how far as a share of L³/R², what the constant in it is about.
    double planeShare() {
        double worst = 0;
        for (int i = 0; i < samples / 5; i++) {
            LatLon a = Shapes.place(random);
            double length = Shapes.logUniform(random, 10_000, Plane.LONGEST_M);
            GeodesicPath way = GeodesicPath.between(a, away(a, length));
            if (Math.abs(a.latDeg()) > 89.9) {
                continue;
            }
            Ecef from = Ecef.of(a);
            Ecef to = Ecef.of(way.at(way.lengthM()));
            for (int k = 1; k < 10; k++) {
                Ecef on = Ecef.of(way.at(way.lengthM() * k / 10));
                // Rounding of points, which the slack is for, is left out.
                double off = Math.abs(Plane.rightM(from, to, on)) - 2e-8;
                worst = Math.max(worst, off / (Plane.strayM(way.lengthM()) - Plane.strayM(0)));
            }
        }
        return worst;
    }

    /// How many of the samples the plane puts on the other side than the edge, farther from it than it strays:
    /// positions 1 µm to 10 km from an edge of 1 m to 200 km, near meridians and up to 85° included.
    int wrongByPlane() {
        int wrong = 0;
        for (int i = 0; i < samples; i++) {
            LatLon a = Shapes.place(random);
            LatLon b = away(a, Shapes.logUniform(random, 1, Plane.LONGEST_M));
            if (random.nextInt(4) == 0) {
                double lon = Wgs84.lon(a.lonDeg() + Shapes.logUniform(random, 1e-12, 1e-6));
                b = new LatLon(b.latDeg(), lon);
            }
            Edge e = Edge.of(EdgeKind.GEODESIC, Span.between(a, b));
            double t = random.nextDouble();
            LatLon p =
                    Geodesics.move(
                            e.place(t),
                            360 * random.nextDouble(),
                            Shapes.logUniform(random, 1e-6, 10_000));
            double most = Math.max(Math.abs(a.latDeg()), Math.abs(b.latDeg()));
            double lon = Wgs84.lon(p.lonDeg());
            boolean judged = most <= Plane.LARGEST_LAT_DEG && e.span().covers(lon);
            boolean amid = p.latDeg() > e.minLatDeg() && p.latDeg() < e.maxLatDeg();
            if (judged && amid) {
                double right = Plane.rightM(Ecef.of(a), Ecef.of(b), Ecef.of(p));
                boolean clear = Math.abs(right) > Plane.strayM(((GeodesicEdge) e).lengthM());
                boolean north = right > 0 == e.span().goesEast();
                wrong += clear && north != e.isNorthOf(p.latDeg(), lon) ? 1 : 0;
            }
        }
        return wrong;
    }

    /// How far beyond its bound an edge runs north or south of its ends, in degrees.
    double bulgeExcessDeg() {
        double worst = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < samples; i++) {
            LatLon a = Shapes.place(random);
            double length = Shapes.logUniform(random, 1, Plane.LONGEST_M);
            LatLon b = away(a, length);
            double most = Math.max(Math.abs(a.latDeg()), Math.abs(b.latDeg()));
            if (most <= Plane.LARGEST_LAT_DEG) {
                GeodesicPath way = GeodesicPath.between(a, b);
                double on = Math.abs(way.at(way.lengthM() * random.nextDouble()).latDeg());
                double bound = Wgs84.bulgeDeg(most, way.lengthM());
                worst = Math.max(worst, on - most - bound);
            }
        }
        return worst;
    }

    /// The largest distance by which a position that is clearly behind an end of a chord is nearer to the
    /// edge than to that end, as [Line] relies on; in metres.
    double behindErrorM() {
        double worst = 0;
        for (int i = 0; i < samples / 20; i++) {
            LatLon a = Shapes.place(random);
            GeodesicPath way =
                    new GeodesicPath(
                            a, 360 * random.nextDouble(), Shapes.logUniform(random, 1, 200_000));
            LatLon b = way.at(way.lengthM());
            double turn = 88 + 4 * random.nextDouble();
            LatLon p =
                    Geodesics.move(
                            a,
                            way.azimuthDeg() + (random.nextBoolean() ? turn : -turn),
                            Shapes.logUniform(random, 1, 1_000_000));
            Ecef away = Ecef.of(p).from(Ecef.of(a));
            Ecef chord = Ecef.of(b).from(Ecef.of(a));
            double cos = away.dot(chord) / Math.sqrt(away.dot(away) * chord.dot(chord));
            if (cos < -0.02) {
                double end = Geodesics.distanceM(a, p);
                LatLon step = way.at(Math.min(way.lengthM(), end / 100));
                worst = Math.max(worst, end - Geodesics.distanceM(step, p));
            }
        }
        return worst;
    }

    /// How far GeographicLib's direct problem ends from where its inverse problem was asked to, metres.
    double closureM() {
        double worst = 0;
        for (int i = 0; i < samples / 5; i++) {
            LatLon a = Shapes.place(random);
            LatLon b = away(a, Shapes.logUniform(random, 1, 19_900_000));
            GeodesicPath path = GeodesicPath.between(a, b);
            worst = Math.max(worst, Geodesics.distanceM(path.at(path.lengthM()), b));
        }
        return worst;
    }

    /// Largest error of the isometric latitude there and back, as metres on the ground.
    double isometricErrorM() {
        double worst = 0;
        for (int i = 0; i < samples; i++) {
            double lat = Shapes.place(random).latDeg();
            if (Math.abs(lat) < 90) {
                double back = Chart.MERCATOR.latDeg(Chart.MERCATOR.height(lat));
                worst = Math.max(worst, Math.abs(back - lat) * 111_700);
            }
        }
        return worst;
    }

    private Edge edge() {
        while (true) {
            LatLon a = Shapes.place(random);
            LatLon b = away(a, Shapes.logUniform(random, 1, 19_000_000));
            int kind = random.nextInt(6);
            double lat = kind == 2 ? a.latDeg() : b.latDeg();
            Span span = new Span(a.latDeg(), a.lonDeg(), lat, b.lonDeg());
            boolean pole = Math.abs(a.latDeg()) == 90 || Math.abs(lat) == 90;
            if (Math.abs(span.widthDeg()) < 179.9 && !pole && !span.start().equals(span.end())) {
                return switch (kind) {
                    case 0 -> Edge.of(EdgeKind.RHUMB, span);
                    case 1 -> Edge.of(EdgeKind.PLANAR, span);
                    case 2 -> Edge.of(EdgeKind.PARALLEL, span);
                    default -> Edge.of(EdgeKind.GEODESIC, span);
                };
            }
        }
    }
}
