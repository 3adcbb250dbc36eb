package org.deconflict.geo.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.deconflict.geo.Crossings;
import org.deconflict.geo.GeodesicPath;
import org.deconflict.geo.Geodesics;
import org.deconflict.geo.LatLon;
import org.deconflict.geo.Outline;
import org.junit.jupiter.api.Test;

final class MeetsTest {

    private final Hits hits = new Hits();
    private long met;
    private long named;

    @Test
    void every_line_that_a_way_crosses_or_comes_near_to_is_named_and_few_others() {
        long seed = Long.getLong("seed", 20170608);
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        for (int run = 0; run < 30; run++) {
            LatLon middle = Crowd.place(random);
            Crowd crowd =
                    switch (run % 3) {
                        case 0 -> new Crowd(random, middle, 2_000).add(15, 10, 3_000);
                        case 1 -> new Crowd(random, middle, 40_000).add(25, 300, 40_000);
                        default -> new Crowd(random, middle, 400_000).add(15, 5_000, 900_000);
                    };
            ZoneBoard board = new ZoneBoard(crowd.outlines.subList(0, 9));
            crowd.outlines.subList(9, crowd.outlines.size()).forEach(board::add);
            for (int i = 0; i < 40; i++) {
                compare(random, crowd, board);
            }
        }
        assertThat(met).isGreaterThan(500);
        assertThat(named).isLessThan(20 * met);
    }

    private void compare(Random random, Crowd crowd, ZoneBoard board) {
        LatLon from = random.nextBoolean() ? crowd.around() : crowd.besideLine(1).getFirst();
        double lengthM = Math.pow(10, 5.2 * random.nextDouble());
        LatLon to = Geodesics.move(from, 360 * random.nextDouble(), lengthM);
        double marginM = random.nextInt(3) == 0 ? 500 * random.nextDouble() : 0;
        board.meets(from.latDeg(), from.lonDeg(), to.latDeg(), to.lonDeg(), marginM, hits);
        List<Integer> zones = ZoneIndexComparison.zones(hits, 0);
        assertThat(zones).isSorted().doesNotHaveDuplicates();
        named += zones.size();
        GeodesicPath way = GeodesicPath.between(from, to);
        for (int zone = 0; zone < crowd.outlines.size(); zone++) {
            if (meets(way, crowd.outlines.get(zone), marginM)) {
                met++;
                assertThat(zones)
                        .as("%s %s %s %s", from, to, marginM, crowd.outlines.get(zone))
                        .contains(zone);
            }
        }
    }

    private static boolean meets(GeodesicPath way, Outline outline, double marginM) {
        for (double share = 0; share <= 1; share += 0.125) {
            double d = outline.signedDistanceM(way.at(share * way.lengthM()));
            // Inside a corridor the signed distance may fall short of the way to the line.
            if (d >= 0 && d <= marginM) {
                return true;
            }
        }
        return !Crossings.along(way, outline).isEmpty();
    }
}
