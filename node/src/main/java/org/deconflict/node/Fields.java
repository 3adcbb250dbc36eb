package org.deconflict.node;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.deconflict.model.Times;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/// Records as plain JSON fields, and back.
///
/// Names are in snake case. A component in microseconds (`deadlineUs`) is written as an RFC 3339 text
/// under `deadline_at`, and `timeUs` and `atUs` under `time` and `at`: people read the journal.
final class Fields {

    private static final TypeReference<TreeMap<String, @Nullable Object>> TREE =
            new TypeReference<>() {};

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();

    private Fields() {}

    /// The fields of a record.
    static Map<String, @Nullable Object> of(Object record) {
        return renamed(MAPPER.convertValue(record, TREE), true);
    }

    /// The record of these fields; fields it does not know are left aside.
    static <T> T record(Map<String, @Nullable Object> fields, Class<T> type) {
        return MAPPER.convertValue(renamed(fields, false), type);
    }

    /// The members of a JSON object.
    static Map<String, @Nullable Object> parse(String json) {
        try {
            return MAPPER.readValue(json, TREE);
        } catch (JacksonException e) {
            throw new IllegalStateException("our own JSON cannot be read", e);
        }
    }

    private static Map<String, @Nullable Object> renamed(Map<?, ?> fields, boolean toText) {
        Map<String, @Nullable Object> renamed = new TreeMap<>();
        fields.forEach((key, value) -> put(renamed, String.valueOf(key), value, toText));
        return renamed;
    }

    private static void put(
            Map<String, @Nullable Object> to, String name, @Nullable Object value, boolean toText) {
        if (toText && name.endsWith("_us")) {
            to.put(
                    textName(name),
                    value instanceof Number us ? Times.format(us.longValue()) : null);
        } else if (!toText && isTime(name) && (value == null || value instanceof String)) {
            to.put(microsName(name), value instanceof String text ? Times.parse(text) : null);
        } else {
            to.put(name, nested(value, toText));
        }
    }

    private static @Nullable Object nested(@Nullable Object value, boolean toText) {
        if (value instanceof Map<?, ?> map) {
            return renamed(map, toText);
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> renamed = new ArrayList<>();
            list.forEach(item -> renamed.add(nested(item, toText)));
            return renamed;
        }
        return value;
    }

    private static boolean isTime(String name) {
        return name.equals("time") || name.equals("at") || name.endsWith("_at");
    }

    private static String textName(String name) {
        return switch (name) {
            case "time_us" -> "time";
            case "at_us" -> "at";
            default -> name.substring(0, name.length() - 2) + "at";
        };
    }

    private static String microsName(String name) {
        return switch (name) {
            case "time" -> "time_us";
            case "at" -> "at_us";
            default -> name.substring(0, name.length() - 2) + "us";
        };
    }
}
