package org.deconflict.node;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.deconflict.model.Times;
import org.deconflict.warn.Message;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One thing that a played person does, once: a line of a scenario's `people.jsonl`.
///
/// With `after` the person does it that long after a matching message was handed to the channel;
/// with `at` at that time. `rung` counts from 1; what is absent matches everything.
record Person(
        String role,
        OptionalInt rung,
        Optional<String> channel,
        OptionalLong afterUs,
        OptionalLong atUs,
        Does does,
        String text) {

    /// What a played person can do.
    enum Does {
        OPEN,
        READ_BACK,
        ACKNOWLEDGE,
        OBJECT,
        VOICEMAIL,
        LINE_DEAD,
        LINE_UP
    }

    /// A year: nobody is waited for longer. Closed.
    private static final long MAX_AFTER_S = 31_622_400;

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /// Whether a message is what the person waits for.
    boolean matches(Message message) {
        return (role.isEmpty() || role.equals(message.role()))
                && (rung.isEmpty() || rung.getAsInt() == message.rung())
                && (channel.isEmpty() || channel.get().equals(message.channel()));
    }

    /// The people of a file, in order; none where the file is absent.
    static List<Person> read(Path file) {
        List<Person> people = new ArrayList<>();
        if (!Files.exists(file)) {
            return people;
        }
        try {
            List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            for (int i = 0; i < lines.size(); i++) {
                if (!lines.get(i).isBlank()) {
                    people.add(readLine(file.getFileName() + " line " + (i + 1), lines.get(i)));
                }
            }
        } catch (java.io.IOException e) {
            throw new BadInput(file + " cannot be read: " + e.getMessage());
        }
        return people;
    }

    private static Person readLine(String place, String line) {
        try {
            JsonNode node = MAPPER.readTree(line);
            JsonNode on = node.path("on");
            allow(place, node, Set.of("role", "on", "after_s", "at", "does", "text"));
            allow(place + ": on", on, Set.of("rung", "channel"));
            OptionalLong after = afterUs(place, node.path("after_s"));
            Optional<String> at = text(place, node, "at");
            if (after.isPresent() == at.isPresent()) {
                throw new BadInput(place + ": give either after_s or at");
            }
            return new Person(
                    text(place, node, "role").orElse(""),
                    rung(place, on.path("rung")),
                    text(place + ": on", on, "channel"),
                    after,
                    at.isPresent() ? OptionalLong.of(Times.parse(at.get())) : OptionalLong.empty(),
                    does(place, text(place, node, "does").orElse("")),
                    text(place, node, "text").orElse(""));
        } catch (JacksonException e) {
            throw new BadInput(place + ": not JSON: " + e.getOriginalMessage());
        } catch (IllegalArgumentException e) {
            throw new BadInput(place + ": " + e.getMessage());
        }
    }

    private static void allow(String place, JsonNode node, Set<String> known) {
        if (!node.isObject() && !node.isMissingNode()) {
            throw new BadInput(place + " is " + node + ", must be an object {…}");
        }
        for (String name : node.propertyNames()) {
            if (!known.contains(name)) {
                throw new BadInput(
                        place + ": '" + name + "' is not one of " + new TreeSet<>(known));
            }
        }
    }

    private static Optional<String> text(String place, JsonNode node, String name) {
        JsonNode value = node.path(name);
        if (!value.isMissingNode() && !value.isString()) {
            throw new BadInput(place + ": " + name + " is " + value + ", must be a text in quotes");
        }
        return value.stringValueOpt();
    }

    private static OptionalInt rung(String place, JsonNode value) {
        if (value.isMissingNode()) {
            return OptionalInt.empty();
        }
        if (!value.isInt() || value.asInt() < 1) {
            throw new BadInput(place + ": rung is " + value + ", must be a whole number from 1");
        }
        return OptionalInt.of(value.asInt());
    }

    private static OptionalLong afterUs(String place, JsonNode value) {
        if (value.isMissingNode()) {
            return OptionalLong.empty();
        }
        if (!value.isNumber() || !(value.asDouble() >= 0 && value.asDouble() <= MAX_AFTER_S)) {
            throw new BadInput(
                    place + ": after_s is " + value + ", must be 0.." + MAX_AFTER_S + " seconds");
        }
        return OptionalLong.of(Math.round(value.asDouble() * 1e6));
    }

    private static Does does(String place, String word) {
        for (Does does : Does.values()) {
            if (does.name().toLowerCase(Locale.ROOT).equals(word)) {
                return does;
            }
        }
        throw new BadInput(
                place
                        + ": does '"
                        + word
                        + "' is not one of open, read_back, acknowledge, object, voicemail, line_dead, line_up");
    }
}
