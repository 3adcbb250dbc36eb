package org.deconflict.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.deconflict.node.EmbeddedNode;
import org.deconflict.node.NodeConfig;
import org.deconflict.server.Server;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// A node for real use.
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Runs a node. Until people can sign in it listens on this machine only.")
final class RunCommand implements Callable<Integer> {

    @Option(names = "--config", paramLabel = "FILE", description = "settings as YAML")
    private Path config = Path.of("");

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "journal, segments, record and key; var/node unless said")
    private Path data = Path.of("var", "node");

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "port of the page and the API, 8080 unless said; 0 for any")
    private int port = 8080;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Optional<Path> file = config.toString().isEmpty() ? Optional.empty() : Optional.of(config);
        EmbeddedNode node = EmbeddedNode.start(NodeConfig.read(file, data));
        Server server = Server.start(() -> node, "127.0.0.1", port);
        var ended = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(() -> end(server, node, ended), "shutdown"));
        System.out.println("http://127.0.0.1:" + server.port() + "/");
        System.out.flush();
        ended.await();
        return 0;
    }

    private static void end(Server server, EmbeddedNode node, CountDownLatch ended) {
        try {
            server.close();
            node.close();
        } catch (IOException e) {
            System.err.println(
                    "deconflict: the node did not end in order, the next start goes on from the journal: "
                            + e);
        } finally {
            ended.countDown();
        }
    }
}
