package org.deconflict.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.deconflict.record.SecureSalts;

/// A process that appends to a journal for ever and prints each batch once it is acknowledged, as
/// `firstIndex count name`; its parent kills it. One line and exit 1 when the journal does not open.
record ChildJournal(Process process, BufferedReader out) {
    private static final int THREADS = 3;
    private static final int MOST_ENTRIES = 5;

    static ChildJournal start(Path database, long seed) throws IOException {
        String classPath =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"));
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-cp",
                                classPath,
                                ChildJournal.class.getName(),
                                database.toString(),
                                Long.toString(seed))
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        return new ChildJournal(process, process.inputReader(StandardCharsets.US_ASCII));
    }

    /// The next line; empty when the process ended before it wrote one.
    Optional<String> readLine() throws IOException {
        return Optional.ofNullable(out.readLine());
    }

    /// All lines to the end of the process.
    List<String> readRest() throws IOException {
        List<String> lines = new ArrayList<>();
        for (Optional<String> line = readLine(); line.isPresent(); line = readLine()) {
            lines.add(line.get());
        }
        return lines;
    }

    /// Arguments: database, seed.
    public static void main(String[] arguments) throws Exception {
        SplittableRandom random = new SplittableRandom(Long.parseLong(arguments[1]));
        try (Journal journal =
                SqliteJournal.open(Path.of(arguments[0]), new SecureSalts(), Limits.DEFAULT)) {
            List<Thread> threads =
                    IntStream.range(0, THREADS)
                            .mapToObj(_ -> random.split())
                            .map(
                                    own ->
                                            Thread.ofPlatform()
                                                    .start(() -> appendForEver(journal, own)))
                            .toList();
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (JournalException e) {
            print(e.toString());
            System.exit(1);
        }
    }

    private static void appendForEver(Journal journal, SplittableRandom random) {
        while (true) {
            String name = Long.toHexString(random.nextLong());
            Append batch =
                    Append.of(
                                    IntStream.range(0, random.nextInt(1, MOST_ENTRIES + 1))
                                            .mapToObj(_ -> JournalContract.said(name))
                                            .toList())
                            .withOutbox(List.of(JournalContract.message(name, 0)));
            Committed committed = journal.append(batch).join();
            print(committed.firstIndex() + " " + committed.count() + " " + name);
        }
    }

    /// In one write, so that a kill leaves no half line followed by another.
    private static synchronized void print(String line) {
        byte[] bytes = (line + "\n").getBytes(StandardCharsets.US_ASCII);
        System.out.write(bytes, 0, bytes.length);
        System.out.flush();
    }
}
