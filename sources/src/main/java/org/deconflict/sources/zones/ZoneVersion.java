package org.deconflict.sources.zones;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.deconflict.model.Zone;

/// Which version of a zone it was that somebody was warned of, for the record.
public final class ZoneVersion {

    private ZoneVersion() {}

    /// SHA-256, in hexadecimal, of the feature as [GeoJsonZones#write] writes it: names sorted, no
    /// spaces. It differs when anything in the zone differs, its kept properties included.
    public static String of(Zone zone) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(ZoneWriter.feature(zone));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
