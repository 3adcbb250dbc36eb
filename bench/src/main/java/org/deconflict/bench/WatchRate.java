package org.deconflict.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.deconflict.geo.LatLon;
import org.deconflict.geo.index.Hits;
import org.deconflict.geo.index.ZoneIndex;
import org.deconflict.model.Fix;
import org.deconflict.watch.Watch;
import org.deconflict.watch.WatchRules;

/// The time that [Watch] takes for a fix, once it knows the tracks, beside asking the same positions
/// for membership alone.
///
/// The peer does far less: `watch` keeps a history, judges plausibility, entry, exit and approach, and
/// keeps the settled verdicts. The ratio says what all of that costs over the bare question.
final class WatchRate {

    private static final int TRACKS = 500;
    private static final int STEPS = 30;
    private static final int STEPS_BEFORE = 10;

    /// The peer is so short that it needs many passes until it is compiled.
    private static final int PEER_PASSES = 40;

    private static final long DAY_US = 24 * 3_600_000_000L;

    private WatchRate() {}

    static List<Row> rows(Budget budget) throws IOException {
        pair("mixed", 10); // warms up, is not counted
        List<Row> rows = new ArrayList<>();
        for (String shape :
                budget.pick(
                        List.of("circle", "polygon-8", "polygon-500", "mixed"), List.of("mixed"))) {
            for (int zones : budget.pick(List.of(1, 100, 1_000), List.of(10, 1_000))) {
                rows.add(pair(shape, zones));
            }
        }
        return rows;
    }

    private static Row pair(String shape, int zones) throws IOException {
        Layout layout = Layout.of(shape, zones, 1);
        Traffic traffic = Traffic.near(layout, new Traffic.Extent(TRACKS, STEPS, 1), 1);
        Run run = new Run(layout, traffic);
        Best watch = Best.byCpu();
        watch.time(run.pass(0, STEPS_BEFORE));
        watch.time(run.pass(STEPS_BEFORE, STEPS));
        ZoneIndex index = ZoneIndex.of(layout.outlines());
        Hits hits = new Hits();
        Best exact = Best.byCpu();
        long[] inside = new long[1];
        for (int i = 0; i < PEER_PASSES; i++) {
            exact.time(
                    () -> {
                        for (int at = 0; at < traffic.size(); at++) {
                            LatLon p = traffic.at(at);
                            index.find(p.latDeg(), p.lonDeg(), hits);
                            inside[0] += hits.count(0);
                        }
                        return traffic.size();
                    });
        }
        return Row.times(
                "Watch.onFix, " + shape + ", zones: " + zones,
                1e9 / watch.perS(),
                "membership alone, one at a time",
                1e9 / exact.perS());
    }

    /// A watch of its own that goes through the steps (1 s each) in order, part by part.
    static final class Run {
        private final Watch watch;
        private final Traffic traffic;
        private long alerts;

        Run(Layout layout, Traffic traffic) {
            this.watch = new Watch(layout.zones(), WatchRules.USUAL.keeping(DAY_US));
            this.traffic = traffic;
        }

        /// Gives it the steps from one (closed) to another (open), and returns how many fixes they
        /// were. Those are made before the pass.
        Best.Pass pass(int fromStep, int toStep) {
            List<Fix> fixes =
                    IntStream.range(fromStep * traffic.tracks(), toStep * traffic.tracks())
                            .mapToObj(i -> traffic.fix(i, i / traffic.tracks() * 1_000_000L))
                            .toList();
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
