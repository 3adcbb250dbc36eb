package org.deconflict.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.deconflict.geo.LatLon;
import org.deconflict.model.Fix;
import org.deconflict.model.Times;
import org.deconflict.model.TrackId;
import org.deconflict.node.FixBytes;
import tools.jackson.databind.JsonNode;

/// A batch as it was read: the good fixes with their numbers in the batch, from 1, and the others.
record ReadFixes(List<Fix> fixes, List<Integer> numbers, List<Refused> refused) {

    /// A fix that cannot be one, with its JSON as it was sent.
    record Refused(int number, String reason, String raw) {}

    private static final Set<String> BATCH = Set.of("source", "fixes");
    private static final Set<String> KNOWN =
            new TreeSet<>(
                    Set.of(
                            "time",
                            "track",
                            "lat",
                            "lon",
                            "alt_m",
                            "speed_mps",
                            "course_deg",
                            "accuracy_m",
                            "source"));

    /// The place in the batch of the good fix of this number; both from 1.
    int numberOf(int goodNumber) {
        return numbers.get(goodNumber - 1);
    }

    /// Reads [FixBytes]. Error: a problem 400 when the batch as a whole cannot be read.
    static ReadFixes ofBytes(byte[] bytes) {
        List<Refused> refused = new ArrayList<>();
        List<Fix> fixes;
        try {
            fixes = FixBytes.read(bytes, (n, why) -> refused.add(new Refused(n, why, "")));
        } catch (IllegalArgumentException e) {
            throw Problem.of(400, "the body cannot be read: " + e.getMessage());
        }
        Set<Integer> bad = new TreeSet<>();
        refused.forEach(r -> bad.add(r.number()));
        List<Integer> numbers = new ArrayList<>();
        for (int i = 1; i <= fixes.size() + bad.size(); i++) {
            if (!bad.contains(i)) {
                numbers.add(i);
            }
        }
        return new ReadFixes(fixes, numbers, refused);
    }

    /// Reads `{"source":…,"fixes":[…]}`. Error: a problem 400 or 413 for the batch as a whole.
    static ReadFixes ofJson(JsonNode batch) {
        if (!batch.isObject() || !batch.path("fixes").isArray()) {
            throw Problem.of(
                    400,
                    "the body must be an object with an array 'fixes', such as"
                            + " {\"source\":\"…\",\"fixes\":[{\"time\":…,\"track\":…,\"lat\":…,\"lon\":…}]}");
        }
        unknown(batch, BATCH)
                .ifPresent(
                        name -> {
                            throw Problem.of(
                                    400,
                                    "the body has a member '"
                                            + name
                                            + "', it may have source and fixes");
                        });
        JsonNode source = batch.path("source");
        if (!source.isMissingNode() && !source.isString()) {
            throw Problem.of(400, "source is " + source.getNodeType() + ", must be a text");
        }
        if (batch.path("fixes").size() > FixBytes.MAX_FIXES) {
            throw Problem.of(
                    413,
                    "the batch has "
                            + batch.path("fixes").size()
                            + " fixes, at most "
                            + FixBytes.MAX_FIXES
                            + " are taken at once; send it in parts");
        }
        ReadFixes read = new ReadFixes(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        int number = 0;
        for (JsonNode one : batch.path("fixes").values()) {
            read.add(++number, one, source);
        }
        return read;
    }

    private void add(int number, JsonNode one, JsonNode source) {
        try {
            fixes.add(fix(one, source));
            numbers.add(number);
        } catch (IllegalArgumentException | ArithmeticException e) {
            String reason = Json.wellFormed(String.valueOf(e.getMessage()));
            refused.add(new Refused(number, reason, one.toString()));
        }
    }

    private static Fix fix(JsonNode one, JsonNode batchSource) {
        if (!one.isObject()) {
            throw new IllegalArgumentException(
                    "it is " + one.getNodeType() + ", must be an object");
        }
        unknown(one, KNOWN)
                .ifPresent(
                        name -> {
                            throw new IllegalArgumentException(
                                    "it has a member '"
                                            + name
                                            + "', known are "
                                            + String.join(", ", KNOWN)
                                            + "; did you mean one of these?");
                        });
        String source = one.has("source") ? text(one, "source") : batchSource.stringValue("");
        if (source.isEmpty()) {
            throw new IllegalArgumentException(
                    "source is not given, neither for the fix nor for the batch");
        }
        if (!Json.isWellFormed(source)) {
            throw new IllegalArgumentException("source holds half of a surrogate pair");
        }
        return new Fix(
                new TrackId(source, text(one, "track")),
                Times.parse(text(one, "time")),
                new LatLon(required(one, "lat"), required(one, "lon")),
                optional(one, "alt_m"),
                optional(one, "speed_mps"),
                optional(one, "course_deg"),
                optional(one, "accuracy_m"));
    }

    private static java.util.Optional<String> unknown(JsonNode object, Set<String> known) {
        return object.propertyNames().stream().filter(name -> !known.contains(name)).findFirst();
    }

    private static String text(JsonNode one, String name) {
        JsonNode value = one.path(name);
        if (!value.isString()) {
            throw new IllegalArgumentException(
                    name
                            + (value.isMissingNode() ? " is missing" : " is " + value.getNodeType())
                            + ", must be a text");
        }
        if (!Json.isWellFormed(value.stringValue())) {
            throw new IllegalArgumentException(name + " holds half of a surrogate pair");
        }
        return value.stringValue();
    }

    private static double required(JsonNode one, String name) {
        if (one.path(name).isMissingNode() || one.path(name).isNull()) {
            throw new IllegalArgumentException(name + " is missing, must be a number of degrees");
        }
        return optional(one, name);
    }

    private static double optional(JsonNode one, String name) {
        JsonNode value = one.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return Double.NaN;
        }
        if (!value.isNumber()) {
            throw new IllegalArgumentException(
                    name + " is " + value.getNodeType() + ", must be a number or absent");
        }
        return value.doubleValue();
    }
}
