package org.deconflict.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.deconflict.geo.Shapes.at;
import static org.deconflict.geo.Shapes.polygon;
import static org.deconflict.geo.Shapes.ring;

import java.util.List;
import org.junit.jupiter.api.Test;

final class PolygonTest {

    private static final Polygon BOX = polygon(30, 40, 30, 41, 31, 41, 31, 40);

    @Test
    void inside_and_outside_of_a_box() {
        assertThat(BOX.contains(at(30.5, 40.5))).isTrue();
        assertThat(BOX.contains(at(30.5, 39.9))).isFalse();
        assertThat(BOX.contains(at(30.5, 41.1))).isFalse();
        assertThat(BOX.contains(at(29.9, 40.5))).isFalse();
        assertThat(BOX.contains(at(31.1, 40.5))).isFalse();
        assertThat(BOX.contains(at(-30.5, -139.5))).as("the opposite place").isFalse();
    }

    @Test
    void every_corner_is_inside_and_so_is_the_line() {
        for (LatLon corner : BOX.rings().getFirst()) {
            assertThat(BOX.contains(corner)).isTrue();
            assertThat(BOX.signedDistanceM(corner)).isEqualTo(0, within(1e-8));
        }
        LatLon on = GeodesicPath.between(at(30, 40), at(30, 41)).at(20_000);
        assertThat(BOX.contains(on)).isTrue();
        assertThat(BOX.contains(Geodesics.move(on, 180, 0.8e-6))).isTrue();
        assertThat(BOX.contains(Geodesics.move(on, 180, 1.2e-6))).isFalse();
    }

    @Test
    void geodesic_edges_bow_towards_the_pole() {
        // The geodesic between corners on 31 north passes some 100 m north of the parallel.
        assertThat(BOX.contains(at(31.0005, 40.5))).isTrue();
        assertThat(BOX.contains(at(30.0005, 40.5))).isFalse();
    }

    @Test
    void passing_a_corner_on_its_own_meridian_or_parallel_changes_nothing() {
        Polygon diamond = polygon(0, -1, 1, 0, 0, 1, -1, 0);
        assertThat(diamond.contains(at(-2, 0))).isFalse();
        assertThat(diamond.contains(at(2, 0))).isFalse();
        assertThat(diamond.contains(at(0.5, 0))).isTrue();
        assertThat(diamond.contains(at(-0.5, 0))).isTrue();
        assertThat(diamond.contains(at(0, 2))).isFalse();
        Polygon notch = polygon(0, 0, 0, 2, 2, 2, 1, 1, 2, 0);
        assertThat(notch.contains(at(0.5, 1))).isTrue();
        assertThat(notch.contains(at(1.5, 1))).isFalse();
        assertThat(notch.contains(at(-0.5, 1))).isFalse();
    }

    @Test
    void direction_closing_corner_and_repeats_do_not_matter() {
        Polygon other = polygon(30, 40, 31, 40, 31, 40, 31, 41, 30, 41, 30, 41, 30, 40);
        for (double lat = 29.95; lat < 31.1; lat += 0.13) {
            for (double lon = 39.95; lon < 41.1; lon += 0.13) {
                assertThat(other.signedDistanceM(at(lat, lon)))
                        .isEqualTo(BOX.signedDistanceM(at(lat, lon)), within(3e-8));
            }
        }
        assertThat(other.rings().getFirst()).hasSize(4);
    }

    @Test
    void a_corner_given_twice_in_two_words_is_one() {
        Polygon p = polygon(10, 180, 10, -180, 11, -180, 11, 179, 10, 179, 10, -180);
        assertThat(p.contains(at(10.5, 179.5))).isTrue();
        assertThat(p.contains(at(10.5, -179.9))).isFalse();
    }

    @Test
    void corners_in_one_line_are_fine() {
        Polygon q = polygon(0, 0, 0, 1, 0, 2, 1, 2, 2, 2, 2, 0);
        assertThat(q.signedDistanceM(at(0.5, 1)))
                .isEqualTo(-Geodesics.distanceM(at(0, 1), at(0.5, 1)), within(1e-8));
    }

    @Test
    void a_ring_across_the_antimeridian_takes_the_shorter_way() {
        Polygon p = polygon(-10, 170, -10, -170, 10, -170, 10, 170);
        for (double lon : new double[] {171, 179.999, 180, -180, -179.999, -171}) {
            assertThat(p.contains(at(0, lon))).as("%s", lon).isTrue();
        }
        for (double lon : new double[] {169, 0, -0.0, -169, 90}) {
            assertThat(p.contains(at(0, lon))).as("%s", lon).isFalse();
        }
    }

    @Test
    void edges_on_the_antimeridian_itself_work_under_both_names() {
        for (double lon : new double[] {180, -180}) {
            Polygon p = polygon(0, lon, 0, 179, 1, 179, 1, lon);
            assertThat(p.contains(at(0.5, 179.5))).isTrue();
            assertThat(p.contains(at(0.5, 180))).isTrue();
            assertThat(p.contains(at(0.5, -180))).isTrue();
            assertThat(p.contains(at(0.5, -179.999999))).isFalse();
        }
    }

    @Test
    void minus_zero_is_zero() {
        assertThat(at(-0.0, -0.0)).isEqualTo(at(0.0, 0.0));
        Polygon p = polygon(-0.0, -0.0, -0.0, 1, 1, 1, 1, -0.0);
        assertThat(p).isEqualTo(polygon(0, 0, 0, 1, 1, 1, 1, 0));
        assertThat(p.contains(at(0.5, -0.0))).isTrue();
    }

    @Test
    void thousand_kilometre_edges_follow_the_geodesic() {
        Polygon p = polygon(10, -60, 50, 10, -20, 20);
        LatLon[] c = {at(10, -60), at(50, 10), at(-20, 20)};
        for (int i = 0; i < 3; i++) {
            GeodesicPath edge = GeodesicPath.between(c[i], c[(i + 1) % 3]);
            for (double s = 20_000; s < edge.lengthM() - 20_000; s += edge.lengthM() / 17) {
                LatLon on = edge.at(s);
                double azimuth = Geodesics.azimuthDeg(on, c[(i + 1) % 3]);
                for (double off : new double[] {1e-5, 1, 1_000}) {
                    LatLon right = Geodesics.move(on, azimuth + 90, off);
                    LatLon left = Geodesics.move(on, azimuth - 90, off);
                    assertThat(p.signedDistanceM(right)).isEqualTo(-off, within(5e-8));
                    assertThat(p.signedDistanceM(left)).isEqualTo(off, within(5e-8));
                    assertThat(p.contains(left)).isFalse();
                }
            }
        }
    }

    @Test
    void equal_corners_and_edges_are_equal_polygons() {
        Polygon same =
                new Polygon(List.of(ring(30, 40, 30, 41, 31, 41, 31, 40, 30, 40)), BOX.edges());
        assertThat(same).isEqualTo(BOX).hasSameHashCodeAs(BOX);
        assertThat(polygon(EdgeKind.RHUMB, 30, 40, 30, 41, 31, 41, 31, 40)).isNotEqualTo(BOX);
        assertThat(BOX.toString()).contains("edges=GEODESIC");
    }
}
