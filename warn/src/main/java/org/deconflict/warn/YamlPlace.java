package org.deconflict.warn;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// One value of a parsed file and where it stands, so that every complaint can say the place.
record YamlPlace(String where, Object value) {

    IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException(where + what);
    }

    /// What the supplier gives; a complaint of a record's constructor gets the place put before it.
    <T> T at(Supplier<T> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(where + e.getMessage(), e);
        }
    }

    /// The members of a mapping, in their order; a key that is not known is refused.
    Map<String, YamlPlace> members(List<String> known) {
        Map<String, YamlPlace> members = new LinkedHashMap<>();
        for (var entry : mapping().entrySet()) {
            String key = String.valueOf(entry.getKey());
            if (!known.contains(key)) {
                throw wrong(
                        "key '" + key + "' is not one of " + known + "; is it a slip of the pen?");
            }
            members.put(key, member(key, entry.getValue()));
        }
        return members;
    }

    /// The members of a mapping with keys of any name.
    Map<String, YamlPlace> members() {
        Map<String, YamlPlace> members = new LinkedHashMap<>();
        mapping().forEach((k, v) -> members.put(String.valueOf(k), member(String.valueOf(k), v)));
        return members;
    }

    private YamlPlace member(String key, @Nullable Object v) {
        if (v == null) {
            throw wrong(key + " has no value; give one or leave the key out");
        }
        return new YamlPlace(where + key + ": ", v);
    }

    private Map<?, ?> mapping() {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw wrong("'" + value + "' must be a mapping of keys to values");
    }

    /// The items of a list; a single text counts as a list of one.
    List<String> texts() {
        if (value instanceof String one) {
            return List.of(one);
        }
        List<String> texts = new ArrayList<>();
        for (YamlPlace item : items()) {
            texts.add(item.text());
        }
        return texts;
    }

    List<YamlPlace> items() {
        if (!(value instanceof List<?> list)) {
            throw wrong("'" + value + "' must be a list; did you forget the dash?");
        }
        List<YamlPlace> items = new ArrayList<>();
        for (Object item : list) {
            if (item == null) {
                throw wrong("an item of the list is empty");
            }
            items.add(new YamlPlace(where, item));
        }
        return items;
    }

    /// A text. A number is not taken for one, since YAML may have changed how it was written.
    String text() {
        if (value instanceof String text && !text.isBlank()) {
            return text;
        }
        throw wrong("'" + value + "' must be a text; did you forget the quotes?");
    }

    double number() {
        if (value instanceof Number n) {
            return n.doubleValue();
        }
        throw wrong("'" + value + "' must be a number");
    }

    long whole(String unit) {
        double n = number();
        if (n != Math.rint(n) || Math.abs(n) > 1e15) {
            throw wrong("'" + value + "' must be a whole number of " + unit);
        }
        return (long) n;
    }
}
