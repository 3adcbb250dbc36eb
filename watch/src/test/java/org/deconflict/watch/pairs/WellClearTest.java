package org.deconflict.watch.pairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.Random;
import org.deconflict.geo.ClosestApproach.Within;
import org.deconflict.watch.pairs.WellClear.Plane;
import org.junit.jupiter.api.Test;

final class WellClearTest {

    private static final long SEED = 365;
    private static final double SPAN_S = 180;
    private static final WellClear EN_ROUTE = new WellClear(1_222.32, 35, 137.16, 0);

    @Test
    void the_interval_is_where_the_definition_holds_and_only_there() {
        System.out.println("well clear: seed " + SEED);
        Random random = new Random(SEED);
        int lost = 0;
        for (int i = 0; i < 20_000; i++) {
            WellClear volume = new WellClear(1_222.32, 35 * (i % 2), 137.16, 20 * (i % 3));
            Plane plane = plane(random);
            Vertical vertical = vertical(random);
            Optional<Within> interval = volume.lost(plane, vertical, SPAN_S);
            lost += interval.isPresent() ? 1 : 0;
            for (double t = 0; t <= SPAN_S; t += 0.5) {
                double s = t;
                boolean in = interval.filter(w -> w.fromS() <= s && s <= w.toS()).isPresent();
                boolean edge =
                        interval.filter(
                                        w ->
                                                Math.abs(s - w.fromS()) < 1e-6
                                                        || Math.abs(s - w.toS()) < 1e-6)
                                .isPresent();
                if (!edge) {
                    assertThat(in)
                            .as("%s %s at %s", plane, vertical, t)
                            .isEqualTo(defined(volume, plane, vertical, t));
                }
            }
        }
        assertThat(lost).isBetween(400, 19_000);
    }

    @Test
    void both_see_the_same_and_a_wider_volume_never_later() {
        Random random = new Random(SEED + 1);
        WellClear wider = new WellClear(2_000, 45, 200, 0);
        for (int i = 0; i < 20_000; i++) {
            Plane p = plane(random);
            Vertical v = vertical(random);
            Plane q = new Plane(-p.x(), -p.y(), -p.vx(), -p.vy());
            Vertical w = new Vertical(-v.aboveM(), -v.climbMps());
            Optional<Within> one = EN_ROUTE.lost(p, v, SPAN_S);
            assertThat(EN_ROUTE.lost(q, w, SPAN_S)).isEqualTo(one);
            if (one.isPresent()) {
                assertThat(wider.lost(p, v, SPAN_S).orElseThrow().fromS())
                        .isLessThanOrEqualTo(one.get().fromS());
            }
        }
    }

    @Test
    void head_on_it_is_lost_a_tau_before_the_distance() {
        // Closing at 100 m/s from 10 km: D² − s² = τ·s·v at s = 3,867.5 m.
        Plane headOn = new Plane(10_000, 0, -100, 0);
        double rangeM = 35 * 50 + Math.sqrt(35 * 35 * 50 * 50 + 1_222.32 * 1_222.32);
        Within lost = EN_ROUTE.lost(headOn, new Vertical(Double.NaN, 0), SPAN_S).orElseThrow();
        assertThat(lost.fromS()).isEqualTo((10_000 - rangeM) / 100, within(1e-9));
        assertThat(lost.toS()).isEqualTo((10_000 + 1_222.32) / 100, within(1e-9));
    }

    /// The definition itself, at one time.
    private static boolean defined(WellClear volume, Plane p, Vertical v, double t) {
        double x = p.x() + p.vx() * t;
        double y = p.y() + p.vy() * t;
        double s2 = x * x + y * y;
        double sv = x * p.vx() + y * p.vy();
        double d2 = volume.distanceM() * volume.distanceM();
        double tcpa = -sv / (p.vx() * p.vx() + p.vy() * p.vy());
        double miss = Math.hypot(x + p.vx() * tcpa, y + p.vy() * tcpa);
        boolean near =
                s2 <= d2
                        || (sv < 0
                                && miss <= volume.distanceM()
                                && (d2 - s2) / sv <= volume.tauS());
        double above = v.aboveM() + v.climbMps() * t;
        boolean level =
                Math.abs(above) <= volume.heightM()
                        || (above * v.climbMps() < 0
                                && -above / v.climbMps() <= volume.coAltitudeS());
        return near && level;
    }

    private static Plane plane(Random random) {
        return new Plane(
                20_000 * random.nextDouble() - 10_000,
                20_000 * random.nextDouble() - 10_000,
                300 * random.nextDouble() - 150,
                300 * random.nextDouble() - 150);
    }

    private static Vertical vertical(Random random) {
        return new Vertical(
                600 * random.nextDouble() - 300,
                random.nextInt(3) == 0 ? 0 : 20 * random.nextDouble() - 10);
    }
}
