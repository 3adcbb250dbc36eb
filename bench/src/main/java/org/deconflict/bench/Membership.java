package org.deconflict.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.deconflict.bench.peers.Crowd;
import org.deconflict.bench.peers.JtsTree;
import org.deconflict.bench.peers.S2Crowd;
import org.deconflict.geo.index.Hits;
import org.deconflict.geo.index.ZoneIndex;

/// Which zones hold a position: [ZoneIndex] beside JTS, S2 and Lucene on the [Workload], and what it costs
/// to make, keep and change it.
///
/// Everything but single look-ups and changes is by the thread's CPU time, by turns in one virtual machine.
final class Membership {

    /// What the index keeps of a corner: its unit east and north, and what the unit leaves out.
    private static final int PACKED_BYTES = 12;

    private static final long SEED = 20170518;
    private static final int POSITIONS = 1 << 18;
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
        this.work =
                kept("the outlines themselves", Heap.of(() -> Workload.of(zones, POSITIONS, SEED)));
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
        Row row =
                Row.alone(
                        String.format(Locale.ROOT, "growth from %,d to %,d zones", from, to), text);
        return from == 1_000 && to == 1_000_000 ? row.marked(": ≤ 2.5 times", times <= 2.5) : row;
    }

    /// Nanoseconds a position, batched.
    private double measure() throws IOException {
        ZoneIndex index = build();
        List<Crowd> peers = peers();
        Turns turns = new Turns(POSITIONS);
        Turns.Runner batched = turns.add((from, to) -> batched(index, from, to));
        Turns.Runner single = turns.add((from, to) -> oneByOne(index, from, to));
        List<Turns.Runner> others =
                peers.stream().map(p -> turns.add((from, to) -> count(p, from, to))).toList();
        turns.run(budget.pick(600, 250) * 1_000_000L, budget.pick(9, 5));
        double matches = (double) batched(index, 0, POSITIONS) / POSITIONS;
        rows.add(batched(batched.ns(), matches));
        for (int i = 0; i < others.size(); i++) {
            rows.add(
                    beside(peers.get(i), batched.ns(), others.get(i).ns(), index)
                            .matching(matches));
        }
        rows.add(rate("one at a time", single.ns(), matches));
        rows.add(lookUps(index).matching(matches));
        rows.add(
                new BoardChanges(work.outlines())
                        .row(named("zone change visible"), budget.pick(500, 100)));
        return batched.ns();
    }

    private String named(String what) {
        return String.format(Locale.ROOT, "%s, %,d zones", what, zones);
    }

    private Row rate(String how, double ns, double matches) {
        String measured = String.format(Locale.ROOT, "%.2f M positions/s (%.0f ns)", 1e3 / ns, ns);
        return Row.alone(named("membership, " + how), measured).matching(matches);
    }

    /// The rate with its mark, if there is one for this number of zones.
    private Row batched(double ns, double matches) {
        double mark = zones == 100_000 ? 5 : zones == 1_000_000 ? 4 : 0;
        Row row = rate("batched", ns, matches);
        return mark == 0
                ? row
                : row.marked(": ≥ " + (int) mark + " M positions/s", 1e3 / ns >= mark);
    }

    private Row beside(Crowd peer, double oursNs, double peerNs, ZoneIndex index) {
        boolean s2 = peer.name().startsWith("S2");
        int mark = zones == 100_000 ? (s2 ? 10 : 20) : zones == 1_000_000 && !s2 ? 35 : 0;
        String name = peer.name() + wrong(peer, index);
        Row row = Row.times(named("membership, batched"), oursNs, name, peerNs);
        return mark == 0 ? row : row.marked(": ≥ " + mark + " ×", peerNs / oursNs >= mark);
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
        double packed = PACKED_BYTES * work.cornersAZone();
        double madeUs = ours.cpuNs() / 1e3 / zones;
        rows.add(
                Row.alone(
                                named("index"),
                                String.format(
                                        Locale.ROOT,
                                        "%.0f B a zone, and %.0f B of packed vertices (%.0f a zone, cut ones left out)",
                                        aZone - packed,
                                        packed,
                                        work.cornersAZone()))
                        .marked(": ≤ 1.5 kB a zone beyond its vertices", aZone - packed <= 1_500));
        rows.add(
                Row.alone(
                                named("index, to make"),
                                String.format(Locale.ROOT, "%.1f µs a zone", madeUs))
                        .marked(": ≤ 15 µs a zone", madeUs <= 15));
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
                        POSITIONS,
                        i -> index.find(work.latDeg()[i], work.lonDeg()[i], hits));
        String measured =
                String.format(
                        Locale.ROOT,
                        "p50 %d ns, p99 %d ns, p99.9 %d ns by the clock, of which %d ns are the clock's",
                        times.ns(0.5),
                        times.ns(0.99),
                        times.ns(0.999),
                        times.clockNs());
        Row row = Row.alone(named("single look-up"), measured);
        return zones == 1_000_000 ? row.marked(": p99 ≤ 1.5 µs", times.ns(0.99) <= 1_500) : row;
    }
}
