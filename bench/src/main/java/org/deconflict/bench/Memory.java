package org.deconflict.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.deconflict.model.Zone;
import org.deconflict.watch.Watch;
import org.deconflict.watch.pairs.Pairs;

/// By how much the heap grows when a watch hears a million tracks, two fixes of each, and when these are kept for
/// finding pairs.
///
/// Zones, places and tracks are made as those of [WatchRate]. What a track takes is its id, its history, what is known of the
/// zones that it is in, and what was said of those that it comes to; the watch without zones shows the first two alone. With fewer
/// tracks than a million the mark is judged by what a track takes.
final class Memory {

    private static final long SEED = 20170608;
    private static final int MILLION = 1_000_000;
    private static final int FIXES = 2;
    private static final double NEAR_M = 5_000;
    private static final double HORIZON_S = 600;

    private Memory() {}

    static List<Row> rows(Budget budget) {
        int tracks = budget.pick(MILLION, MILLION / 10);
        int zones = budget.zones().getLast();
        Workload work = Workload.of(zones, tracks, SEED);
        Movers movers = Movers.of(work, SEED);
        List<Zone> limited = LimitedZones.of(work.outlines(), WatchRate.ZERO_US, SEED);
        double withoutB = heardB(List.of(), movers);
        double besideB = heardB(limited, movers);
        double pairsB = pairsB(Movers.of(Workload.withoutZones(tracks, SEED), SEED));
        String what = String.format(Locale.ROOT, "memory, %,d tracks of 2 fixes", tracks);
        List<Row> rows = new ArrayList<>();
        rows.add(row(what + ", no zones", withoutB));
        rows.add(
                row(what + String.format(Locale.ROOT, " beside %,d zones", zones), besideB)
                        .marked(": ≤ 512 MB a million", megabytes(besideB) <= 512));
        rows.add(row(what + ", windows of their ways for pairs", pairsB));
        return rows;
    }

    private static Row row(String what, double aTrackB) {
        String measured =
                String.format(
                        Locale.ROOT,
                        "%.0f B a track, %.0f MB a million",
                        aTrackB,
                        megabytes(aTrackB));
        return Row.alone(what, measured);
    }

    private static double megabytes(double aTrackB) {
        return aTrackB * MILLION / (1 << 20);
    }

    /// Bytes a track that the watch grows by; zones and their index are there before.
    private static double heardB(List<Zone> zones, Movers movers) {
        Watch watch = new Watch(zones, WatchRate.RULES);
        return (double) Heap.of(() -> heard(watch, movers)).bytes() / movers.size();
    }

    /// The watch, once it has heard two fixes of each track.
    static Watch heard(Watch watch, Movers movers) {
        for (int round = 0; round < FIXES; round++) {
            for (int track = 0; track < movers.size(); track++) {
                var fix = WatchRate.fix(movers, track, round);
                watch.onFix(fix, fix.timeUs(), alert -> {});
            }
        }
        return watch;
    }

    private static double pairsB(Movers movers) {
        return (double) Heap.of(() -> pairs(movers)).bytes() / movers.size();
    }

    private static Pairs pairs(Movers movers) {
        Pairs pairs = new Pairs(NEAR_M, Double.POSITIVE_INFINITY, HORIZON_S);
        for (int track = 0; track < movers.size(); track++) {
            pairs.put(track, movers.moving(track, WatchRate.ZERO_US / 1e6));
        }
        return pairs;
    }
}
