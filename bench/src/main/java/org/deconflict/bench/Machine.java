package org.deconflict.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// The machine in words: what a reader needs to place the figures, and nothing that names it.
final class Machine {

    private static final Path CPU = Path.of("/proc/cpuinfo");
    private static final Path LOAD = Path.of("/proc/loadavg");

    private Machine() {}

    static String inWords() throws IOException {
        Path folder = Path.of(System.getProperty("java.io.tmpdir", "."));
        return String.format(
                Locale.ROOT,
                "%d cores, %s; files on %s; %s, JDK %s; load %s.",
                Runtime.getRuntime().availableProcessors(),
                processor(),
                Files.getFileStore(folder).type(),
                System.getProperty("os.name", "an unknown system"),
                System.getProperty("java.specification.version", "?"),
                load());
    }

    private static String processor() throws IOException {
        if (!Files.isReadable(CPU)) {
            return System.getProperty("os.arch", "an unknown processor");
        }
        return Files.readAllLines(CPU, StandardCharsets.UTF_8).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse(System.getProperty("os.arch", "an unknown processor"));
    }

    /// How many programs want a core: above the number of cores, wall times mean little.
    static String load() throws IOException {
        return Files.isReadable(LOAD)
                ? Files.readString(LOAD).strip().split(" ", 2)[0]
                : "not known";
    }
}
