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
            OptionalInt rung =
                    on.path("rung").isInt()
                            ? OptionalInt.of(on.path("rung").asInt())
                            : OptionalInt.empty();
            OptionalLong after =
                    node.path("after_s").isNumber()
                            ? OptionalLong.of(Math.round(node.path("after_s").asDouble() * 1e6))
                            : OptionalLong.empty();
            OptionalLong at =
                    node.path("at").isString()
                            ? OptionalLong.of(Times.parse(node.path("at").asString()))
                            : OptionalLong.empty();
            if (after.isPresent() == at.isPresent()) {
                throw new BadInput(place + ": give either after_s or at");
            }
            return new Person(
                    node.path("role").asString(""),
                    rung,
                    on.path("channel").isString()
                            ? Optional.of(on.path("channel").asString())
                            : Optional.empty(),
                    after,
                    at,
                    does(place, node.path("does").asString("")),
                    node.path("text").asString(""));
        } catch (JacksonException e) {
            throw new BadInput(place + ": not JSON: " + e.getOriginalMessage());
        } catch (IllegalArgumentException e) {
            throw new BadInput(place + ": " + e.getMessage());
        }
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
