package org.deconflict.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.deconflict.geo.LatLon;
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
import org.junit.jupiter.params.provider.ValueSource;

/// What the benchmarks compare does the same work; nothing here is timed.
final class BenchesAgreeTest {

    private static final long SEED = 7;

    @ParameterizedTest
    @ValueSource(strings = {"circle", "polygon-8", "polygon-500", "mixed"})
    void candidates_and_then_exact_agrees_with_every_outline_in_turn(String shape) {
        Layout layout = Layout.of(shape, 20, SEED);
        Membership membership = new Membership(layout);
        Traffic traffic = Traffic.near(layout, new Traffic.Extent(200, 2, 10), SEED);
        int inside = 0;
        for (int i = 0; i < traffic.size(); i++) {
            LatLon p = traffic.at(i);
            int plain = membership.plain(p);
            assertThat(membership.exact(p)).as("%s, seed %d", p, SEED).isEqualTo(plain);
            inside += plain;
        }
        assertThat(inside).isBetween(50, 2 * traffic.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"circle", "polygon-8"})
    void the_plane_agrees_away_from_the_line(String shape) {
        Layout layout = Layout.of(shape, 1, SEED);
        Membership membership = new Membership(layout);
        Traffic traffic = Traffic.near(layout, new Traffic.Extent(1_000, 1, 10), SEED);
        for (int i = 0; i < traffic.size(); i++) {
            LatLon p = traffic.at(i);
            double awayM = Math.abs(layout.outlines().getFirst().signedDistanceM(p));
            if (awayM > 500) {
                assertThat(membership.planar(p)).as("%s", p).isEqualTo(membership.plain(p));
            }
        }
    }

    @Test
    void the_plane_errs_near_a_large_ring() {
        var errors = RingErrors.ofPlane(Layout.of("circle", 1, 1), 500, SEED);
        assertThat(errors.wrong()).isBetween(1L, errors.asked() / 10);
        assertThat(errors.farthestWrongM()).isBetween(10.0, 100.0);
    }

    @Test
    void watch_finds_inside_whoever_is_inside_at_first() {
        Layout layout = Layout.of("mixed", 20, SEED);
        Membership membership = new Membership(layout);
        Traffic traffic = Traffic.near(layout, new Traffic.Extent(200, 1, 10), SEED);
        Watch watch = new Watch(layout.zones(), WatchRules.USUAL.keeping(3_600_000_000L));
        for (int i = 0; i < traffic.size(); i++) {
            List<Alert> alerts = new ArrayList<>();
            watch.onFix(traffic.fix(i, 0), 0, alerts::add);
            assertThat(alerts.stream().filter(a -> a.kind() == AlertKind.FOUND_INSIDE))
                    .as("%s, seed %d", traffic.at(i), SEED)
                    .hasSize(membership.plain(traffic.at(i)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"circle", "polygon-8"})
    void every_way_of_the_timed_class_runs(String shape) {
        var bench = new MembershipBench();
        bench.shape = shape;
        bench.zones = 3;
        bench.prepare();
        int[] inside = new int[3];
        for (int i = 0; i < 300; i++) {
            inside[0] += bench.plain();
            inside[1] += bench.planar();
            inside[2] += bench.exact();
        }
        assertThat(inside[0]).isPositive();
        assertThat(inside[1]).isPositive();
        assertThat(inside[2]).isPositive();
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
        var run = new WatchRate.Run(layout, traffic);
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
                        "org.deconflict.watch.Watch$Sweep",
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
