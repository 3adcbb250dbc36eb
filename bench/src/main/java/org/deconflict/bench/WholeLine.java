package org.deconflict.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.deconflict.record.SecureSalts;
import org.deconflict.sources.Format;
import org.deconflict.store.SqliteJournal;
import org.deconflict.store.StoredEntry;

/// Bytes in, warnings out: a whole node, a thousand tracks, one fix of each a second.
///
/// A round is some seconds of all tracks as CSV. The first round warms up and is not counted; the
/// median of the others is the figure. A round ends when its last fix is judged. The peer is
/// [org.deconflict.sources.FixReader] over the same bytes: what could come in at most.
final class WholeLine {

    private static final int TRACKS = 1_000;
    private static final int ROUNDS = 4;

    /// The first fix is this old when the first round begins, and the last at most 50 s ahead, which
    /// a node takes; no track is then old enough to be called silent.
    private static final long OLD_US = 150_000_000L;

    private WholeLine() {}

    /// One case: how many zones, how many fixes a batch, how many seconds of all tracks a round.
    record Case(int zones, int batchFixes, int secondsARound) {

        Case {
            if (secondsARound * ROUNDS > 200) {
                throw new IllegalArgumentException(
                        "secondsARound is " + secondsARound + ", must be at most 50");
            }
        }

        String what() {
            return "line, zones: " + zones + ", fixes a batch: " + batchFixes;
        }
    }

    /// What a case gave. `alerts`, `messages` and `entries` are those of the counted rounds.
    record Outcome(
            double fixesPerS,
            double readPerS,
            double seconds,
            List<Long> safeNs,
            long alerts,
            long messages,
            long entries,
            long waiting,
            Map<String, Double> percent,
            double idlePercent) {}

    static List<Row> rows(Budget budget) throws IOException {
        List<Row> rows = new ArrayList<>();
        for (int zones : new int[] {10, 1_000}) {
            for (int batch :
                    budget == Budget.QUICK ? new int[] {1_000} : new int[] {100, 1_000, 10_000}) {
                Case given = new Case(zones, batch, budget.pick(40, 20));
                rows.addAll(rows(given, run(given)));
            }
        }
        return rows;
    }

    private static List<Row> rows(Case given, Outcome outcome) {
        List<Row> rows = new ArrayList<>();
        rows.add(
                Row.rates(
                        given.what(),
                        outcome.fixesPerS(),
                        "fixes/s",
                        new Row.Rate("reading alone", outcome.readPerS())));
        rows.add(
                Row.alone(
                        given.what(),
                        Row.figure(outcome.alerts() / outcome.seconds())
                                + " alerts/s, "
                                + Row.figure(outcome.messages() / outcome.seconds())
                                + " messages/s, "
                                + Row.figure(outcome.entries() / outcome.seconds())
                                + " entries/s, messages waiting at the end: "
                                + outcome.waiting()));
        rows.add(
                Row.alone(
                        given.what() + ", from hand-in to safe",
                        "p50 "
                                + millis(outcome.safeNs(), 0.50)
                                + ", p99 "
                                + millis(outcome.safeNs(), 0.99)
                                + " of "
                                + outcome.safeNs().size()
                                + " batches"));
        if (given.batchFixes() == 1_000) {
            rows.add(Row.alone(given.what() + ", where the time goes", shares(outcome)));
        }
        return rows;
    }

    /// Runs a case in a folder that is made and removed.
    static Outcome run(Case given) throws IOException {
        try (Scratch scratch = Scratch.make()) {
            return run(given, scratch.folder());
        }
    }

    private static Outcome run(Case given, Path folder) throws IOException {
        Layout layout = Layout.of("mixed", given.zones(), 1);
        int steps = given.secondsARound() * ROUNDS;
        Traffic traffic = Traffic.near(layout, new Traffic.Extent(TRACKS, steps, 1), 1);
        double[] fixesPerS = new double[ROUNDS - 1];
        double[] readPerS = new double[ROUNDS - 1];
        long fromUs;
        long toUs;
        List<Long> safeNs;
        long waiting;
        Samples samples;
        try (var node =
                new NodeUnderLoad(folder, MembershipBench.watched(layout), given.batchFixes())) {
            byte[][] rounds = rounds(traffic, given, node.nowUs() - OLD_US);
            node.send(rounds[0]);
            node.takeSafeNs();
            fromUs = node.nowUs();
            try (var running = new Samples()) {
                for (int round = 1; round < ROUNDS; round++) {
                    long fromNs = System.nanoTime();
                    node.send(rounds[round]);
                    fixesPerS[round - 1] = perS(rounds, traffic, fromNs);
                }
                samples = running;
            }
            toUs = node.nowUs();
            safeNs = node.takeSafeNs();
            waiting = node.waiting();
            for (int round = 1; round < ROUNDS; round++) {
                long fromNs = System.nanoTime();
                DecodeRate.count(rounds[round], Format.CSV);
                readPerS[round - 1] = perS(rounds, traffic, fromNs);
            }
        }
        Tally tally = Tally.between(folder, fromUs, toUs);
        return new Outcome(
                median(fixesPerS),
                median(readPerS),
                (toUs - fromUs) / 1e6,
                safeNs,
                tally.alerts(),
                tally.messages(),
                tally.entries(),
                waiting,
                samples.percent(),
                samples.idlePercent());
    }

    private static byte[][] rounds(Traffic traffic, Case given, long zeroUs) {
        byte[][] rounds = new byte[ROUNDS][];
        int fixes = given.secondsARound() * TRACKS;
        for (int round = 0; round < ROUNDS; round++) {
            rounds[round] = CsvText.of(traffic, round * fixes, (round + 1) * fixes, zeroUs);
        }
        return rounds;
    }

    private static double perS(byte[][] rounds, Traffic traffic, long fromNs) {
        return traffic.size() / (double) rounds.length / ((System.nanoTime() - fromNs) / 1e9);
    }

    /// What the journal took in between two times.
    private record Tally(long alerts, long messages, long entries) {

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
        StringBuilder text = new StringBuilder();
        outcome.percent().entrySet().stream()
                .filter(e -> e.getValue() >= 1)
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .forEach(
                        e ->
                                text.append(
                                        String.format(
                                                Locale.ROOT,
                                                "%s %.0f %%; ",
                                                e.getKey(),
                                                e.getValue())));
        return text.append(String.format(Locale.ROOT, "idle %.0f %% beside", outcome.idlePercent()))
                .toString();
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
