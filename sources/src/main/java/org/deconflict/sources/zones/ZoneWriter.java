package org.deconflict.sources.zones;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.deconflict.geo.Circle;
import org.deconflict.geo.Corridor;
import org.deconflict.geo.EdgeKind;
import org.deconflict.geo.LatLon;
import org.deconflict.geo.MultiPolygon;
import org.deconflict.geo.Outline;
import org.deconflict.geo.Polygon;
import org.deconflict.model.AltitudeBand;
import org.deconflict.model.Confirmation;
import org.deconflict.model.Datum;
import org.deconflict.model.Times;
import org.deconflict.model.Validity;
import org.deconflict.model.Zone;
import org.deconflict.model.ZoneRules;

/// Writes a zone as one feature: no spaces, names sorted, what is usual left out. The same zone is
/// the same bytes.
final class ZoneWriter {

    private final SortedMap<String, Object> properties = new TreeMap<>();

    private ZoneWriter() {}

    /// The feature in UTF-8, without a line break.
    static byte[] feature(Zone zone) {
        return Json.MAPPER.writeValueAsBytes(new ZoneWriter().tree(zone));
    }

    private SortedMap<String, Object> tree(Zone zone) {
        properties.putAll(zone.properties());
        // Looks pointless, is meant: a kept property must not come back as one that has a meaning.
        properties.keySet().removeAll(Properties.KNOWN);
        properties.put("id", zone.id());
        properties.put("name", zone.name());
        zone.agreement().ifPresent(agreement -> properties.put("agreement", agreement));
        band(zone.band());
        validity(zone.validity());
        rules(zone.rules());
        SortedMap<String, Object> feature = new TreeMap<>();
        feature.put("type", "Feature");
        feature.put("geometry", geometry(zone.outline()));
        feature.put("properties", properties);
        return feature;
    }

    private void band(AltitudeBand band) {
        if (band.floorM() != Double.NEGATIVE_INFINITY) {
            properties.put("floor_m", band.floorM());
        }
        if (band.ceilingM() != Double.POSITIVE_INFINITY) {
            properties.put("ceiling_m", band.ceilingM());
        }
        if (band.isLimited() || band.datum() != Datum.WGS84) {
            properties.put("datum", band.datum().name());
        }
    }

    private void validity(Validity validity) {
        if (validity.fromUs() != Long.MIN_VALUE) {
            properties.put("valid_from", Times.format(validity.fromUs()));
        }
        if (validity.toUs() != Long.MAX_VALUE) {
            properties.put("valid_to", Times.format(validity.toUs()));
        }
    }

    private void rules(ZoneRules rules) {
        if (rules.exitM() != ZoneRules.USUAL.exitM()) {
            properties.put("exit_m", rules.exitM());
        }
        if (rules.exitS() != ZoneRules.USUAL.exitS()) {
            properties.put("exit_s", rules.exitS());
        }
        rules.maxSpeedMps().ifPresent(mps -> properties.put("max_speed_mps", mps));
        approach(rules.approach());
        if (!rules.levels().isEmpty()) {
            SortedMap<String, String> levels = new TreeMap<>();
            rules.levels().forEach((kind, level) -> levels.put(kind.word(), level.word()));
            properties.put("levels", levels);
        }
    }

    private void approach(Confirmation approach) {
        if (!approach.equals(Confirmation.AT_ONCE)) {
            properties.put("approach_reports", approach.reports());
            properties.put("approach_of", approach.of());
            properties.put("approach_within_s", approach.withinS());
        }
    }

    private Map<String, Object> geometry(Outline outline) {
        return switch (outline) {
            case Circle circle -> {
                properties.put(Properties.RADIUS_M, circle.radiusM());
                yield geometry("Point", position(circle.centre()));
            }
            case Corridor corridor -> {
                properties.put(Properties.HALF_WIDTH_M, corridor.halfWidthM());
                yield geometry("LineString", positions(corridor.line()));
            }
            case Polygon polygon -> {
                edges(polygon.edges());
                yield geometry("Polygon", rings(polygon));
            }
            case MultiPolygon multi -> {
                edges(multi.parts().getFirst().edges());
                yield geometry(
                        "MultiPolygon", multi.parts().stream().map(ZoneWriter::rings).toList());
            }
        };
    }

    private void edges(EdgeKind edges) {
        if (edges != EdgeKind.GEODESIC) {
            properties.put("edges", edges.name().toLowerCase(Locale.ROOT));
        }
    }

    private static Map<String, Object> geometry(String type, Object coordinates) {
        return new TreeMap<>(Map.of("type", type, "coordinates", coordinates));
    }

    private static List<List<List<Double>>> rings(Polygon polygon) {
        return polygon.rings().stream().map(ZoneWriter::closed).toList();
    }

    private static List<List<Double>> closed(List<LatLon> ring) {
        List<LatLon> corners = new ArrayList<>(ring);
        corners.add(ring.getFirst());
        return positions(corners);
    }

    private static List<List<Double>> positions(List<LatLon> corners) {
        return corners.stream().map(ZoneWriter::position).toList();
    }

    private static List<Double> position(LatLon p) {
        return List.of(p.lonDeg(), p.latDeg());
    }
}
