package org.deconflict.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.deconflict.geo.LatLon;

/// Something that a person should know about a track, in the operator's internal form.
///
/// `time` is when it happened, interpolated between fixes where that is better; `heardAt` is when it
/// became known. `distanceM` is signed, negative inside, `NaN` where no zone is concerned;
/// `uncertaintyM` is the stated accuracy, `NaN` where none was stated. A correction is a new alert
/// with `amends`. `zone` is empty only where no zone is concerned.
public record Alert(
        String id,
        Optional<String> amends,
        long timeUs,
        long heardAtUs,
        Level level,
        TrackId track,
        Optional<String> zone,
        LatLon at,
        double distanceM,
        double uncertaintyM,
        AlertReason reason,
        Finding finding) {

    /// The kind of the finding.
    public AlertKind kind() {
        return finding.kind();
    }

    /// The id of an alert: 128 bits of SHA-256 over what it is about, so that a repeat has the same id.
    ///
    /// `ordinal` tells apart alerts that agree in everything else: 0 for the first, and so on.
    public static String idOf(
            TrackId track, Optional<String> zone, AlertKind kind, long timeUs, int ordinal) {
        return digest(
                "alert/v1",
                track.source(),
                track.id(),
                zone.orElse(""),
                kind.word(),
                Times.format(timeUs),
                Integer.toString(ordinal));
    }

    /// The id of an alert about two tracks, which also depends on the other of them.
    public static String idOf(
            TrackId track, TrackId other, AlertKind kind, long timeUs, int ordinal) {
        return digest(
                "alert/v1",
                track.source(),
                track.id(),
                "",
                kind.word(),
                Times.format(timeUs),
                Integer.toString(ordinal),
                other.source(),
                other.id());
    }

    private static String digest(String... parts) {
        String text = String.join("\n", parts);
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
