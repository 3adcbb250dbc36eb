package org.deconflict.trials.kill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/// The lives of one node on one folder: started, killed at a random moment, started again, and at
/// the end left alone until it has nothing more to do.
final class Lives {

    private static final long PATIENCE_S = 60;

    /// A life ends after so much was promised, not after a time: a busy machine kills as late as an idle
    /// one. A batch is about 150 bytes of `safe-fixes`.
    private static final int MOST_WORK_BYTES = 12_000;

    private static final long LONGEST_LIFE_MS = 2_500;

    private final Path dir;
    private final Path config;
    private final Random random;
    private final List<Path> checkpoints = new ArrayList<>();

    Lives(Path dir, Path config, long seed) {
        this.dir = dir;
        this.config = config;
        this.random = new Random(seed);
    }

    /// Kills so many times, lets the last life end, and lists what does not hold.
    List<String> killed(int times) throws IOException, InterruptedException {
        for (int life = 0; life < times; life++) {
            Process child = start("load");
            // A quarter of the kills falls into the start, where the journal is read.
            if (random.nextInt(4) == 0) {
                child.waitFor(200 + random.nextInt(1_000), TimeUnit.MILLISECONDS);
            } else {
                awaitUp(child);
                awaitWork(child, random.nextInt(MOST_WORK_BYTES));
            }
            if (!child.isAlive()) {
                return List.of("life " + life + " ended by itself: " + log());
            }
            child.destroyForcibly().waitFor();
            keepCheckpoint(life);
        }
        Process last = start("last");
        if (!last.waitFor(PATIENCE_S, TimeUnit.SECONDS)) {
            last.destroyForcibly().waitFor();
            return List.of("the last life does not come to rest: " + log());
        }
        if (last.exitValue() != 0) {
            return List.of("the last life ended with " + last.exitValue() + ": " + log());
        }
        return Aftermath.problems(dir, checkpoints);
    }

    private Process start(String mode) throws IOException {
        Files.createDirectories(dir);
        Files.deleteIfExists(dir.resolve("up"));
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx256m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Djava.io.tmpdir=" + dir,
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledNode.class.getName(),
                        dir.toString(),
                        config.toString(),
                        Long.toString(random.nextLong()),
                        mode)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(dir.resolve("log").toFile()))
                .start();
    }

    private void awaitUp(Process child) throws InterruptedException {
        for (long ms = 0; ms < PATIENCE_S * 1_000 && child.isAlive(); ms += 10) {
            if (Files.exists(dir.resolve("up"))) {
                return;
            }
            child.waitFor(10, TimeUnit.MILLISECONDS);
        }
    }

    private void awaitWork(Process child, long bytes) throws InterruptedException {
        long from = dir.resolve("safe-fixes").toFile().length();
        for (long ms = 0; ms < LONGEST_LIFE_MS && child.isAlive(); ms += 3) {
            if (dir.resolve("safe-fixes").toFile().length() > from + bytes) {
                return;
            }
            child.waitFor(3, TimeUnit.MILLISECONDS);
        }
    }

    private void keepCheckpoint(int life) throws IOException {
        Path published = dir.resolve("node/record/checkpoint");
        if (Files.exists(published)) {
            Path kept = dir.resolve("checkpoint-" + life);
            Files.copy(published, kept, StandardCopyOption.REPLACE_EXISTING);
            checkpoints.add(kept);
        }
    }

    private String log() throws IOException {
        List<String> lines = Files.readAllLines(dir.resolve("log"));
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
    }
}
