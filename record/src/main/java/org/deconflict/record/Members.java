package org.deconflict.record;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The members of one of our JSON objects: exactly the expected ones, each of its expected type.
final class Members {
    private final Map<String, @Nullable Object> values;

    private Members(Map<String, @Nullable Object> values) {
        this.values = values;
    }

    static Members of(Map<String, @Nullable Object> values, Set<String> expected) {
        if (!values.keySet().equals(expected)) {
            throw new MalformedRecord(
                    "has the members " + values.keySet() + ", must be " + expected);
        }
        return new Members(values);
    }

    String text(String name) {
        if (values.get(name) instanceof String text) {
            return text;
        }
        throw new MalformedRecord("member \"" + name + "\" must be a string");
    }

    @SuppressWarnings("unchecked") // the reader makes maps of no other kind
    Map<String, @Nullable Object> object(String name) {
        if (values.get(name) instanceof Map<?, ?> map) {
            return (Map<String, @Nullable Object>) map;
        }
        throw new MalformedRecord("member \"" + name + "\" must be an object");
    }

    long index() {
        if (values.get("index") instanceof Long index && index >= 0) {
            return index;
        }
        throw new MalformedRecord("member \"index\" must be a whole number from 0");
    }

    void version() {
        if (!(values.get("v") instanceof Long version) || version != Leaf.VERSION) {
            throw new MalformedRecord(
                    "version is " + values.get("v") + ", must be " + Leaf.VERSION);
        }
    }
}
