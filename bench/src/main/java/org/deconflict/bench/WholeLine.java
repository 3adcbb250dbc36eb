package org.deconflict.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.deconflict.record.SecureSalts;
import org.deconflict.store.SqliteJournal;
import org.deconflict.store.StoredEntry;
import org.deconflict.watch.Watch;

/// Bytes in, warnings out: a whole node, a thousand tracks, one fix of each a second.
///
/// A round is some seconds of all tracks as CSV, and ends when its last fix is judged. The first warms
/// up; of the next three, the median by the clock and the best by CPU time are the figures; in the last,
/// batches go in one by one. The ratio is by CPU time: all threads of the node, its sender included,
/// beside `watch` alone over the same fixes, by turns, round by round: nothing kept, nothing recorded,
/// nobody told. It cannot be above 1. The mark is stated for JSON through the endpoint, which comes on top: what does not meet
/// it here does not meet it there.
final class WholeLine {

    private static final int TRACKS = 1_000;
    private static final int ROUNDS = 5;

    /// The first fix is this old when the first round begins, and the last at most 50 s ahead, which
    /// a node takes; no track is then old enough to be called silent.
    private static final long OLD_US = 150_000_000L;

    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private WholeLine() {}

    /// One case: how many zones and tracks, how many fixes a batch, how many seconds of all tracks a round.
    record Case(int zones, int tracks, int batchFixes, int secondsARound) {

        Case {
            if (secondsARound * ROUNDS > 200) {
                throw new IllegalArgumentException(
                        "secondsARound is " + secondsARound + ", must be at most 40");
            }
        }

        int fixesARound() {
            return secondsARound * tracks;
        }

        String what() {
            return "line, zones: " + zones + ", fixes a batch: " + batchFixes;
        }
    }

    /// What a case gave. `alerts`, `messages` and `entries` are those of the counted rounds; times are
    /// sorted, from hand-in to safe, `aloneNs` of batches that went in one by one.
    record Outcome(
            double fixesPerS,
            double perCpuS,
            double watchPerCpuS,
            long fromUs,
            long toUs,
            List<Long> safeNs,
            List<Long> aloneNs,
            Tally tally,
            long waiting,
            Map<String, Double> percent) {

        /// Seconds that the counted rounds took, the turns of the peer left out.
        double seconds(Case given) {
            return (ROUNDS - 2) * given.fixesARound() / fixesPerS;
        }

        Outcome counted(Tally counts) {
            return new Outcome(
                    fixesPerS,
                    perCpuS,
                    watchPerCpuS,
                    fromUs,
                    toUs,
                    safeNs,
                    aloneNs,
                    counts,
                    waiting,
                    percent);
        }
    }

    static List<Row> rows(Budget budget) throws IOException {
        run(
                new Case(
                        10, TRACKS, 1_000,
                        5)); // compiles what the first case would else pay for; not counted
        List<Row> rows = new ArrayList<>();
        List<Integer> batches = budget.pick(List.of(100, 1_000, 10_000), List.of(1_000));
        for (int zones : new int[] {10, 1_000}) {
            for (int batch : batches) {
                Case given = new Case(zones, TRACKS, batch, Math.max(10, 2 * batch / TRACKS));
                rows.addAll(rows(given, run(given)));
            }
        }
        return rows;
    }

    private static List<Row> rows(Case given, Outcome outcome) {
        Tally tally = outcome.tally();
        List<Row> rows = new ArrayList<>();
        rows.add(
                Row.alone(
                                given.what(),
                                Row.figure(outcome.fixesPerS())
                                        + " fixes/s by the clock, CSV handed in")
                        .marked(": ≥ 100,000 positions/s", outcome.fixesPerS() >= 100_000));
        rows.add(
                Row.rates(
                        given.what() + ", by CPU time",
                        outcome.perCpuS(),
                        "fixes/CPU s",
                        new Row.Rate("watch alone", outcome.watchPerCpuS())));
        rows.add(
                Row.alone(
                        given.what() + ", out of it",
                        String.format(
                                Locale.ROOT,
                                "%s alerts/s, %s messages/s, %s entries/s; messages waiting at the end: %d",
                                Row.figure(tally.alerts() / outcome.seconds(given)),
                                Row.figure(tally.messages() / outcome.seconds(given)),
                                Row.figure(tally.entries() / outcome.seconds(given)),
                                outcome.waiting())));
        rows.add(
                Row.alone(
                        given.what() + ", from hand-in to safe, 4 batches under way",
                        waits(outcome.safeNs())));
        rows.add(
                Row.alone(
                        given.what() + ", from hand-in to safe, node idle",
                        waits(outcome.aloneNs())));
        if (given.batchFixes() == 1_000) {
            rows.add(Row.alone(given.what() + ", where the line's time goes", shares(outcome)));
        }
        return rows;
    }

    /// Runs a case in a folder that is made and removed.
    static Outcome run(Case given) throws IOException {
        try (Scratch scratch = Scratch.make()) {
            Outcome outcome = run(given, scratch.folder());
            return outcome.counted(
                    Tally.between(scratch.folder(), outcome.fromUs(), outcome.toUs()));
        }
    }

    private static Outcome run(Case given, Path folder) throws IOException {
        Layout layout = Layout.of("mixed", given.zones(), 1);
        try (var node = new NodeUnderLoad(folder, layout.zones(), given.batchFixes())) {
            Traffic traffic = traffic(given, layout);
            byte[][] rounds = rounds(traffic, given, node.nowUs() - OLD_US);
            WatchRate.Run watch =
                    new WatchRate.Run(new Watch(layout.zones(), WatchRate.RULES), traffic::fixes);
            node.send(rounds[0]);
            Best alone = Best.byCpu();
            alone.time(watch.pass(0, given.secondsARound()));
            node.takeSafeNs();
            double[] perS = new double[ROUNDS - 2];
            double[] perCpuS = new double[ROUNDS - 2];
            Samples samples = new Samples();
            long fromUs = node.nowUs();
            for (int round = 1; round < ROUNDS - 1; round++) {
                byte[] bytes = rounds[round];
                long cpuNs = PROCESS.getProcessCpuTime();
                long fromNs = System.nanoTime();
                node.send(bytes);
                perS[round - 1] = given.fixesARound() * 1e9 / (System.nanoTime() - fromNs);
                perCpuS[round - 1] =
                        given.fixesARound() * 1e9 / (PROCESS.getProcessCpuTime() - cpuNs);
                samples.pause();
                int step = round * given.secondsARound();
                Best.Pass part = watch.pass(step, step + given.secondsARound());
                alone.time(part);
                samples.resume();
            }
            samples.close();
            long toUs = node.nowUs();
            long waiting = node.waiting();
            List<Long> safeNs = node.takeSafeNs();
            node.sendAlone(rounds[ROUNDS - 1]);
            List<Long> aloneNs = node.takeSafeNs();
            return new Outcome(
                    median(perS),
                    Arrays.stream(perCpuS).max().orElseThrow(),
                    alone.perS(),
                    fromUs,
                    toUs,
                    safeNs,
                    aloneNs,
                    Tally.NONE,
                    waiting,
                    samples.percent());
        }
    }

    private static Traffic traffic(Case given, Layout layout) {
        int steps = given.secondsARound() * ROUNDS;
        return Traffic.near(layout, new Traffic.Extent(given.tracks(), steps, 1), 1);
    }

    private static byte[][] rounds(Traffic traffic, Case given, long zeroUs) {
        byte[][] rounds = new byte[ROUNDS][];
        int fixes = given.fixesARound();
        for (int round = 0; round < ROUNDS; round++) {
            rounds[round] = CsvText.of(traffic, round * fixes, (round + 1) * fixes, zeroUs);
        }
        return rounds;
    }

    /// What the journal took in between two times.
    record Tally(long alerts, long messages, long entries) {

        static final Tally NONE = new Tally(0, 0, 0);

        static Tally between(Path folder, long fromUs, long toUs) throws IOException {
            long[] counts = new long[3];
            try (var journal = SqliteJournal.open(folder.resolve("journal.db"), new SecureSalts());
                    Stream<StoredEntry> entries = journal.entries(0)) {
                entries.filter(e -> e.timeUs() >= fromUs && e.timeUs() <= toUs)
                        .forEach(
                                e -> {
                                    counts[0] += e.kind().equals("alert") ? 1 : 0;
                                    counts[1] += e.kind().equals("message_due") ? 1 : 0;
                                    counts[2]++;
                                });
            }
            return new Tally(counts[0], counts[1], counts[2]);
        }
    }

    private static String shares(Outcome outcome) {
        return outcome.percent().entrySet().stream()
                .filter(e -> e.getValue() >= 1)
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .map(e -> String.format(Locale.ROOT, "%s %.0f %%", e.getKey(), e.getValue()))
                .collect(Collectors.joining("; "));
    }

    /// A percentile needs a hundred values; of fewer, the longest is said.
    private static String waits(List<Long> sortedNs) {
        String high =
                sortedNs.size() >= 100
                        ? "p99 " + millis(sortedNs, 0.99)
                        : "longest " + millis(sortedNs, 1);
        return "p50 " + millis(sortedNs, 0.5) + ", " + high + " of " + sortedNs.size() + " batches";
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static String millis(List<Long> sortedNs, double share) {
        int index = (int) Math.ceil(share * sortedNs.size()) - 1;
        return Row.figure(sortedNs.get(Math.max(0, index)) / 1e6) + " ms";
    }
}
