package org.deconflict.bench.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.deconflict.geo.Circle;
import org.deconflict.geo.Corridor;
import org.deconflict.geo.EdgeKind;
import org.deconflict.geo.Geodesics;
import org.deconflict.geo.LatLon;
import org.deconflict.geo.Outline;
import org.deconflict.geo.Polygon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The usual ways are right where they ought to be: well away from a line, far from poles and antimeridian.
final class PeersTest {

    private static final long SEED = 11;
    private static final LatLon CENTRE = new LatLon(33.5, 38.6);

    static List<Way> ways() {
        return List.of(
                new Plane(),
                Sphere.tile38(),
                Sphere.traccar(),
                Sphere.redis(),
                new S2(),
                new Lucene());
    }

    @ParameterizedTest
    @MethodSource("ways")
    void a_way_is_right_away_from_the_line(Way way) {
        List<LatLon> box =
                List.of(
                        Geodesics.move(CENTRE, 315, 20_000),
                        Geodesics.move(CENTRE, 45, 20_000),
                        Geodesics.move(CENTRE, 135, 20_000),
                        Geodesics.move(CENTRE, 225, 20_000));
        List<Outline> outlines =
                List.of(
                        new Circle(CENTRE, 20_000),
                        new Polygon(List.of(box), EdgeKind.GEODESIC),
                        new Polygon(List.of(box.reversed()), EdgeKind.GEODESIC),
                        new Corridor(List.of(box.getFirst(), box.get(2)), 5_000));
        Random random = new Random(SEED);
        for (Outline outline : outlines) {
            way.of(outline).ifPresent(judge -> checkAwayFromLine(judge, outline, random));
        }
    }

    private static void checkAwayFromLine(Judge judge, Outline outline, Random random) {
        int inside = 0;
        for (int i = 0; i < 500; i++) {
            double awayM = 40_000 * Math.sqrt(random.nextDouble());
            LatLon p = Geodesics.move(CENTRE, random.nextDouble(0, 360), awayM);
            double outM = outline.signedDistanceM(p);
            if (Math.abs(outM) > 1_500) {
                assertThat(judge.holds(p.latDeg(), p.lonDeg()))
                        .as("%s, %s, seed %d", outline, p, SEED)
                        .isEqualTo(outM < 0);
                inside += outM < 0 ? 1 : 0;
            }
        }
        assertThat(inside).isBetween(20, 480);
    }

    @ParameterizedTest
    @EnumSource(Roaming.class)
    void movers_are_near_within_the_radius_and_far_beyond_twice_it(Roaming roaming) {
        for (double azimuthDeg = 0; azimuthDeg < 360; azimuthDeg += 15) {
            LatLon near = Geodesics.move(CENTRE, azimuthDeg, 990);
            LatLon far = Geodesics.move(CENTRE, azimuthDeg, 2_000);
            assertThat(roaming.isNear(CENTRE, near, 1_000)).isTrue();
            assertThat(roaming.isNear(CENTRE, far, 1_000)).isFalse();
        }
    }

    @Test
    void only_a_box_calls_movers_near_on_the_diagonal_at_a_fifth_more_than_the_radius() {
        LatLon other = Geodesics.move(CENTRE, 45, 1_200);
        assertThat(Roaming.BOX.isNear(CENTRE, other, 1_000)).isTrue();
        assertThat(Roaming.SPHERE.isNear(CENTRE, other, 1_000)).isFalse();
    }
}
