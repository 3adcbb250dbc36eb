package org.deconflict.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Keeps a second process, and a second journal in this one, off the same database: a lock on the
/// file `<database>.lock`, which holds the owner's process id. The system frees it when the process
/// ends, however it ends; the file itself stays.
final class JournalLock implements AutoCloseable {
    // Looks wrong, is meant: POSIX locks belong to the process, and closing any channel on the file
    // frees them. So a second open in this process must be seen before it touches the lock file.
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private JournalLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /// Locks, or says who holds the lock. The folder must exist.
    static JournalLock take(Path database) throws IOException {
        Path folder = database.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException(database + " is no file");
        }
        Path file = folder.toRealPath().resolve(database.getFileName() + ".lock");
        if (!HELD_HERE.add(file)) {
            throw inUse(database, "this process");
        }
        boolean locked = false;
        try {
            FileChannel channel = open(file, database);
            locked = true;
            return new JournalLock(file, channel);
        } finally {
            if (!locked) {
                HELD_HERE.remove(file);
            }
        }
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            HELD_HERE.remove(file);
        }
    }

    @SuppressWarnings("MustBeClosedChecker") // the lock keeps the channel open until its own close
    private static FileChannel open(Path file, Path database) throws IOException {
        FileChannel channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
        boolean locked = false;
        try {
            locked = channel.tryLock() != null;
            if (!locked) {
                throw inUse(database, owner(file));
            }
            String pid = Long.toString(ProcessHandle.current().pid());
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)), 0);
            return channel;
        } finally {
            if (!locked) {
                channel.close();
            }
        }
    }

    private static String owner(Path file) {
        try {
            return "process " + Files.readString(file, StandardCharsets.US_ASCII).strip();
        } catch (IOException e) {
            return "another process"; // Windows does not let others read a locked file
        }
    }

    private static JournalException inUse(Path database, String owner) {
        return new JournalException(
                JournalException.Why.UNUSABLE,
                "journal %s: is in use by %s, must be opened once; is a node already running there?"
                        .formatted(database, owner));
    }
}
