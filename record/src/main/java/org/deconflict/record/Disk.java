package org.deconflict.record;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

/// Writes the files of one folder so that a reader sees each of them whole or not at all, and so
/// that they outlive a loss of power.
final class Disk {
    private final Path dir;
    private final Runnable beforeStep;
    private final boolean forced;
    private final Set<Path> unsettled = new LinkedHashSet<>();

    /// Writes to the medium itself.
    Disk(Path dir) {
        this(dir, () -> {}, true);
    }

    /// `beforeStep` runs before each change of the folder, where a test stops the writer; not
    /// `forced` leaves the bytes to the system's cache.
    Disk(Path dir, Runnable beforeStep, boolean forced) {
        this.dir = dir;
        this.beforeStep = beforeStep;
        this.forced = forced;
    }

    /// Writes a file beside its place, forces it to the medium and moves it there.
    void write(String name, byte[] bytes) throws IOException {
        Path file = dir.resolve(name);
        Path unfinished = dir.resolve(name + Folder.UNFINISHED);
        makeFolder(folderOf(file));
        beforeStep.run();
        try (FileChannel out =
                FileChannel.open(
                        unfinished,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                out.write(rest);
            }
            if (forced) {
                out.force(true);
            }
        }
        beforeStep.run();
        Files.move(
                unfinished,
                file,
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        unsettled.add(folderOf(file));
    }

    /// Removes a file if it is there, and its folder when that is a `.p` folder and now empty.
    void delete(String name) throws IOException {
        Path file = dir.resolve(name);
        beforeStep.run();
        Files.deleteIfExists(file);
        Path folder = folderOf(file);
        if (folder.getFileName().toString().endsWith(".p") && isEmpty(folder)) {
            beforeStep.run();
            Files.delete(folder);
        }
    }

    /// Forces the names of all files written so far to the medium.
    void settle() throws IOException {
        for (Path folder : forced ? unsettled : Set.<Path>of()) {
            settle(folder);
        }
        unsettled.clear();
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private static void settle(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (AccessDeniedException e) {
            // Windows opens no folders, and its file system journals names itself.
            if (File.separatorChar == '/') {
                throw e;
            }
        }
    }

    private void makeFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Path parent = folder.toAbsolutePath().getParent();
            if (parent != null) {
                makeFolder(parent);
                unsettled.add(parent);
            }
            Files.createDirectories(folder);
        }
    }

    private Path folderOf(Path file) {
        Path parent = file.getParent();
        return parent == null ? dir : parent;
    }
}
