package org.deconflict.trials;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The project's own files, found from the root that the build names.
final class Sources {

    private Sources() {}

    static Path root() {
        return Path.of(System.getProperty("project.root", ".."));
    }

    static String of(String module, String packageName, String type) {
        Path file =
                root().resolve(module)
                        .resolve("src/main/java")
                        .resolve(packageName.replace('.', '/'))
                        .resolve(type + ".java");
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
