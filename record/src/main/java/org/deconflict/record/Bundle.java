package org.deconflict.record;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Up to 256 entries as tlog-tiles bundles them: each behind its length in 16 bits, big-endian.
final class Bundle {
    /// Longest bundle in bytes, closed.
    static final int MAX_BYTES = TilePath.FULL * (2 + Leaf.MAX_BYTES);

    private Bundle() {}

    static byte[] write(List<byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] entry : entries) {
            bytes.write(entry.length >> 8);
            bytes.write(entry.length);
            bytes.writeBytes(entry);
        }
        return bytes.toByteArray();
    }

    /// Reads exactly `width` entries; anything missing or left over is refused with its byte.
    static List<byte[]> read(byte[] bytes, int width) {
        List<byte[]> entries = new ArrayList<>(width);
        int at = 0;
        for (int i = 0; i < width; i++) {
            if (at + 2 > bytes.length) {
                throw new MalformedRecord(
                        "byte " + at + ": holds only " + i + " of " + width + " entries");
            }
            int length = ((bytes[at] & 0xff) << 8) | (bytes[at + 1] & 0xff);
            int end = at + 2 + length;
            if (end > bytes.length) {
                throw new MalformedRecord(
                        "byte " + at + ": an entry of " + length + " bytes ends after the file");
            }
            entries.add(Arrays.copyOfRange(bytes, at + 2, end));
            at = end;
        }
        if (at != bytes.length) {
            throw new MalformedRecord("byte " + at + ": the file goes on after its entries");
        }
        return entries;
    }
}
