package org.deconflict.sources;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The folder of real tracks and zones beside the project, when it is there.
public final class SharedData {

    private SharedData() {}

    /// A file of the folder; empty, with a printed message, only when the whole folder is absent.
    public static Optional<Path> find(String file) {
        String folder = System.getProperty("shared.data", "../shared/data");
        Path data = Path.of(folder, "tracks-and-zones").normalize();
        if (!Files.isDirectory(data)) {
            System.out.println("no shared data, this test had nothing to do: " + file);
            return Optional.empty();
        }
        return Optional.of(data.resolve(file));
    }
}
