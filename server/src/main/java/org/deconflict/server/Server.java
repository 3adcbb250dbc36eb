package org.deconflict.server;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import java.util.function.Supplier;
import org.deconflict.node.EmbeddedNode;
import org.eclipse.jetty.server.HttpConfiguration;

/// The HTTP side of a node. Read [#routes] first: it is the table of all that is served.
///
/// Listens on loopback only until sign-in exists. Any thread may close it; streams end with it.
public final class Server implements AutoCloseable {

    /// The most bytes of all headers of a request, and of its first line. Closed.
    static final int MAX_HEADER_BYTES = 8_192;

    private static final long IDLE_MS = 30_000;

    private final Javalin javalin;
    private final String host;
    private final EventStreams streams;

    private Server(Supplier<EmbeddedNode> node, String host, int port) {
        this.host = Loopback.listening(host);
        LiveNode live = new LiveNode(node);
        streams = new EventStreams(live);
        javalin =
                Javalin.create(
                        config -> {
                            limits(config);
                            routes(config.routes, live, streams);
                        });
        javalin.start(host, port);
    }

    /// Serves whichever node the supplier gives at each request. `port` 0 takes a free one.
    ///
    /// Error: [IllegalArgumentException] for a host that is not this machine;
    /// [io.javalin.util.JavalinBindException] when the port is taken.
    public static Server start(Supplier<EmbeddedNode> node, String host, int port) {
        return new Server(node, host, port);
    }

    /// Serves one node.
    public static Server start(EmbeddedNode node, String host, int port) {
        return new Server(() -> node, host, port);
    }

    /// The port that it listens on.
    public int port() {
        return javalin.port();
    }

    /// The address of the page.
    public String address() {
        String name = host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
        return "http://" + name + ":" + port() + "/";
    }

    /// Ends all streams, then stops listening. The node goes on.
    @Override
    public void close() {
        streams.close();
        javalin.stop();
    }

    private static void routes(RoutesConfig routes, LiveNode node, EventStreams streams) {
        Words words = Words.english();
        HttpMetrics metrics = new HttpMetrics(node, streams);
        routes.before(Asking::begin);
        routes.before(metrics::begin);
        routes.before(Loopback::check);
        routes.after(metrics::end);

        Health health = new Health(node);
        routes.get("/healthz", health::alive);
        routes.get("/readyz", health::ready);
        routes.get("/metrics", metrics::show);

        Answers answers = new Answers(node);
        routes.post("/v1/fixes", new FixesIn(node)::take);
        routes.post("/v1/answers", answers::answer);
        routes.post("/v1/acknowledgements", answers::acknowledge);
        routes.post("/v1/receipts", new ReceiptsIn(node)::hear);

        PictureOut picture = new PictureOut(node);
        routes.get("/v1/events", streams::follow);
        routes.get("/v1/picture", picture::picture);
        routes.get("/v1/zones", picture::zones);
        routes.get("/log/<file>", new RecordFiles(node)::file);

        Pages pages = new Pages(node, words);
        routes.get("/", pages::overview);
        routes.get("/ladder/{run}", pages::ladder);
        routes.get("/style.css", Pages::style);
        Problems.on(routes, words);
    }

    private static void limits(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.concurrency.useVirtualThreads = true;
        config.router.ignoreTrailingSlashes = false;
        config.http.prefer405over404 = true;
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.http.defaultContentType = "text/plain; charset=utf-8";
        config.jetty.modifyHttpConfiguration(Server::limits);
        config.jetty.modifyServer(server -> server.setErrorHandler(new BareProblems()));
    }

    private static void limits(HttpConfiguration http) {
        http.setRequestHeaderSize(MAX_HEADER_BYTES);
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        http.setIdleTimeout(IDLE_MS);
    }
}
