package org.deconflict.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.deconflict.geo.Shapes.at;
import static org.deconflict.geo.Shapes.ring;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class SignedDistanceTest {

    private static final long SEED = Long.getLong("seed", 42);

    @Test
    void it_changes_by_at_most_a_metre_a_metre() {
        System.out.println("seed " + SEED);
        Random random = new Random(SEED);
        for (int i = 0; i < 60; i++) {
            Shapes.Star star = Shapes.star(random, 6_000_000);
            for (int j = 0; j < 20; j++) {
                double far = star.radiusM() * 1.5 * random.nextDouble();
                LatLon p = Geodesics.move(star.centre(), 360 * random.nextDouble(), far);
                double step = Shapes.logUniform(random, 1e-3, 10_000);
                LatLon q = Geodesics.move(p, 360 * random.nextDouble(), step);
                double change =
                        star.polygon().signedDistanceM(p) - star.polygon().signedDistanceM(q);
                assertThat(Math.abs(change)).as("%s in %s", p, star).isLessThan(step + 1e-7);
            }
        }
    }

    @Test
    void it_is_continuous_across_the_line() {
        Random random = new Random(SEED);
        for (int i = 0; i < 300; i++) {
            Shapes.Star star = Shapes.star(random, 1_000_000);
            LatLon p = Shapes.beside(random, star, 1e-7);
            assertThat(star.polygon().signedDistanceM(p)).isEqualTo(0, within(2e-7));
            assertThat(star.polygon().contains(p)).isTrue();
        }
    }

    @Test
    void it_is_the_least_distance_to_a_dense_line() {
        Random random = new Random(SEED);
        for (int i = 0; i < 60; i++) {
            Shapes.Star star = Shapes.star(random, 3_000_000);
            LatLon p =
                    Geodesics.move(
                            star.centre(),
                            360 * random.nextDouble(),
                            2 * star.radiusM() * random.nextDouble());
            double least = Double.POSITIVE_INFINITY;
            for (List<LatLon> ring : star.rings()) {
                for (int c = 0; c < ring.size(); c++) {
                    LatLon a = ring.get(c);
                    LatLon b = ring.get((c + 1) % ring.size());
                    least = Math.min(least, leastM(p, star.kind(), a, b));
                }
            }
            assertThat(Math.abs(star.polygon().signedDistanceM(p)))
                    .as("%s to %s", p, star)
                    .isEqualTo(least, within(1e-6));
        }
    }

    /// Least distance to an edge: a hundred samples, then golden sections round the best.
    static double leastM(LatLon p, EdgeKind kind, LatLon a, LatLon b) {
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i <= 100; i++) {
            double d = Geodesics.distanceM(MembershipReference.on(kind, a, b, i / 100.0), p);
            if (d < least) {
                least = d;
                best = i;
            }
        }
        double lo = Math.max(0, best - 1) / 100.0;
        double hi = Math.min(100, best + 1) / 100.0;
        for (int i = 0; i < 60; i++) {
            double x = lo + 0.382 * (hi - lo);
            double y = lo + 0.618 * (hi - lo);
            double dx = Geodesics.distanceM(MembershipReference.on(kind, a, b, x), p);
            double dy = Geodesics.distanceM(MembershipReference.on(kind, a, b, y), p);
            least = Math.min(least, Math.min(dx, dy));
            if (dx < dy) {
                hi = y;
            } else {
                lo = x;
            }
        }
        return least;
    }

    @Test
    void positions_far_from_the_edges_of_a_long_line_are_measured_right() {
        Corridor equator = new Corridor(ring(0, -80, 0, 0, 0, 80), 1);
        double quarter = Geodesics.distanceM(at(0, 0), at(90, 0));
        assertThat(equator.signedDistanceM(at(90, 0))).isEqualTo(quarter - 1, within(1e-6));
        double end = Geodesics.distanceM(at(0, 80), at(10, 170));
        assertThat(equator.signedDistanceM(at(10, 170))).isEqualTo(end - 1, within(1e-6));
    }

    @Test
    void ends_and_poles_are_nearest_where_they_should_be() {
        Corridor meridian = new Corridor(ring(80, 30, 90, 0), 10);
        assertThat(meridian.signedDistanceM(at(89, -150)))
                .isEqualTo(Geodesics.distanceM(at(89, 0), at(90, 0)) - 10, within(1e-7));
        assertThat(meridian.signedDistanceM(at(79, 30)))
                .isEqualTo(Geodesics.distanceM(at(79, 0), at(80, 0)) - 10, within(1e-7));
    }

    @Test
    void the_reach_holds_every_position_inside() {
        Random random = new Random(SEED);
        int inside = 0;
        for (int i = 0; i < 200; i++) {
            Shapes.Star star = Shapes.star(random, 6_000_000);
            Reach reach = star.polygon().reach();
            for (int j = 0; j < 20; j++) {
                LatLon p =
                        Geodesics.move(
                                star.centre(),
                                360 * random.nextDouble(),
                                star.radiusM() * random.nextDouble());
                if (star.polygon().contains(p)) {
                    inside++;
                    assertThat(Geodesics.distanceM(reach.centre(), p))
                            .isLessThanOrEqualTo(reach.radiusM());
                }
            }
            for (LatLon corner : star.rings().getFirst()) {
                assertThat(Geodesics.distanceM(reach.centre(), corner))
                        .isLessThanOrEqualTo(reach.radiusM());
            }
            assertThat(reach.radiusM()).isLessThan(3 * star.radiusM());
        }
        assertThat(inside).isGreaterThan(1_000);
    }
}
