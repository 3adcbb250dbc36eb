package org.deconflict.trials.kill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/// Lines that are on the disk once [#line] returns; any thread may write.
final class Written {

    private final FileChannel file;

    private Written(FileChannel file) {
        this.file = file;
    }

    static Written to(Path path) throws IOException {
        return new Written(
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
    }

    synchronized void line(String text) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap((text + "\n").getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
            file.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The whole lines of a file; none where it is absent. What a kill cut off was not yet said.
    static List<String> lines(Path path) throws IOException {
        if (!Files.exists(path)) {
            return List.of();
        }
        String text = Files.readString(path);
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    }
}
