package org.deconflict.trials;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Objects;

/// Where the project lies: its root and the resources of the trials.
public final class Project {

    private Project() {}

    /// The root that the build names.
    public static Path root() {
        return Path.of(System.getProperty("project.root", "..")).toAbsolutePath().normalize();
    }

    /// A file or folder of the trials' own resources.
    public static Path resource(String name) {
        URL url = Objects.requireNonNull(Project.class.getResource("/" + name), name);
        try {
            return Path.of(url.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
