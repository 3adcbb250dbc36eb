package org.deconflict.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.deconflict.geo.Shapes.at;
import static org.deconflict.geo.Shapes.ring;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

final class HolesTest {

    private static final List<LatLon> OUTER = ring(0, 0, 0, 10, 10, 10, 10, 0);
    private static final List<LatLon> HOLE = ring(4, 4, 4, 6, 6, 6, 6, 4);

    @Test
    void the_hole_is_outside_and_its_line_is_inside() {
        Polygon p = new Polygon(List.of(OUTER, HOLE), EdgeKind.GEODESIC);
        assertThat(p.contains(at(5, 5))).isFalse();
        assertThat(p.contains(at(3, 3))).isTrue();
        assertThat(p.contains(at(4, 4))).isTrue();
        LatLon on = at(5, 4);
        assertThat(p.contains(on)).isTrue();
        assertThat(p.contains(Geodesics.move(on, 90, 0.8e-6))).isTrue();
        assertThat(p.contains(Geodesics.move(on, 90, 1.2e-6))).isFalse();
        assertThat(p.contains(Geodesics.move(on, -90, 1e-5))).isTrue();
    }

    @Test
    void the_signed_distance_goes_to_the_nearest_line() {
        Polygon p = new Polygon(List.of(OUTER, HOLE), EdgeKind.GEODESIC);
        double inHole = p.signedDistanceM(at(5, 4.1));
        assertThat(inHole)
                .isPositive()
                .isEqualTo(Geodesics.distanceM(at(5, 4), at(5, 4.1)), within(1.0));
        assertThat(p.signedDistanceM(at(5, 3.9))).isEqualTo(-inHole, within(1.0));
    }

    @Test
    void the_direction_of_a_hole_does_not_matter() {
        List<LatLon> turned = HOLE.reversed();
        Polygon p = new Polygon(List.of(OUTER, HOLE), EdgeKind.GEODESIC);
        Polygon q = new Polygon(List.of(OUTER.reversed(), turned), EdgeKind.GEODESIC);
        for (double lat = -1; lat < 11; lat += 0.7) {
            for (double lon = -1; lon < 11; lon += 0.7) {
                assertThat(q.contains(at(lat, lon))).isEqualTo(p.contains(at(lat, lon)));
            }
        }
    }

    @Test
    void holes_may_touch_the_ring_and_each_other_at_points() {
        List<LatLon> left = ring(0, 5, 3, 3, 5, 5, 3, 5);
        List<LatLon> right = ring(5, 5, 5, 8, 8, 8, 8, 5);
        Polygon p = new Polygon(List.of(OUTER, left, right), EdgeKind.GEODESIC);
        assertThat(p.contains(at(0, 5))).isTrue();
        assertThat(p.contains(at(5, 5))).isTrue();
        assertThat(p.contains(at(3, 4))).isFalse();
        assertThat(p.contains(at(6, 6))).isFalse();
        assertThat(p.contains(at(1, 9))).isTrue();
    }

    @Test
    void a_polar_ring_with_a_hole_over_the_pole() {
        List<LatLon> wide = ring(70, 0, 70, 120, 70, -120);
        List<LatLon> narrow = ring(85, 60, 85, 180, 85, -60);
        Polygon p = new Polygon(List.of(wide, narrow), EdgeKind.PARALLEL);
        for (int lon = -180; lon <= 180; lon += 20) {
            assertThat(p.contains(at(90, lon))).isFalse();
            assertThat(p.contains(at(86, lon))).isFalse();
            assertThat(p.contains(at(85, lon))).isTrue();
            assertThat(p.contains(at(80, lon))).isTrue();
            assertThat(p.contains(at(69, lon))).isFalse();
        }
    }

    @Test
    void many_holes() {
        List<List<LatLon>> rings = new java.util.ArrayList<>(Collections.singletonList(OUTER));
        for (int i = 1; i < 9; i++) {
            for (int j = 1; j < 9; j++) {
                rings.add(ring(i, j, i + 0.5, j, i + 0.5, j + 0.5, i, j + 0.5));
            }
        }
        Polygon p = new Polygon(rings, EdgeKind.GEODESIC);
        assertThat(p.contains(at(3.25, 4.25))).isFalse();
        assertThat(p.contains(at(3.75, 4.25))).isTrue();
    }
}
