package org.deconflict.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.deconflict.geo.Shapes.at;
import static org.deconflict.geo.Shapes.polygon;

import java.util.List;
import org.junit.jupiter.api.Test;

final class PolesTest {

    @Test
    void a_ring_round_a_pole_holds_the_pole_whichever_way_it_runs() {
        for (int sign : new int[] {1, -1}) {
            for (int way : new int[] {1, -1}) {
                Polygon cap = polygon(80 * sign, 0, 80 * sign, 120 * way, 80 * sign, -120 * way);
                for (int lon = -180; lon <= 180; lon += 15) {
                    assertThat(cap.contains(at(90 * sign, lon))).isTrue();
                    assertThat(cap.contains(at(86 * sign, lon))).isTrue();
                    assertThat(cap.contains(at(79 * sign, lon))).isFalse();
                    assertThat(cap.contains(at(-90 * sign, lon))).isFalse();
                    assertThat(cap.signedDistanceM(at(90 * sign, lon)))
                            .isEqualTo(cap.signedDistanceM(at(90 * sign, 0)), within(1e-7));
                }
            }
        }
    }

    @Test
    void a_corner_on_the_pole_makes_a_sector() {
        for (double poleLon : new double[] {0, 30, -170}) {
            Polygon sector = polygon(90, poleLon, 80, 10, 80, 50);
            assertThat(sector.contains(at(85, 30))).isTrue();
            assertThat(sector.contains(at(89.9999, 30))).isTrue();
            assertThat(sector.contains(at(89.9999, 60))).isFalse();
            assertThat(sector.contains(at(89.9999, -150))).isFalse();
            assertThat(sector.contains(at(85, 5))).isFalse();
            assertThat(sector.contains(at(90, 123))).as("on the line").isTrue();
            assertThat(sector.contains(at(-85, 30))).isFalse();
        }
    }

    @Test
    void a_sector_at_the_south_pole() {
        Polygon sector = polygon(-80, 50, -90, 0, -80, 10);
        assertThat(sector.contains(at(-85, 30))).isTrue();
        assertThat(sector.contains(at(-85, 60))).isFalse();
        assertThat(sector.contains(at(-90, 77))).isTrue();
        assertThat(sector.contains(at(85, 30))).isFalse();
    }

    @Test
    void a_line_straight_over_the_pole_is_a_corner_there() {
        Polygon half = polygon(80, 0, 90, 0, 80, 180, 80, 90);
        assertThat(half.contains(at(85, 90))).isTrue();
        assertThat(half.contains(at(85, -90))).isFalse();
        assertThat(half.contains(at(85, 1))).isTrue();
        assertThat(half.contains(at(85, -1))).isFalse();
        Polygon other = polygon(80, 0, 90, 0, 80, 180, 80, -90);
        assertThat(other.contains(at(85, -90))).isTrue();
        assertThat(other.contains(at(85, 90))).isFalse();
    }

    @Test
    void a_lune_from_pole_to_pole() {
        Polygon lune = polygon(90, 0, 0, 10, -90, 0, 0, 50);
        assertThat(lune.contains(at(0, 30))).isTrue();
        assertThat(lune.contains(at(89, 30))).isTrue();
        assertThat(lune.contains(at(-89, 30))).isTrue();
        assertThat(lune.contains(at(0, 51))).isFalse();
        assertThat(lune.contains(at(0, -150))).isFalse();
    }

    @Test
    void the_smaller_side_is_inside_even_when_it_holds_a_pole() {
        Polygon antarctic = polygon(EdgeKind.PARALLEL, -60, 0, -60, 120, -60, -120);
        assertThat(antarctic.contains(at(-90, 0))).isTrue();
        assertThat(antarctic.contains(at(-60.0000001, 60))).isTrue();
        assertThat(antarctic.contains(at(-59.9999999, 60))).isFalse();
        Polygon most = polygon(-1, 0, -1, 120, -1, -120);
        assertThat(most.contains(at(-90, 0))).isTrue();
        assertThat(most.contains(at(1, 0))).isFalse();
    }

    @Test
    void an_edge_that_passes_close_by_a_pole() {
        Polygon p = polygon(89, 0, 89, 179.9, 88, 90);
        LatLon top = GeodesicPath.between(at(89, 0), at(89, 179.9)).at(111_600);
        assertThat(top.latDeg()).isGreaterThan(89.99);
        assertThat(p.contains(at(90, 0))).isFalse();
        assertThat(p.contains(at(89.5, 90))).isTrue();
        assertThat(p.contains(at(89.5, -90))).isFalse();
        assertThat(Math.abs(p.signedDistanceM(top))).isLessThan(1e-7);
    }

    @Test
    void planar_corners_on_the_pole_keep_their_longitudes() {
        Polygon inMiddle = polygon(EdgeKind.PLANAR, 80, 10, 90, 10, 90, 50, 80, 50);
        Polygon round = polygon(EdgeKind.PLANAR, 90, 50, 80, 50, 80, 10, 90, 10);
        for (Polygon p : List.of(inMiddle, round)) {
            assertThat(p.contains(at(85, 30))).isTrue();
            assertThat(p.contains(at(85, 9))).isFalse();
            assertThat(p.contains(at(89.99, 49))).isTrue();
            assertThat(p.contains(at(89.99, 51))).isFalse();
        }
        Polygon slanted = polygon(EdgeKind.PLANAR, 80, 10, 90, 10, 80, 50);
        assertThat(slanted.contains(at(85, 29))).isTrue();
        assertThat(slanted.contains(at(85, 31))).isFalse();
    }
}
