package org.deconflict.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.deconflict.watch.pairs.EncounterRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What people write is read strictly, and every error says which file, where in it and what slip.
final class SettingsTest {

    @TempDir Path dir;

    @Test
    void settings_name_file_place_and_slip() throws Exception {
        refused("orign: x\n", "node.yaml", "'orign' is not known; known are", "origin");
        refused("drill: maybe\n", "node.yaml", "'drill' is maybe, must be true or false");
        refused("horizon_s: ten\n", "node.yaml", "'horizon_s' is ten, must be a number");
        refused("origin: [a]\n", "node.yaml", "'origin' must be a text");
        refused("drill: true\ndrill: true\n", "node.yaml line 2", "not YAML", "drill");
        refused("- a\n", "node.yaml", "must be a mapping");
        refused("", "node.yaml is empty");
        refused("a: [b\n", "node.yaml line", "not YAML");
        refused("zones: nowhere.geojson\n", "nowhere.geojson is not there");
        refused("ladder: nowhere.yaml\n", "nowhere.yaml is not there");
        refused("channels: {pigeon: {}}\n", "node.yaml: channels", "'pigeon' is not known");
        refused("channels: {mail: {host: h}}\n", "node.yaml: channels: mail", "'from' is missing");
        refused("encounters: {}\n", "node.yaml: encounters", "distance_m is missing");
        refused("encounters: {distance_m: 0}\n", "node.yaml: encounters", "must be 1..100000");
        refused("encounters: {radius: 5}\n", "node.yaml: encounters", "'radius' is not known");
        refused("a: " + "[".repeat(5_000) + "\n", "node.yaml", "not YAML");
    }

    @Test
    void a_reconstruction_and_the_demonstrations_key_are_refused_for_real_use() throws Exception {
        refused(
                "origin: deconflict.example/reconstruction/x\n",
                "says reconstruction; a node for real use needs an origin of its own");
        String origin = "deconflict.example/node";
        Files.writeString(
                dir.resolve("log.key"), DemonstrationKey.named(origin).toSecretText() + "\n");
        refused("origin: " + origin + "\n", "log.key is the demonstration's key");
        Files.writeString(
                dir.resolve("log.key"), DemonstrationKey.named("other").toSecretText() + "\n");
        refused("origin: " + origin + "\n", "log.key is the demonstration's key");
    }

    @Test
    void nobody_is_asked_about_encounters_unless_the_settings_say_so() throws Exception {
        assertThat(read("drill: true\n").encounters()).isEmpty();
        assertThat(read("encounters: {distance_m: 500, height_m: 100}\n").encounters())
                .contains(EncounterRule.of(500, 100, 600));
    }

    @Test
    void a_log_keeps_its_name_and_its_key() throws Exception {
        NodeSettings first = read("origin: deconflict.example/one\n");
        NodeSettings again = read("origin: deconflict.example/one\n");
        assertThat(again.key().toSecretText()).isEqualTo(first.key().toSecretText());
        refused("origin: deconflict.example/two\n", "is the key of log 'deconflict.example/one'");
    }

    @Test
    void parties_and_ladders_name_file_place_and_slip() throws Exception {
        Rig.settings(dir, Map.of());
        Path parties = dir.resolve("parties.yaml");
        String good = Files.readString(parties);
        Files.writeString(parties, good.replace("declared_by", "declaredby"));
        refused(
                Files.readString(dir.resolve("node.yaml")),
                "parties.yaml: parties[1]",
                "declaredby");
        Files.writeString(parties, good.replace("night", "duty"));
        refused(Files.readString(dir.resolve("node.yaml")), "parties.yaml", "duty");
        Files.writeString(parties, good);
        Path ladder = dir.resolve("ladder.yaml");
        Files.writeString(ladder, Files.readString(ladder).replace("min_s: 10", "min_s: soon"));
        refused(Files.readString(dir.resolve("node.yaml")), "ladder.yaml", "rung 1", "soon");
    }

    @Test
    void people_name_file_line_and_slip() throws Exception {
        String good = "{\"role\": \"duty\", \"after_s\": 1, \"does\": \"open\"}\n";
        person(good + "{\"rol\": \"duty\", \"after_s\": 1, \"does\": \"open\"}", "line 2", "'rol'");
        person("{\"after_s\": 1, \"does\": \"wave\"}", "line 1", "'wave' is not one of open");
        person("{\"does\": \"open\"}", "line 1", "give either after_s or at");
        person("{\"after_s\": 1, \"at\": \"2026-01-01T00:00:00Z\", \"does\": \"open\"}", "either");
        person("{\"at\": \"2026-01-01T00:00:00\", \"does\": \"open\"}", "line 1", "at");
        person("{\"after_s\": -1, \"does\": \"open\"}", "after_s is -1.0", "0..864000");
        person("{\"after_s\": \"soon\", \"does\": \"open\"}", "line 1", "must be a number");
        person("{\"after_s\": 1, \"on\": {\"chanel\": \"x\"}, \"does\": \"open\"}", "'chanel'");
        person("{\"after_s\": 1, \"on\": {\"rung\": \"1\"}, \"does\": \"open\"}", "'rung' is 1");
        person("{\"after_s\": 1, \"on\": {\"rung\": 0}, \"does\": \"open\"}", "rungs count from 1");
        person("{\"after_s\": 1", "line 1: not JSON");
        person("[]", "line 1", "must be a mapping");
    }

    private void person(String text, String... words) throws Exception {
        Path file = dir.resolve("people.jsonl");
        Files.writeString(file, text);
        assertThatThrownBy(() -> Person.read(file))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("people.jsonl")
                .hasMessageContainingAll(words);
    }

    private NodeSettings read(String text) throws Exception {
        Path file = dir.resolve("node.yaml");
        Files.writeString(file, text);
        return NodeConfig.read(Optional.of(file), dir);
    }

    private void refused(String text, String... words) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(BadInput.class)
                .hasMessageContainingAll(words);
    }
}
