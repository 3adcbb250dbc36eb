package org.deconflict.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.deconflict.bench.peers.Crowd;
import org.deconflict.bench.peers.JtsTree;
import org.deconflict.bench.peers.S2Crowd;
import org.deconflict.geo.Circle;
import org.deconflict.geo.Geodesics;
import org.deconflict.geo.LatLon;
import org.deconflict.geo.Outline;
import org.deconflict.geo.index.Hits;
import org.deconflict.geo.index.ZoneBoard;
import org.deconflict.geo.index.ZoneIndex;

/// Which zones hold a position: [ZoneIndex] beside JTS, S2 and Lucene on the [Workload], and what it costs
/// to make, keep and change it.
///
/// Everything but single look-ups and changes is by the thread's CPU time, by turns in one virtual machine.
final class Membership {

    private static final long SEED = 20170518;
    private static final int BATCH = 4_096;

    /// Above this, S2 and JTS's index of edges need more memory than a machine of this size has.
    private static final int MOST_FOR_ALL_PEERS = 300_000;

    /// Lucene makes a thousand polygons in about the time in which the others make a hundred thousand.
    private static final int MOST_FOR_LUCENE = 1_000;

    /// Of fewer, the growth of the heap says little.
    private static final int FEWEST_TO_WEIGH = 10_000;

    private final int zones;
    private final Budget budget;
    private final List<Row> rows = new ArrayList<>();
    private final Workload work;
    private final Hits hits = new Hits();

    private Membership(int zones, Budget budget) {
        this.zones = zones;
        this.budget = budget;
        this.work = kept("the outlines themselves", Heap.of(() -> Workload.of(zones, SEED)));
    }

    static List<Row> rows(Budget budget) throws IOException {
        List<Row> rows = new ArrayList<>();
        double firstNs = Double.NaN;
        for (int zones : budget.zones()) {
            Membership one = new Membership(zones, budget);
            double ns = one.measure();
            rows.addAll(one.rows);
            if (Double.isNaN(firstNs)) {
                firstNs = ns;
            } else {
                rows.add(growth(budget.zones().getFirst(), zones, ns / firstNs));
            }
        }
        return rows;
    }

    private static Row growth(int from, int to, double times) {
        String text = String.format(Locale.ROOT, "%.2f times the time a position", times);
        return from == 1_000 && to == 1_000_000
                ? Row.alone("growth from 1,000 to 1,000,000 zones: ≤ 2.5 times", text)
                        .met(times <= 2.5)
                : Row.alone(
                        String.format(Locale.ROOT, "growth from %,d to %,d zones", from, to), text);
    }

    /// Nanoseconds a position, batched.
    private double measure() throws IOException {
        ZoneIndex index = build();
        List<Crowd> peers = peers();
        Turns turns = new Turns(Workload.POSITIONS);
        Turns.Runner batched = turns.add((from, to) -> batched(index, from, to));
        Turns.Runner single = turns.add((from, to) -> oneByOne(index, from, to));
        List<Turns.Runner> others =
                peers.stream().map(p -> turns.add((from, to) -> count(p, from, to))).toList();
        turns.run(budget.pick(600, 250) * 1_000_000L, budget.pick(9, 5));
        double matches = (double) batched(index, 0, Workload.POSITIONS) / Workload.POSITIONS;
        rows.add(rate("batched", batched.ns(), matches));
        for (int i = 0; i < others.size(); i++) {
            rows.add(
                    beside(peers.get(i), batched.ns(), others.get(i).ns(), index)
                            .matching(matches));
        }
        rows.add(rate("one at a time", single.ns(), matches));
        rows.add(lookUps(index).matching(matches));
        rows.add(changes());
        return batched.ns();
    }

    private String named(String what) {
        return String.format(Locale.ROOT, "%s, %,d zones", what, zones);
    }

    private Row rate(String how, double ns, double matches) {
        double millions = 1e3 / ns;
        String measured = String.format(Locale.ROOT, "%.2f M positions/s (%.0f ns)", millions, ns);
        double mark =
                !how.equals("batched") ? 0 : zones == 100_000 ? 5 : zones == 1_000_000 ? 4 : 0;
        String what = named("membership, " + how);
        return mark == 0
                ? Row.alone(what, measured).matching(matches)
                : Row.alone(what + ": ≥ " + (int) mark + " M positions/s", measured)
                        .matching(matches)
                        .met(millions >= mark);
    }

    private Row beside(Crowd peer, double oursNs, double peerNs, ZoneIndex index) {
        double ratio = peerNs / oursNs;
        boolean s2 = peer.name().startsWith("S2");
        int mark = zones == 100_000 ? (s2 ? 10 : 20) : zones == 1_000_000 && !s2 ? 35 : 0;
        String what = named("membership, batched") + (mark == 0 ? "" : ": ≥ " + mark + " ×");
        Row row = Row.times(what, oursNs, peer.name() + wrong(peer, index), peerNs);
        return mark == 0 ? row : row.met(ratio >= mark);
    }

    /// At how many of some thousand positions the peer finds another number of zones.
    private String wrong(Crowd peer, ZoneIndex index) {
        int asked = budget.pick(1 << 16, 1 << 13);
        int wrong = 0;
        for (int i = 0; i < asked; i++) {
            index.find(work.latDeg()[i], work.lonDeg()[i], hits);
            if (peer.count(work.latDeg()[i], work.lonDeg()[i]) != hits.count(0)) {
                wrong++;
            }
        }
        return wrong == 0
                ? ", agrees"
                : String.format(Locale.ROOT, ", differs at %.3f %%", 100.0 * wrong / asked);
    }

    private ZoneIndex build() {
        ZoneIndex.of(work.outlines().subList(0, Math.min(zones, 5_000))); // compiles it
        Heap<ZoneIndex> ours = Heap.of(() -> ZoneIndex.of(work.outlines()));
        double aZone = (double) ours.made().bytes() / zones;
        double madeUs = ours.cpuNs() / 1e3 / zones;
        rows.add(
                Row.alone(
                                named("index: ≤ 1.5 kB a zone beyond its vertices"),
                                String.format(
                                        Locale.ROOT,
                                        "%.0f B a zone, its own packed vertices included (%.0f corners a zone)",
                                        aZone,
                                        work.cornersAZone()))
                        .met(aZone <= 1_500));
        rows.add(
                Row.alone(
                                named("index, to make: ≤ 15 µs a zone"),
                                String.format(Locale.ROOT, "%.1f µs a zone", madeUs))
                        .met(madeUs <= 15));
        return ours.made();
    }

    private List<Crowd> peers() {
        List<Crowd> peers = new ArrayList<>();
        peers.add(kept("STRtree", Heap.of(() -> JtsTree.exact(work.outlines()))));
        if (zones <= MOST_FOR_ALL_PEERS) {
            peers.add(
                    kept(
                            "STRtree and IndexedPointInArea",
                            Heap.of(() -> JtsTree.planar(work.outlines()))));
            S2Crowd s2 = kept("S2ShapeIndex", Heap.of(() -> new S2Crowd(work.outlines())));
            peers.add(s2.asItIs());
            peers.add(s2.checked());
        }
        if (zones <= MOST_FOR_LUCENE) {
            peers.add(kept("STRtree and Lucene", Heap.of(() -> JtsTree.lucene(work.outlines()))));
        }
        return peers;
    }

    private <T> T kept(String name, Heap<T> made) {
        String time = String.format(Locale.ROOT, "%.1f µs a zone", made.cpuNs() / 1e3 / zones);
        rows.add(
                zones < FEWEST_TO_WEIGH
                        ? Row.alone(named(name + ", to make"), time)
                        : Row.alone(
                                named(name + ", to keep and to make"),
                                Row.figure((double) made.bytes() / zones) + " B and " + time));
        return made.made();
    }

    private long batched(ZoneIndex index, int from, int to) {
        long found = 0;
        for (int at = from; at < to; at += BATCH) {
            int end = Math.min(to, at + BATCH);
            index.find(work.latDeg(), work.lonDeg(), at, end, hits);
            for (int i = 0; i < end - at; i++) {
                found += hits.count(i);
            }
        }
        return found;
    }

    private long oneByOne(ZoneIndex index, int from, int to) {
        long found = 0;
        for (int i = from; i < to; i++) {
            index.find(work.latDeg()[i], work.lonDeg()[i], hits);
            found += hits.count(0);
        }
        return found;
    }

    private long count(Crowd peer, int from, int to) {
        long found = 0;
        for (int i = from; i < to; i++) {
            found += peer.count(work.latDeg()[i], work.lonDeg()[i]);
        }
        return found;
    }

    private Row lookUps(ZoneIndex index) {
        LookUps times =
                LookUps.of(
                        budget.pick(1_000_000, 200_000),
                        Workload.POSITIONS,
                        i -> index.find(work.latDeg()[i], work.lonDeg()[i], hits));
        String measured =
                String.format(
                        Locale.ROOT,
                        "p50 %d ns, p99 %d ns, p99.9 %d ns by the clock, of which %d ns are the clock's",
                        times.ns(0.5),
                        times.ns(0.99),
                        times.ns(0.999),
                        times.clockNs());
        String what = named("single look-up");
        return zones == 1_000_000
                ? Row.alone(what + ": p99 ≤ 1.5 µs", measured).met(times.ns(0.99) <= 1_500)
                : Row.alone(what, measured);
    }

    /// Adds zones one by one, and asks each time whether the new one is found.
    private Row changes() {
        ZoneBoard board = new ZoneBoard(work.outlines());
        int count = budget.pick(500, 100);
        change(board, 0); // compiles it
        long[] cpuNs = new long[count];
        long[] clockNs = new long[count];
        for (int i = 0; i < count; i++) {
            long fromCpuNs = Best.cpuNs();
            long fromNs = System.nanoTime();
            change(board, (double) i / count);
            clockNs[i] = System.nanoTime() - fromNs;
            cpuNs[i] = Best.cpuNs() - fromCpuNs;
        }
        Arrays.sort(cpuNs);
        Arrays.sort(clockNs);
        return Row.alone(
                        named("zone change visible") + ": ≤ 10 ms",
                        String.format(
                                Locale.ROOT,
                                "p50 %.2f ms, longest of %d %.2f ms by CPU time and %.2f ms by the clock",
                                clockNs[count / 2] / 1e6,
                                count,
                                cpuNs[count - 1] / 1e6,
                                clockNs[count - 1] / 1e6))
                .met(clockNs[count - 1] <= 10_000_000);
    }

    /// A new circle near the zone at this share of the list.
    private void change(ZoneBoard board, double share) {
        Outline old = work.outlines().get((int) (share * zones));
        LatLon centre = Geodesics.move(old.reach().centre(), 360 * share, 5_000);
        int number = board.add(new Circle(centre, 1_000));
        board.find(centre.latDeg(), centre.lonDeg(), hits);
        if (hits.zone(0, hits.count(0) - 1) != number) {
            throw new IllegalStateException("the board does not find zone " + number);
        }
    }
}
