package org.deconflict.sources.zones;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.deconflict.geo.Circle;
import org.deconflict.geo.Corridor;
import org.deconflict.geo.EdgeKind;
import org.deconflict.geo.LatLon;
import org.deconflict.geo.MultiPolygon;
import org.deconflict.geo.Outline;
import org.deconflict.geo.Polygon;
import tools.jackson.databind.JsonNode;

/// Reads the geometry of one feature to an outline; what cannot be checked is a reason to refuse.
final class GeometryReader {

    private final Properties properties;
    private final List<String> reasons;

    GeometryReader(Properties properties, List<String> reasons) {
        this.properties = properties;
        this.reasons = reasons;
    }

    /// The outline; empty when there is a reason against it.
    Optional<Outline> read(JsonNode feature) {
        int before = reasons.size();
        JsonNode geometry = feature.path("geometry");
        JsonNode coordinates = geometry.path("coordinates");
        String type = geometry.path("type").stringValue("");
        Optional<Outline> outline =
                switch (type) {
                    case "Point" -> circle(coordinates);
                    case "LineString" -> corridor(coordinates);
                    case "Polygon" -> area(coordinates, false);
                    case "MultiPolygon" -> area(coordinates, true);
                    default -> {
                        reasons.add(
                                "its geometry is '"
                                        + type
                                        + "', must be Polygon, MultiPolygon, Point with radius_m"
                                        + " or LineString with half_width_m");
                        yield Optional.empty();
                    }
                };
        return reasons.size() == before ? outline : Optional.empty();
    }

    private Optional<Outline> circle(JsonNode coordinates) {
        refuseIfGiven(Properties.HALF_WIDTH_M, "a LineString");
        geodesicOnly("a circle has no edges");
        OptionalDouble radiusM = needed(Properties.RADIUS_M, "a Point");
        Optional<LatLon> centre = position(coordinates, "centre");
        if (radiusM.isEmpty() || centre.isEmpty()) {
            return Optional.empty();
        }
        return attempt(() -> new Circle(centre.get(), radiusM.getAsDouble()));
    }

    private Optional<Outline> corridor(JsonNode coordinates) {
        refuseIfGiven(Properties.RADIUS_M, "a Point");
        geodesicOnly("a corridor's line is geodesic");
        OptionalDouble halfWidthM = needed(Properties.HALF_WIDTH_M, "a LineString");
        int before = reasons.size();
        List<LatLon> line = positions(coordinates, "line");
        if (halfWidthM.isEmpty() || reasons.size() > before) {
            return Optional.empty();
        }
        return attempt(() -> new Corridor(line, halfWidthM.getAsDouble()));
    }

    private Optional<Outline> area(JsonNode coordinates, boolean several) {
        refuseIfGiven(Properties.RADIUS_M, "a Point");
        refuseIfGiven(Properties.HALF_WIDTH_M, "a LineString");
        EdgeKind edges = edges().orElse(EdgeKind.GEODESIC);
        return several
                ? multiPolygon(coordinates, edges)
                : polygon(coordinates, edges).map(Outline.class::cast);
    }

    private Optional<Outline> multiPolygon(JsonNode coordinates, EdgeKind edges) {
        int first = reasons.size();
        List<Polygon> parts = new ArrayList<>();
        int number = 0;
        for (JsonNode part : array(coordinates, "coordinates")) {
            number++;
            int before = reasons.size();
            polygon(part, edges).ifPresent(parts::add);
            for (int i = before; i < reasons.size(); i++) {
                reasons.set(i, "part " + number + ": " + reasons.get(i));
            }
        }
        return reasons.size() > first ? Optional.empty() : attempt(() -> new MultiPolygon(parts));
    }

    private Optional<Polygon> polygon(JsonNode coordinates, EdgeKind edges) {
        int before = reasons.size();
        List<List<LatLon>> rings = new ArrayList<>();
        for (JsonNode ring : array(coordinates, "coordinates")) {
            String name = "ring " + (rings.size() + 1);
            List<LatLon> corners = positions(ring, name);
            if (corners.size() == ring.size() && corners.size() >= 3) {
                refuseIfOpen(corners, name);
            }
            rings.add(corners);
        }
        return reasons.size() > before
                ? Optional.empty()
                : attempt(() -> new Polygon(rings, edges));
    }

    private void refuseIfOpen(List<LatLon> corners, String name) {
        LatLon first = corners.getFirst();
        LatLon last = corners.getLast();
        boolean sameLon =
                first.lonDeg() == last.lonDeg()
                        || (Math.abs(first.lonDeg()) == 180 && Math.abs(last.lonDeg()) == 180);
        if (first.latDeg() != last.latDeg() || !sameLon) {
            reasons.add(
                    name
                            + " is not closed: it begins at "
                            + lonLat(first)
                            + " and ends at "
                            + lonLat(last)
                            + "; is it cut off, or the first corner not repeated at the end?");
        }
    }

    private static String lonLat(LatLon p) {
        return "[" + p.lonDeg() + ", " + p.latDeg() + "]";
    }

    private Optional<EdgeKind> edges() {
        String word = properties.text("edges").orElse("geodesic");
        for (EdgeKind kind : EdgeKind.values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(word)) {
                return Optional.of(kind);
            }
        }
        reasons.add("edges is '" + word + "', must be one of geodesic, parallel, rhumb, planar");
        return Optional.empty();
    }

    private void geodesicOnly(String why) {
        Optional<EdgeKind> edges = edges();
        if (edges.isPresent() && edges.get() != EdgeKind.GEODESIC) {
            reasons.add("edges is '" + properties.get("edges").stringValue("") + "', but " + why);
        }
    }

    private void refuseIfGiven(String name, String owner) {
        if (properties.has(name)) {
            String reason =
                    name + " is given, but belongs to " + owner + "; is the geometry meant?";
            if (!reasons.contains(reason)) {
                reasons.add(reason);
            }
        }
    }

    /// A length that the geometry cannot do without.
    private OptionalDouble needed(String name, String owner) {
        if (!properties.has(name)) {
            String slip =
                    properties
                            .lookalike(name)
                            .map(like -> "; did you mean '" + like + "'? give it as " + name)
                            .orElse("");
            reasons.add(name + " is missing, " + owner + " needs it in metres" + slip);
        }
        return properties.number(name, "metres");
    }

    private List<LatLon> positions(JsonNode coordinates, String name) {
        List<LatLon> positions = new ArrayList<>();
        int number = 0;
        for (JsonNode position : array(coordinates, name)) {
            number++;
            position(position, name + ", corner " + number).ifPresent(positions::add);
        }
        return positions;
    }

    private Iterable<JsonNode> array(JsonNode node, String name) {
        if (!node.isArray()) {
            reasons.add(name + " is not an array; does the nesting fit the geometry's type?");
            return List.of();
        }
        return node.values();
    }

    private Optional<LatLon> position(JsonNode node, String name) {
        if (!node.isArray() || !node.path(0).isNumber() || !node.path(1).isNumber()) {
            reasons.add(
                    name
                            + " is "
                            + Json.shown(node)
                            + ", must be [longitude, latitude] in degrees");
            return Optional.empty();
        }
        double lonDeg = node.path(0).decimalValue().doubleValue();
        double latDeg = node.path(1).decimalValue().doubleValue();
        if (!(Math.abs(latDeg) <= 90)) {
            reasons.add(
                    name
                            + ": latitude is "
                            + latDeg
                            + ", must be -90..90 degrees; GeoJSON puts longitude first, are they"
                            + " swapped?");
            return Optional.empty();
        }
        if (!(Math.abs(lonDeg) <= 180)) {
            reasons.add(
                    name
                            + ": longitude is "
                            + lonDeg
                            + ", must be -180..180 degrees; across the antimeridian write 190 as"
                            + " -170");
            return Optional.empty();
        }
        return Optional.of(new LatLon(latDeg, lonDeg));
    }

    private <T> Optional<T> attempt(Supplier<? extends T> made) {
        try {
            return Optional.of(made.get());
        } catch (IllegalArgumentException e) {
            reasons.add(String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }
}
