package org.deconflict.server;

import io.javalin.http.Context;
import io.prometheus.metrics.config.EscapingScheme;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.OpenMetricsTextFormatWriter;
import io.prometheus.metrics.instrumentation.jvm.JvmBufferPoolMetrics;
import io.prometheus.metrics.instrumentation.jvm.JvmGarbageCollectorMetrics;
import io.prometheus.metrics.instrumentation.jvm.JvmMemoryMetrics;
import io.prometheus.metrics.instrumentation.jvm.JvmRuntimeInfoMetric;
import io.prometheus.metrics.instrumentation.jvm.JvmThreadsMetrics;
import io.prometheus.metrics.instrumentation.jvm.ProcessMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.deconflict.node.EmbeddedNode;

/// What is counted, as OpenMetrics: requests by route, the node's own counts, and the machine's.
///
/// Labels are bounded: a route is its pattern in the table of routes, never what somebody asked for.
final class HttpMetrics {

    private static final String BEGAN = "deconflict.began";
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");
    private static final String BAD = "bad.";

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final LiveNode node;
    private final EventStreams streams;
    private final Counter requests;
    private final Histogram durations;

    HttpMetrics(LiveNode node, EventStreams streams) {
        this.node = node;
        this.streams = streams;
        requests =
                Counter.builder()
                        .name("deconflict_http_requests_total")
                        .help("Requests that were answered.")
                        .labelNames("method", "route", "status")
                        .register(registry);
        durations =
                Histogram.builder()
                        .name("deconflict_http_request_seconds")
                        .help("From the request's headers to the end of its answer.")
                        .labelNames("route")
                        .classicOnly()
                        .register(registry);
        // Not JvmMetrics as a whole: its allocation metric listens for as long as the process
        // lives.
        JvmBufferPoolMetrics.builder().register(registry);
        JvmGarbageCollectorMetrics.builder().register(registry);
        JvmMemoryMetrics.builder().register(registry);
        JvmRuntimeInfoMetric.builder().register(registry);
        JvmThreadsMetrics.builder().register(registry);
        ProcessMetrics.builder().register(registry);
        registry.register(this::ofNode);
    }

    /// Notes when a request began.
    void begin(Context ctx) {
        ctx.attribute(BEGAN, System.nanoTime());
    }

    /// Counts a request that was answered.
    void end(Context ctx) {
        String route =
                Optional.ofNullable(ctx.endpoints().lastHttpEndpoint())
                        .map(endpoint -> endpoint.path)
                        .orElse("none");
        String method = METHODS.contains(ctx.req().getMethod()) ? ctx.req().getMethod() : "other";
        requests.labelValues(method, route, Integer.toString(ctx.statusCode())).inc();
        Optional.ofNullable(ctx.<Long>attribute(BEGAN))
                .ifPresent(
                        began ->
                                durations
                                        .labelValues(route)
                                        .observe((System.nanoTime() - began) / 1e9));
    }

    /// Everything, in OpenMetrics text.
    void show(Context ctx) throws IOException {
        var out = new ByteArrayOutputStream();
        OpenMetricsTextFormatWriter.create()
                .write(out, registry.scrape(), EscapingScheme.UNDERSCORE_ESCAPING);
        ctx.contentType(OpenMetricsTextFormatWriter.CONTENT_TYPE).result(out.toByteArray());
    }

    private MetricSnapshots ofNode() {
        MetricSnapshots.Builder all = MetricSnapshots.builder();
        EmbeddedNode now = node.now();
        var bad =
                GaugeSnapshot.builder()
                        .name("deconflict_bad_input")
                        .help("Input that could not be used, since the node began.");
        for (Map.Entry<String, Long> count : counts(now).entrySet()) {
            if (count.getKey().startsWith(BAD)) {
                String reason = count.getKey().substring(BAD.length());
                bad.dataPoint(point(count.getValue(), Labels.of("reason", reason)));
            } else {
                all.metricSnapshot(gauge("deconflict_" + count.getKey(), count.getValue()));
            }
        }
        all.metricSnapshot(bad.build());
        all.metricSnapshot(gauge("deconflict_ready", now.trouble().isEmpty() ? 1 : 0));
        all.metricSnapshot(gauge("deconflict_event_streams", streams.open()));
        return all.build();
    }

    /// A node that just ended has no counts any more, and that must not hide the others.
    private static Map<String, Long> counts(EmbeddedNode node) {
        try {
            return node.counts();
        } catch (RuntimeException ended) {
            return Map.of();
        }
    }

    private static GaugeSnapshot gauge(String name, double value) {
        return GaugeSnapshot.builder().name(name).dataPoint(point(value, Labels.EMPTY)).build();
    }

    private static GaugeDataPointSnapshot point(double value, Labels labels) {
        return GaugeDataPointSnapshot.builder().value(value).labels(labels).build();
    }
}
