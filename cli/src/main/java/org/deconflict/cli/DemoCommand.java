package org.deconflict.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.deconflict.node.BadInput;
import org.deconflict.node.Demonstration;
import org.deconflict.node.EmbeddedNode;
import org.deconflict.node.MadeFolder;
import org.deconflict.node.ScenarioFolder;
import org.deconflict.server.Server;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// The whole job, live, from the scenarios that ship with the project.
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Plays the at-Tanf reconstruction on a node and shows it on a page.")
final class DemoCommand implements Callable<Integer> {

    private static final String MARKER = ".deconflict-demo";

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "port of the page, 8080 unless said; 0 for any")
    private int port = 8080;

    @Option(
            names = "--speed",
            paramLabel = "X",
            description = "how many times faster than life, 60 unless said")
    private double speed = 60;

    @Option(
            names = "--scenario",
            paramLabel = "DIR",
            description = "another scenario, or a folder of them")
    private Path scenario = Path.of("");

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "where the nodes keep their data; var/demo unless said")
    private Path data = Path.of("");

    @Option(
            names = "--once",
            description =
                    "end when everything was played, instead of showing the last until stopped")
    private boolean once;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!(speed > 0 && speed <= 10_000)) {
            throw new BadInput("--speed is " + speed + ", must be above 0 and at most 10000");
        }
        Path root = Path.of(System.getProperty("project.root", "."));
        Path folder =
                scenario.toString().isEmpty() ? root.resolve("trials/scenarios/at-tanf") : scenario;
        List<Path> branches = ScenarioFolder.list(folder);
        Path dir = data.toString().isEmpty() ? root.resolve("var/demo") : data;
        makeRoom(dir);
        var shown = new AtomicReference<EmbeddedNode>();
        Demonstration demonstration = start(branches.getFirst(), dir);
        shown.set(demonstration.node());
        try (Server server = Server.start(shown::get, "127.0.0.1", port)) {
            System.out.println("http://127.0.0.1:" + server.port() + "/");
            System.out.flush();
            for (int i = 0; i < branches.size(); i++) {
                tell(i, branches, demonstration);
                demonstration.play();
                if (i + 1 < branches.size()) {
                    Demonstration next = start(branches.get(i + 1), dir);
                    shown.set(next.node());
                    demonstration.close();
                    demonstration = next;
                }
            }
            end(dir);
        } finally {
            demonstration.close();
        }
        return 0;
    }

    private Demonstration start(Path branch, Path dir) throws IOException {
        return Demonstration.start(
                ScenarioFolder.read(branch),
                dir.resolve(String.valueOf(branch.getFileName())),
                speed);
    }

    private void tell(int i, List<Path> branches, Demonstration demonstration) {
        System.err.printf(
                "demo: %d of %d: %s (%s), %.0f times as fast as life%n",
                i + 1,
                branches.size(),
                demonstration.scenario().title(),
                String.join(", ", demonstration.scenario().marks().words()),
                speed);
    }

    private void end(Path dir) throws InterruptedException {
        System.err.println(
                "demo: all was played; see ./deconflict verify " + dir.resolve("BRANCH"));
        if (!once) {
            System.err.println("demo: the page stays until you press Ctrl-C");
            new CountDownLatch(1).await();
        }
    }

    private static void makeRoom(Path dir) throws IOException {
        if (Files.exists(dir)) {
            if (!Files.exists(dir.resolve(MARKER))) {
                throw new BadInput(
                        dir
                                + " is not a folder that the demonstration made; name another with --data");
            }
            MadeFolder.remove(dir);
        }
        Files.createDirectories(dir);
        Files.writeString(dir.resolve(MARKER), "made by deconflict demo; replaced at the next\n");
    }
}
