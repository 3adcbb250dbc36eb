package org.deconflict.geo;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.deconflict.geo.Shapes.at;
import static org.deconflict.geo.Shapes.polygon;
import static org.deconflict.geo.Shapes.ring;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;

final class PolygonRefusalsTest {

    private static AbstractThrowableAssert<?, ?> refused(double... latLon) {
        return refused(EdgeKind.GEODESIC, latLon);
    }

    private static AbstractThrowableAssert<?, ?> refused(EdgeKind kind, double... latLon) {
        return assertThatThrownBy(() -> polygon(kind, latLon)).isInstanceOf(OutlineRefused.class);
    }

    @Test
    void fewer_than_three_distinct_corners() {
        refused(0, 0, 1, 1).hasMessageContaining("ring 1 has 2 distinct corners");
        refused(0, 0, 1, 1, 0, 0, 0, 0).hasMessageContaining("2 distinct corners");
        refused(90, 0, 90, 120, 90, -120).hasMessageContaining("1 distinct corners");
        assertThatThrownBy(() -> new Polygon(List.of(List.of()), EdgeKind.GEODESIC))
                .hasMessageContaining("0 distinct corners");
        assertThatThrownBy(() -> new Polygon(List.of(), EdgeKind.GEODESIC))
                .isInstanceOf(OutlineRefused.class)
                .hasMessageContaining("no ring");
    }

    @Test
    void not_a_number() {
        assertThatThrownBy(() -> at(Double.NaN, 0)).hasMessageContaining("latDeg is NaN");
        assertThatThrownBy(() -> at(0, Double.NaN)).hasMessageContaining("lonDeg is NaN");
        assertThatThrownBy(() -> at(90.0000001, 0)).hasMessageContaining("swapped?");
    }

    @Test
    void a_bow_tie_names_both_edges() {
        refused(0, 0, 1, 1, 1, 0, 0, 1)
                .hasMessageContaining("ring 1: the edge from corner 3")
                .hasMessageContaining("latitude 1.0, longitude 0.0")
                .hasMessageContaining("crosses the edge from corner 1");
    }

    @Test
    void a_bow_tie_across_the_antimeridian_and_on_a_meridian() {
        refused(0, 179.5, 1, -179.5, 1, 179.5, 0, -179.5).hasMessageContaining("crosses");
        refused(0, 0, 2, 0, 1, 1, 1, -1).hasMessageContaining("crosses");
    }

    @Test
    void a_crossing_in_the_middle_of_long_edges() {
        refused(10, -60, 50, 40, 50, -60, 10, 40).hasMessageContaining("crosses");
    }

    @Test
    void a_spike() {
        refused(0, 0, 0, 1, 0, 2, 0, 1, 1, 1).hasMessageContaining("must not meet itself");
        refused(0, 0, 0, 2, 0, 1, 1, 1).hasMessageContaining("turns back on");
        refused(0, 0, 0, 1, 0, 2).hasMessageContaining("turns back on");
    }

    @Test
    void a_polar_ring_cut_at_the_antimeridian_says_how_to_give_it() {
        refused(
                        EdgeKind.PLANAR,
                        -84,
                        -180,
                        -70,
                        -90,
                        -70,
                        0,
                        -70,
                        90,
                        -84,
                        180,
                        -90,
                        180,
                        -90,
                        -180)
                .hasMessageContaining("was it cut at the antimeridian?");
    }

    @Test
    void a_ring_that_touches_itself_at_a_corner_or_on_an_edge() {
        refused(0, 0, 0, 2, 1, 1, 2, 2, 2, 0, 1, 1).hasMessageContaining("touches");
        refused(0, 0, 0, 2, 2, 2, 0, 1, 2, 0).hasMessageContaining("touches");
    }

    @Test
    void edges_that_overlap() {
        refused(0, 0, 0, 3, 1, 3, 0, 2, 0, 1, 1, 0).hasMessageContaining("touches");
    }

    @Test
    void half_way_round_is_ambiguous() {
        refused(10, 0, 10, 180, 20, 90).hasMessageContaining("180 degrees of longitude apart");
        refused(10, -90, 10, 90, 50, 0).hasMessageContaining("corner 2");
    }

    @Test
    void nearly_opposite_corners_are_ambiguous() {
        refused(0, 0, 0.1, 179.8, 30, 90).hasMessageContaining("19900");
    }

    @Test
    void two_halves_of_the_earth_have_no_smaller_side() {
        refused(0, 0, 0, 120, 0, -120).hasMessageContaining("two equal halves");
        refused(EdgeKind.PARALLEL, 0, 0, 0, 120, 0, -120).hasMessageContaining("two equal halves");
    }

    @Test
    void a_parallel_edge_between_latitudes() {
        refused(EdgeKind.PARALLEL, 10, 0, 10, 5, 12, 6, 12, 0)
                .hasMessageContaining("edges are parallel")
                .hasMessageContaining("corner 2")
                .hasMessageContaining("did you mean rhumb?");
    }

    @Test
    void a_crossing_far_along_a_ring_of_many_corners() {
        List<LatLon> many = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            many.add(Geodesics.move(at(40, 20), 0.18 * i, 50_000));
        }
        many.set(1_500, Geodesics.move(at(40, 20), 0.18 * 500, 50_001));
        assertThatThrownBy(() -> new Polygon(List.of(many), EdgeKind.GEODESIC))
                .isInstanceOf(OutlineRefused.class)
                .hasMessageContaining("crosses the edge from corner 500 ");
    }

    @Test
    void holes_that_leave_cross_overlap_or_share_a_line() {
        holed(ring(5, 5, 5, 11, 6, 6)).hasMessageContaining("crosses");
        holed(ring(20, 20, 20, 21, 21, 21)).hasMessageContaining("ring 2 leaves ring 1");
        holed(ring(-5, -5, -5, 20, 20, 20, 20, -5)).hasMessageContaining("ring 2");
        holed(ring(0, 0, 10, 0, 5, 5)).hasMessageContaining("runs along");
        holed(ring(0, 0, 0, 10, 10, 10, 10, 0)).hasMessageContaining("runs along");
        holed(ring(0, 0, 0, 10, 20, 5)).hasMessageContaining("ring 2");
    }

    @Test
    void holes_that_overlap_each_other() {
        List<LatLon> hole = ring(2, 2, 2, 6, 6, 6, 6, 2);
        holed(hole, ring(3, 3, 3, 4, 4, 4, 4, 3)).hasMessageContaining("ring 3 overlaps ring 2");
        holed(ring(3, 3, 3, 4, 4, 4, 4, 3), hole).hasMessageContaining("ring 2 overlaps ring 3");
        holed(hole, ring(4, 4, 4, 8, 8, 8, 8, 4)).hasMessageContaining("crosses");
    }

    private static AbstractThrowableAssert<?, ?> holed(List<LatLon> hole) {
        return refusedRings(List.of(ring(0, 0, 0, 10, 10, 10, 10, 0), hole));
    }

    private static AbstractThrowableAssert<?, ?> holed(List<LatLon> one, List<LatLon> two) {
        return refusedRings(List.of(ring(0, 0, 0, 10, 10, 10, 10, 0), one, two));
    }

    private static AbstractThrowableAssert<?, ?> refusedRings(List<List<LatLon>> rings) {
        return assertThatThrownBy(() -> new Polygon(rings, EdgeKind.GEODESIC))
                .isInstanceOf(OutlineRefused.class);
    }
}
