package org.deconflict.trials.kill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.deconflict.node.EmbeddedNode;
import org.deconflict.node.NodeConfig;
import org.deconflict.node.NodeSettings;
import org.deconflict.warn.Channel;
import org.deconflict.warn.LadderView;

/// The child process: a node under load until it is killed, or, in its last life, a node at rest until
/// every deadline has passed.
///
/// Writes down, forced to the disk, what it was told is safe, and what reached a channel.
/// Arguments: folder, folder of the settings, seed of this life, `load` or `last`.
final class KilledNode {

    private static final int SENDERS = 4;
    private static final int PEOPLE = 2;
    private static final long REST_MS = 600;

    private KilledNode() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Path dir = Path.of(args[0]);
        long seed = Long.parseLong(args[2]);
        EmbeddedNode node = EmbeddedNode.start(settings(dir, Path.of(args[1]), seed));
        Files.writeString(dir.resolve("up"), "up\n");
        if (args[3].equals("last")) {
            rest(node);
            node.close();
        } else {
            load(node, dir, seed);
        }
    }

    private static NodeSettings settings(Path dir, Path config, long seed) throws IOException {
        NodeSettings read =
                NodeConfig.read(Optional.of(config.resolve("node.yaml")), dir.resolve("node"));
        Map<String, Channel> channels = new LinkedHashMap<>();
        Written sent = Written.to(dir.resolve("sent"));
        for (String name : List.of("first", "second")) {
            channels.put(name, new WrittenChannel(name, sent, new Random(seed ^ name.hashCode())));
        }
        return new NodeSettings(
                read.dir(),
                read.marks(),
                read.arrangement(),
                read.arrangementText(),
                read.ladders(),
                read.laddersText(),
                read.zones(),
                read.horizonS(),
                channels,
                read.key(),
                read.salts());
    }

    private static void load(EmbeddedNode node, Path dir, long seed) throws IOException {
        var load =
                new Load(
                        node,
                        Written.to(dir.resolve("safe-fixes")),
                        Written.to(dir.resolve("safe-answers")),
                        Written.to(dir.resolve("refused")));
        for (int i = 0; i < SENDERS; i++) {
            int number = i;
            start("sender-" + i, () -> load.sender(number, SENDERS, new Random(seed + number)));
        }
        for (int i = 0; i < PEOPLE; i++) {
            int number = i;
            start("person-" + i, () -> load.person(seed, new Random(seed + 100 + number)));
        }
        start("zones", () -> load.zones(new Random(seed + 200)));
        start("publishing", () -> load.publishing(new Random(seed + 300)));
    }

    private static void rest(EmbeddedNode node) throws InterruptedException {
        long calmMs = 0;
        while (calmMs < REST_MS) {
            Thread.sleep(100);
            boolean calm =
                    node.counts().getOrDefault("outbox_pending", 0L) == 0
                            && node.picture().join().ladders().stream()
                                    .map(LadderView::deadline)
                                    .allMatch(Optional::isEmpty);
            calmMs = calm ? calmMs + 100 : 0;
        }
    }

    private static void start(String name, Runnable work) {
        Thread.ofPlatform().name(name).start(work);
    }
}
