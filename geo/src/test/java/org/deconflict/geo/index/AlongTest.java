package org.deconflict.geo.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.deconflict.geo.Circle;
import org.deconflict.geo.Corridor;
import org.deconflict.geo.EdgeKind;
import org.deconflict.geo.Geodesics;
import org.deconflict.geo.LatLon;
import org.deconflict.geo.MultiPolygon;
import org.deconflict.geo.Outline;
import org.deconflict.geo.Polygon;
import org.junit.jupiter.api.Test;

final class AlongTest {

    private static final LatLon PLACE = new LatLon(33.5, 38.6);

    private final Changes changes = new Changes();

    private static Polygon box(
            EdgeKind kind, double south, double west, double north, double east) {
        return new Polygon(
                List.of(
                        List.of(
                                new LatLon(south, west),
                                new LatLon(south, east),
                                new LatLon(north, east),
                                new LatLon(north, west))),
                kind);
    }

    /// The changes as zone, `+` or `-`, and whole metres.
    private List<String> along(ZoneIndex index, LatLon from, double azimuthDeg, double lengthM) {
        index.along(from.latDeg(), from.lonDeg(), azimuthDeg, lengthM, changes);
        List<String> told = new ArrayList<>();
        for (int k = 0; k < changes.size(); k++) {
            double at = (changes.fromM(k) + changes.toM(k)) / 2;
            told.add(changes.zone(k) + (changes.inward(k) ? "+" : "-") + Math.round(at));
        }
        return told;
    }

    @Test
    void straight_through_a_circle_and_out_of_another() {
        ZoneIndex index =
                ZoneIndex.of(List.of(new Circle(PLACE, 55_000), new Circle(PLACE, 155_000)));
        LatLon from = Geodesics.move(PLACE, 250, 100_000);
        double azimuth = Geodesics.azimuthDeg(from, PLACE);

        assertThat(along(index, from, azimuth, 200_000)).containsExactly("0+45000", "0-155000");
        assertThat(along(index, from, azimuth, 300_000))
                .containsExactly("0+45000", "0-155000", "1-255000");
        assertThat(changes.toM(0) - changes.fromM(0)).isLessThan(1e-5);
        assertThat(changes.asked()).isZero();
    }

    @Test
    void a_circle_passed_a_tenth_of_a_millimetre_off_is_asked() {
        LatLon touch = Geodesics.move(PLACE, 40, 54_999);
        double across = Geodesics.azimuthDeg(touch, PLACE) + 90;
        LatLon from = Geodesics.move(touch, across, -5_000);
        double azimuth = Geodesics.azimuthDeg(from, touch);
        ZoneIndex index =
                ZoneIndex.of(List.of(new Circle(PLACE, 55_000), new Circle(PLACE, 54_998.9999)));
        index.along(from.latDeg(), from.lonDeg(), azimuth, 10_000, changes);

        assertThat(changes.size()).isEqualTo(2);
        assertThat(changes.fromM(1) - changes.fromM(0))
                .isEqualTo(2 * Math.sqrt(110_000), within(1.0));
        assertThat(changes.asked()).isEqualTo(1);
    }

    @Test
    void a_box_is_entered_and_left_whatever_its_edges() {
        for (EdgeKind kind : EdgeKind.values()) {
            ZoneIndex index = ZoneIndex.of(List.of(box(kind, 33, 38, 34, 39)));

            assertThat(along(index, new LatLon(33.5, 37), 90, 300_000))
                    .as(kind.name())
                    .hasSize(2)
                    .first()
                    .asString()
                    .startsWith("0+929");
        }
    }

    @Test
    void the_side_between_two_parts_is_no_change() {
        MultiPolygon both =
                new MultiPolygon(
                        List.of(
                                box(EdgeKind.GEODESIC, 33, 38, 34, 39),
                                box(EdgeKind.GEODESIC, 33, 39, 34, 40)));

        assertThat(along(ZoneIndex.of(List.of(both)), new LatLon(33.5, 37), 90, 400_000))
                .hasSize(2);
        assertThat(changes.asked()).isEqualTo(1);
    }

    @Test
    void a_corner_given_twice_or_met_exactly_is_one_change() {
        LatLon corner = new LatLon(33.5, 38);
        List<LatLon> ring =
                List.of(
                        corner,
                        new LatLon(33.5, 38 + 1e-13),
                        new LatLon(33, 39),
                        new LatLon(33.5, 39.000_000_01),
                        new LatLon(33.5, 39),
                        new LatLon(34, 39));
        ZoneIndex index = ZoneIndex.of(List.of(new Polygon(List.of(ring), EdgeKind.GEODESIC)));
        LatLon from = new LatLon(33.5, 37);

        assertThat(along(index, from, Geodesics.azimuthDeg(from, corner), 300_000)).hasSize(2);
        assertThat(along(index, from, 90.1, 300_000)).hasSize(2);
        for (int i = 0; i < 100; i++) {
            assertThat(along(index, new LatLon(33.5, 38.5), 89 + 0.02 * i, 300_000)).hasSize(1);
        }
    }

    @Test
    void a_narrow_corridor_is_not_jumped_over() {
        Corridor line = new Corridor(List.of(new LatLon(33, 38), new LatLon(34, 38)), 1);

        assertThat(along(ZoneIndex.of(List.of(line)), new LatLon(33.5, 37), 90, 200_000))
                .containsExactly("0+92924", "0-92926");
    }

    @Test
    void over_a_pole_and_along_the_antimeridian() {
        ZoneIndex index =
                ZoneIndex.of(
                        List.of(
                                new Circle(new LatLon(90, 0), 10_000),
                                new Circle(new LatLon(89.99, 10), 500),
                                new Circle(new LatLon(60, 180), 1_000)));

        assertThat(along(index, new LatLon(59.9, 180), 0, 6_800_000))
                .containsExactly(
                        "0+3349034", "0-3369034", "1+3359673", "1-3360595", "2+10141", "2-12141");
    }

    @Test
    void a_start_on_the_line_is_inside_and_no_entry() {
        Circle zone = new Circle(PLACE, 55_000);
        LatLon on = Geodesics.move(PLACE, 250, 55_000);
        double inward = Geodesics.azimuthDeg(on, PLACE);
        ZoneIndex index = ZoneIndex.of(List.of(zone));

        assertThat(along(index, on, inward, 1_000)).isEmpty();
        assertThat(along(index, on, inward + 180, 1_000)).containsExactly("0-0");
        assertThat(along(index, on, inward, 0)).isEmpty();
    }

    @Test
    void what_is_no_way_is_refused() {
        ZoneIndex index = ZoneIndex.of(List.of());

        assertThatThrownBy(() -> index.along(91, 0, 0, 1, changes))
                .hasMessageContaining("latDeg is 91.0");
        assertThatThrownBy(() -> index.along(0, 0, Double.NaN, 1, changes))
                .hasMessageContaining("azimuthDeg is NaN");
        assertThatThrownBy(() -> index.along(0, 0, 0, -1, changes))
                .hasMessageContaining("lengthM is -1.0");
        index.along(0, 0, 1e9, 1, changes);
        assertThatThrownBy(() -> changes.zone(0)).hasMessage("k is 0, there are 0 changes");
    }

    @Test
    void a_zone_struck_from_a_board_has_no_changes() {
        ZoneBoard board = new ZoneBoard(List.of(new Circle(PLACE, 1_000)));
        int stays = board.add(new Circle(PLACE, 2_000));
        board.remove(0);
        board.along(33.5, 38.6, 70, 5_000, changes);

        assertThat(changes.size()).isEqualTo(1);
        assertThat(changes.zone(0)).isEqualTo(stays);
        assertThat(changes.fromM(0)).isEqualTo(2_000, within(1e-3));
        assertThat(changes.inward(0)).isFalse();
    }

    @Test
    void looking_along_a_way_allocates_nothing_unless_an_outline_is_asked() {
        Random random = new Random(20170608);
        List<Outline> zones = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            LatLon c =
                    Geodesics.move(PLACE, 360 * random.nextDouble(), 60_000 * random.nextDouble());
            List<LatLon> ring = new ArrayList<>();
            for (int k = 0; k < 12; k++) {
                ring.add(Geodesics.move(c, 30 * k, 2_000 + 6_000 * random.nextDouble()));
            }
            zones.add(new Circle(c, 100 + 20_000 * random.nextDouble()));
            zones.add(new Polygon(List.of(ring), EdgeKind.GEODESIC));
        }
        ZoneIndex index = ZoneIndex.of(zones);
        double[] azimuths = random.doubles(200, 0, 360).toArray();
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        long found = 0;
        for (int round = 0; round < 4; round++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < azimuths.length; i++) {
                index.along(33.5, 38.6, azimuths[i], 1_000 + 500 * i, changes);
                found += changes.size();
            }
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }

        assertThat(found).isGreaterThan(10_000);
        assertThat(changes.asked()).isZero();
        // Asking for the number may itself allocate.
        assertThat(least).isLessThan(1_000);
    }
}
