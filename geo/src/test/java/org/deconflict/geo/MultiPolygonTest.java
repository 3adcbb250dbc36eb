package org.deconflict.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.deconflict.geo.Shapes.at;
import static org.deconflict.geo.Shapes.polygon;
import static org.deconflict.geo.Shapes.ring;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;

final class MultiPolygonTest {

    private static final Polygon WEST = polygon(0, 0, 0, 1, 1, 1, 1, 0);
    private static final Polygon EAST = polygon(0, 1, 0, 2, 1, 2, 1, 1);
    private static final Polygon FAR = polygon(0, 5, 0, 6, 1, 6, 1, 5);

    @Test
    void inside_any_part_is_inside() {
        MultiPolygon m = new MultiPolygon(List.of(WEST, FAR));
        assertThat(m.contains(at(0.5, 0.5))).isTrue();
        assertThat(m.contains(at(0.5, 5.5))).isTrue();
        assertThat(m.contains(at(0.5, 3))).isFalse();
        assertThat(m.signedDistanceM(at(0.5, 3.5)))
                .isEqualTo(FAR.signedDistanceM(at(0.5, 3.5)), within(1e-9));
        assertThat(m.signedDistanceM(at(0.5, 0.4)))
                .isEqualTo(WEST.signedDistanceM(at(0.5, 0.4)), within(1e-9));
        assertThat(Geodesics.distanceM(m.reach().centre(), at(0, 0)))
                .isLessThanOrEqualTo(m.reach().radiusM());
        assertThat(Geodesics.distanceM(m.reach().centre(), at(1, 6)))
                .isLessThanOrEqualTo(m.reach().radiusM());
    }

    @Test
    void a_seam_between_parts_is_no_line() {
        MultiPolygon m = new MultiPolygon(List.of(WEST, EAST));
        Polygon whole = polygon(0, 0, 0, 1, 0, 2, 1, 2, 1, 1, 1, 0);
        for (double lat = -0.5; lat < 1.5; lat += 0.1) {
            for (double lon = -0.5; lon < 2.5; lon += 0.125) {
                assertThat(m.signedDistanceM(at(lat, lon)))
                        .isEqualTo(whole.signedDistanceM(at(lat, lon)), within(1e-8));
            }
        }
        assertThat(m.contains(at(0.5, 1))).isTrue();
        assertThat(m.signedDistanceM(at(0.5, 1))).isLessThan(-50_000);
    }

    @Test
    void parts_may_touch_at_a_corner_or_lie_in_each_others_holes() {
        MultiPolygon touching = new MultiPolygon(List.of(WEST, polygon(1, 1, 1, 2, 2, 2, 2, 1)));
        assertThat(touching.contains(at(1, 1))).isTrue();
        assertThat(touching.contains(at(0.9, 1.1))).isFalse();
        Polygon frame =
                new Polygon(
                        List.of(ring(-5, -5, -5, 5, 5, 5, 5, -5), ring(-2, -2, -2, 2, 2, 2, 2, -2)),
                        EdgeKind.GEODESIC);
        MultiPolygon nested = new MultiPolygon(List.of(frame, WEST));
        assertThat(nested.contains(at(0.5, 0.5))).isTrue();
        assertThat(nested.contains(at(1.5, 1.5))).isFalse();
        assertThat(nested.contains(at(3, 3))).isTrue();
    }

    @Test
    void a_part_that_fills_a_hole_leaves_no_line() {
        List<LatLon> hole = ring(-2, -2, -2, 2, 2, 2, 2, -2);
        Polygon frame =
                new Polygon(List.of(ring(-5, -5, -5, 5, 5, 5, 5, -5), hole), EdgeKind.GEODESIC);
        Polygon lid = new Polygon(List.of(hole), EdgeKind.GEODESIC);
        MultiPolygon m = new MultiPolygon(List.of(frame, lid));
        assertThat(m.contains(at(2, 2))).isTrue();
        assertThat(m.signedDistanceM(at(-2, 0))).isLessThan(-300_000);
    }

    @Test
    void parts_round_both_poles() {
        MultiPolygon m =
                new MultiPolygon(
                        List.of(
                                polygon(80, 0, 80, 120, 80, -120),
                                polygon(-80, 0, -80, 120, -80, -120)));
        assertThat(m.contains(at(90, 5))).isTrue();
        assertThat(m.contains(at(-90, 5))).isTrue();
        assertThat(m.contains(at(0, 5))).isFalse();
    }

    private static List<Polygon> octants() {
        List<Polygon> octants = new ArrayList<>();
        for (int pole = -90; pole <= 90; pole += 180) {
            for (int lon = -180; lon < 180; lon += 90) {
                octants.add(polygon(0, lon, 0, lon + 90, pole, 0));
            }
        }
        return octants;
    }

    @Test
    void all_the_earth_but_one_octant() {
        MultiPolygon m = new MultiPolygon(octants().subList(1, 8));
        Polygon missing = octants().getFirst();
        for (double lat = -85; lat < 90; lat += 13) {
            for (double lon = -175; lon < 180; lon += 13) {
                assertThat(m.contains(at(lat, lon))).isEqualTo(!missing.contains(at(lat, lon)));
                assertThat(m.signedDistanceM(at(lat, lon)))
                        .isEqualTo(-missing.signedDistanceM(at(lat, lon)), within(1e-7));
                double far = Geodesics.distanceM(m.reach().centre(), at(lat, lon));
                assertThat(!m.contains(at(lat, lon)) || far <= m.reach().radiusM()).isTrue();
            }
        }
        assertThat(m.contains(at(90, 0))).isTrue();
    }

    @Test
    void all_the_earth_has_no_line() {
        assertThatThrownBy(() -> new MultiPolygon(octants()))
                .isInstanceOf(OutlineRefused.class)
                .hasMessageContaining("whole earth");
    }

    @Test
    void parts_that_overlap_are_refused() {
        refused(WEST, polygon(0.5, 0.5, 0.5, 1.5, 1.5, 1.5, 1.5, 0.5))
                .hasMessageContaining("part 1 and part 2 overlap");
        refused(WEST, WEST).hasMessageContaining("overlap");
        refused(WEST, polygon(0.2, 0.2, 0.2, 0.4, 0.4, 0.4)).hasMessageContaining("overlap");
        refused(polygon(0.2, 0.2, 0.2, 0.4, 0.4, 0.4), WEST).hasMessageContaining("overlap");
        refused(WEST, FAR, polygon(0, 0, 0, 1, 1, 1)).hasMessageContaining("part 1 and part 3");
        refused(WEST, polygon(0, 1, 0, 2, 2, 2, 2, 1)).hasMessageContaining("whole edges");
    }

    @Test
    void no_part_and_mixed_kinds_are_refused() {
        refused().hasMessageContaining("no part");
        refused(WEST, polygon(EdgeKind.RHUMB, 5, 5, 5, 6, 6, 6))
                .hasMessageContaining("part 2 has RHUMB edges");
    }

    private static AbstractThrowableAssert<?, ?> refused(Polygon... parts) {
        return assertThatThrownBy(() -> new MultiPolygon(List.of(parts)))
                .isInstanceOf(OutlineRefused.class);
    }
}
