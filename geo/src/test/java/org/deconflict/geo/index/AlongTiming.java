package org.deconflict.geo.index;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.deconflict.geo.Circle;
import org.deconflict.geo.EdgeKind;
import org.deconflict.geo.Geodesics;
import org.deconflict.geo.LatLon;
import org.deconflict.geo.Outline;
import org.deconflict.geo.OutlineRefused;
import org.deconflict.geo.Polygon;

/// Times [ZoneIndex#along] ten minutes ahead of slow tracks (5 to 30 m/s) and of fast ones (100 to 250 m/s). Not a test.
///
/// The zones are those of [ZoneIndexTiming]; four tracks in five begin by a cluster. Arguments: numbers of zones,
/// such as `10000 100000`. Times are processor time; only ratios within one run mean anything.
final class AlongTiming {

    private static final int TRACKS = 1 << 14;
    private static final int ROUNDS = 9;
    private static final double HORIZON_S = 600;

    private final Random random = new Random(20170518);
    private final List<LatLon> clusters = new ArrayList<>();
    private final List<Outline> outlines = new ArrayList<>();
    private final double[] lat = new double[TRACKS];
    private final double[] lon = new double[TRACKS];
    private final double[] azimuth = new double[TRACKS];
    private final double[] speedShare = new double[TRACKS];
    private final Changes changes = new Changes();

    private AlongTiming(int zones) {
        for (int i = 0; i < Math.max(1, zones / 500); i++) {
            clusters.add(
                    new LatLon(124 * random.nextDouble() - 62, 360 * random.nextDouble() - 180));
        }
        while (outlines.size() < zones) {
            LatLon centre = near(clusters.get(outlines.size() % clusters.size()), 106_000);
            try {
                outlines.add(outlines.size() % 2 == 0 ? circle(centre) : star(centre));
            } catch (OutlineRefused e) {
                // A star whose edges cross: drawn again.
            }
        }
        for (int i = 0; i < TRACKS; i++) {
            boolean anywhere = random.nextInt(5) == 0;
            LatLon p =
                    anywhere
                            ? new LatLon(
                                    Math.toDegrees(Math.asin(2 * random.nextDouble() - 1)),
                                    360 * random.nextDouble() - 180)
                            : near(clusters.get(random.nextInt(clusters.size())), 60_000);
            lat[i] = p.latDeg();
            lon[i] = p.lonDeg();
            azimuth[i] = 360 * random.nextDouble();
            speedShare[i] = random.nextDouble();
        }
    }

    private LatLon near(LatLon p, double sigmaM) {
        double away = sigmaM * Math.sqrt(-2 * Math.log(1 - random.nextDouble()));
        return Geodesics.move(p, 360 * random.nextDouble(), away);
    }

    private double logUniform(double least, double most) {
        return least * Math.pow(most / least, random.nextDouble());
    }

    private Circle circle(LatLon centre) {
        return new Circle(centre, logUniform(100, 55_000));
    }

    private Polygon star(LatLon centre) {
        int n = (int) logUniform(8, 500);
        double size = logUniform(300, 55_000);
        List<LatLon> ring = new ArrayList<>();
        double share = 0.75;
        for (int i = 0; i < n; i++) {
            share = Math.min(1, Math.max(0.5, share + 0.2 * (random.nextDouble() - 0.5)));
            ring.add(Geodesics.move(centre, 360.0 * i / n, size * share));
        }
        return new Polygon(List.of(ring), EdgeKind.GEODESIC);
    }

    private void run() {
        ZoneIndex index = ZoneIndex.of(outlines);
        Hits hits = new Hits();
        double slow = Double.POSITIVE_INFINITY;
        double fast = Double.POSITIVE_INFINITY;
        double one = Double.POSITIVE_INFINITY;
        for (int round = 0; round < ROUNDS; round++) {
            slow = Math.min(slow, time(index, 5, 30));
            fast = Math.min(fast, time(index, 100, 250));
            long start = now();
            for (int i = 0; i < TRACKS; i++) {
                index.find(lat[i], lon[i], hits);
            }
            one = Math.min(one, (double) (now() - start) / TRACKS);
        }
        System.out.printf(
                "zones %d: slow %.0f ns, fast %.0f ns a track; one look-up %.0f ns%n",
                outlines.size(), slow, fast, one);
        tell("slow", index, 5, 30);
        tell("fast", index, 100, 250);
    }

    private void tell(String name, ZoneIndex index, double least, double most) {
        long asked = changes.asked();
        long found = 0;
        double widest = 0;
        for (int i = 0; i < TRACKS; i++) {
            along(index, i, least, most);
            found += changes.size();
            for (int k = 0; k < changes.size(); k++) {
                widest = Math.max(widest, changes.toM(k) - changes.fromM(k));
            }
        }
        System.out.printf(
                "%s: %.2f changes, %.1e asked a track; widest change %.1e m%n",
                name, (double) found / TRACKS, (double) (changes.asked() - asked) / TRACKS, widest);
    }

    /// Processor time of this thread, in nanoseconds: the machine may be shared.
    private static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private double time(ZoneIndex index, double leastMps, double mostMps) {
        long start = now();
        for (int i = 0; i < TRACKS; i++) {
            along(index, i, leastMps, mostMps);
        }
        return (double) (now() - start) / TRACKS;
    }

    private void along(ZoneIndex index, int i, double leastMps, double mostMps) {
        double speed = leastMps + speedShare[i] * (mostMps - leastMps);
        index.along(lat[i], lon[i], azimuth[i], speed * HORIZON_S, changes);
    }

    public static void main(String[] args) {
        for (String zones : args) {
            new AlongTiming(Integer.parseInt(zones)).run();
        }
    }
}
