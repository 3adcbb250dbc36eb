package org.deconflict.node;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.deconflict.warn.Ladder;
import org.deconflict.warn.Message;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
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

    /// The longest that a played person waits: ten days, in seconds. Closed.
    private static final double MAX_AFTER_S = 864_000;

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

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
            Yaml person = Yaml.of(place, MAPPER.readValue(line, Object.class));
            person.allow("role", "on", "after_s", "at", "does", "text");
            Yaml on = person.findMapping("on").orElse(Yaml.of(place + ": on", Map.of()));
            on.allow("rung", "channel");
            if (person.has("after_s") == person.has("at")) {
                throw new BadInput(place + ": give either after_s or at");
            }
            return new Person(
                    person.findText("role").orElse(""),
                    on.has("rung") ? OptionalInt.of(rung(on)) : OptionalInt.empty(),
                    on.findText("channel"),
                    person.has("after_s") ? OptionalLong.of(afterUs(person)) : OptionalLong.empty(),
                    person.has("at") ? OptionalLong.of(person.timeUs("at")) : OptionalLong.empty(),
                    does(place, person.text("does")),
                    person.findText("text").orElse(""));
        } catch (JacksonException e) {
            throw new BadInput(place + ": not JSON: " + e.getOriginalMessage());
        }
    }

    private static int rung(Yaml on) {
        long rung = on.whole("rung", 1);
        if (rung < 1 || rung > Ladder.MOST_RUNGS) {
            throw new BadInput(
                    on.place()
                            + ": rung is "
                            + rung
                            + ", must be 1.."
                            + Ladder.MOST_RUNGS
                            + "; rungs count from 1");
        }
        return (int) rung;
    }

    private static long afterUs(Yaml person) {
        double afterS = person.number("after_s", 0);
        if (!(afterS >= 0 && afterS <= MAX_AFTER_S)) {
            throw new BadInput(
                    person.place()
                            + ": after_s is "
                            + afterS
                            + ", must be 0.."
                            + MAX_AFTER_S
                            + " seconds; did you give milliseconds?");
        }
        return Math.round(afterS * 1e6);
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
