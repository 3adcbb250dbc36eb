package org.deconflict.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.deconflict.bench.peers.JtsPairs;
import org.deconflict.geo.SteadyCourse;
import org.deconflict.watch.pairs.Pairs;

/// Which tracks come closer than 5 km within ten minutes: all at once by [Pairs], beside everybody with
/// everybody and JTS's tree; and one second's changes among a million.
///
/// Tracks are [Movers], 500 a cluster; heights do not count. By the thread's CPU time, the best of some ticks. The peers are asked about
/// fewer tracks, away from poles and antimeridian; all find as many pairs, or the run ends.
final class PairRate {

    private static final long SEED = 20170518;
    private static final double DISTANCE_M = 5_000;
    private static final double HORIZON_S = 600;
    private static final double NOW_S = 1_496_880_000;
    private static final int SLICE = 20_000;
    private static final double CHANGED_SHARE = 0.293;
    private static final int MILLION = 1_000_000;

    private final Movers movers;
    private final int[] tracks;
    private final Pairs pairs = new Pairs(DISTANCE_M, Double.POSITIVE_INFINITY, HORIZON_S);
    private double bestNs = Double.POSITIVE_INFINITY;
    private double longestNs;

    /// The tracks that are asked about, in the order of their slots.
    PairRate(Movers movers, int[] tracks) {
        this.movers = movers;
        this.tracks = tracks;
        for (int slot = 0; slot < tracks.length; slot++) {
            pairs.put(slot, movers.moving(tracks[slot], NOW_S));
        }
    }

    static List<Row> rows(Budget budget) throws IOException {
        List<Row> rows = new ArrayList<>(besidePeers(budget.pick(20_000, 5_000), budget));
        int many = budget.pick(MILLION, 100_000);
        Movers movers = Movers.of(Workload.withoutZones(many, SEED), SEED);
        PairRate all = new PairRate(movers, IntStream.range(0, many).toArray());
        all.tick(budget.pick(4, 3));
        rows.add(all.tickRow());
        rows.add(all.changes());
        return rows;
    }

    private static List<Row> besidePeers(int count, Budget budget) throws IOException {
        Movers movers = Movers.of(Workload.withoutZones(count + count / 4, SEED), SEED);
        int[] tracks = awayFromSeams(movers, count);
        PairRate ours = new PairRate(movers, tracks);
        int found = ours.tick(budget.pick(20, 10));
        JtsPairs peer = new JtsPairs(ours.courses(), DISTANCE_M, HORIZON_S);
        Best byTree = Best.byCpu();
        Best ofAll = Best.byCpu();
        for (int i = 0; i < 3; i++) {
            byTree.time(() -> same(found, peer.countByTree()));
            ofAll.time(() -> same(found, peer.countOfAll()));
        }
        String what = String.format(Locale.ROOT, "pairs, full tick, %,d tracks", count);
        return List.of(
                Row.times(what, ours.bestNs, "STRtree of ways, exact check", 1e9 / byTree.perS()),
                Row.times(what, ours.bestNs, "everybody, exact check", 1e9 / ofAll.perS()));
    }

    private static long same(int ours, int theirs) {
        if (ours != theirs) {
            throw new IllegalStateException("we find " + ours + " pairs, the peer " + theirs);
        }
        return 1;
    }

    /// The first so many tracks between 75° north and south whose ways stay clear of the antimeridian.
    static int[] awayFromSeams(Movers movers, int count) {
        int[] tracks =
                IntStream.range(0, movers.size())
                        .filter(i -> Math.abs(movers.latDeg(i)) < 75)
                        .filter(i -> Math.abs(movers.lonDeg(i)) < 170)
                        .limit(count)
                        .toArray();
        if (tracks.length < count) {
            throw new IllegalStateException("only " + tracks.length + " of " + count + " tracks");
        }
        return tracks;
    }

    List<SteadyCourse> courses() {
        return Arrays.stream(tracks).mapToObj(movers::course).toList();
    }

    /// The pairs of the last of so many ticks; the first warms up, as arrays grow.
    int tick(int rounds) {
        for (int round = 0; round < rounds; round++) {
            double longest = 0;
            long fromNs = Best.cpuNs();
            long sliceNs = fromNs;
            pairs.begin(tracks.length);
            while (pairs.slice(SLICE)) {
                long now = Best.cpuNs();
                longest = Math.max(longest, (double) (now - sliceNs));
                sliceNs = now;
            }
            double ns = Best.cpuNs() - fromNs;
            if (round > 0 && ns < bestNs) {
                bestNs = ns;
                longestNs = longest;
            }
        }
        return pairs.count();
    }

    private Row tickRow() {
        String measured =
                String.format(
                        Locale.ROOT,
                        "%.2f s, %,d pairs; longest slice %.1f ms",
                        bestNs / 1e9,
                        pairs.count(),
                        longestNs / 1e6);
        Row row = Row.alone(named("full tick"), measured);
        return tracks.length == MILLION ? row.marked(": ≤ 2 s", bestNs <= 2e9) : row;
    }

    private String named(String what) {
        return String.format(Locale.ROOT, "pairs, %s, %,d tracks", what, tracks.length);
    }

    /// As many tracks as are heard in a second, any of them, one after another.
    private Row changes() {
        Random random = new Random(SEED);
        int changed = (int) (CHANGED_SHARE * tracks.length);
        double best = Double.POSITIVE_INFINITY;
        for (int round = 0; round < 2; round++) {
            long fromNs = Best.cpuNs();
            for (int i = 0; i < changed; i++) {
                int slot = random.nextInt(tracks.length);
                pairs.put(slot, movers.moving(tracks[slot], NOW_S));
                pairs.near(slot);
            }
            best = Math.min(best, (double) (Best.cpuNs() - fromNs));
        }
        String measured =
                String.format(
                        Locale.ROOT,
                        "%.2f s for %,d, one by one; by a full tick %.2f s",
                        best / 1e9,
                        changed,
                        bestNs / 1e9);
        Row row = Row.alone(named("one second's changes"), measured);
        double leastNs = Math.min(best, bestNs);
        return tracks.length == MILLION ? row.marked(": ≤ 0.3 s", leastNs <= 0.3e9) : row;
    }
}
