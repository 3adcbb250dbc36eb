package org.deconflict.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.deconflict.model.Fix;
import org.deconflict.model.Zone;
import org.deconflict.watch.Watch;
import org.deconflict.watch.WatchRules;

/// What a fix costs [Watch] with all that it does (history, plausibility, entry, exit, silence, approach ten
/// minutes ahead), beside the same without an index: [Watch#plain].
///
/// Zones and places are those of the [Workload], with limits as in [LimitedZones]; the tracks are [Movers], each of
/// which says place, height, course and speed every [#EVERY_S] seconds. Counted are fixes of tracks that are known, in
/// the best of some rounds of all tracks; alerts are those of all these rounds. The peer is slow, so it hears few tracks.
final class WatchRate {

    /// When of a million tracks 293,000 are heard in a second, as the marks for pairs have it.
    private static final double EVERY_S = 3.4;

    private static final long SEED = 20170608;

    /// When the first round is, in microseconds since 1970.
    static final long ZERO_US = 1_496_880_000_000_000L;

    private static final int ROUNDS = 6;
    private static final int PLAIN_ROUNDS = 3;
    private static final int MOST_PLAIN_TRACKS = 500;

    /// The usual ones with a history of a day, as a node has it.
    static final WatchRules RULES = WatchRules.USUAL.keeping(24 * 3_600_000_000L);

    /// What the whole line may take for a fix, if two cores are to take half a million a second.
    private static final double LINE_US = 4;

    private WatchRate() {}

    static List<Row> rows(Budget budget) throws IOException {
        rows(1_000, 2_000); // compiles it, is not counted
        List<Row> rows = new ArrayList<>();
        for (int zones : budget.zones()) {
            rows.addAll(rows(zones, budget.pick(100_000, 10_000)));
        }
        return rows;
    }

    private static List<Row> rows(int zoneCount, int tracks) throws IOException {
        Workload work = Workload.of(zoneCount, tracks, SEED);
        Movers movers = Movers.of(work, SEED);
        List<Zone> zones = LimitedZones.of(work.outlines(), ZERO_US, SEED);
        int few = Math.clamp(1_000_000 / zoneCount, 10, Math.min(tracks, MOST_PLAIN_TRACKS));
        Run ours = new Run(new Watch(zones, RULES), round -> fixes(movers, tracks, round));
        Run plain = new Run(Watch.plain(zones, RULES), round -> fixes(movers, few, round));
        Cost cost = Cost.of(ours, tracks, ROUNDS);
        double plainNs = Cost.of(plain, few, PLAIN_ROUNDS).ns();
        String what = String.format(Locale.ROOT, "watch, %,d zones, %,d tracks", zoneCount, tracks);
        String peer = String.format(Locale.ROOT, "without an index, %,d tracks", few);
        Row row = Row.times(what + ", a fix", cost.ns(), peer, plainNs);
        return List.of(
                row.marked(": ≤ 4 µs for the whole line", cost.ns() <= LINE_US * 1e3),
                Row.alone(what + ", alerts", cost.inWords()));
    }

    /// What the first tracks say in a round.
    static List<Fix> fixes(Movers movers, int tracks, int round) {
        return IntStream.range(0, tracks).mapToObj(track -> fix(movers, track, round)).toList();
    }

    /// What a track says in a round.
    static Fix fix(Movers movers, int track, int round) {
        double afterS = round * EVERY_S;
        return movers.fix(track, afterS, ZERO_US + (long) (afterS * 1e6));
    }

    /// Nanoseconds a fix in the best round, and of the first fix of a track; alerts a fix of both kinds.
    record Cost(double ns, double firstNs, double alerts, double firstAlerts) {

        static Cost of(Run run, int tracks, int rounds) throws IOException {
            Best.Pass first = run.pass(0, 1);
            long fromNs = Best.cpuNs();
            first.run();
            double firstNs = Best.cpuNs() - fromNs;
            long firstAlerts = run.alerts();
            Best best = Best.byCpu();
            for (int round = 1; round < rounds; round++) {
                best.time(run.pass(round, round + 1));
            }
            double fixes = (double) tracks * (rounds - 1);
            return new Cost(
                    1e9 / best.perS(),
                    firstNs / tracks,
                    (run.alerts() - firstAlerts) / fixes,
                    (double) firstAlerts / tracks);
        }

        String inWords() {
            return String.format(
                    Locale.ROOT,
                    "%.4f a fix; the first fix of a track %.2f, and %s ns",
                    alerts,
                    firstAlerts,
                    Row.figure(firstNs));
        }
    }

    /// A watch that hears the same tracks round by round.
    static final class Run {
        private final Watch watch;
        private final IntFunction<List<Fix>> rounds;
        private long alerts;

        /// `rounds` gives the fixes of a round, in order of time.
        Run(Watch watch, IntFunction<List<Fix>> rounds) {
            this.watch = watch;
            this.rounds = rounds;
        }

        /// Gives it the rounds from one (closed) to another (open), and returns how many fixes they
        /// were. Those are made before the pass.
        Best.Pass pass(int fromRound, int toRound) {
            List<Fix> fixes = new ArrayList<>();
            for (int round = fromRound; round < toRound; round++) {
                fixes.addAll(rounds.apply(round));
            }
            return () -> {
                for (Fix fix : fixes) {
                    watch.onFix(fix, fix.timeUs(), alert -> alerts++);
                }
                return fixes.size();
            };
        }

        long alerts() {
            return alerts;
        }
    }
}
