package org.deconflict.geo.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.deconflict.geo.Circle;
import org.deconflict.geo.EdgeKind;
import org.deconflict.geo.LatLon;
import org.deconflict.geo.Outline;
import org.deconflict.geo.Polygon;
import org.junit.jupiter.api.Test;

final class ZoneIndexTest {

    private final Hits hits = new Hits();

    private List<Integer> at(ZoneIndex index, double latDeg, double lonDeg) {
        index.find(latDeg, lonDeg, hits);
        return ZoneIndexComparison.zones(hits, 0);
    }

    private static Polygon box(double south, double west, double north, double east) {
        return new Polygon(
                List.of(
                        List.of(
                                new LatLon(south, west),
                                new LatLon(south, east),
                                new LatLon(north, east),
                                new LatLon(north, west))),
                EdgeKind.GEODESIC);
    }

    @Test
    void an_index_of_nothing_finds_nothing() {
        assertThat(at(ZoneIndex.of(List.of()), 90, 180)).isEmpty();
    }

    @Test
    void zones_are_numbered_as_they_came_and_found_in_that_order() {
        LatLon place = new LatLon(33.5, 38.6);
        List<Outline> zones =
                List.of(
                        box(33, 38, 34, 39),
                        new Circle(new LatLon(-33.5, 38.6), 55_000),
                        new Circle(place, 55_000),
                        box(33.4, 38.5, 33.6, 38.7));

        assertThat(at(ZoneIndex.of(zones), 33.5, 38.6)).containsExactly(0, 2, 3);
    }

    @Test
    void more_zones_at_one_place_than_a_short_leaf_counts_are_all_found() {
        List<Outline> same = Collections.nCopies(300, new Circle(new LatLon(33.5, 38.6), 55_000));
        ZoneIndex index = ZoneIndex.of(same);
        List<Integer> all = IntStream.range(0, 300).boxed().toList();

        assertThat(at(index, 33.5, 38.6)).isEqualTo(all);
        assertThat(at(index, 33.99, 38.6)).isEqualTo(all);
        assertThat(at(index, 34.01, 38.6)).isEmpty();
    }

    @Test
    void an_edge_that_bows_across_the_border_of_a_cell_counts_on_both_sides() {
        double unit = 1 / Plate.UNITS_PER_DEG;
        double border = 360.0 / 4096 * 500;
        // The north side runs 19 cm south of the border and bows 40 cm to the north.
        Polygon low = box(border - 0.03, 10, border - 20 * unit, 10.06);
        List<Outline> zones = new ArrayList<>(List.of(low));
        for (int i = 0; i < 40; i++) {
            zones.add(new Circle(new LatLon(border + 0.0005 * (i % 4), 10.001 + 0.0014 * i), 60));
        }
        ZoneIndex index = ZoneIndex.of(zones);
        int above = 0;
        for (int i = 0; i < 3_000; i++) {
            double lat = border + (i % 60) * unit;
            double lon = 10 + i * 2e-5;
            boolean in = low.contains(new LatLon(lat, lon));
            above += in ? 1 : 0;
            assertThat(at(index, lat, lon).contains(0)).isEqualTo(in);
        }
        assertThat(above).isGreaterThan(200);
    }

    @Test
    void a_corner_a_millimetre_across_the_border_of_a_cell_is_seen_from_both_sides() {
        double unit = 1 / Plate.UNITS_PER_DEG;
        double border = 360.0 / 4096 * 500;
        for (int k = -20; k <= 20; k++) {
            double tip = border + k * unit / 5;
            Polygon wedge =
                    new Polygon(
                            List.of(
                                    List.of(
                                            new LatLon(40, tip),
                                            new LatLon(40.01, tip + 0.02),
                                            new LatLon(39.99, tip + 0.02))),
                            EdgeKind.GEODESIC);
            List<Outline> zones = new ArrayList<>(List.of(wedge));
            for (int i = 0; i < 40; i++) {
                zones.add(
                        new Circle(new LatLon(39.999 + 0.0001 * (i % 20), border + 1e-4 * i), 60));
            }
            ZoneIndex index = ZoneIndex.of(zones);
            for (int i = -20; i <= 20; i++) {
                LatLon p = new LatLon(40, border + i * unit / 7);
                assertThat(at(index, p.latDeg(), p.lonDeg()).contains(0))
                        .isEqualTo(wedge.contains(p));
            }
        }
    }

    @Test
    void what_is_no_position_is_refused() {
        ZoneIndex index = ZoneIndex.of(List.of());

        assertThatThrownBy(() -> index.find(91, 0, hits)).hasMessageContaining("latDeg is 91.0");
        assertThatThrownBy(() -> index.find(0, Double.NaN, hits))
                .hasMessageContaining("lonDeg is NaN");
        assertThatThrownBy(() -> index.find(new double[] {0, 0}, new double[] {0, 181}, 0, 2, hits))
                .hasMessageContaining("lonDeg is 181.0");
    }

    @Test
    void hits_outside_the_batch_are_refused() {
        ZoneIndex.of(List.of()).find(0, 0, hits);

        assertThatThrownBy(() -> hits.count(1)).hasMessage("position is 1, the batch has 1");
        assertThatThrownBy(() -> hits.zone(0, 0)).hasMessage("k is 0, position 0 has 0 zones");
    }

    @Test
    void a_batch_larger_than_a_block_is_answered_as_its_positions_are() {
        ZoneIndex index = ZoneIndex.of(List.of(box(10, 10, 20, 20), box(15, 15, 25, 25)));
        double[] lat = new double[1_000];
        double[] lon = new double[1_000];
        for (int i = 0; i < 1_000; i++) {
            lat[i] = 9 + 0.017 * i;
            lon[i] = 26 - 0.017 * i;
        }
        Hits batch = new Hits();
        index.find(lat, lon, 7, 1_000, batch);

        assertThat(batch.positions()).isEqualTo(993);
        for (int i = 7; i < 1_000; i++) {
            assertThat(ZoneIndexComparison.zones(batch, i - 7))
                    .isEqualTo(at(index, lat[i], lon[i]));
        }
    }
}
