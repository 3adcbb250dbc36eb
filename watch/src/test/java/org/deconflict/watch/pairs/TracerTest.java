package org.deconflict.watch.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.deconflict.geo.Geodesics;
import org.deconflict.geo.LatLon;
import org.deconflict.geo.SteadyCourse;
import org.junit.jupiter.api.Test;

final class TracerTest {

    private static final long SEED = 20170609;

    @Test
    void whatever_is_within_half_the_distance_of_a_way_is_in_one_of_its_windows() {
        System.out.println("tracer: seed " + SEED);
        Random random = new Random(SEED);
        for (double distanceM : new double[] {500, 5_000, 30_000, 100_000}) {
            Tracer tracer = new Tracer(distanceM);
            for (int i = 0; i < 2_100; i++) {
                LatLon from =
                        Geodesics.move(
                                Traffic.hardPlace(i),
                                360 * random.nextDouble(),
                                i % 3 == 0 ? 0 : 3_000_000 * random.nextDouble());
                double wayM = Ways.LONGEST_M * Math.pow(random.nextDouble(), 3);
                edge(tracer, random, new Way(from, 360 * random.nextDouble(), wayM), distanceM / 2);
            }
        }
    }

    private record Way(LatLon from, double courseDeg, double lengthM) {}

    /// Ten places at the edge of the strip round the way.
    private static void edge(Tracer tracer, Random random, Way way, double halfM) {
        double mps = way.lengthM / 600;
        SteadyCourse course = new SteadyCourse(way.from, way.courseDeg, mps);
        Ways ways = new Ways();
        ways.put(0, moving(way.from, way.courseDeg, mps), 600);
        for (int k = 0; k < 10; k++) {
            double timeS = k == 0 ? 0 : k == 1 ? 600 : 600 * random.nextDouble();
            LatLon at = Geodesics.move(course.at(timeS), 360 * random.nextDouble(), halfM);
            ways.put(1, moving(at, 0, 0), 600);
            tracer.trace(ways, 0);
            assertThat(isTouched(tracer, tracer.home(ways, 1), timeS * 1e3))
                    .as("%s of %s after %.3f s", at, way, timeS)
                    .isTrue();
        }
    }

    private static Moving moving(LatLon at, double courseDeg, double mps) {
        return new Moving(at.latDeg(), at.lonDeg(), courseDeg, mps, Double.NaN, 0);
    }

    private static boolean isTouched(Tracer tracer, int cell, double ms) {
        for (int w = 0; w < tracer.count; w++) {
            if (tracer.cell[w] == cell && tracer.inMs[w] <= ms && ms <= tracer.outMs[w]) {
                return true;
            }
        }
        return false;
    }
}
