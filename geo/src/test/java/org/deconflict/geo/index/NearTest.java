package org.deconflict.geo.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.deconflict.geo.Circle;
import org.deconflict.geo.Geodesics;
import org.deconflict.geo.LatLon;
import org.deconflict.geo.Outline;
import org.junit.jupiter.api.Test;

final class NearTest {

    private final Random random = new Random(20170610);
    private final Hits hits = new Hits();

    private List<Integer> near(ZoneIndex index, LatLon p, double radiusM) {
        index.near(p.latDeg(), p.lonDeg(), radiusM, hits);
        assertThat(hits.positions()).isEqualTo(1);
        return ZoneIndexComparison.zones(hits, 0);
    }

    @Test
    void no_outline_that_comes_near_is_missed() {
        long named = 0;
        long asked = 0;
        for (int run = 0; run < 12; run++) {
            Crowd crowd = new Crowd(random, Crowd.place(random), 500_000).add(40, 100, 1_000_000);
            ZoneIndex index = ZoneIndex.of(crowd.outlines);
            for (int i = 0; i < 30; i++) {
                LatLon p = crowd.around();
                double radius = i == 0 ? 0 : 10 * Math.pow(2e6, random.nextDouble());
                List<Integer> found = near(index, p, radius);
                assertThat(found).isSorted().doesNotHaveDuplicates();
                for (int zone = 0; zone < crowd.outlines.size(); zone++) {
                    Outline o = crowd.outlines.get(zone);
                    double d = o.signedDistanceM(p);
                    assertThat(found.contains(zone) || d > radius).as("%s: %s", zone, d).isTrue();
                }
                named += found.size();
                asked += crowd.outlines.size();
            }
        }
        assertThat(named).isBetween(asked / 20, asked / 10 * 9);
    }

    @Test
    void a_circle_is_named_up_to_its_distance_and_hardly_farther() {
        LatLon centre = new LatLon(33.5, 38.6);
        ZoneIndex index = ZoneIndex.of(List.of(new Circle(centre, 55_000)));
        LatLon p = Geodesics.move(centre, 70, 75_000);

        assertThat(near(index, p, 20_000)).containsExactly(0);
        assertThat(near(index, p, 19_999)).isEmpty();
    }

    @Test
    void half_the_earth_has_all_and_no_distance_what_is_there() {
        List<Outline> zones =
                new Crowd(random, new LatLon(0, 180), 9_000_000).add(99, 10, 9_000).outlines;
        ZoneIndex index = ZoneIndex.of(zones);

        assertThat(near(index, new LatLon(90, 0), 20_004_000)).hasSize(99).isSorted();
        assertThat(near(index, zones.get(7).reach().centre(), 0)).contains(7).hasSizeLessThan(9);
        assertThat(near(ZoneIndex.of(List.of()), new LatLon(0, 0), 20_004_000)).isEmpty();
    }

    @Test
    void what_is_no_distance_or_position_is_refused() {
        ZoneIndex index = ZoneIndex.of(List.of());

        assertThatThrownBy(() -> index.near(0, 0, -1, hits))
                .hasMessage("radiusM is -1.0, must be 0..20004000 metres");
        assertThatThrownBy(() -> index.near(0, 0, Double.NaN, hits)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> index.near(Double.NaN, 0, 1, hits))
                .hasMessageContaining("latDeg is NaN");
    }
}
