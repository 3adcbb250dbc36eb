package org.deconflict.trials;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// The command `deconflict` in a process of its own, as a shell runs it.
final class Shell {

    private Shell() {}

    /// What a command ended with.
    record Ended(int code, String out, String err) {}

    /// Writes standard input.
    interface Feed {
        void to(OutputStream in) throws IOException;
    }

    static Ended run(Object... args) throws IOException, InterruptedException {
        return fed(in -> {}, args);
    }

    static Ended fed(Feed feed, Object... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-XX:+UseSerialGC",
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "-Dproject.root=" + Project.root(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.deconflict.cli.Main"));
        for (Object arg : args) {
            command.add(String.valueOf(arg));
        }
        Process child = new ProcessBuilder(command).start();
        CompletableFuture<String> out = read(child.getInputStream());
        CompletableFuture<String> err = read(child.getErrorStream());
        try (OutputStream in = child.getOutputStream()) {
            feed.to(in);
        } catch (IOException closed) {
            // The command had read enough.
        }
        return new Ended(child.waitFor(), out.join(), err.join());
    }

    private static CompletableFuture<String> read(InputStream in) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try (in) {
                        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
                    } catch (IOException e) {
                        return "unreadable: " + e;
                    }
                });
    }
}
