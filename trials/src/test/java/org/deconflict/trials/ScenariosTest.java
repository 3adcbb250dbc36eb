package org.deconflict.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.deconflict.node.Replay;
import org.deconflict.node.ScenarioFolder;
import org.deconflict.record.Report;
import org.deconflict.record.Verify;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every folder of `trials/scenarios`, replayed.
final class ScenariosTest {

    private static final int FLIPS = 300;
    private static final List<String> EXPECTED =
            List.of("expected.events.jsonl", "expected.messages.txt");

    @TempDir Path dir;

    @Test
    void every_scenario_gives_the_same_bytes_twice_as_expected_and_a_record_that_holds()
            throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Path scenario : scenarios()) {
            String name = name(scenario);
            Replay.Outcome outcome = Replay.run(scenario, dir.resolve("first").resolve(name));
            Replay.run(scenario, dir.resolve("second").resolve(name));
            if (!files(dir.resolve("first").resolve(name))
                    .equals(files(dir.resolve("second").resolve(name)))) {
                wrong.add(name + ": the second replay gave other bytes");
            }
            outcome.differences().forEach(line -> wrong.add(name + ": " + line));
            Report report =
                    Verify.folder(
                            dir.resolve("first").resolve(name).resolve("record"), Optional.empty());
            if (!report.holds()) {
                wrong.add(name + ": " + report.toText());
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void every_scenario_says_what_is_expected_of_it() throws IOException {
        List<String> absent = new ArrayList<>();
        for (Path scenario : scenarios()) {
            for (String file : EXPECTED) {
                if (!Files.exists(scenario.resolve(file))) {
                    absent.add(name(scenario) + "/" + file);
                }
            }
        }
        assertThat(absent).as("write them with trials/accept, and read them").isEmpty();
    }

    @Test
    void one_flipped_bit_of_a_record_is_refused_with_the_file_named() throws IOException {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("flips: seed " + seed);
        Random random = new Random(seed);
        Replay.run(
                Project.root().resolve("trials/scenarios/020-acknowledged-in-time"),
                dir.resolve("out"));
        Path record = dir.resolve("out/record");
        assertThat(Verify.folder(record, Optional.empty()).holds()).isTrue();
        List<String> files = List.copyOf(files(record).keySet());
        for (int flip = 0; flip < FLIPS; flip++) {
            String file = files.get(flip % files.size());
            Path path = record.resolve(file);
            byte[] whole = Files.readAllBytes(path);
            byte[] flipped = whole.clone();
            int bit = random.nextInt(whole.length * 8);
            flipped[bit / 8] ^= (byte) (1 << (bit % 8));
            Files.write(path, flipped);
            Report report = Verify.folder(record, Optional.empty());
            Files.write(path, whole);
            assertThat(report.holds()).as("%s bit %d, seed %d", file, bit, seed).isFalse();
            assertThat(report.findings())
                    .as("%s bit %d, seed %d", file, bit, seed)
                    .anyMatch(finding -> finding.toString().contains(file));
        }
    }

    private static List<Path> scenarios() {
        return ScenarioFolder.list(Project.root().resolve("trials/scenarios"));
    }

    private static String name(Path scenario) {
        return Project.root().resolve("trials/scenarios").relativize(scenario).toString();
    }

    /// The files of a folder by their names, as text that compares byte for byte.
    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.filter(Files::isRegularFile).toList()) {
                files.put(
                        folder.relativize(path).toString(),
                        Files.readString(path, java.nio.charset.StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }
}
