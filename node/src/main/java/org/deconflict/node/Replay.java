package org.deconflict.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.deconflict.record.FileRecord;
import org.deconflict.record.NoteKey;
import org.deconflict.record.SeededSalts;
import org.deconflict.store.SqliteJournal;
import org.deconflict.warn.Channel;

/// Plays a scenario folder in virtual time and writes what came of it: `events.jsonl`,
/// `messages.txt` and `record/`, the same bytes every time.
public final class Replay {

    /// Marks a folder as one that a replay made and may replace.
    static final String OURS = ".deconflict-replay";

    private static final List<String> COMPARED = List.of("events.jsonl", "messages.txt");

    private Replay() {}

    /// What a replay gave: how much, and where it differs from what was expected.
    public record Outcome(
            ScenarioFolder scenario, long entries, int messages, List<String> differences) {}

    /// Plays the scenario into `out`, which is made anew. Error: [BadInput] for a folder that is not
    /// ours or a scenario that cannot be read.
    public static Outcome run(Path folder, Path out) throws IOException {
        ScenarioFolder scenario = ScenarioFolder.read(folder);
        makeRoom(out);
        Path work = Files.createTempDirectory("deconflict-replay");
        try {
            return run(scenario, out, work);
        } finally {
            MadeFolder.remove(work);
        }
    }

    private static Outcome run(ScenarioFolder scenario, Path out, Path work) throws IOException {
        var clock = new VirtualClock(scenario.startUs());
        var player = new Player(scenario);
        NodeSettings settings = settings(scenario, player, clock, work);
        var feeds = new Feeds();
        try (var journal = SqliteJournal.open(work.resolve("journal.db"), settings.salts())) {
            var courier = new Courier(journal, settings.channels(), clock, carried -> {});
            var assembly =
                    new Assembly(
                            settings,
                            journal,
                            feeds,
                            clock,
                            (event, index) -> feeds.show(index, event));
            Line line = assembly.open();
            play(player, new VirtualStage(line, assembly, journal, courier, clock));
            assembly.close();
            FileRecord record = FileRecord.open(out.resolve("record"), settings.key());
            new Publisher(journal, record).publish();
            Plain.writeRecord(journal, record, out.resolve("events.jsonl"));
            Files.write(out.resolve("messages.txt"), MessageText.all(player.handed()));
            return new Outcome(
                    scenario, journal.size(), player.handed().size(), differences(scenario, out));
        }
    }

    /// Settings of a node that plays the scenario, its channels played by the player.
    static NodeSettings settings(ScenarioFolder scenario, Player player, Clock clock, Path dir)
            throws IOException {
        Map<String, Channel> channels = new LinkedHashMap<>();
        scenario.arrangement().parties().stream()
                .flatMap(party -> party.roles().stream())
                .flatMap(role -> role.addresses().keySet().stream())
                .forEach(name -> channels.put(name, new PlayedChannel(name, player, clock)));
        NoteKey key = DemonstrationKey.named(scenario.marks().origin());
        return new NodeSettings(
                dir,
                scenario.marks(),
                scenario.arrangement(),
                ArrangementText.text(scenario.folder()),
                scenario.ladders(),
                scenario.textOf("ladder.yaml"),
                scenario.zones(),
                scenario.horizonS(),
                scenario.encounters(),
                channels,
                key,
                new SeededSalts(scenario.seed()));
    }

    private static void play(Player player, Stage stage) {
        try {
            player.play(stage);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the replay was interrupted", e);
        }
    }

    private static List<String> differences(ScenarioFolder scenario, Path out) throws IOException {
        List<String> differences = new ArrayList<>();
        for (String name : COMPARED) {
            Path expected = scenario.folder().resolve("expected." + name);
            if (Files.exists(expected)) {
                differences.addAll(TextDifference.between(expected, out.resolve(name)));
            }
        }
        return differences;
    }

    private static void makeRoom(Path out) throws IOException {
        if (Files.exists(out)) {
            if (!Files.isDirectory(out) || (!Files.exists(out.resolve(OURS)) && !isEmpty(out))) {
                throw new BadInput(
                        out
                                + " is not a folder that a replay made; name another, or remove it yourself");
            }
            MadeFolder.remove(out);
        }
        Files.createDirectories(out);
        Files.writeString(out.resolve(OURS), "made by deconflict replay; replaced at the next\n");
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.findAny().isEmpty();
        }
    }
}
