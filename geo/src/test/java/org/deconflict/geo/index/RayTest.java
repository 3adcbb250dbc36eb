package org.deconflict.geo.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// One piece along the equator from 0° to 0.1°, with a band of a millimetre.
final class RayTest {

    private static final double MM = 1e-3 / 110_574;

    /// From a place that is outside.
    private static Verdict way(double fromLat, double fromLon, double toLat, double toLon) {
        double[] points = new double[6];
        Spot spot = new Spot();
        for (int i = 0; i < 2; i++) {
            spot.place(0, 0.1 * i);
            points[3 * i] = spot.x;
            points[3 * i + 1] = spot.y;
            points[3 * i + 2] = spot.z;
        }
        Ray way = new Ray();
        way.from.place(fromLat, fromLon);
        spot.place(toLat, toLon);
        way.to(spot, 1e-3, 20);
        return way.follow(points, new int[] {0, 1}, 0, 2, false);
    }

    @Test
    void a_way_across_the_line_changes_sides() {
        assertThat(way(-0.1, 0.05, 0.1, 0.06)).isEqualTo(Verdict.INSIDE);
        assertThat(way(-0.1, 0.05, 2 * MM, 0.06)).isEqualTo(Verdict.INSIDE);
    }

    @Test
    void a_way_that_ends_before_the_line_or_passes_its_end_does_not() {
        assertThat(way(-0.1, 0.05, -2 * MM, 0.06)).isEqualTo(Verdict.OUTSIDE);
        assertThat(way(-0.1, 0.11, 0.1, 0.12)).isEqualTo(Verdict.OUTSIDE);
    }

    @Test
    void a_position_in_the_band_is_not_decided() {
        assertThat(way(-0.1, 0.05, 0.9 * MM, 0.05)).isEqualTo(Verdict.UNDECIDED);
        assertThat(way(-0.1, 0.05, -0.9 * MM, 0.05)).isEqualTo(Verdict.UNDECIDED);
    }

    @Test
    void nor_one_that_is_reached_along_the_line() {
        assertThat(way(3 * MM, -0.1, 0.9 * MM, 0.05)).isEqualTo(Verdict.UNDECIDED);
    }

    @Test
    void a_way_through_a_corner_does_not_decide() {
        assertThat(way(-0.1, 0.1, 0.1, 0.1)).isEqualTo(Verdict.UNDECIDED);
        assertThat(way(-0.1, 0, -0.05, 0)).isEqualTo(Verdict.UNDECIDED);
    }

    @Test
    void a_way_of_no_length_does_not_decide() {
        assertThat(way(0.1, 0.05, 0.1, 0.05)).isEqualTo(Verdict.UNDECIDED);
    }
}
