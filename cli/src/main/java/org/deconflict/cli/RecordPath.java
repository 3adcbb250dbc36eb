package org.deconflict.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/// Where the record of a folder lies: a replay's or a node's folder holds it in `record/`.
final class RecordPath {

    private RecordPath() {}

    static Path of(Path dir) {
        Path inner = dir.resolve("record");
        return !Files.exists(dir.resolve("checkpoint")) && Files.isDirectory(inner) ? inner : dir;
    }
}
