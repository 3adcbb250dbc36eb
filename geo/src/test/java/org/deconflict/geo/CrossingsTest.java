package org.deconflict.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.deconflict.geo.Shapes.at;
import static org.deconflict.geo.Shapes.polygon;
import static org.deconflict.geo.Shapes.ring;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class CrossingsTest {

    private static final Circle ZONE = new Circle(at(33.5, 38.6), 55_000);

    @Test
    void straight_through_a_circle() {
        LatLon from = Geodesics.move(ZONE.centre(), 250, 100_000);
        double azimuth = Geodesics.azimuthDeg(from, ZONE.centre());
        List<Crossing> c = Crossings.along(new GeodesicPath(from, azimuth, 200_000), ZONE);
        assertThat(c).hasSize(2);
        assertThat(c.get(0).inward()).isTrue();
        assertThat(c.get(0).atM()).isEqualTo(45_000, within(2e-4));
        assertThat(c.get(1).inward()).isFalse();
        assertThat(c.get(1).atM()).isEqualTo(155_000, within(2e-4));
    }

    @Test
    void starting_inside_is_no_crossing() {
        GeodesicPath out = new GeodesicPath(ZONE.centre(), 10, 60_000);
        assertThat(Crossings.along(out, ZONE)).hasSize(1);
        assertThat(Crossings.along(out, ZONE).getFirst().inward()).isFalse();
        assertThat(Crossings.along(new GeodesicPath(ZONE.centre(), 10, 50_000), ZONE)).isEmpty();
        assertThat(Crossings.along(new GeodesicPath(ZONE.centre(), 10, 0), ZONE)).isEmpty();
    }

    @Test
    void ending_on_the_line_is_inside() {
        LatLon from = Geodesics.move(ZONE.centre(), 250, 60_000);
        double azimuth = Geodesics.azimuthDeg(from, ZONE.centre());
        List<Crossing> c = Crossings.along(new GeodesicPath(from, azimuth, 5_000), ZONE);
        assertThat(c).hasSize(1);
        assertThat(c.getFirst().atM()).isEqualTo(5_000, within(2e-4));
    }

    @Test
    void a_narrow_corridor_is_not_jumped_over() {
        Corridor line = new Corridor(ring(33, 38, 34, 38), 1);
        GeodesicPath path = GeodesicPath.between(at(33.5, 30), at(33.5, 46));
        List<Crossing> c = Crossings.along(path, line);
        assertThat(c).hasSize(2);
        assertThat(c.get(1).atM() - c.get(0).atM()).isEqualTo(2, within(0.01));
    }

    @Test
    void grazing_a_circle_is_found_within_a_metre() {
        // The chord of a path that passes a metre inside the line is 2·√(2·55,000·1) m long.
        LatLon touch = Geodesics.move(ZONE.centre(), 40, 54_999);
        double across = Geodesics.azimuthDeg(touch, ZONE.centre()) + 90;
        LatLon from = Geodesics.move(touch, across, -5_000);
        double azimuth = Geodesics.azimuthDeg(from, touch);
        List<Crossing> c = Crossings.along(new GeodesicPath(from, azimuth, 10_000), ZONE);
        assertThat(c).hasSize(2);
        assertThat(c.get(1).atM() - c.get(0).atM()).isEqualTo(2 * Math.sqrt(110_000), within(1.0));
    }

    @Test
    void in_and_out_of_holes_and_parts() {
        Polygon p =
                new Polygon(
                        List.of(ring(0, 0, 0, 10, 10, 10, 10, 0), ring(4, 4, 4, 6, 6, 6, 6, 4)),
                        EdgeKind.GEODESIC);
        List<Crossing> c =
                Crossings.along(
                        GeodesicPath.between(at(5, -1), at(5, 14)),
                        new MultiPolygon(List.of(p, polygon(0, 12, 10, 12, 10, 13, 0, 13))));
        assertThat(c).hasSize(6);
        assertThat(c)
                .extracting(Crossing::inward)
                .containsExactly(true, false, true, false, true, false);
    }

    @Test
    void a_path_along_the_line_itself_is_inside() {
        Polygon box = polygon(30, 40, 30, 41, 31, 41, 31, 40);
        GeodesicPath side =
                new GeodesicPath(at(30, 40), Geodesics.azimuthDeg(at(30, 40), at(30, 41)), 20_000);
        assertThat(Crossings.along(side, box)).isEmpty();
    }

    @Test
    void crossings_agree_with_membership_and_with_dense_sampling() {
        long seed = Long.getLong("seed", 99);
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        int found = 0;
        for (int i = 0; i < 300; i++) {
            Shapes.Star star = Shapes.star(random, 300_000);
            LatLon from =
                    Geodesics.move(
                            star.centre(),
                            360 * random.nextDouble(),
                            2 * star.radiusM() * random.nextDouble());
            GeodesicPath path =
                    new GeodesicPath(
                            from,
                            Geodesics.azimuthDeg(from, star.centre()) + 30 * random.nextGaussian(),
                            3 * star.radiusM());
            List<Crossing> crossings = Crossings.along(path, star.polygon());
            found += crossings.size();
            assertConsistent(path, star.polygon(), crossings);
            List<Double> dense = dense(path, star.polygon());
            for (double at : dense) {
                assertThat(crossings)
                        .as("%s in %s", path, star)
                        .anyMatch(c -> Math.abs(c.atM() - at) <= path.lengthM() / 1_000);
            }
        }
        assertThat(found).isGreaterThan(400);
    }

    /// Membership between crossings is what they say, and each changes within 1 mm.
    private static void assertConsistent(
            GeodesicPath path, Outline outline, List<Crossing> crossings) {
        boolean inside = outline.contains(path.from());
        double last = 0;
        for (Crossing c : crossings) {
            assertThat(c.inward()).isNotEqualTo(inside);
            assertThat(outline.contains(path.at((last + c.atM()) / 2))).isEqualTo(inside);
            assertThat(outline.contains(path.at(Math.max(0, c.atM() - 1e-3)))).isEqualTo(inside);
            inside = c.inward();
            assertThat(outline.contains(path.at(c.atM()))).isEqualTo(inside);
            assertThat(c.atM()).isGreaterThanOrEqualTo(last);
            last = c.atM();
        }
        assertThat(outline.contains(path.at(path.lengthM()))).isEqualTo(inside);
    }

    private static List<Double> dense(GeodesicPath path, Outline outline) {
        List<Double> changes = new ArrayList<>();
        boolean inside = outline.contains(path.from());
        for (int i = 1; i <= 1_000; i++) {
            double s = path.lengthM() * i / 1_000;
            if (outline.contains(path.at(s)) != inside) {
                inside = !inside;
                changes.add(s);
            }
        }
        return changes;
    }

    @Test
    void a_path_knows_its_start_and_end() {
        GeodesicPath path = GeodesicPath.between(at(10, 170), at(-20, -160));
        assertThat(path.at(0)).isEqualTo(at(10, 170));
        assertThat(Geodesics.distanceM(path.at(path.lengthM()), at(-20, -160))).isLessThan(3e-8);
        assertThat(path).isEqualTo(GeodesicPath.between(at(10, 170), at(-20, -160)));
        assertThatThrownBy(() -> new GeodesicPath(at(0, 0), Double.NaN, 1))
                .hasMessageContaining("azimuthDeg is NaN");
        assertThatThrownBy(() -> new GeodesicPath(at(0, 0), 0, -1))
                .hasMessageContaining("lengthM is -1.0");
    }
}
