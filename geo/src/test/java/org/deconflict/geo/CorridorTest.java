package org.deconflict.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.deconflict.geo.Shapes.at;
import static org.deconflict.geo.Shapes.ring;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class CorridorTest {

    private static final Corridor ROAD = new Corridor(ring(33, 38, 34, 39, 34, 41), 5_000);

    @Test
    void a_position_is_inside_up_to_the_half_width() {
        GeodesicPath leg = GeodesicPath.between(at(33, 38), at(34, 39));
        LatLon on = leg.at(40_000);
        double azimuth = Geodesics.azimuthDeg(on, at(34, 39));
        for (int side = -90; side <= 90; side += 180) {
            assertThat(ROAD.contains(Geodesics.move(on, azimuth + side, 5_000))).isTrue();
            assertThat(ROAD.contains(Geodesics.move(on, azimuth + side, 5_000 + 0.8e-6))).isTrue();
            assertThat(ROAD.contains(Geodesics.move(on, azimuth + side, 5_000 + 1.2e-6))).isFalse();
            assertThat(ROAD.signedDistanceM(Geodesics.move(on, azimuth + side, 7_000)))
                    .isEqualTo(2_000, within(1e-7));
        }
        assertThat(ROAD.signedDistanceM(on)).isEqualTo(-5_000, within(3e-8));
    }

    @Test
    void the_ends_are_round() {
        for (int azimuth = 150; azimuth <= 300; azimuth += 10) {
            LatLon p = Geodesics.move(at(33, 38), azimuth, 5_000);
            assertThat(ROAD.contains(p)).isTrue();
            assertThat(ROAD.contains(Geodesics.move(at(33, 38), azimuth, 5_000.00001))).isFalse();
        }
    }

    @Test
    void membership_is_the_distance_test_everywhere() {
        Random random = new Random(3);
        for (int i = 0; i < 3_000; i++) {
            LatLon p = at(32.9 + 1.2 * random.nextDouble(), 37.9 + 3.2 * random.nextDouble());
            assertThat(ROAD.contains(p)).isEqualTo(ROAD.signedDistanceM(p) <= Outline.TIE_M);
        }
    }

    /// The reference: the least of 400 samples a leg, refined by golden sections.
    @Test
    void random_corridors_agree_with_the_dense_line_beside_their_boundary() {
        long seed = Long.getLong("seed", 11);
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        int inside = 0;
        for (int i = 0; i < 150; i++) {
            LatLon from = Shapes.place(random);
            double leg = Shapes.logUniform(random, 1_000, 2_000_000);
            LatLon via = Geodesics.move(from, 360 * random.nextDouble(), leg);
            LatLon to = Geodesics.move(via, 360 * random.nextDouble(), leg);
            double halfWidth = leg * (0.01 + 0.2 * random.nextDouble());
            Corridor c = new Corridor(java.util.List.of(from, via, to), halfWidth);
            LatLon on = GeodesicPath.between(from, via).at(leg * random.nextDouble());
            double off = Shapes.logUniform(random, 1e-5, 100) * (random.nextBoolean() ? 1 : -1);
            double across = Geodesics.azimuthDeg(on, via) + (random.nextBoolean() ? 90 : -90);
            LatLon p = Geodesics.move(on, across, halfWidth + off);
            double least =
                    Math.min(
                            SignedDistanceTest.leastM(p, EdgeKind.GEODESIC, from, via),
                            SignedDistanceTest.leastM(p, EdgeKind.GEODESIC, via, to));
            assertThat(c.signedDistanceM(p)).isEqualTo(least - halfWidth, within(1e-6));
            assertThat(c.contains(p)).as("%s in %s", p, c).isEqualTo(least <= halfWidth);
            assertThat(Geodesics.distanceM(c.reach().centre(), p) > c.reach().radiusM() && off < 0)
                    .isFalse();
            inside += c.contains(p) ? 1 : 0;
        }
        assertThat(inside).isBetween(50, 120);
    }

    @Test
    void a_corridor_over_the_pole_and_the_antimeridian() {
        Corridor c = new Corridor(ring(85, 170, 90, 0, 85, -20), 1_000);
        assertThat(c.contains(at(90, 77))).isTrue();
        assertThat(c.contains(at(89, 170))).isTrue();
        assertThat(c.contains(at(86, -20))).isTrue();
        assertThat(c.contains(at(86, 160))).isFalse();
        Corridor d = new Corridor(ring(0, 179, 0, -179), 1_000);
        assertThat(d.contains(at(0, 180))).isTrue();
        assertThat(d.contains(at(0, 0))).isFalse();
    }

    @Test
    void a_line_exactly_on_a_meridian_is_a_line_like_any_other() {
        Corridor c = new Corridor(ring(10, 20, 11, 20), 100);
        for (double lat = 10; lat <= 11; lat += 0.01) {
            assertThat(c.contains(at(lat, 20))).isTrue();
        }
    }

    @Test
    void bad_corridors_are_refused() {
        assertThatThrownBy(() -> new Corridor(ring(0, 0, 0, 0), 5))
                .isInstanceOf(OutlineRefused.class)
                .hasMessageContaining("1 distinct corners, must be at least 2");
        for (double w : new double[] {0, -1, Double.NaN, 10_000_001}) {
            assertThatThrownBy(() -> new Corridor(ring(0, 0, 0, 1), w))
                    .isInstanceOf(OutlineRefused.class)
                    .hasMessageContaining("halfWidthM is " + w);
        }
        assertThatThrownBy(() -> new Corridor(ring(0, 0, 0, 180), 5))
                .isInstanceOf(OutlineRefused.class)
                .hasMessageContaining("180 degrees");
    }

    @Test
    void equal_lines_are_equal_corridors() {
        assertThat(new Corridor(ring(33, 38, 33, 38, 34, 39, 34, 41), 5_000))
                .isEqualTo(ROAD)
                .hasSameHashCodeAs(ROAD);
        assertThat(new Corridor(ring(33, 38, 34, 39), 5_000)).isNotEqualTo(ROAD);
    }
}
