package org.deconflict.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.deconflict.geo.Shapes.at;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class CircleTest {

    private static final Circle ZONE = new Circle(at(33.5, 38.6), 55_000);

    @Test
    void a_fix_on_the_line_is_inside_and_a_tie_beyond_it_too() {
        for (int azimuth = 0; azimuth < 360; azimuth += 7) {
            assertThat(ZONE.contains(Geodesics.move(ZONE.centre(), azimuth, 55_000))).isTrue();
            assertThat(ZONE.contains(Geodesics.move(ZONE.centre(), azimuth, 55_000 + 0.8e-6)))
                    .isTrue();
            assertThat(ZONE.contains(Geodesics.move(ZONE.centre(), azimuth, 55_000 + 1.2e-6)))
                    .isFalse();
        }
    }

    @Test
    void the_signed_distance_is_negative_inside() {
        assertThat(ZONE.signedDistanceM(ZONE.centre())).isEqualTo(-55_000);
        assertThat(ZONE.signedDistanceM(Geodesics.move(ZONE.centre(), 10, 54_000)))
                .isCloseTo(-1_000, within(1e-7));
        assertThat(ZONE.signedDistanceM(Geodesics.move(ZONE.centre(), 10, 57_000)))
                .isCloseTo(2_000, within(1e-7));
    }

    @Test
    void geodetic_and_geocentric_latitude_are_not_mixed_up() {
        // The meridian's radius of curvature at 33.5 north gives the length of a degree there.
        double w = 1 - Wgs84.E2 * Math.pow(Math.sin(Math.toRadians(33.5)), 2);
        double meridianM = Wgs84.A * (1 - Wgs84.E2) / Math.pow(w, 1.5);
        assertThat(Geodesics.distanceM(at(33, 0), at(34, 0)))
                .isCloseTo(Math.toRadians(meridianM), within(0.1));
        Ecef space = Ecef.of(33.5, 0);
        double geocentric = Math.toDegrees(Math.atan2(space.z(), space.x()));
        assertThat(33.5 - geocentric).isCloseTo(0.177, within(1e-3));
    }

    @Test
    void a_circle_over_a_pole_holds_the_pole_and_every_longitude_there() {
        Circle c = new Circle(at(89.9, 40), 20_000);
        for (int lon = -180; lon <= 180; lon += 30) {
            assertThat(c.contains(at(90, lon))).isTrue();
            assertThat(c.signedDistanceM(at(90, lon)))
                    .isEqualTo(c.signedDistanceM(at(90, 0)), within(1e-8));
        }
        assertThat(c.contains(at(89.95, -140))).isTrue();
        assertThat(c.contains(at(89.9, -140))).isFalse();
    }

    @Test
    void longitude_180_east_and_west_are_one_place() {
        Circle c = new Circle(at(10, 180), 1_000);
        assertThat(c.signedDistanceM(at(10, -180))).isEqualTo(-1_000);
        assertThat(c.contains(at(10, 179.995))).isTrue();
        assertThat(c.contains(at(10, -179.995))).isTrue();
        assertThat(c.contains(at(10, -179.98))).isFalse();
    }

    @Test
    void radii_from_one_metre_to_ten_thousand_kilometres_are_taken() {
        Circle large = new Circle(at(0, 0), 10_000_000);
        assertThat(large.contains(at(0, 89))).isTrue();
        assertThat(large.contains(at(0, 90))).isFalse();
        assertThat(large.contains(at(0, 180))).isFalse();
        assertThat(new Circle(at(0, 0), 1).contains(at(0, 0.00001))).isFalse();
    }

    @Test
    void other_radii_are_refused_with_value_limit_and_the_likely_slip() {
        for (double r : new double[] {0, 0.999, -5, 10_000_000.1, Double.NaN, 1 / 0.0}) {
            assertThatThrownBy(() -> new Circle(at(1, 2), r))
                    .isInstanceOf(OutlineRefused.class)
                    .hasMessageContaining("radiusM is " + r)
                    .hasMessageContaining("1..10000000")
                    .hasMessageContaining("did you give kilometres?");
        }
    }

    @Test
    void the_reach_is_the_circle() {
        Random random = new Random(1);
        for (int i = 0; i < 100; i++) {
            LatLon p = Geodesics.move(ZONE.centre(), 360 * random.nextDouble(), 55_000);
            assertThat(Geodesics.distanceM(ZONE.reach().centre(), p))
                    .isLessThanOrEqualTo(ZONE.reach().radiusM());
        }
        assertThat(ZONE.reach().radiusM()).isLessThan(55_000.01);
    }
}
