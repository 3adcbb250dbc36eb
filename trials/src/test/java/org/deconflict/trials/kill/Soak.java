package org.deconflict.trials.kill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.deconflict.trials.Project;

/// Many kills, fifty on each folder: `Soak [KILLS [SEED]]`. Ends with 1 at the first thing that does not
/// hold, and says the seed and the folder, which then stays.
final class Soak {

    private static final int AT_ONCE = 50;
    private static final int MOST = 100_000;

    private Soak() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        int kills = args.length > 0 ? Integer.parseInt(args[0]) : 1_000;
        long seed = args.length > 1 ? Long.parseLong(args[1]) : System.nanoTime();
        if (kills < 1 || kills > MOST) {
            System.err.println("soak: " + kills + " kills, must be 1.." + MOST);
            System.exit(2);
        }
        System.out.println("soak: seed " + seed + ", " + kills + " kills");
        Random seeds = new Random(seed);
        for (int done = 0; done < kills; done += AT_ONCE) {
            Path dir = Files.createTempDirectory("deconflict-soak");
            long of = seeds.nextLong();
            int now = Math.min(AT_ONCE, kills - done);
            List<String> problems = new Lives(dir, Project.resource("kill"), of).killed(now);
            if (!problems.isEmpty()) {
                System.out.println("soak: seed " + seed + ", folder " + dir + " does not hold:");
                problems.stream().limit(20).forEach(System.out::println);
                System.exit(1);
            }
            remove(dir);
            System.out.println("soak: " + (done + now) + " of " + kills + " kills, all holds");
        }
    }

    private static void remove(Path dir) throws IOException {
        try (Stream<Path> all = Files.walk(dir)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
