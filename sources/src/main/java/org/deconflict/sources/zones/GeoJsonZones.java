package org.deconflict.sources.zones;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.deconflict.model.Zone;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Zones as GeoJSON: a FeatureCollection, or a single Feature.
///
/// `Polygon` and `MultiPolygon` (further rings are holes), `Point` with `radius_m`, `LineString` with
/// `half_width_m`. Coordinates are longitude then latitude, in degrees; a third number is not looked
/// at. What the properties mean is in `docs/formats/zones.md`.
public final class GeoJsonZones {

    /// The largest file that is read, in bytes. Closed.
    public static final int MAX_BYTES = 64 << 20;

    private GeoJsonZones() {}

    /// Reads zones, in the order of the file; `fileName` is for messages.
    ///
    /// Error: throws [ZonesRefused] with every reason when anything is wrong.
    public static List<Zone> read(InputStream in, String fileName) throws IOException {
        byte[] bytes = in.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw refused(
                    fileName,
                    "is larger than " + MAX_BYTES + " bytes; split it into several files");
        }
        if (bytes.length == 0) {
            throw refused(fileName, "is empty");
        }
        JsonNode root;
        try {
            root = Json.MAPPER.readTree(bytes);
        } catch (JacksonException e) {
            throw refused(fileName, Json.told(e));
        }
        return zones(features(root, fileName), fileName);
    }

    /// Reads zones from bytes; see [#read(InputStream, String)].
    public static List<Zone> read(byte[] bytes, String fileName) throws IOException {
        return read(new ByteArrayInputStream(bytes), fileName);
    }

    /// Writes zones, one a line, as a FeatureCollection in UTF-8. Reading it gives the same zones.
    public static byte[] write(List<Zone> zones) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(ascii("{\"type\":\"FeatureCollection\",\"features\":["));
        String separator = "\n";
        for (Zone zone : zones) {
            out.writeBytes(ascii(separator));
            out.writeBytes(ZoneWriter.feature(zone));
            separator = ",\n";
        }
        out.writeBytes(ascii("\n]}\n"));
        return out.toByteArray();
    }

    private static List<JsonNode> features(JsonNode root, String fileName) throws ZonesRefused {
        String type = root.path("type").stringValue("");
        if (!root.isObject() || !(type.equals("FeatureCollection") || type.equals("Feature"))) {
            throw refused(
                    fileName,
                    "its type is '"
                            + type
                            + "', must be FeatureCollection or Feature; a bare geometry has no id,"
                            + " put it into a Feature");
        }
        // Looks over-careful, is meant: metres of a national grid taken for degrees would be
        // refused
        // anyway, but degrees of another datum would be taken, and be off by up to hundreds of
        // metres.
        String crs = root.path("crs").path("properties").path("name").stringValue("");
        if (root.has("crs") && !crs.isEmpty() && !crs.matches(".*(CRS84|EPSG:+4326)")) {
            throw refused(
                    fileName, "its crs is '" + crs + "', must be WGS84 (OGC:CRS84) or left out");
        }
        if (type.equals("Feature")) {
            return List.of(root);
        }
        if (!root.path("features").isArray()) {
            throw refused(fileName, "'features' is not an array; is it a FeatureCollection?");
        }
        return List.copyOf(root.path("features").values());
    }

    private static List<Zone> zones(List<JsonNode> features, String fileName) throws ZonesRefused {
        List<Zone> zones = new ArrayList<>();
        List<ZonesRefused.Reason> reasons = new ArrayList<>();
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < features.size(); i++) {
            int number = i + 1;
            ZoneReader reader = new ZoneReader(features.get(i), number);
            reader.read().ifPresent(zones::add);
            for (String text : reader.reasons()) {
                reasons.add(new ZonesRefused.Reason(fileName, reader.label(), text));
            }
            Integer before = numbers.putIfAbsent(reader.label(), number);
            if (before != null) {
                reasons.add(
                        new ZonesRefused.Reason(
                                fileName,
                                reader.label(),
                                "its id is given twice, to features "
                                        + before
                                        + " and "
                                        + number
                                        + "; was one copied from the other?"));
            }
        }
        if (!reasons.isEmpty()) {
            throw new ZonesRefused(reasons);
        }
        return List.copyOf(zones);
    }

    private static ZonesRefused refused(String fileName, String text) {
        return new ZonesRefused(List.of(new ZonesRefused.Reason(fileName, "", text)));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
