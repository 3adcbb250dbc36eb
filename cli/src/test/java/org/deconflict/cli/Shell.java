package org.deconflict.cli;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Runs a command in a process of its own, in a folder, as a script would.
final class Shell {

    static final String SQUARE =
            """
            {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"id":"square"},
             "geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,1],[0,0]]]}}]}
            """;

    static final String HEADER = "time,track,lat,lon\n";

    private final Path folder;

    /// What a command left behind.
    record Ended(int code, String out, String err) {

        String lastOfErr() {
            return err.lines().toList().getLast();
        }
    }

    Shell(Path folder) {
        this.folder = folder;
    }

    Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    Ended run(String... args) throws IOException, InterruptedException {
        return run(folder.resolve("out").toFile(), args);
    }

    /// Standard output goes to `out`, which may be a device.
    Ended run(File out, String... args) throws IOException, InterruptedException {
        Path err = folder.resolve("err");
        Process process = command(args).redirectOutput(out).redirectError(err.toFile()).start();
        process.getOutputStream().close();
        int code = process.waitFor();
        String text = out.isFile() ? Files.readString(out.toPath()) : "";
        return new Ended(code, text, Files.readString(err));
    }

    /// Starts a command whose input and output stay open to the test.
    Process start(String... args) throws IOException {
        return command(args).redirectError(folder.resolve("err").toFile()).start();
    }

    static void say(Process process, String text) throws IOException {
        OutputStream in = process.getOutputStream();
        in.write(text.getBytes(StandardCharsets.UTF_8));
        in.flush();
    }

    private ProcessBuilder command(String... args) {
        String classPath =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-cp",
                                classPath,
                                Main.class.getName()));
        command.addAll(List.of(args));
        return new ProcessBuilder(command).directory(folder.toFile());
    }
}
