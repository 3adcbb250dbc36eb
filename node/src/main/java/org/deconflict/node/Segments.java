package org.deconflict.node;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.Locale;

/// The raw batches of fixes, appended to files of bounded size and forced to the disk before
/// anything is said of them.
///
/// A frame is `u32` length, 32 bytes SHA-256, then the batch. What the journal's entry names (segment,
/// offset, length, digest) is the truth: bytes behind the last entry are an unfinished batch that
/// nobody was told was taken, and are cut off at the start.
/// Owner: the thread of the line.
final class Segments implements AutoCloseable {

    /// A segment is closed when it has grown to this many bytes.
    static final long MAX_SEGMENT_BYTES = 64L << 20;

    private static final int HEAD_BYTES = 4 + 32;

    private final Path folder;
    private int current;
    private FileChannel channel;

    /// Where a batch lies: the segment's number, the offset of its frame, its length and digest.
    record Place(int segment, long offset, int length, String sha256) {}

    private Segments(Path folder, int current, FileChannel channel) {
        this.folder = folder;
        this.current = current;
        this.channel = channel;
    }

    /// Opens the folder to go on behind the last batch that the journal knows; `end` is the offset
    /// behind it in segment `current`. What lies behind is cut off.
    static Segments open(Path folder, int current, long end) throws IOException {
        Files.createDirectories(folder);
        FileChannel channel = openFile(folder, current);
        if (channel.size() < end) {
            channel.close();
            throw new IOException(
                    "segment "
                            + file(folder, current)
                            + " has "
                            + channel.size()
                            + " bytes, the journal knows "
                            + end
                            + "; was the file restored from an older copy?");
        }
        channel.truncate(end);
        channel.position(end);
        return new Segments(folder, current, channel);
    }

    /// Appends a batch; it is safe only after [#force].
    Place append(byte[] batch) throws IOException {
        if (channel.position() > 0
                && channel.position() + HEAD_BYTES + batch.length > MAX_SEGMENT_BYTES) {
            channel.force(false);
            channel.close();
            current++;
            channel = openFile(folder, current);
            channel.truncate(0);
        }
        long offset = channel.position();
        byte[] digest = Sha256.of(batch);
        ByteBuffer frame = ByteBuffer.allocate(HEAD_BYTES + batch.length);
        frame.putInt(batch.length).put(digest).put(batch).flip();
        while (frame.hasRemaining()) {
            channel.write(frame);
        }
        return new Place(current, offset, batch.length, HexFormat.of().formatHex(digest));
    }

    /// Forces all appended batches to the disk.
    void force() throws IOException {
        channel.force(false);
    }

    /// The batch at a place. Error: [UncheckedIOException] when the bytes are not those recorded.
    static byte[] read(Path folder, Place place) {
        Path file = file(folder, place.segment());
        try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer frame = ByteBuffer.allocate(HEAD_BYTES + place.length());
            long at = place.offset();
            while (frame.hasRemaining()) {
                int n = in.read(frame, at);
                if (n < 0) {
                    throw new EOFException(
                            file
                                    + " ends before offset "
                                    + (at + frame.remaining())
                                    + "; was it cut off, or restored from an older copy?");
                }
                at += n;
            }
            byte[] batch = new byte[place.length()];
            frame.position(HEAD_BYTES).get(batch);
            if (!HexFormat.of().formatHex(Sha256.of(batch)).equals(place.sha256())) {
                throw new IOException(
                        file
                                + " at offset "
                                + place.offset()
                                + ": the batch is not the one recorded; was the file changed?");
            }
            return batch;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The offset behind a batch.
    static long endOf(Place place) {
        return place.offset() + HEAD_BYTES + place.length();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static FileChannel openFile(Path folder, int number) throws IOException {
        return FileChannel.open(
                file(folder, number),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.READ);
    }

    private static Path file(Path folder, int number) {
        return folder.resolve(String.format(Locale.ROOT, "%08d.seg", number));
    }
}
