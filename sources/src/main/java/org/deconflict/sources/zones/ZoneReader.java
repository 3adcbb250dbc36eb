package org.deconflict.sources.zones;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.deconflict.geo.Outline;
import org.deconflict.model.AlertKind;
import org.deconflict.model.AltitudeBand;
import org.deconflict.model.Confirmation;
import org.deconflict.model.Datum;
import org.deconflict.model.Level;
import org.deconflict.model.Names;
import org.deconflict.model.Validity;
import org.deconflict.model.Zone;
import org.deconflict.model.ZoneRules;
import tools.jackson.databind.JsonNode;

/// Reads one feature to one zone, collecting every reason against it. Used once.
final class ZoneReader {

    private final JsonNode feature;
    private final int number;
    private final List<String> reasons = new ArrayList<>();
    private final Properties properties;
    private final String id;

    ZoneReader(JsonNode feature, int number) {
        this.feature = feature;
        this.number = number;
        this.properties = new Properties(feature.path("properties"), reasons);
        this.id = id();
    }

    /// The id, printable and cut to the length that an id may have, or `number 3` when it has none.
    String label() {
        String printable = id.replaceAll("[\\p{Cntrl}\u2028\u2029]", "?");
        return id.isEmpty()
                ? "number " + number
                : printable.substring(0, Math.min(printable.length(), Names.MAX_LENGTH));
    }

    /// What is wrong; known after [#read].
    List<String> reasons() {
        return reasons;
    }

    /// The zone; empty when there are reasons against it.
    Optional<Zone> read() {
        if (!feature.path("type").stringValue("").equals("Feature")) {
            reasons.add(
                    "its type is " + Json.shown(feature.path("type")) + ", must be \"Feature\"");
            return Optional.empty();
        }
        JsonNode given = feature.path("properties");
        if (!given.isObject() && !given.isNull() && !given.isMissingNode()) {
            reasons.add("properties is " + Json.shown(given) + ", must be an object {…}");
        }
        if (id.isEmpty()) {
            reasons.add("it has no id; give it one in properties.id");
        } else {
            attempt(() -> Names.checkListed("zone id", id));
        }
        Optional<Outline> outline = new GeometryReader(properties, reasons).read(feature);
        Optional<AltitudeBand> band = band();
        Optional<Validity> validity = validity();
        Optional<ZoneRules> rules = rules();
        Optional<String> name = properties.text("name");
        Optional<String> agreement = properties.text("agreement");
        if (!reasons.isEmpty()) {
            return Optional.empty();
        }
        return attempt(
                () ->
                        new Zone(
                                id,
                                name.orElse(id),
                                outline.orElseThrow(),
                                band.orElseThrow(),
                                validity.orElseThrow(),
                                agreement,
                                rules.orElseThrow(),
                                properties.others()));
    }

    /// `properties.id`, else the feature's own `id`; a number is taken as it is written.
    private String id() {
        JsonNode given = properties.has("id") ? properties.get("id") : feature.path("id");
        if (given.isNumber()) {
            return given.toString();
        }
        if (!given.isString() && !given.isMissingNode() && !given.isNull()) {
            reasons.add("id is " + Json.shown(given) + ", must be a text");
        }
        return given.stringValue("");
    }

    private Optional<AltitudeBand> band() {
        OptionalDouble floorM = properties.number("floor_m", "metres");
        OptionalDouble ceilingM = properties.number("ceiling_m", "metres");
        Optional<Datum> datum =
                properties.text("datum").flatMap(word -> attempt(() -> datum(word)));
        return attempt(
                () ->
                        new AltitudeBand(
                                floorM.orElse(Double.NEGATIVE_INFINITY),
                                ceilingM.orElse(Double.POSITIVE_INFINITY),
                                datum.orElse(Datum.WGS84)));
    }

    private static Datum datum(String word) {
        for (Datum datum : Datum.values()) {
            if (datum.name().equals(word)) {
                return datum;
            }
        }
        throw new IllegalArgumentException(
                "datum is '" + word + "', must be one of WGS84, MSL, AGL");
    }

    private Optional<Validity> validity() {
        long fromUs = properties.timeUs("valid_from", Long.MIN_VALUE);
        long toUs = properties.timeUs("valid_to", Long.MAX_VALUE);
        return attempt(() -> new Validity(fromUs, toUs));
    }

    private Optional<ZoneRules> rules() {
        OptionalDouble exitM = properties.number("exit_m", "metres");
        OptionalDouble exitS = properties.number("exit_s", "seconds");
        OptionalDouble speed = properties.number("max_speed_mps", "metres a second");
        Optional<Confirmation> approach = approach();
        Map<AlertKind, Level> levels = levels();
        return attempt(
                () ->
                        new ZoneRules(
                                exitM.orElse(ZoneRules.USUAL.exitM()),
                                exitS.orElse(ZoneRules.USUAL.exitS()),
                                speed,
                                approach.orElse(Confirmation.AT_ONCE),
                                levels));
    }

    private Optional<Confirmation> approach() {
        int reports = whole("approach_reports", "fixes", 1);
        int of = whole("approach_of", "fixes", reports);
        OptionalDouble withinS = properties.number("approach_within_s", "seconds");
        return attempt(
                () ->
                        new Confirmation(
                                reports, of, withinS.orElse(Confirmation.AT_ONCE.withinS())));
    }

    private int whole(String name, String unit, int otherwise) {
        double number = properties.number(name, unit).orElse(otherwise);
        if (number != Math.rint(number)) {
            reasons.add(name + " is " + number + ", must be a whole number of " + unit);
            return otherwise;
        }
        return (int) number;
    }

    private Map<AlertKind, Level> levels() {
        Map<AlertKind, Level> levels = new EnumMap<>(AlertKind.class);
        if (!properties.has("levels")) {
            return levels;
        }
        JsonNode node = properties.get("levels");
        if (!node.isObject()) {
            reasons.add(
                    "levels is " + Json.shown(node) + ", must be like {\"entered\": \"caution\"}");
        }
        for (var entry : node.properties()) {
            Optional<AlertKind> kind = attempt(() -> AlertKind.of(entry.getKey()));
            Optional<Level> level = attempt(() -> Level.of(entry.getValue().stringValue("")));
            if (kind.isPresent() && level.isPresent()) {
                levels.put(kind.get(), level.get());
            }
        }
        return levels;
    }

    /// What is made, unless its constructor refuses it.
    private <T> Optional<T> attempt(Supplier<T> made) {
        try {
            return Optional.of(made.get());
        } catch (IllegalArgumentException e) {
            reasons.add(String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }
}
