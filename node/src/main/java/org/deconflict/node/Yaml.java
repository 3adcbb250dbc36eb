package org.deconflict.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.deconflict.model.Times;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// One mapping of a YAML file, read strictly: every key must be known, every value of its kind, and
/// every error names the file, the place in it and the likely slip.
final class Yaml {

    /// The largest file read. Closed.
    static final long MAX_BYTES = 4L << 20;

    private static final YAMLMapper MAPPER =
            YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    private final String place;
    private final Map<?, ?> values;

    private Yaml(String place, Map<?, ?> values) {
        this.place = place;
        this.values = values;
    }

    /// The plain value (mapping, list, text, number, boolean) of a file.
    static Object plain(Path file) {
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw new BadInput(
                        file + " has more than " + MAX_BYTES + " bytes; is it the right file?");
            }
            byte[] bytes = Files.readAllBytes(file);
            Object value = bytes.length == 0 ? null : MAPPER.readValue(bytes, Object.class);
            if (value == null) {
                throw new BadInput(file + " is empty");
            }
            return value;
        } catch (JacksonException e) {
            String where =
                    e.getLocation() == null
                            ? ""
                            : " line "
                                    + e.getLocation().getLineNr()
                                    + ", column "
                                    + e.getLocation().getColumnNr();
            String said =
                    String.valueOf(e.getOriginalMessage())
                            .lines()
                            .limit(2)
                            .map(String::strip)
                            .collect(Collectors.joining(", "));
            throw new BadInput(file + where + ": not YAML: " + said);
        } catch (IOException e) {
            throw new BadInput(file + " cannot be read: " + e.getMessage());
        }
    }

    /// The top mapping of a file.
    static Yaml mapping(Path file) {
        return of(file.getFileName().toString(), plain(file));
    }

    /// A mapping that is known by its place in a file.
    static Yaml of(String place, Object value) {
        if (value instanceof Map<?, ?> map) {
            return new Yaml(place, map);
        }
        throw new BadInput(place + " is " + value + ", must be a mapping of keys to values");
    }

    /// Refuses every key that is not one of these.
    Yaml allow(String... keys) {
        Set<String> known = new TreeSet<>(List.of(keys));
        for (Object key : values.keySet()) {
            if (!known.contains(String.valueOf(key))) {
                throw new BadInput(
                        place
                                + ": key '"
                                + key
                                + "' is not known; known are "
                                + String.join(", ", known));
            }
        }
        return this;
    }

    String text(String key) {
        return findText(key).orElseThrow(() -> new BadInput(place + ": '" + key + "' is missing"));
    }

    Optional<String> findText(String key) {
        Object value = values.get(key);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof Map || value instanceof List) {
            throw new BadInput(place + ": '" + key + "' must be a text");
        }
        return Optional.of(value.toString());
    }

    boolean flag(String key, boolean otherwise) {
        Object value = values.get(key);
        if (value == null) {
            return otherwise;
        }
        if (value instanceof Boolean flag) {
            return flag;
        }
        throw new BadInput(place + ": '" + key + "' is " + value + ", must be true or false");
    }

    double number(String key, double otherwise) {
        Object value = values.get(key);
        if (value == null) {
            return otherwise;
        }
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        throw new BadInput(place + ": '" + key + "' is " + value + ", must be a number");
    }

    long whole(String key, long otherwise) {
        double value = number(key, (double) otherwise);
        if (value != Math.rint(value) || Math.abs(value) > 1e15) {
            throw new BadInput(place + ": '" + key + "' is " + value + ", must be a whole number");
        }
        return (long) value;
    }

    long timeUs(String key) {
        try {
            return Times.parse(text(key));
        } catch (IllegalArgumentException e) {
            throw new BadInput(place + ": " + key + ": " + e.getMessage());
        }
    }

    Optional<Long> findTimeUs(String key) {
        return values.get(key) == null ? Optional.empty() : Optional.of(timeUs(key));
    }

    List<String> texts(String key) {
        return items(key).stream().map(String::valueOf).toList();
    }

    List<Yaml> mappings(String key) {
        List<?> items = items(key);
        return java.util.stream.IntStream.range(0, items.size())
                .mapToObj(i -> of(place + ": " + key + "[" + (i + 1) + "]", (Object) items.get(i)))
                .toList();
    }

    Optional<Yaml> findMapping(String key) {
        Object value = values.get(key);
        return value == null ? Optional.empty() : Optional.of(of(place + ": " + key, value));
    }

    boolean has(String key) {
        return values.get(key) != null;
    }

    Map<?, ?> values() {
        return values;
    }

    String place() {
        return place;
    }

    private List<?> items(String key) {
        Object value = values.get(key);
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> list) {
            return list;
        }
        throw new BadInput(place + ": '" + key + "' is " + value + ", must be a list");
    }
}
