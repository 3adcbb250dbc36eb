package org.deconflict.geo.index;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import org.deconflict.geo.LatLon;
import org.deconflict.geo.Outline;

/// Times [ZoneIndex] beside a packed R-tree of bounding boxes with [Outline#contains] behind it. Not a test.
///
/// Half the zones are circles of 0.1 to 55 km, half stars of 8 to 500 corners and 0.3 to 55 km, all sizes
/// log-uniform; 500 zones a cluster (σ 106 km). Four positions in five lie by a cluster (σ 60 km).
/// Arguments: numbers of zones, such as `1000 10000 100000`; `-Dcorners=60` has stars of at most so many corners, for
/// memory. Times are processor time, but for the latency of one look-up, which is by the clock and includes reading it; only
/// ratios within one run mean anything.
final class ZoneIndexTiming {

    private static final int POSITIONS = 1 << 18;
    private static final int SLOW_POSITIONS = 1 << 13;
    private static final int ROUNDS = 7;

    /// The R-tree is not made for more zones.
    private static final int MOST_BOXED = 200_000;

    private final Clusters clusters;
    private final List<Outline> outlines;
    private final double[] lat = new double[POSITIONS];
    private final double[] lon = new double[POSITIONS];
    private final Hits hits = new Hits();

    private ZoneIndexTiming(int zones) {
        clusters = new Clusters(zones);
        outlines = clusters.outlines;
        for (int i = 0; i < POSITIONS; i++) {
            LatLon p = clusters.place();
            lat[i] = p.latDeg();
            lon[i] = p.lonDeg();
        }
    }

    private void run() {
        ZoneIndex index = ZoneIndex.of(outlines);
        double build = Double.POSITIVE_INFINITY;
        for (int i = 0; i < 3; i++) {
            long start = now();
            index = ZoneIndex.of(outlines);
            build = Math.min(build, (double) (now() - start));
        }
        double batch = Double.POSITIVE_INFINITY;
        double single = Double.POSITIVE_INFINITY;
        for (int round = 0; round < ROUNDS; round++) {
            batch = Math.min(batch, batched(index));
            single = Math.min(single, oneByOne(index));
        }
        long before = hits.asked();
        index.find(lat, lon, 0, POSITIONS, hits);
        long found = 0;
        for (int i = 0; i < POSITIONS; i++) {
            found += hits.count(i);
        }
        System.out.printf(
                "zones %d: batch %.0f ns, one %.0f ns a position; hits %.2f, asked %.1e a position; "
                        + "%.0f B and %.1f us a zone%n",
                outlines.size(),
                batch,
                single,
                (double) found / POSITIONS,
                (double) (hits.asked() - before) / POSITIONS,
                (double) index.bytes() / outlines.size(),
                build / 1e3 / outlines.size());
        System.out.println(index);
        latency(index);
        near(index);
        board();
        if (outlines.size() <= MOST_BOXED) {
            double plain = slow(new Boxes(outlines));
            System.out.printf(
                    "R-tree %.0f ns a position: ratio %.1f and %.1f%n",
                    plain, plain / batch, plain / single);
        }
    }

    /// One look-up in every round, by the clock.
    private void latency(ZoneIndex index) {
        long[] took = new long[POSITIONS];
        for (int i = 0; i < POSITIONS; i++) {
            long start = System.nanoTime();
            index.find(lat[i], lon[i], hits);
            took[i] = System.nanoTime() - start;
        }
        Arrays.sort(took);
        System.out.printf(
                "one look-up p50 %d ns, p99 %d ns, p99.9 %d ns%n",
                took[POSITIONS / 2], took[POSITIONS / 100 * 99], took[POSITIONS / 1000 * 999]);
    }

    private void near(ZoneIndex index) {
        double best = Double.POSITIVE_INFINITY;
        long named = 0;
        for (int round = 0; round < 3; round++) {
            long start = now();
            named = 0;
            for (int i = 0; i < SLOW_POSITIONS; i++) {
                index.near(lat[i], lon[i], 20_000, hits);
                named += hits.count(0);
            }
            best = Math.min(best, (double) (now() - start) / SLOW_POSITIONS);
        }
        System.out.printf(
                "near 20 km: %.0f ns a position, %.1f zones%n",
                best, (double) named / SLOW_POSITIONS);
    }

    /// A board of all but 1,000 zones, to which these are added one by one; each tenth time one is struck.
    private void board() {
        int pending = Math.min(1_000, outlines.size() / 2);
        ZoneBoard board = new ZoneBoard(outlines.subList(0, outlines.size() - pending));
        long[] took = new long[pending];
        for (int i = 0; i < pending; i++) {
            long start = now();
            int number = board.add(outlines.get(outlines.size() - pending + i));
            if (i % 10 == 0) {
                board.remove(number - i / 2);
            }
            board.find(lat[i], lon[i], hits);
            took[i] = now() - start;
        }
        Arrays.sort(took);
        long start = now();
        for (int from = 0; from < POSITIONS; from += 4096) {
            board.find(lat, lon, from, from + 4096, hits);
        }
        double batch = (double) (now() - start) / POSITIONS;
        start = now();
        ZoneBoard.Fold fold = board.beginFold();
        long begun = now() - start;
        ZoneBoard.Folded folded = fold.run();
        start = now();
        board.take(folded);
        System.out.printf(
                "board with %d pending: a change is seen after p50 %.2f ms, longest %.2f ms; batch %.0f ns; "
                        + "a fold holds it for %.2f and %.2f ms%n",
                pending,
                took[pending / 2] / 1e6,
                took[pending - 1] / 1e6,
                batch,
                begun / 1e6,
                (now() - start) / 1e6);
    }

    /// Processor time of this thread, in nanoseconds: the machine may be shared.
    private static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private double batched(ZoneIndex index) {
        long start = now();
        for (int from = 0; from < POSITIONS; from += 4096) {
            index.find(lat, lon, from, from + 4096, hits);
        }
        return (double) (now() - start) / POSITIONS;
    }

    private double oneByOne(ZoneIndex index) {
        long start = now();
        for (int i = 0; i < POSITIONS; i++) {
            index.find(lat[i], lon[i], hits);
        }
        return (double) (now() - start) / POSITIONS;
    }

    private double slow(Boxes boxes) {
        long start = now();
        long found = 0;
        for (int i = 0; i < SLOW_POSITIONS; i++) {
            found += boxes.count(new LatLon(lat[i], lon[i]));
        }
        if (found < 0) {
            throw new IllegalStateException("counts are not negative");
        }
        return (double) (now() - start) / SLOW_POSITIONS;
    }

    public static void main(String[] args) {
        for (String zones : args) {
            new ZoneIndexTiming(Integer.parseInt(zones)).run();
        }
    }
}
