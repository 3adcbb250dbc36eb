package org.deconflict.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/// Adds to JMH the CPU time of the benchmark's own process for each call: other programs on the
/// machine take nothing from it. With a serial collector and warm code that is the calls' own time.
///
/// JMH makes it by its name, hence public.
public final class CpuPerOp implements InternalProfiler {

    /// The name of the result, in nanoseconds a call, the least of the iterations.
    static final String LABEL = "cpu";

    private final OperatingSystemMXBean process =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private long fromNs;

    @Override
    public String getDescription() {
        return "CPU time of the process for each call";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        fromNs = process.getProcessCpuTime();
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        long usedNs = process.getProcessCpuTime() - fromNs;
        double perOpNs = (double) usedNs / result.getMetadata().getAllOps();
        return List.of(new ScalarResult(LABEL, perOpNs, "ns/op", AggregationPolicy.MIN));
    }
}
