package org.deconflict.sources.zones;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.deconflict.model.Times;
import tools.jackson.databind.JsonNode;

/// The properties of one feature, typed; what has the wrong type is a reason to refuse. `null` counts
/// as absent, since many tools write every column of a table.
final class Properties {

    static final String RADIUS_M = "radius_m";
    static final String HALF_WIDTH_M = "half_width_m";

    /// The names that have a meaning here; all others are kept as they are.
    static final Set<String> KNOWN =
            Set.of(
                    "id",
                    "name",
                    "edges",
                    RADIUS_M,
                    HALF_WIDTH_M,
                    "floor_m",
                    "ceiling_m",
                    "datum",
                    "valid_from",
                    "valid_to",
                    "agreement",
                    "approach_of",
                    "approach_reports",
                    "approach_within_s",
                    "exit_m",
                    "exit_s",
                    "max_speed_mps",
                    "levels");

    private final JsonNode node;
    private final List<String> reasons;

    Properties(JsonNode node, List<String> reasons) {
        this.node = node;
        this.reasons = reasons;
    }

    boolean has(String name) {
        return !get(name).isMissingNode() && !get(name).isNull();
    }

    JsonNode get(String name) {
        return node.path(name);
    }

    Optional<String> text(String name) {
        if (has(name) && !get(name).isString()) {
            reasons.add(name + " is " + Json.shown(get(name)) + ", must be a text in quotes");
            return Optional.empty();
        }
        return get(name).stringValueOpt();
    }

    OptionalDouble number(String name, String unit) {
        if (!has(name)) {
            return OptionalDouble.empty();
        }
        double value = get(name).isNumber() ? get(name).decimalValue().doubleValue() : Double.NaN;
        if (!Double.isFinite(value)) {
            String slip = get(name).isString() ? "; write it without quotes and unit" : "";
            reasons.add(
                    name + " is " + Json.shown(get(name)) + ", must be a number of " + unit + slip);
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(value);
    }

    long timeUs(String name, long absent) {
        Optional<String> text = text(name);
        if (text.isEmpty()) {
            return absent;
        }
        try {
            return Times.parse(text.get());
        } catch (IllegalArgumentException | ArithmeticException e) {
            reasons.add(name + ": " + e.getMessage());
            return absent;
        }
    }

    /// The properties that have no meaning here, as plain JSON values: text, numbers, truth values,
    /// lists, maps, and null.
    SortedMap<String, Object> others() {
        SortedMap<String, Object> others = new TreeMap<>();
        for (var property : node.properties()) {
            if (!KNOWN.contains(property.getKey())) {
                others.put(
                        property.getKey(),
                        Json.MAPPER.treeToValue(property.getValue(), Object.class));
            }
        }
        return others;
    }

    /// A property that looks like a misspelt `wanted`, such as `radius` or `radius_km`.
    Optional<String> lookalike(String wanted) {
        String stem = wanted.equals(HALF_WIDTH_M) ? "width" : "radius";
        return node.propertyNames().stream()
                .filter(name -> !KNOWN.contains(name))
                .filter(name -> name.toLowerCase(Locale.ROOT).contains(stem))
                .findFirst();
    }
}
