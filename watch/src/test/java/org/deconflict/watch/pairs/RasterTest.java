package org.deconflict.watch.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.deconflict.geo.LatLon;
import org.junit.jupiter.api.Test;

final class RasterTest {

    private static final long SEED = 20170606;
    private static final double NOW_S = 1_496_750_400;

    @Test
    void a_raster_finds_whom_asking_everybody_finds() {
        System.out.println("pairs: seed " + SEED);
        Random random = new Random(SEED);
        long pairs = 0;
        for (int i = 0; i < 14; i++) {
            double distanceM = i % 3 == 0 ? 500 : i % 3 == 1 ? 5_000 : 60_000;
            double heightM = i % 2 == 0 ? 600 : Double.POSITIVE_INFINITY;
            Moving[] all = crowd(random, Traffic.hardPlace(i), 150, distanceM * 12);
            pairs += compare(all, distanceM, heightM, 600);
        }
        System.out.println("pairs: " + pairs + " found, missing 0, extra 0");
        assertThat(pairs).isGreaterThan(2_000);
    }

    @Test
    void long_ways_and_great_speeds_are_found_too() {
        Random random = new Random(SEED + 1);
        long pairs = 0;
        for (int i = 0; i < 7; i++) {
            Moving[] all = crowd(random, Traffic.hardPlace(i), 80, 300_000);
            for (int k = 0; k < all.length; k += 10) {
                Moving m = all[k];
                all[k] = new Moving(m.latDeg(), m.lonDeg(), m.courseDeg(), 2_000, m.altM(), NOW_S);
            }
            pairs += compare(all, 10_000, 1_000, 3_600);
        }
        assertThat(pairs).isGreaterThan(200);
    }

    @Test
    void moving_on_fix_by_fix_finds_the_same_as_beginning_anew() {
        Random random = new Random(SEED + 2);
        LatLon centre = Traffic.hardPlace(6);
        Raster raster = new Raster(5_000, 600, 600);
        Moving[] now = new Moving[120];
        for (int step = 0; step < 1_200; step++) {
            int slot = step < now.length ? step : random.nextInt(now.length);
            now[slot] = Traffic.anybody(random, centre, 40_000, NOW_S + step);
            raster.put(slot, now[slot]);
            raster.near(slot);
            if (step % 100 == 99) {
                Raster anew = new Raster(5_000, 600, 600);
                for (int i = 0; i < now.length && now[i] != null; i++) {
                    anew.put(i, now[i]);
                }
                anew.near(slot);
                assertThat(found(raster)).isEqualTo(found(anew));
                assertThat(raster.windows()).isEqualTo(anew.windows());
            }
        }
        for (int i = 0; i < now.length; i++) {
            raster.remove(i);
        }
        assertThat(raster.windows()).isZero();
    }

    @Test
    void who_stopped_speaking_meets_nobody() {
        Raster raster = new Raster(5_000, 600, 600);
        raster.put(0, new Moving(33.5, 38.6, 0, 0, Double.NaN, NOW_S));
        raster.put(1, new Moving(33.5, 38.6, 0, 0, Double.NaN, NOW_S + 600));
        raster.near(1);
        assertThat(found(raster)).containsExactly(0);
        raster.put(1, new Moving(33.5, 38.6, 0, 0, Double.NaN, NOW_S + 600.1));
        raster.near(1);
        assertThat(found(raster)).isEmpty();
    }

    @Test
    void unknown_heights_count_as_the_same() {
        Raster raster = new Raster(5_000, 600, 600);
        raster.put(0, new Moving(33.5, 38.6, 0, 0, 1_000, NOW_S));
        raster.put(1, new Moving(33.5, 38.6, 0, 0, Double.NaN, NOW_S));
        raster.put(2, new Moving(33.5, 38.6, 0, 0, 1_600, NOW_S));
        raster.put(3, new Moving(33.5, 38.6, 0, 0, 1_601, NOW_S));
        raster.near(0);
        assertThat(found(raster)).containsExactly(1, 2);
    }

    private static Moving[] crowd(Random random, LatLon centre, int count, double spreadM) {
        Moving[] all = new Moving[count];
        for (int i = 0; i < count; i++) {
            all[i] = Traffic.anybody(random, centre, spreadM, NOW_S);
        }
        return all;
    }

    /// Raster slot by slot, and a tick in slices, against everybody with everybody.
    private static long compare(Moving[] all, double distanceM, double heightM, double horizonS) {
        Raster raster = new Raster(distanceM, heightM, horizonS);
        for (int i = 0; i < all.length; i++) {
            raster.put(i, all[i]);
        }
        PairSet expected = new PairSet();
        Ways ways = raster.ways();
        for (int a = 0; a < all.length; a++) {
            for (int b = a + 1; b < all.length; b++) {
                if (!ways.areApart(a, b, heightM) && ways.exactM(a, b) <= distanceM) {
                    expected.add(a, b);
                }
            }
        }
        PairSet near = new PairSet();
        for (int a = 0; a < all.length; a++) {
            raster.near(a);
            for (int i = 0; i < raster.foundCount; i++) {
                near.add(a, raster.found[i]);
            }
            for (int b : found(raster)) {
                assertThat(expected.has(a, b)).as("%d and %d", a, b).isTrue();
            }
            long of = Arrays.stream(expected.sorted()).filter(holds(a)).count();
            assertThat(raster.foundCount).as("whom %d meets", a).isEqualTo((int) of);
        }
        assertThat(near.sorted()).isEqualTo(expected.sorted());
        Tick tick = new Tick(ways, distanceM, heightM);
        tick.begin(all.length);
        while (tick.slice(100)) {}
        assertThat(tick.found()).isEqualTo(expected.sorted());
        return expected.size();
    }

    private static java.util.function.LongPredicate holds(int slot) {
        return pair -> (int) (pair >> 32) == slot || (int) pair == slot;
    }

    private static Set<Integer> found(Raster raster) {
        Set<Integer> set = new TreeSet<>();
        for (int i = 0; i < raster.foundCount; i++) {
            assertThat(set.add(raster.found[i])).isTrue();
        }
        return set;
    }
}
