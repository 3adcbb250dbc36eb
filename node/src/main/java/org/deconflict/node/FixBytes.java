package org.deconflict.node;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deconflict.geo.LatLon;
import org.deconflict.model.Fix;
import org.deconflict.model.TrackId;

/// A batch of fixes as bytes: what a segment keeps and the binary endpoint takes.
///
/// Big-endian. `u8` version (1), `u32` number of tracks, then for each two texts (source, id: `u16`
/// length and UTF-8), `u32` number of fixes, then for each `u32` track, `i64` microseconds and six
/// `f64`: latitude, longitude, altitude, speed, course, accuracy (degrees, metres, m/s; NaN where
/// not stated). Reading checks every length before it allocates.
public final class FixBytes {

    /// The most fixes in one batch. Closed.
    public static final int MAX_FIXES = 100_000;

    private static final int VERSION = 1;
    private static final int FIX_BYTES = 4 + 8 + 6 * 8;
    private static final int MIN_TRACK_BYTES = 4;

    private FixBytes() {}

    /// The bytes of a batch of at most [#MAX_FIXES].
    public static byte[] write(List<Fix> fixes) {
        if (fixes.size() > MAX_FIXES) {
            throw new IllegalArgumentException(
                    "a batch has "
                            + fixes.size()
                            + " fixes, at most "
                            + MAX_FIXES
                            + "; send it in parts");
        }
        Map<TrackId, Integer> tracks = new LinkedHashMap<>();
        fixes.forEach(fix -> tracks.putIfAbsent(fix.track(), tracks.size()));
        var bytes = new ByteArrayOutputStream(16 + tracks.size() * 24 + fixes.size() * FIX_BYTES);
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            out.writeInt(tracks.size());
            for (TrackId track : tracks.keySet()) {
                text(out, track.source());
                text(out, track.id());
            }
            out.writeInt(fixes.size());
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory does not fail", e);
        }
        ByteBuffer buffer = ByteBuffer.allocate(fixes.size() * FIX_BYTES);
        for (Fix fix : fixes) {
            buffer.putInt(tracks.getOrDefault(fix.track(), -1)).putLong(fix.timeUs());
            buffer.putDouble(fix.at().latDeg()).putDouble(fix.at().lonDeg()).putDouble(fix.altM());
            buffer.putDouble(fix.speedMps()).putDouble(fix.courseDeg()).putDouble(fix.accuracyM());
        }
        bytes.writeBytes(buffer.array());
        return bytes.toByteArray();
    }

    /// What is told of a fix that its batch names and that cannot be one; `number` counts from 1.
    public interface Bad {
        void at(int number, String reason);
    }

    /// The batch of these bytes. Throws [IllegalArgumentException] that says what is wrong and where.
    public static List<Fix> read(byte[] bytes) {
        return read(
                bytes,
                (number, reason) -> {
                    throw new IllegalArgumentException("fix " + number + ": " + reason);
                });
    }

    /// The good fixes of a batch, the others told to `bad`. Throws [IllegalArgumentException] where
    /// the batch as a whole cannot be read.
    public static List<Fix> read(byte[] bytes, Bad bad) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        try {
            int version = in.get();
            if (version != VERSION) {
                throw new IllegalArgumentException(
                        "version is " + version + ", this reads " + VERSION);
            }
            List<TrackId> tracks = tracks(in);
            List<Fix> fixes = fixes(in, tracks, bad);
            if (in.hasRemaining()) {
                throw new IllegalArgumentException(
                        in.remaining() + " bytes are left over at the end");
            }
            return fixes;
        } catch (BufferUnderflowException e) {
            throw new IllegalArgumentException("the batch ends early, at byte " + bytes.length);
        }
    }

    private static List<TrackId> tracks(ByteBuffer in) {
        int count = in.getInt();
        if (count < 0 || count > MAX_FIXES || (long) count * MIN_TRACK_BYTES > in.remaining()) {
            throw new IllegalArgumentException(
                    "the batch announces " + count + " tracks, more than it holds");
        }
        List<TrackId> tracks = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            tracks.add(new TrackId(text(in), text(in)));
        }
        return tracks;
    }

    private static List<Fix> fixes(ByteBuffer in, List<TrackId> tracks, Bad bad) {
        int count = in.getInt();
        if (count < 0 || count > MAX_FIXES || (long) count * FIX_BYTES > in.remaining()) {
            throw new IllegalArgumentException(
                    "the batch announces " + count + " fixes, more than it holds");
        }
        List<Fix> fixes = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            ByteBuffer one = in.slice(in.position(), FIX_BYTES);
            in.position(in.position() + FIX_BYTES);
            try {
                fixes.add(fix(one, tracks));
            } catch (IllegalArgumentException e) {
                bad.at(i + 1, String.valueOf(e.getMessage()));
            }
        }
        return fixes;
    }

    private static Fix fix(ByteBuffer in, List<TrackId> tracks) {
        int track = in.getInt();
        if (track < 0 || track >= tracks.size()) {
            throw new IllegalArgumentException("names track " + track + " of " + tracks.size());
        }
        return new Fix(
                tracks.get(track),
                in.getLong(),
                new LatLon(in.getDouble(), in.getDouble()),
                in.getDouble(),
                in.getDouble(),
                in.getDouble(),
                in.getDouble());
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeShort(utf8.length);
        out.write(utf8);
    }

    private static String text(ByteBuffer in) {
        byte[] utf8 = new byte[Short.toUnsignedInt(in.getShort())];
        in.get(utf8);
        return new String(utf8, StandardCharsets.UTF_8);
    }
}
