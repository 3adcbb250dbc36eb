package org.deconflict.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.deconflict.geo.Shapes.at;
import static org.deconflict.geo.Shapes.polygon;

import org.junit.jupiter.api.Test;

final class EdgeKindTest {

    @Test
    void parallel_sides_follow_the_circle_of_latitude() {
        Polygon p = polygon(EdgeKind.PARALLEL, 50, 0, 50, 20, 60, 20, 60, 0);
        for (double lon = 0.5; lon < 20; lon += 1.7) {
            assertThat(p.contains(at(60, lon))).isTrue();
            assertThat(p.contains(at(60.00000002, lon))).isFalse();
            assertThat(p.contains(at(59.99999998, lon))).isTrue();
            assertThat(p.contains(at(49.99999998, lon))).isFalse();
            assertThat(p.signedDistanceM(at(61, lon)))
                    .isEqualTo(Geodesics.distanceM(at(60, lon), at(61, lon)), within(1e-7));
        }
        assertThat(polygon(50, 0, 50, 20, 60, 20, 60, 0).contains(at(60.3, 10))).isTrue();
    }

    @Test
    void rhumb_sides_keep_their_azimuth() {
        // The manual of GeographicLib's RhumbSolve: New York to Singapore, 103.582833003 degrees
        // and
        // 18523563.0423 metres.
        Span span =
                new Span(
                        40 + 38 / 60.0 + 23 / 3600.0,
                        -(73 + 46 / 60.0 + 44 / 3600.0),
                        1 + 21 / 60.0 + 33 / 3600.0,
                        103 + 59 / 60.0 + 22 / 3600.0);
        Edge e = Edge.of(EdgeKind.RHUMB, span);
        double azimuth = e.at(0).azimuthDeg();
        double length = 0;
        for (int i = 0; i < 1_000; i++) {
            length += e.lengthM(i / 1000.0, (i + 1) / 1000.0) / (1 + 1e-5);
        }
        assertThat(azimuth).isEqualTo(103.582833003, within(1e-9));
        assertThat(length).isEqualTo(18523563.0423, within(1e-3));
        for (double t = 0; t < 1; t += 0.09) {
            Edge.Spot here = e.at(t);
            Edge.Spot next = e.at(t + 1e-4);
            assertThat(here.azimuthDeg()).isEqualTo(azimuth, within(1e-9));
            assertThat(Geodesics.azimuthDeg(here.place(), next.place()))
                    .isEqualTo(azimuth, within(1e-2));
        }
    }

    @Test
    void a_rhumb_between_equal_latitudes_is_the_parallel() {
        Polygon rhumb = polygon(EdgeKind.RHUMB, 50, 0, 50, 20, 60, 20, 60, 0);
        Polygon parallel = polygon(EdgeKind.PARALLEL, 50, 0, 50, 20, 60, 20, 60, 0);
        for (double lat = 48; lat < 62; lat += 0.9) {
            assertThat(rhumb.signedDistanceM(at(lat, 7)))
                    .isEqualTo(parallel.signedDistanceM(at(lat, 7)), within(1e-7));
        }
    }

    @Test
    void planar_sides_are_straight_in_degrees() {
        Polygon p = polygon(EdgeKind.PLANAR, 50, 0, 60, 20, 60, 0);
        for (double lon = 0.5; lon < 20; lon += 1.7) {
            double lat = 50 + lon / 2;
            assertThat(p.contains(at(lat + 2e-8, lon))).isTrue();
            assertThat(p.contains(at(lat - 2e-8, lon))).isFalse();
        }
    }

    @Test
    void isometric_latitude_and_back() {
        for (double lat = -89.999; lat < 90; lat += 0.7131) {
            double back = Chart.MERCATOR.latDeg(Chart.MERCATOR.height(lat));
            assertThat(back).isEqualTo(lat, within(3e-14));
        }
    }

    @Test
    void a_meridian_is_the_same_side_in_every_kind() {
        for (EdgeKind kind : EdgeKind.values()) {
            Polygon p = polygon(kind, 10, 5, 20, 5, 20, 6, 10, 6);
            assertThat(p.signedDistanceM(at(15, 4)))
                    .as("%s", kind)
                    .isEqualTo(
                            polygon(10, 5, 20, 5, 20, 6, 10, 6).signedDistanceM(at(15, 4)),
                            within(1e-8));
        }
    }

    @Test
    void rhumb_sides_to_a_pole_are_meridians() {
        Polygon p = polygon(EdgeKind.RHUMB, 80, 10, 90, 0, 80, 50);
        assertThat(p.contains(at(85, 30))).isTrue();
        assertThat(p.contains(at(89.9, 11))).isTrue();
        assertThat(p.contains(at(89.9, 9))).isFalse();
        assertThat(p.contains(at(79.99, 30))).isFalse();
        assertThat(p.contains(at(80.01, 30))).isTrue();
    }

    @Test
    void sides_of_every_kind_cross_the_antimeridian() {
        for (EdgeKind kind : EdgeKind.values()) {
            Polygon p = polygon(kind, 10, 175, 10, -175, 12, -175, 12, 175);
            assertThat(p.contains(at(11, 180))).as("%s", kind).isTrue();
            assertThat(p.contains(at(11, -180))).isTrue();
            assertThat(p.contains(at(11, 174))).isFalse();
            assertThat(p.contains(at(11, 0))).isFalse();
        }
    }
}
