package org.deconflict.geo;

import java.util.Random;

/// Compares [Polygon#contains] with [MembershipReference] on seeded positions: half of them 10 µm to
/// 100 m from a line, the others anywhere in and round the shape; poles and antimeridian included.
///
/// To run it long: `./mvnw -q -o -pl geo test -Dtest=MembershipComparisonTest -Dpoints=100000`
/// (and `-Dseed=7` for other positions). It prints what it found.
final class MembershipComparison {

    /// Positions a shape.
    private static final int SHARE = 40;

    /// Nearer than this to the line, by the reference, a position may be a tie and is not compared.
    private static final double TIE_BAND_M = 4e-6;

    /// What a run found. `first` describes the first difference, empty when there is none.
    record Result(long seed, long compared, long inside, long ties, long wrong, String first) {}

    private MembershipComparison() {}

    static Result run(long seed, long points) {
        Random random = new Random(seed);
        long compared = 0;
        long inside = 0;
        long ties = 0;
        long wrong = 0;
        String first = "";
        while (compared < points) {
            Shapes.Star star = Shapes.star(random, 6_000_000);
            MembershipReference reference =
                    new MembershipReference(
                            star.rings(), star.kind(), star.centre(), star.capRadiusM());
            for (int i = 0; i < SHARE && compared < points; i++) {
                LatLon p = i % 2 == 0 ? near(random, star) : around(random, star);
                boolean expected = reference.isInside(p);
                if (reference.nearestM() < TIE_BAND_M) {
                    ties++;
                    continue;
                }
                compared++;
                inside += expected ? 1 : 0;
                if (star.polygon().contains(p) != expected) {
                    wrong++;
                    first = first.isEmpty() ? p + " expected " + expected + " in " + star : first;
                }
            }
        }
        return new Result(seed, compared, inside, ties, wrong, first);
    }

    /// Exact constructions, nearer to the line than the reference can see: how many of `points` places on
    /// edges are judged wrongly 0.5 µm (a tie: inside on both sides) or 2 µm (as at 1 cm) beside them.
    static long wrongBeside(long seed, long points) {
        Random random = new Random(seed);
        long wrong = 0;
        for (long i = 0; i < points; i++) {
            Shapes.Star star = Shapes.star(random, 6_000_000);
            MembershipReference reference =
                    new MembershipReference(
                            star.rings(), star.kind(), star.centre(), star.capRadiusM());
            Shapes.Spot on = Shapes.amidEdge(random, star);
            boolean good = true;
            for (int side = -90; side <= 90; side += 180) {
                boolean inside = reference.isInside(on.beside(side, 1e-2));
                good &= star.polygon().contains(on.beside(side, 2e-6)) == inside;
                good &= star.polygon().contains(on.beside(side, 5e-7));
            }
            wrong += good ? 0 : 1;
        }
        return wrong;
    }

    private static LatLon near(Random random, Shapes.Star star) {
        return Shapes.beside(random, star, Shapes.logUniform(random, 1e-5, 100));
    }

    private static LatLon around(Random random, Shapes.Star star) {
        double far = star.radiusM() * 1.3 * Math.sqrt(random.nextDouble());
        return Geodesics.move(star.centre(), 360 * random.nextDouble(), far);
    }
}
