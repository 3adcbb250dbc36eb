package org.deconflict.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.deconflict.node.Replay;
import org.deconflict.node.ScenarioFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Plays a scenario with a virtual clock, as fast as it goes.
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description =
                "Plays a scenario folder, or a folder of them, and writes events.jsonl, messages.txt and record/.")
final class ReplayCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "the scenario, or a folder of scenarios")
    private Path folder = Path.of("");

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "where to write; var/replay/<name> unless said")
    private Path out = Path.of("");

    @Override
    public Integer call() throws IOException {
        List<Path> scenarios = ScenarioFolder.list(folder);
        Path top = out.toString().isEmpty() ? Path.of("var", "replay", nameOf(folder)) : out;
        boolean same = true;
        for (Path scenario : scenarios) {
            Path to =
                    scenario.equals(folder)
                            ? top
                            : top.resolve(folder.relativize(scenario).toString());
            Replay.Outcome outcome = Replay.run(scenario, to);
            tell(outcome, to);
            same &= outcome.differences().isEmpty();
        }
        return same ? 0 : Main.FAILED;
    }

    private static void tell(Replay.Outcome outcome, Path to) {
        outcome.scenario().notes().forEach(note -> System.err.println("note: " + note));
        outcome.differences().forEach(System.err::println);
        System.err.printf(
                "replay=%s entries=%d messages=%d out=%s %s%n",
                nameOf(outcome.scenario().folder()),
                outcome.entries(),
                outcome.messages(),
                to,
                verdict(outcome));
    }

    private static String verdict(Replay.Outcome outcome) {
        if (!outcome.differences().isEmpty()) {
            return "differs";
        }
        Path folder = outcome.scenario().folder();
        boolean expects =
                Files.exists(folder.resolve("expected.events.jsonl"))
                        || Files.exists(folder.resolve("expected.messages.txt"));
        return expects ? "as expected" : "with nothing to compare";
    }

    private static String nameOf(Path folder) {
        return String.valueOf(folder.toAbsolutePath().normalize().getFileName());
    }
}
