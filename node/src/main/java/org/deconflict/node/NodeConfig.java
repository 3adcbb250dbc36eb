package org.deconflict.node;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deconflict.channels.ConsoleChannel;
import org.deconflict.model.Arrangement;
import org.deconflict.model.Zone;
import org.deconflict.record.NoteKey;
import org.deconflict.record.SecureSalts;
import org.deconflict.warn.Channel;
import org.deconflict.warn.Ladder;
import org.deconflict.warn.Marks;

/// The settings of a node for real use, from a YAML file and the files it names.
///
/// Paths in the file are relative to its folder. What is absent has the usual value: no zones, no
/// parties, no ladders, the console as the only channel. `docs/operate/run.md` lists every key.
public final class NodeConfig {

    private static final String USUAL_ORIGIN = "deconflict.example/node";

    private final Path base;
    private final Yaml yaml;

    private NodeConfig(Path base, Yaml yaml) {
        this.base = base;
        this.yaml = yaml;
    }

    /// Reads the settings; the log's key is made in `dir` at the first start. Error: [BadInput] for
    /// what cannot be used, the demonstration's key and name among it.
    public static NodeSettings read(Optional<Path> file, Path dir) throws IOException {
        Yaml yaml = file.isPresent() ? Yaml.mapping(file.get()) : Yaml.of("settings", Map.of());
        yaml.allow(
                "origin",
                "drill",
                "parties",
                "zones",
                "ladder",
                "horizon_s",
                "encounters",
                "channels");
        Path base = file.map(f -> f.toAbsolutePath().normalize().getParent()).orElse(Path.of(""));
        return new NodeConfig(base, yaml).settings(dir);
    }

    private NodeSettings settings(Path dir) throws IOException {
        String origin = yaml.findText("origin").orElse(USUAL_ORIGIN);
        if (origin.contains(DemonstrationKey.RECONSTRUCTION)) {
            throw new BadInput(
                    yaml.place()
                            + ": origin '"
                            + origin
                            + "' says reconstruction; a node for real use needs an origin of its own");
        }
        Path parties = base.resolve(yaml.findText("parties").orElse("."));
        Arrangement arrangement =
                yaml.findText("parties").isPresent()
                        ? ArrangementText.read(parties)
                        : Arrangement.EMPTY;
        Optional<Path> ladderFile = yaml.findText("ladder").map(base::resolve);
        List<Ladder> ladders =
                ladderFile.isPresent()
                        ? ScenarioReader.ladders(existing(ladderFile.get()), arrangement)
                        : List.of();
        Optional<Path> zonesFile = yaml.findText("zones").map(base::resolve);
        List<Zone> zones =
                zonesFile.isPresent() ? ScenarioReader.zones(zonesFile.get()) : List.of();
        return new NodeSettings(
                dir,
                new Marks(yaml.flag("drill", false), false, origin),
                arrangement,
                yaml.findText("parties").isPresent() ? ArrangementText.text(parties) : "",
                ladders,
                ladderFile.isPresent() ? Files.readString(ladderFile.get()) : "",
                zones,
                yaml.number("horizon_s", 600),
                EncounterConfig.find(yaml, yaml.number("horizon_s", 600)),
                channels(),
                key(dir, origin),
                new SecureSalts());
    }

    private Map<String, Channel> channels() {
        Map<String, Channel> channels = new LinkedHashMap<>();
        Optional<Yaml> section = yaml.findMapping("channels");
        if (section.isEmpty()) {
            channels.put("console", new ConsoleChannel(System.err));
            return channels;
        }
        section.get().allow("console", "mail", "webhook");
        section.get()
                .findMapping("console")
                .ifPresent(
                        c -> {
                            c.allow();
                            channels.put("console", new ConsoleChannel(System.err));
                        });
        section.get()
                .findMapping("mail")
                .ifPresent(m -> channels.put("mail", ChannelConfig.mail(m, base)));
        section.get()
                .findMapping("webhook")
                .ifPresent(w -> channels.put("webhook", ChannelConfig.webhook(w, base)));
        return channels;
    }

    /// The log's key of this node: made once, readable by its owner only.
    private static NoteKey key(Path dir, String origin) throws IOException {
        Path file = dir.resolve("log.key");
        if (Files.exists(file)) {
            NoteKey key = NoteKey.parse(Files.readString(file).strip());
            if (DemonstrationKey.is(key)) {
                throw new BadInput(
                        file
                                + " is the demonstration's key, which everybody has; remove it to have one made");
            }
            if (!key.name().equals(origin)) {
                throw new BadInput(
                        file
                                + " is the key of log '"
                                + key.name()
                                + "', the settings say '"
                                + origin
                                + "'; a log keeps its name, use another folder for another log");
            }
            return key;
        }
        Files.createDirectories(dir);
        NoteKey key = NoteKey.generate(origin);
        Path fresh = dir.resolve("log.key.new");
        Files.deleteIfExists(fresh);
        if (dir.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(
                    fresh,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(fresh, key.toSecretText() + "\n", StandardCharsets.US_ASCII);
        Files.move(fresh, file);
        return key;
    }

    private static Path existing(Path file) {
        if (!Files.exists(file)) {
            throw new BadInput(file + " is not there");
        }
        return file;
    }
}
