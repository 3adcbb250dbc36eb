package org.deconflict.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.deconflict.geo.Shapes.at;
import static org.deconflict.geo.Shapes.polygon;
import static org.deconflict.geo.Shapes.ring;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What other libraries are known to get wrong, and what people get wrong: judged rightly, or refused with the place.
final class HardCasesTest {

    private static final LatLon TIP = at(40, 20);

    /// A triangle whose corner at the tip is so many degrees, 50 km long, to the east.
    private static Polygon spike(double cornerDeg) {
        LatLon north = Geodesics.move(TIP, 90 - cornerDeg / 2, 50_000);
        LatLon south = Geodesics.move(TIP, 90 + cornerDeg / 2, 50_000);
        return new Polygon(List.of(List.of(TIP, north, south)), EdgeKind.GEODESIC);
    }

    @Test
    void a_spike_is_judged_like_any_corner() {
        for (double cornerDeg : new double[] {4.6, 0.46, 0.001, 1e-5}) {
            Polygon spike = spike(cornerDeg);
            for (double s = 100; s < 45_000; s += 499) {
                double half = s * Math.tan(Math.toRadians(cornerDeg / 2));
                LatLon amid = Geodesics.move(TIP, 90, s);
                double east = Geodesics.azimuthDeg(amid, TIP);
                String where = cornerDeg + " degrees, " + s + " m";
                assertThat(spike.contains(amid)).as(where).isTrue();
                assertThat(spike.contains(Geodesics.move(amid, east + 90, half + 1e-4)))
                        .as(where)
                        .isFalse();
                assertThat(spike.contains(Geodesics.move(amid, east - 90, half + 1e-4)))
                        .as(where)
                        .isFalse();
                assertThat(spike.signedDistanceM(amid))
                        .as(where)
                        .isEqualTo(-half, within(1e-3 * half + 1e-7));
            }
        }
    }

    @Test
    void a_way_through_a_spike_enters_and_leaves() {
        Polygon spike = spike(0.46);
        LatLon amid = Geodesics.move(TIP, 90, 25_000);
        GeodesicPath across = new GeodesicPath(Geodesics.move(amid, 180, 5_000), 0, 10_000);
        List<Crossing> found = Crossings.along(across, spike);
        assertThat(found).extracting(Crossing::inward).containsExactly(true, false);
        assertThat(found.get(1).atM() - found.get(0).atM()).isEqualTo(200.7, within(0.1));
    }

    /// A library with a buffer of 1 mm missed 5 % of such crossings, one of 39 km.
    @Test
    void a_way_through_a_zone_of_100_km_is_never_missed() {
        long seed = Long.getLong("seed", 20170518);
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        for (int i = 0; i < 40; i++) {
            Shapes.Star star = Shapes.star(random, 100_000);
            LatLon inside = star.centre();
            while (!star.polygon().contains(inside)) {
                inside =
                        Geodesics.move(
                                star.centre(), 360 * random.nextDouble(), star.radiusM() / 2);
            }
            double azimuth = 360 * random.nextDouble();
            LatLon from = Geodesics.move(inside, azimuth, -3 * star.radiusM());
            GeodesicPath path = GeodesicPath.between(from, inside);
            GeodesicPath way = new GeodesicPath(from, path.azimuthDeg(), 2 * path.lengthM());
            List<Crossing> found = Crossings.along(way, star.polygon());
            assertThat(found).as("%s", star).hasSizeGreaterThanOrEqualTo(2);
            assertThat(found.size() % 2).isZero();
            double atM = path.lengthM();
            long before = found.stream().filter(c -> c.atM() <= atM).count();
            assertThat(before % 2).as("inside after %s", found).isOne();
        }
    }

    /// A library takes 12.8 % of such places for outside, by a division of nothing by nothing.
    @Test
    void places_exactly_on_a_meridian_line_are_in_the_corridor() {
        Random random = new Random(4);
        for (double lon : new double[] {0, 20, 38.66, 179.999, 180, -180}) {
            Corridor c = new Corridor(ring(10, lon, 11, lon), 100);
            for (int i = 0; i < 500; i++) {
                LatLon on = at(10 + random.nextDouble(), lon);
                assertThat(c.signedDistanceM(on)).as("%s", on).isEqualTo(-100, within(1e-7));
                assertThat(c.contains(on)).isTrue();
            }
        }
    }

    @Test
    void a_distance_is_always_a_number() {
        List<Outline> outlines =
                List.of(
                        new Circle(at(90, 0), 1_000_000),
                        new Circle(at(0, 180), 1),
                        polygon(80, 0, 80, 120, 80, -120),
                        polygon(90, 0, 80, 10, 80, 50),
                        polygon(EdgeKind.PARALLEL, -60, 0, -60, 120, -60, -120),
                        spike(0.001),
                        new Corridor(ring(10, 20, 11, 20), 100),
                        new Corridor(ring(85, 170, 90, 0, 85, -20), 1e-3));
        for (Outline o : outlines) {
            for (double lat :
                    new double[] {90, -90, 0, -0.0, 80, -80, 40, -40, 10, 10.5, Double.MIN_VALUE}) {
                for (double lon :
                        new double[] {0, -0.0, 180, -180, 20, -160, 120, Math.nextDown(180.0)}) {
                    double d = o.signedDistanceM(at(lat, lon));
                    assertThat(d).as("%s of %s, %s", o, lat, lon).isFinite();
                    assertThat(o.contains(at(lat, lon))).isEqualTo(d <= Outline.TIE_M);
                }
            }
        }
    }

    @Test
    void the_two_names_of_a_place_are_one_place() {
        List<Outline> outlines =
                List.of(
                        new Circle(at(10, 179.99), 5_000),
                        polygon(10, 179, 11, 179, 11, -179, 10, -179),
                        new Corridor(ring(10, 170, 10, -170), 2_000));
        for (Outline o : outlines) {
            for (double lat = 9.5; lat < 11.5; lat += 0.01) {
                assertThat(o.signedDistanceM(at(lat, 180)))
                        .isEqualTo(o.signedDistanceM(at(lat, -180)), within(1e-7));
                assertThat(o.contains(at(lat, 180))).isEqualTo(o.contains(at(lat, -180)));
            }
        }
    }

    @Test
    void no_position_is_made_of_what_is_no_number() {
        for (double bad : new double[] {Double.NaN, 1 / 0.0, -1 / 0.0, 90.000001, -91, 1e308}) {
            assertThatThrownBy(() -> at(bad, 0))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "latDeg is "
                                    + bad
                                    + ", must be -90..90 degrees; are lat and lon swapped?");
        }
        for (double bad : new double[] {Double.NaN, 1 / 0.0, -1 / 0.0, 180.000001, 360}) {
            assertThatThrownBy(() -> at(0, bad))
                    .hasMessage("lonDeg is " + bad + ", must be -180..180 degrees");
        }
    }

    @Test
    void a_circle_larger_than_a_hemisphere_is_refused() {
        assertThatThrownBy(() -> new Circle(at(33.5, 38.66), 10_001_966))
                .isInstanceOf(OutlineRefused.class)
                .hasMessage(
                        "circle round latitude 33.5, longitude 38.66: radiusM is 1.0001966E7, "
                                + "must be 1..10000000 metres; did you give kilometres?");
    }

    @Test
    void a_ring_without_area_is_refused_with_the_place() {
        assertThatThrownBy(() -> polygon(0, 5, 1, 5, 2, 5))
                .isInstanceOf(OutlineRefused.class)
                .hasMessageContaining(
                        "corner 3 (latitude 2.0, longitude 5.0) turns back on the edge")
                .hasMessageContaining("a ring must not meet itself");
        assertThatThrownBy(() -> polygon(80, 10, 90, 0, 80, -170))
                .isInstanceOf(OutlineRefused.class)
                .hasMessageContaining("180 degrees of longitude apart");
        assertThatThrownBy(() -> polygon(10, 10, 10, 10, 10, 10, 10, 10))
                .isInstanceOf(OutlineRefused.class)
                .hasMessage(
                        "ring 1 has 1 distinct corners, must be at least 3, near latitude 10.0, longitude 10.0");
    }

    @Test
    void a_ring_that_touches_itself_says_where() {
        assertThatThrownBy(() -> polygon(0, 0, 0, 2, 1, 1, 2, 2, 2, 0, 1, 1))
                .hasMessageContaining(
                        " at latitude 1.0, longitude 1.0; a ring must not meet itself")
                .hasMessageContaining(
                        "touches the edge from corner 2 (latitude 0.0, longitude 2.0)");
    }
}
