package org.deconflict.watch.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.deconflict.watch.pairs.DaidalusTables.Loss;
import org.deconflict.watch.pairs.DaidalusTables.Row;
import org.deconflict.watch.pairs.DaidalusTables.Setting;
import org.deconflict.watch.pairs.DaidalusTables.State;
import org.junit.jupiter.api.Test;

final class DaidalusTablesTest {

    private static final Path FOLDER =
            Path.of(System.getProperty("shared.data", "no-shared-data"), "detect-and-avoid");

    private record Differing(
            int rows, int pairs, int differ, int farther, int times, double worstS) {
        Differing plus(Differing o) {
            return new Differing(
                    rows + o.rows,
                    pairs + o.pairs,
                    differ + o.differ,
                    farther + o.farther,
                    times + o.times,
                    Math.max(worstS, o.worstS));
        }
    }

    @Test
    void levels_agree_on_the_same_plane() throws IOException {
        Differing all = compareAll("plane", DaidalusTables::onItsPlane);
        assertThat(all.differ()).isZero();
        assertThat(all.worstS()).isLessThan(0.02);
    }

    @Test
    void levels_agree_within_a_sample_on_the_ellipsoid() throws IOException {
        Differing all = compareAll("ellipsoid", DaidalusTables::onEllipsoid);
        assertThat(all.farther()).isZero();
        assertThat(all.worstS()).isLessThan(1);
    }

    private static Differing compareAll(String name, BiFunction<State, State, Loss> view)
            throws IOException {
        Differing all = new Differing(0, 0, 0, 0, 0, 0);
        if (!Files.isDirectory(FOLDER)) {
            System.out.println("no detect-and-avoid data at " + FOLDER + "; nothing compared");
            return all;
        }
        for (Setting setting : Setting.ALL) {
            for (String suffix : List.of("", "__nohyst")) {
                Setting used = suffix.isEmpty() ? setting : setting.plain();
                Differing one = compare(used, suffix, view);
                System.out.println(name + " " + setting.name() + suffix + ": " + one);
                assertThat(one.rows()).isGreaterThan(1_000);
                all = all.plus(one);
            }
        }
        System.out.println(name + ": " + all);
        return all;
    }

    private static Differing compare(
            Setting setting, String suffix, BiFunction<State, State, Loss> view)
            throws IOException {
        Differing sum = new Differing(0, 0, 0, 0, 0, 0);
        for (Path daa : encounters()) {
            String encounter = daa.getFileName().toString().replace(".daa", "");
            Path table =
                    FOLDER.resolve("daidalus/tables")
                            .resolve(encounter + "__" + setting.name() + suffix + ".csv");
            if (!Files.exists(table)) {
                continue;
            }
            Map<String, State> states = new HashMap<>();
            for (State s : DaidalusTables.states(daa)) {
                states.put(s.name() + "@" + s.timeS(), s);
            }
            Map<String, List<Row>> byPair = new LinkedHashMap<>();
            for (Row r : DaidalusTables.rows(table)) {
                byPair.computeIfAbsent(r.other(), k -> new ArrayList<>()).add(r);
            }
            for (List<Row> rows : byPair.values()) {
                sum = sum.plus(comparePair(setting, rows, states, view, encounter));
            }
        }
        return sum;
    }

    private static Differing comparePair(
            Setting setting,
            List<Row> rows,
            Map<String, State> states,
            BiFunction<State, State, Loss> view,
            String encounter) {
        LevelFilter filter = new LevelFilter(setting.steadying());
        int[] ours = new int[rows.size()];
        int times = 0;
        double worstS = 0;
        for (int i = 0; i < ours.length; i++) {
            Row row = rows.get(i);
            State own = states.get(row.own() + "@" + row.timeS());
            State other = states.get(row.other() + "@" + row.timeS());
            assertThat(own).as("%s in %s", row, encounter).isNotNull();
            assertThat(other).as("%s in %s", row, encounter).isNotNull();
            filter.hear(row.timeS());
            Loss loss = view.apply(own, other);
            for (int k = 0; k < row.lossS().size(); k++) {
                double lossS = loss.lossS(setting.volumes().get(k));
                if (Double.isFinite(lossS) && Double.isFinite(row.lossS().get(k))) {
                    times++;
                    worstS = Math.max(worstS, Math.abs(lossS - row.lossS().get(k)));
                }
            }
            int raw = setting.raw(loss, filter.last());
            ours[i] = filter.issue(row.timeS(), raw, false);
        }
        int differ = 0;
        int farther = 0;
        for (int i = 0; i < ours.length; i++) {
            int theirs = rows.get(i).level();
            if (ours[i] != theirs) {
                differ++;
                boolean near =
                        (i > 0 && rows.get(i - 1).level() == ours[i])
                                || (i + 1 < ours.length && rows.get(i + 1).level() == ours[i]);
                if (!near) {
                    farther++;
                }
            }
        }
        return new Differing(ours.length, 1, differ, farther, times, worstS);
    }

    private static List<Path> encounters() throws IOException {
        try (Stream<Path> a = Files.list(FOLDER.resolve("daidalus/scenarios"));
                Stream<Path> b = Files.list(FOLDER.resolve("daa-displays"))) {
            return Stream.concat(a, b).filter(p -> p.toString().endsWith(".daa")).sorted().toList();
        }
    }
}
