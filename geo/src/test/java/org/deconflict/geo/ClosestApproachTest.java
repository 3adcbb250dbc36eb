package org.deconflict.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.deconflict.geo.Shapes.at;

import java.util.Optional;
import java.util.Random;
import org.deconflict.geo.ClosestApproach.Within;
import org.junit.jupiter.api.Test;

final class ClosestApproachTest {

    private static final long SEED = 20170518;

    @Test
    void two_aircraft_as_published_with_the_library() {
        var a = new SteadyCourse(at(42, 29), -51, 900 / 3.6);
        var b = new SteadyCourse(at(64, -22), 154, 800 / 3.6);
        ClosestApproach cpa = ClosestApproach.between(a, b, 4 * 3600);
        assertThat(cpa.timeS() / 3600).isEqualTo(2.7189415, within(1e-7));
        assertThat(cpa.distanceM()).isEqualTo(1_082_699.6, within(0.06));
        assertThat(a.at(cpa.timeS()).latDeg()).isEqualTo(52.72565, within(1e-5));
        assertThat(a.at(cpa.timeS()).lonDeg()).isEqualTo(0.35766, within(1e-5));
        assertThat(b.at(cpa.timeS()).latDeg()).isEqualTo(45.66486, within(1e-5));
        assertThat(b.at(cpa.timeS()).lonDeg()).isEqualTo(-9.90999, within(1e-5));
    }

    @Test
    void the_ends_of_the_horizon_count() {
        var west = new SteadyCourse(at(33, 38), 90, 100);
        var east = new SteadyCourse(at(33, 39), 270, 100);
        double apartM = Geodesics.distanceM(at(33, 38), at(33, 39));
        ClosestApproach soon = ClosestApproach.between(west, east, 60);
        assertThat(soon.timeS()).isEqualTo(60);
        assertThat(soon.distanceM()).isEqualTo(apartM - 12_000, within(1.0));
        var away = new SteadyCourse(at(33, 38), 270, 100);
        assertThat(ClosestApproach.between(away, east, 60).timeS()).isZero();
        assertThat(ClosestApproach.between(west, east, 0).distanceM()).isEqualTo(apartM);
    }

    @Test
    void who_meets_is_no_distance_apart() {
        LatLon meet = at(33.5, 38.6);
        var a = new SteadyCourse(Geodesics.move(meet, 200, 30_000), 0, 0);
        var from = Geodesics.move(meet, 110, 40_000);
        var b = new SteadyCourse(from, Geodesics.azimuthDeg(from, meet), 200);
        var there = SteadyCourse.standing(meet);
        assertThat(ClosestApproach.between(there, b, 600).distanceM()).isLessThan(1e-6);
        assertThat(ClosestApproach.between(there, b, 600).timeS()).isEqualTo(200, within(1e-6));
        assertThat(ClosestApproach.between(a, there, 600).distanceM())
                .isEqualTo(30_000, within(1e-6));
        assertThat(ClosestApproach.between(a, there, 600).timeS()).isZero();
    }

    @Test
    void one_behind_the_other_stays_as_far_away() {
        var first = new SteadyCourse(at(0, 10), 90, 200);
        var second = new SteadyCourse(at(0, 10.1), 90, 200);
        ClosestApproach cpa = ClosestApproach.between(first, second, 3600);
        assertThat(cpa.timeS()).isZero();
        assertThat(cpa.distanceM())
                .isEqualTo(Geodesics.distanceM(at(0, 10), at(0, 10.1)), within(1e-6));
    }

    @Test
    void side_by_side_to_the_north_they_come_together() {
        var west = new SteadyCourse(at(10, 20), 0, 200);
        var east = new SteadyCourse(at(10, 20.1), 0, 200);
        ClosestApproach cpa = ClosestApproach.between(west, east, 3600);
        assertThat(cpa.timeS()).isEqualTo(3600);
        // Towards the equator they part, over it they do neither, beyond it they meet again.
        var back = new SteadyCourse(at(10, 20), 180, 200);
        var beside = new SteadyCourse(at(10, 20.1), 180, 200);
        ClosestApproach over = ClosestApproach.between(back, beside, 4 * 3600);
        assertThat(over.timeS()).isEqualTo(4 * 3600);
    }

    @Test
    void any_two_movers_agree_with_sampling() {
        Random random = new Random(SEED);
        System.out.println("closest approach: seed " + SEED);
        double worstM = 0;
        for (int i = 0; i < 300; i++) {
            SteadyCourse a = anybody(random, i);
            SteadyCourse b = near(random, a, i);
            double horizonS = 60 + random.nextInt(3600);
            double expectedM = sampledM(a, b, horizonS);
            ClosestApproach cpa = ClosestApproach.between(a, b, horizonS);
            worstM = Math.max(worstM, Math.abs(cpa.distanceM() - expectedM));
            assertThat(cpa.distanceM()).as("pair %d", i).isEqualTo(expectedM, within(1e-4));
            assertThat(Geodesics.distanceM(a.at(cpa.timeS()), b.at(cpa.timeS())))
                    .isEqualTo(cpa.distanceM(), within(1e-6));
            ClosestApproach other = ClosestApproach.between(b, a, horizonS);
            assertThat(other.distanceM()).isEqualTo(cpa.distanceM(), within(1e-5));
        }
        System.out.println("closest approach: worst " + worstM + " m");
    }

    @Test
    void a_moving_circle_is_entered_and_left_on_its_line() {
        Random random = new Random(SEED);
        int touched = 0;
        for (int i = 0; i < 300; i++) {
            SteadyCourse a = anybody(random, i);
            SteadyCourse b = near(random, a, i);
            double horizonS = 60 + random.nextInt(3600);
            double radiusM = 1_000 + random.nextInt(50_000);
            double leastM = ClosestApproach.between(a, b, horizonS).distanceM();
            Optional<Within> found = ClosestApproach.within(a, b, radiusM, horizonS);
            assertThat(found.isPresent()).as("pair %d", i).isEqualTo(leastM <= radiusM);
            if (found.isPresent()) {
                touched++;
                onLineOrEnd(a, b, found.get().fromS(), radiusM, 0);
                onLineOrEnd(a, b, found.get().toS(), radiusM, horizonS);
                assertThat(found.get().fromS()).isLessThanOrEqualTo(found.get().toS());
            }
        }
        assertThat(touched).isBetween(30, 270);
    }

    @Test
    void what_is_no_course_is_refused() {
        assertThatThrownBy(() -> new SteadyCourse(at(0, 0), Double.NaN, 1))
                .hasMessageContaining("courseDeg is NaN");
        assertThatThrownBy(() -> new SteadyCourse(at(0, 0), 0, 10_001))
                .hasMessageContaining("must be 0..10000 metres a second");
        var there = SteadyCourse.standing(at(0, 0));
        assertThatThrownBy(() -> ClosestApproach.between(there, there, -1))
                .hasMessageContaining("horizonS is -1.0");
    }

    private static void onLineOrEnd(
            SteadyCourse a, SteadyCourse b, double timeS, double radiusM, double endS) {
        double distanceM = Geodesics.distanceM(a.at(timeS), b.at(timeS));
        if (timeS == endS) {
            assertThat(distanceM).isLessThanOrEqualTo(radiusM + 1e-6);
        } else {
            assertThat(distanceM).isEqualTo(radiusM, within(1e-3));
        }
    }

    private static SteadyCourse anybody(Random random, int i) {
        double latDeg =
                switch (i % 3) {
                    case 0 -> -70 + 140 * random.nextDouble();
                    case 1 -> 89.9 - random.nextDouble();
                    default -> -89.9 + random.nextDouble();
                };
        double lonDeg = i % 5 == 0 ? 179.9 : -180 + 360 * random.nextDouble();
        return new SteadyCourse(
                at(latDeg, lonDeg), 360 * random.nextDouble(), 400 * random.nextDouble());
    }

    /// Every fourth goes almost the same way, at almost the same speed.
    private static SteadyCourse near(Random random, SteadyCourse a, int i) {
        double awayM = Math.exp(Math.log(100) + random.nextDouble() * Math.log(5_000));
        LatLon from = Geodesics.move(a.from(), 360 * random.nextDouble(), awayM);
        return i % 4 == 0
                ? new SteadyCourse(
                        from,
                        a.courseDeg() + random.nextGaussian() / 100,
                        Math.max(0, a.speedMps() + random.nextGaussian() / 100))
                : new SteadyCourse(from, 360 * random.nextDouble(), 400 * random.nextDouble());
    }

    /// The least of many samples, then of many round the best, by golden section.
    private static double sampledM(SteadyCourse a, SteadyCourse b, double horizonS) {
        int n = 400;
        double bestS = 0;
        for (int i = 1; i <= n; i++) {
            double s = horizonS * i / n;
            if (distanceM(a, b, s) < distanceM(a, b, bestS)) {
                bestS = s;
            }
        }
        double lo = Math.max(0, bestS - horizonS / n);
        double hi = Math.min(horizonS, bestS + horizonS / n);
        while (hi - lo > 1e-6) {
            double l = lo + (hi - lo) * 0.382;
            double r = lo + (hi - lo) * 0.618;
            if (distanceM(a, b, l) < distanceM(a, b, r)) {
                hi = r;
            } else {
                lo = l;
            }
        }
        return Math.min(
                distanceM(a, b, (lo + hi) / 2),
                Math.min(distanceM(a, b, 0), distanceM(a, b, horizonS)));
    }

    private static double distanceM(SteadyCourse a, SteadyCourse b, double s) {
        return Geodesics.distanceM(a.at(s), b.at(s));
    }
}
