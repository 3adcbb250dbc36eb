package org.deconflict.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Runs the benchmarks that are named, or all, and prints one table in Markdown.
///
/// Arguments: `--quick`, `--zones N,N…`, `--out FILE`, names. Progress goes to standard error. Exit 2 for
/// wrong usage.
public final class Bench {

    /// Something that gives rows.
    interface Figures {
        List<Row> rows(Budget budget) throws IOException;
    }

    /// In the order in which they run: a new benchmark is one line here.
    private static final Map<String, Figures> ALL = all();

    /// What can be named, in that order.
    static final List<String> NAMES = List.copyOf(ALL.keySet());

    private Bench() {}

    private static Map<String, Figures> all() {
        Map<String, Figures> all = new LinkedHashMap<>();
        all.put("membership", Membership::rows);
        all.put("ahead", Ahead::rows);
        all.put("watch", WatchRate::rows);
        all.put("pairs", PairRate::rows);
        all.put("memory", Memory::rows);
        all.put("decode", DecodeRate::rows);
        all.put("line", WholeLine::rows);
        all.put("journal", JournalRate::rows);
        all.put("verify", VerifyRate::rows);
        return all;
    }

    public static void main(String[] args) throws IOException {
        boolean quick = false;
        List<Integer> zones = List.of();
        List<String> names = new ArrayList<>();
        List<Path> out = new ArrayList<>();
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "--quick" -> quick = true;
                case "--zones" ->
                        zones =
                                Arrays.stream(args[++i].split(","))
                                        .map(Integer::valueOf)
                                        .sorted()
                                        .toList();
                case "--out" -> out.add(Path.of(args[++i]));
                default -> names.add(args[i]);
            }
        }
        for (String name : names) {
            if (!ALL.containsKey(name)) {
                System.err.println(
                        "bench: there is no benchmark '"
                                + name
                                + "'; name some of "
                                + String.join(", ", NAMES)
                                + ", or none for all, or scoreboard");
                System.exit(2);
            }
        }
        Budget budget = new Budget(quick, zones.isEmpty() ? List.of(1_000, 10_000) : zones);
        String text = run(budget, names.isEmpty() ? NAMES : names);
        new PrintStream(System.out, true, StandardCharsets.UTF_8).print(text);
        for (Path file : out) {
            Files.writeString(file, text);
        }
    }

    private static String run(Budget budget, List<String> names) throws IOException {
        StringBuilder text = new StringBuilder(Machine.inWords()).append("\n\n").append(Row.HEAD);
        for (String name : names) {
            long fromNs = System.nanoTime();
            System.err.print("bench: " + name + " …");
            for (Row row : ALL.getOrDefault(name, b -> List.of()).rows(budget)) {
                text.append(row.markdown()).append('\n');
            }
            System.err.println(" " + (System.nanoTime() - fromNs) / 1_000_000_000 + " s");
        }
        text.append("\nLoad at the end ").append(Machine.load()).append(".\n");
        return text.toString();
    }
}
