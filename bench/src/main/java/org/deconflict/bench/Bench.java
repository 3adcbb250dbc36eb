package org.deconflict.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Runs the benchmarks that are named, or all, and prints one table in Markdown.
///
/// Arguments: `--quick`, `--out FILE`, names. Progress goes to standard error. Exit 2 for a wrong name.
public final class Bench {

    /// Something that gives rows.
    interface Figures {
        List<Row> rows(Budget budget) throws IOException;
    }

    private static final Map<String, Figures> ALL = all();

    private Bench() {}

    private static Map<String, Figures> all() {
        Map<String, Figures> all = new LinkedHashMap<>();
        all.put("membership", MembershipFigures::rows);
        all.put("ring", RingErrors::rows);
        all.put("watch", WatchRate::rows);
        all.put("decode", DecodeRate::rows);
        all.put("line", WholeLine::rows);
        all.put("journal", JournalRate::rows);
        all.put("verify", VerifyRate::rows);
        return all;
    }

    public static void main(String[] args) throws IOException {
        Budget budget = Budget.USUAL;
        List<String> names = new ArrayList<>();
        List<Path> out = new ArrayList<>();
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "--quick" -> budget = Budget.QUICK;
                case "--out" -> out.add(Path.of(args[++i]));
                default -> names.add(args[i]);
            }
        }
        if (!ALL.keySet().containsAll(names)) {
            System.err.println("bench: " + names + ": there are " + ALL.keySet());
            System.exit(2);
        }
        String text = run(budget, names.isEmpty() ? List.copyOf(ALL.keySet()) : names);
        new PrintStream(System.out, true, StandardCharsets.UTF_8).print(text);
        for (Path file : out) {
            Files.writeString(file, text);
        }
    }

    private static String run(Budget budget, List<String> names) throws IOException {
        StringBuilder text = new StringBuilder(Machine.inWords());
        text.append("\n\n| what | measured | peer in the same run | ratio |\n|---|---|---|---|\n");
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
