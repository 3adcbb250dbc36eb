package org.deconflict.watch.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.deconflict.geo.LatLon;
import org.deconflict.geo.SteadyCourse;
import org.junit.jupiter.api.Test;

final class WaysTest {

    private static final long SEED = 20170608;

    @Test
    void an_arc_strays_from_the_geodesic_by_less_than_its_bound() {
        System.out.println("ways: seed " + SEED);
        Random random = new Random(SEED);
        Ways ways = new Ways();
        double worst = 0;
        for (int i = 0; i < 200_000; i++) {
            double latDeg = i % 4 == 0 ? 89 + random.nextDouble() : 180 * random.nextDouble() - 90;
            double wayM = 20_000 + 980_000 * random.nextDouble();
            var m = new Moving(latDeg, 38, 360 * random.nextDouble(), wayM / 600, Double.NaN, 0);
            ways.put(0, m, 600);
            LatLon end =
                    new SteadyCourse(new LatLon(latDeg, 38), m.courseDeg(), m.speedMps()).at(600);
            ways.put(1, new Moving(end.latDeg(), end.lonDeg(), 0, 0, Double.NaN, 0), 600);
            worst = Math.max(worst, distanceM(ways, 600) / ways.strayM(0, 600));
        }
        System.out.println("ways: stray, share of its bound: " + worst);
        assertThat(worst).isBetween(0.3, 0.9);
    }

    @Test
    void a_fix_speaks_for_a_thousand_kilometres_at_most() {
        assertThat(Ways.spokenS(250, 600)).isEqualTo(600);
        assertThat(Ways.spokenS(2_000, 600)).isEqualTo(500);
        assertThat(Ways.spokenS(0, 600)).isEqualTo(600);
    }

    private static double distanceM(Ways ways, double timeS) {
        ways.goTo(0, timeS);
        double x = ways.x;
        double y = ways.y;
        double z = ways.z;
        ways.goTo(1, timeS);
        double dx = x - ways.x;
        double dy = y - ways.y;
        double dz = z - ways.z;
        return Math.sqrt(dx * dx + dy * dy + dz * dz);
    }
}
