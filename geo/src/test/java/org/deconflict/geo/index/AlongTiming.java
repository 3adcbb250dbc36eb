package org.deconflict.geo.index;

import java.lang.management.ManagementFactory;
import java.util.List;
import org.deconflict.geo.LatLon;
import org.deconflict.geo.Outline;

/// Times [ZoneIndex#along] ten minutes ahead of slow tracks (5 to 30 m/s) and of fast ones (100 to 250 m/s). Not a test.
///
/// Zones and places of [Clusters]. Arguments: numbers of zones,
/// such as `10000 100000`. Times are processor time; only ratios within one run mean anything.
final class AlongTiming {

    private static final int TRACKS = 1 << 14;
    private static final int ROUNDS = 9;
    private static final double HORIZON_S = 600;

    private final Clusters clusters;
    private final List<Outline> outlines;
    private final double[] lat = new double[TRACKS];
    private final double[] lon = new double[TRACKS];
    private final double[] azimuth = new double[TRACKS];
    private final double[] speedShare = new double[TRACKS];
    private final Changes changes = new Changes();

    private AlongTiming(int zones) {
        clusters = new Clusters(zones);
        outlines = clusters.outlines;
        for (int i = 0; i < TRACKS; i++) {
            LatLon p = clusters.place();
            lat[i] = p.latDeg();
            lon[i] = p.lonDeg();
            azimuth[i] = 360 * clusters.random.nextDouble();
            speedShare[i] = clusters.random.nextDouble();
        }
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
