package org.deconflict.watch.pairs;

import java.lang.management.ManagementFactory;
import java.util.Random;
import org.deconflict.geo.Geodesics;
import org.deconflict.geo.LatLon;

/// How long a tick over all tracks takes, and what one fix more costs: thread CPU time, the least of
/// some rounds. Not a test; run by hand: `PairsTiming [tracks [distance_m [height_m]]]`.
final class PairsTiming {

    private static final int ROUNDS = Integer.getInteger("rounds", 4);
    private static final double NOW_S = 1_496_750_400;

    private PairsTiming() {}

    public static void main(String[] args) {
        int tracks = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
        double distanceM = args.length > 1 ? Double.parseDouble(args[1]) : 5_000;
        double heightM = args.length > 2 ? Double.parseDouble(args[2]) : Double.POSITIVE_INFINITY;
        Random random = new Random(1);
        LatLon[] centres = new LatLon[Math.max(1, tracks / 500)];
        for (int i = 0; i < centres.length; i++) {
            double z = 2 * random.nextDouble() - 1;
            double lat = Math.toDegrees(Math.asin(z * 0.88));
            centres[i] = new LatLon(lat, 360 * random.nextDouble() - 180);
        }
        Moving[] all = new Moving[tracks];
        for (int i = 0; i < tracks; i++) {
            all[i] = anybody(random, centres);
        }
        Ways ways = new Ways();
        for (int i = 0; i < tracks; i++) {
            ways.put(i, all[i], 600);
        }
        tick(ways, tracks, distanceM, heightM);
        fixes(all, distanceM, heightM, random);
    }

    private static Moving anybody(Random random, LatLon[] centres) {
        LatLon centre = centres[random.nextInt(centres.length)];
        if (random.nextInt(5) == 0) {
            double lat = Math.toDegrees(Math.asin(2 * random.nextDouble() - 1));
            centre = new LatLon(lat, 360 * random.nextDouble() - 180);
        }
        double awayM = 60_000 * Math.hypot(random.nextGaussian(), random.nextGaussian());
        LatLon at = Geodesics.move(centre, 360 * random.nextDouble(), awayM);
        boolean air = random.nextInt(5) < 2;
        double mps = air ? 100 + 150 * random.nextDouble() : 5 + 25 * random.nextDouble();
        double altM = air ? 500 + 11_000 * random.nextDouble() : 0;
        double course = 360 * random.nextDouble();
        return new Moving(at.latDeg(), at.lonDeg(), course, mps, altM, NOW_S);
    }

    private static void tick(Ways ways, int tracks, double distanceM, double heightM) {
        Tick tick = new Tick(ways, distanceM, heightM);
        for (int round = 0; round < ROUNDS; round++) {
            long began = cpuNs();
            long longestNs = 0;
            tick.begin(tracks);
            boolean more = true;
            while (more) {
                long sliceNs = cpuNs();
                more = tick.slice(20_000);
                longestNs = Math.max(longestNs, cpuNs() - sliceNs);
            }
            System.out.printf(
                    "tick: %d tracks %.0f ms, %.1f windows and %.1f tests a track, %d pairs, longest slice %.1f ms%n",
                    tracks,
                    (cpuNs() - began) / 1e6,
                    (double) tick.windows() / tracks,
                    (double) tick.tests() / tracks,
                    tick.pairs(),
                    longestNs / 1e6);
        }
    }

    private static void fixes(Moving[] all, double distanceM, double heightM, Random random) {
        Raster raster = new Raster(distanceM, heightM, 600);
        for (int i = 0; i < all.length; i++) {
            raster.put(i, all[i]);
        }
        int changes = all.length * 293 / 1000;
        for (int round = 0; round < ROUNDS; round++) {
            long found = 0;
            long tests = raster.tests();
            long began = cpuNs();
            for (int i = 0; i < changes; i++) {
                int slot = random.nextInt(all.length);
                raster.put(slot, all[slot]);
                raster.near(slot);
                found += raster.foundCount;
            }
            System.out.printf(
                    "fixes: %d in %.0f ms, %.1f tests each, %d found, %d asked%n",
                    changes,
                    (cpuNs() - began) / 1e6,
                    (double) (raster.tests() - tests) / changes,
                    found,
                    raster.asked());
        }
    }

    private static long cpuNs() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
