package org.deconflict.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.deconflict.bench.peers.Crowd;
import org.deconflict.bench.peers.JtsTree;
import org.deconflict.bench.peers.S2Crowd;
import org.deconflict.geo.Circle;
import org.deconflict.geo.Geodesics;
import org.deconflict.geo.LatLon;
import org.deconflict.geo.Outline;
import org.deconflict.geo.index.Hits;
import org.deconflict.geo.index.ZoneIndex;
import org.deconflict.model.Alert;
import org.deconflict.model.AlertKind;
import org.deconflict.record.SealedEntry;
import org.deconflict.record.SecureSalts;
import org.deconflict.record.Verify;
import org.deconflict.sources.Format;
import org.deconflict.store.SqliteJournal;
import org.deconflict.watch.Watch;
import org.deconflict.watch.WatchRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the benchmarks compare does the same work; nothing here is timed.
final class BenchesAgreeTest {

    private static final long SEED = 7;

    @Test
    void every_exact_way_finds_the_same_zones_as_the_index() {
        Workload work = Workload.of(300, 5_000, SEED);
        ZoneIndex index = ZoneIndex.of(work.outlines());
        S2Crowd s2 = new S2Crowd(work.outlines());
        List<Crowd> exact = List.of(JtsTree.exact(work.outlines()), s2.checked());
        List<Crowd> near =
                List.of(
                        JtsTree.planar(work.outlines()),
                        s2.asItIs(),
                        JtsTree.lucene(work.outlines()));
        Hits hits = new Hits();
        int inside = 0;
        int[] differs = new int[3];
        for (int i = 0; i < 5_000; i++) {
            double latDeg = work.latDeg()[i];
            double lonDeg = work.lonDeg()[i];
            index.find(latDeg, lonDeg, hits);
            inside += hits.count(0);
            for (Crowd crowd : exact) {
                assertThat(crowd.count(latDeg, lonDeg))
                        .as("%s at %s, %s", crowd.name(), latDeg, lonDeg)
                        .isEqualTo(hits.count(0));
            }
            for (int k = 0; k < near.size(); k++) {
                differs[k] += near.get(k).count(latDeg, lonDeg) == hits.count(0) ? 0 : 1;
            }
        }
        assertThat(inside).isBetween(5_000, 30_000);
        for (int count : differs) {
            assertThat(count).isLessThan(100);
        }
    }

    @Test
    void half_the_zones_of_the_workload_are_circles_and_stars_have_about_118_corners() {
        Workload work = Workload.of(1_000, 10, SEED);
        assertThat(work.outlines().stream().filter(o -> o instanceof Circle)).hasSize(500);
        assertThat(work.cornersAZone()).isBetween(50.0, 70.0);
    }

    @Test
    void ways_take_turns_over_all_positions() {
        Turns turns = new Turns(3_000);
        boolean[] seen = new boolean[3_000];
        Turns.Runner runner =
                turns.add(
                        (from, to) -> {
                            Arrays.fill(seen, from, to, true);
                            return (long) to - from;
                        });
        turns.run(0, 3);
        assertThat(seen).startsWith(true, true).hasSize(3_000);
        assertThat(runner.ns()).isGreaterThanOrEqualTo(0);
    }

    @Test
    void a_row_says_its_mark_and_whether_it_is_met() {
        Row row = Row.times("look-up", 100, "another", 2_500).matching(2);
        assertThat(row.markdown())
                .isEqualTo("| look-up | 100 ns | 2,500 ns, another | 25.0 | 2.00 | – |");
        assertThat(row.marked(": ≥ 20 ×", true).markdown())
                .startsWith("| look-up: ≥ 20 × |")
                .endsWith("| yes |");
    }

    @Test
    void a_look_up_is_counted_by_its_share() {
        LookUps times = new LookUps(new int[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 100}, 1);
        assertThat(times.ns(0.5)).isEqualTo(5);
        assertThat(times.ns(0.99)).isEqualTo(100);
    }

    @Test
    void a_case_for_the_oracle_says_on_which_side_of_the_ring_the_position_is() {
        OracleCases cases = new OracleCases(SEED);
        int inside = 0;
        for (int i = 0; i < 400; i++) {
            String[] row = cases.line(i % 4).split(",", -1);
            var centre = new LatLon(Double.parseDouble(row[0]), Double.parseDouble(row[1]));
            var at = new LatLon(Double.parseDouble(row[3]), Double.parseDouble(row[4]));
            double outM = Geodesics.distanceM(centre, at) - Double.parseDouble(row[2]);
            assertThat(row[5]).isEqualTo(Boolean.toString(outM <= Outline.TIE_M));
            assertThat(Double.parseDouble(row[6])).isEqualTo(Math.abs(outM));
            inside += outM <= 0 ? 1 : 0;
        }
        assertThat(inside).isBetween(80, 200);
    }

    @Test
    void the_shell_knows_every_benchmark() throws IOException {
        Path run = Path.of(System.getProperty("project.root", "..")).resolve("bench/run");
        assertThat(Files.readString(run)).contains("all=\"" + String.join(" ", Bench.NAMES) + "\"");
    }

    @Test
    void watch_finds_inside_whoever_is_inside_at_first() {
        Layout layout = Layout.of("mixed", 20, SEED);
        ZoneIndex index = ZoneIndex.of(layout.outlines());
        Hits hits = new Hits();
        Traffic traffic = Traffic.near(layout, new Traffic.Extent(200, 1, 10), SEED);
        Watch watch = new Watch(layout.zones(), WatchRules.USUAL.keeping(3_600_000_000L));
        for (int i = 0; i < traffic.size(); i++) {
            List<Alert> alerts = new ArrayList<>();
            watch.onFix(traffic.fix(i, 0), 0, alerts::add);
            index.find(traffic.at(i).latDeg(), traffic.at(i).lonDeg(), hits);
            assertThat(alerts.stream().filter(a -> a.kind() == AlertKind.FOUND_INSIDE))
                    .as("%s, seed %d", traffic.at(i), SEED)
                    .hasSize(hits.count(0));
        }
    }

    @Test
    void a_node_takes_every_batch_and_records_it() throws IOException {
        var outcome = WholeLine.run(new WholeLine.Case(10, 50, 5, 1));
        assertThat(outcome.safeNs()).hasSize(30);
        assertThat(outcome.aloneNs()).hasSize(10);
        assertThat(outcome.tally().entries()).isGreaterThanOrEqualTo(30);
    }

    @Test
    void layouts_of_ten_and_a_hundred_zones_have_the_same_mix() {
        var ten = Layout.of("mixed", 10, SEED).places();
        var hundred = Layout.of("mixed", 100, SEED).places();
        for (int i = 0; i < hundred.size(); i++) {
            var alike = ten.get(i % 10);
            assertThat(hundred.get(i).radiusM()).isEqualTo(alike.radiusM());
            assertThat(hundred.get(i).outline()).hasSameClassAs(alike.outline());
        }
    }

    @Test
    void the_watch_that_is_timed_alone_speaks() throws IOException {
        Layout layout = Layout.of("mixed", 10, SEED);
        Traffic traffic = Traffic.near(layout, new Traffic.Extent(200, 3, 1), SEED);
        var run = new WatchRate.Run(new Watch(layout.zones(), WatchRules.USUAL), traffic::fixes);
        assertThat(run.pass(0, 3).run()).isEqualTo(600);
        assertThat(run.alerts()).isPositive();
    }

    @Test
    void written_fixes_are_read_without_a_bad_line() throws IOException {
        Traffic traffic =
                Traffic.near(Layout.of("mixed", 3, SEED), new Traffic.Extent(20, 5, 1), SEED);
        var counts =
                DecodeRate.count(
                        CsvText.of(traffic, 0, traffic.size(), 1_500_000_000_000_000L), Format.CSV);
        assertThat(counts.fixes()).isEqualTo(100);
        assertThat(counts.bad()).isZero();
    }

    @Test
    void journal_and_plain_table_take_the_same_entries(@TempDir Path folder) throws IOException {
        var entries = Entries.from(0, 250);
        try (var journal = SqliteJournal.open(folder.resolve("a.db"), new SecureSalts());
                var plain = PlainTable.open(folder.resolve("b.db"))) {
            JournalRate.append(journal, entries, 4);
            assertThat(journal.size()).isEqualTo(250);
            assertThat(plain.insert(JournalRate.seal(entries), 100)).isEqualTo(250);
        }
    }

    @Test
    void the_record_that_is_verified_holds(@TempDir Path folder) throws IOException {
        List<SealedEntry> sealed = JournalRate.seal(Entries.from(0, 600));
        for (boolean open : new boolean[] {false, true}) {
            Path record = VerifyRate.write(folder.resolve("open-" + open), sealed, open);
            assertThat(Verify.folder(record, Optional.empty()).findings()).isEmpty();
        }
    }

    @Test
    void the_innermost_frame_that_has_a_stage_decides() {
        SequencedMap<String, String> stages = new LinkedHashMap<>();
        stages.put("a.Inner", "inner");
        stages.put("a.Outer", "outer");
        assertThat(Samples.stage(stack("x.Other", "a.Inner", "a.Outer"), stages, "none"))
                .isEqualTo("inner");
        assertThat(Samples.stage(stack("x.Other", "a.Outer"), stages, "none")).isEqualTo("outer");
        assertThat(Samples.stage(stack("x.Other"), stages, "none")).isEqualTo("none");
    }

    @ParameterizedTest
    @CsvSource({
        "org.deconflict.watch.Nearing, 'watch, approach'",
        "org.deconflict.watch.Inside$Step, 'watch, inside and crossing'",
    })
    void a_passage_counts_for_the_question_that_asked(String question, String stage) {
        var stack =
                stack(
                        "org.deconflict.geo.Region",
                        "org.deconflict.watch.Passage",
                        question,
                        "org.deconflict.watch.Sweep",
                        "org.deconflict.watch.Watch",
                        "org.deconflict.node.Line");
        assertThat(Samples.stage(stack, Samples.LINE_STAGES, "none")).isEqualTo(stage);
    }

    private static StackTraceElement[] stack(String... classes) {
        StackTraceElement[] stack = new StackTraceElement[classes.length];
        for (int i = 0; i < classes.length; i++) {
            stack[i] = new StackTraceElement(classes[i], "run", "", 1);
        }
        return stack;
    }
}
