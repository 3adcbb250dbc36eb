package org.deconflict.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.deconflict.model.Fix;
import org.deconflict.node.Clock;
import org.deconflict.node.DemonstrationKey;
import org.deconflict.node.EmbeddedNode;
import org.deconflict.node.NodeSettings;
import org.deconflict.node.ScenarioFolder;
import org.deconflict.record.SeededSalts;
import org.deconflict.warn.Channel;
import org.deconflict.warn.Delivery;
import org.deconflict.warn.Message;

/// Shows a scenario's zones and fixes on the page, moved to the present, to look at the page by eye:
/// `ShowScenario FOLDER PORT MINUTES`, where the scenario stands that many minutes after its first fix.
final class ShowScenario {

    private ShowScenario() {}

    /// A channel that takes everything.
    record Taking(String name) implements Channel {
        @Override
        public Delivery send(Message message) {
            return new Delivery.Accepted(Optional.of("taken"));
        }
    }

    public static void main(String[] args) throws Exception {
        ScenarioFolder scenario = ScenarioFolder.read(Path.of(args[0]));
        Path dir = Files.createTempDirectory("show-scenario");
        try (EmbeddedNode node = EmbeddedNode.start(settings(scenario, dir));
                Server server = Server.start(node, "127.0.0.1", Integer.parseInt(args[1]))) {
            System.err.println(server.address());
            feed(node, scenario.fixes(), Long.parseLong(args[2]) * 60_000_000L);
        }
    }

    static NodeSettings settings(ScenarioFolder scenario, Path dir) {
        Map<String, Channel> channels = new HashMap<>();
        scenario.arrangement().parties().stream()
                .flatMap(party -> party.roles().stream())
                .flatMap(role -> role.addresses().keySet().stream())
                .forEach(name -> channels.put(name, new Taking(name)));
        return new NodeSettings(
                dir,
                scenario.marks(),
                scenario.arrangement(),
                "",
                scenario.ladders(),
                "",
                scenario.zones(),
                scenario.horizonS(),
                channels,
                DemonstrationKey.named(scenario.marks().origin()),
                new SeededSalts(scenario.seed()));
    }

    private static void feed(EmbeddedNode node, List<Fix> fixes, long aheadUs)
            throws InterruptedException {
        long shiftUs = Clock.ofThisMachine().nowUs() - aheadUs - fixes.getFirst().timeUs();
        List<Fix> left = new ArrayList<>();
        for (Fix f : fixes) {
            left.add(
                    new Fix(
                            f.track(),
                            f.timeUs() + shiftUs,
                            f.at(),
                            f.altM(),
                            f.speedMps(),
                            f.courseDeg(),
                            f.accuracyM()));
        }
        while (true) {
            long nowUs = node.clock().nowUs();
            List<Fix> due = left.stream().filter(f -> f.timeUs() <= nowUs).toList();
            left.removeAll(due);
            due.forEach(fix -> node.take("show", List.of(fix)).safe().join());
            TimeUnit.SECONDS.sleep(1);
        }
    }
}
