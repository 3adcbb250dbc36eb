package org.deconflict.geo.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.deconflict.geo.Circle;
import org.deconflict.geo.EdgeKind;
import org.deconflict.geo.LatLon;
import org.deconflict.geo.Outline;
import org.deconflict.geo.Polygon;
import org.junit.jupiter.api.Test;

/// Slivers a few units wide along the borders of leaves, and positions within units of the borders, the corners
/// and the ends of chains: what the margins of [Rings] are for.
final class LeafBordersTest {

    private static final double UNIT = 1 / Plate.UNITS_PER_DEG;

    /// Sides of 38 m to 2.4 km.
    private static final int[] LEVELS = {14, 16, 17, 18, 20};

    private final Random random = new Random(Long.getLong("seed", 20170609));

    /// The tie is a ten-thousandth of a unit.
    private double offUnits() {
        return switch (random.nextInt(4)) {
            case 0 -> random.nextInt(-3, 4);
            case 1 -> random.nextInt(-3, 4) + 1e-4 * (2 * random.nextDouble() - 1);
            default -> 6 * random.nextDouble() - 3;
        };
    }

    /// A ring along a border at `across`, its corners from −`long` to `long` beside `along`, in degrees.
    private List<double[]> sliver(double across, double along, double lengthDeg) {
        int n = 2 + random.nextInt(12);
        List<double[]> ring = new ArrayList<>();
        for (int side = -1; side <= 1; side += 2) {
            for (int i = 0; i <= n; i++) {
                double at = -side * lengthDeg * (2.0 * i / n - 1);
                double slip = i % n == 0 ? 0 : offUnits() * UNIT;
                ring.add(
                        new double[] {
                            across + (3.2 * side + offUnits()) * UNIT, along + at + slip
                        });
            }
        }
        return ring;
    }

    private static LatLon place(double across, double along, boolean upright) {
        return upright ? new LatLon(along, across) : new LatLon(across, along);
    }

    private void compare(boolean upright, EdgeKind kind) {
        int inside = 0;
        for (int run = 0; run < 60; run++) {
            double grid = 360.0 / (1 << LEVELS[random.nextInt(LEVELS.length)]);
            double across = grid * random.nextInt(1, 60) * (random.nextBoolean() ? 1 : -1);
            double along = upright ? 3 * random.nextDouble() : 10 + random.nextDouble();
            double length = grid * Math.pow(10, 1.5 * random.nextDouble() - 1);
            List<double[]> ring = sliver(across, along, length);
            List<Outline> zones = new ArrayList<>();
            zones.add(
                    new Polygon(
                            List.of(ring.stream().map(c -> place(c[0], c[1], upright)).toList()),
                            kind));
            // So that the leaves are small.
            for (int i = 0; i < 60; i++) {
                double off = length * (2 * random.nextDouble() - 1);
                zones.add(
                        new Circle(
                                place(across, along + off, upright), 1 + 30 * random.nextDouble()));
            }
            ZoneIndex index = ZoneIndex.of(zones);
            Hits hits = new Hits();
            for (int i = 0; i < 300; i++) {
                double[] corner = ring.get(random.nextInt(ring.size()));
                double there =
                        random.nextBoolean()
                                ? corner[1] + offUnits() * UNIT
                                : along + length * (2 * random.nextDouble() - 1);
                double from =
                        DoubleStream.of(
                                        across,
                                        corner[0],
                                        corner[0],
                                        across + 6 * offUnits() * UNIT)
                                .toArray()[random.nextInt(4)];
                LatLon p =
                        place(from + (random.nextInt(3) - 1) * offUnits() * UNIT, there, upright);
                index.find(p.latDeg(), p.lonDeg(), hits);
                List<Integer> found = ZoneIndexComparison.zones(hits, 0);
                boolean is = zones.getFirst().contains(p);
                inside += is ? 1 : 0;
                assertThat(found.contains(0)).as("%s in %s", p, zones.getFirst()).isEqualTo(is);
            }
        }
        assertThat(inside).isBetween(1_000, 17_000);
    }

    /// The line is less than a micrometre beside the border, so a position on the border is on the line.
    /// Longitudes are rounded more coarsely than that but for high latitudes.
    private void compareWithinTheTie(boolean upright) {
        for (int level : LEVELS) {
            for (int k = 1; k <= 8; k++) {
                double grid = 360.0 / (1 << level);
                double border = grid * (500 + k);
                double line = border - (upright ? 8e-4 : 5e-5) * UNIT;
                double along = upright ? 84 : 30 * grid;
                List<LatLon> ring = new ArrayList<>();
                for (double[] c :
                        new double[][] {
                            {line, 0}, {line, grid}, {line - grid, grid}, {line - grid, 0}
                        }) {
                    ring.add(place(c[0], along + c[1], upright));
                }
                List<Outline> zones = new ArrayList<>();
                zones.add(new Polygon(List.of(ring), EdgeKind.PLANAR));
                for (int i = 0; i < 60; i++) {
                    zones.add(
                            new Circle(
                                    place(border, along + i / 60.0 * grid, upright), 1 + 0.1 * i));
                }
                ZoneIndex index = ZoneIndex.of(zones);
                Hits hits = new Hits();
                for (int i = 1; i < 40; i++) {
                    LatLon on = place(border, along + i / 40.0 * grid, upright);
                    index.find(on.latDeg(), on.lonDeg(), hits);
                    assertThat(zones.getFirst().contains(on)).isTrue();
                    assertThat(ZoneIndexComparison.zones(hits, 0)).contains(0);
                }
            }
        }
    }

    @Test
    void a_line_within_the_tie_of_a_border_of_longitude_is_seen_from_the_other_side() {
        compareWithinTheTie(true);
    }

    @Test
    void a_line_within_the_tie_of_a_border_of_latitude_is_seen_from_the_other_side() {
        compareWithinTheTie(false);
    }

    @Test
    void geodesics_along_a_border_of_longitude() {
        compare(true, EdgeKind.GEODESIC);
    }

    @Test
    void planar_edges_along_a_border_of_longitude() {
        compare(true, EdgeKind.PLANAR);
    }

    @Test
    void planar_edges_along_a_border_of_latitude() {
        compare(false, EdgeKind.PLANAR);
    }

    @Test
    void geodesics_along_a_border_of_latitude() {
        compare(false, EdgeKind.GEODESIC);
    }
}
