package org.deconflict.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/// Runs [MembershipBench], each way in a virtual machine of its own, and lays the ways side by side.
final class MembershipFigures {

    private static final String[] JVM = {
        "-Xmx1g",
        "-XX:+UseSerialGC",
        "--sun-misc-unsafe-memory-access=allow",
        "-Djmh.ignoreLock=true"
    };

    private MembershipFigures() {}

    static List<Row> rows(Budget budget) {
        Map<String, Map<String, Double>> byCase = new TreeMap<>();
        try {
            for (RunResult result : new Runner(options(budget)).run()) {
                String zones = result.getParams().getParam("zones");
                String key = result.getParams().getParam("shape") + ", zones: " + zones;
                String name = result.getParams().getBenchmark();
                byCase.computeIfAbsent(key, k -> new TreeMap<>())
                        .put(name.substring(name.lastIndexOf('.') + 1), cpuNs(result));
            }
        } catch (RunnerException e) {
            throw new IllegalStateException("JMH could not run: " + e.getMessage(), e);
        }
        List<Row> rows = new ArrayList<>();
        byCase.forEach((key, ways) -> rows.addAll(rows(key, ways)));
        return rows;
    }

    private static List<Row> rows(String key, Map<String, Double> ways) {
        double plain = ways.getOrDefault("plain", Double.NaN);
        double planar = ways.getOrDefault("planar", Double.NaN);
        double exact = ways.getOrDefault("exact", Double.NaN);
        return List.of(
                Row.times("inside, " + key + ", plain", plain, "JTS planar", planar),
                Row.times("inside, " + key + ", plain", plain, "STRtree then exact", exact));
    }

    private static Options options(Budget budget) {
        TimeValue once = TimeValue.milliseconds(budget.pick(250, 150));
        return new OptionsBuilder()
                .include("\\b" + MembershipBench.class.getSimpleName() + "\\b")
                .param(
                        "shape",
                        texts(
                                budget.pick(
                                        List.of("circle", "polygon-8", "polygon-500"),
                                        List.of("circle"))))
                .param(
                        "zones",
                        texts(budget.pick(List.of("1", "100", "1000"), List.of("1", "1000"))))
                .forks(1)
                .warmupIterations(budget.pick(5, 3))
                .warmupTime(once)
                .measurementIterations(budget.pick(5, 3))
                .measurementTime(once)
                .addProfiler(CpuPerOp.class)
                .jvmArgs(JVM)
                .verbosity(VerboseMode.SILENT)
                .build();
    }

    private static double cpuNs(RunResult result) {
        var results = result.getSecondaryResults();
        String key =
                results.keySet().stream()
                        .filter(k -> k.endsWith(CpuPerOp.LABEL))
                        .findFirst()
                        .orElseThrow();
        return Objects.requireNonNull(results.get(key)).getScore();
    }

    private static String[] texts(List<String> texts) {
        return texts.toArray(new String[0]);
    }
}
