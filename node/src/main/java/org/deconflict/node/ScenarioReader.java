package org.deconflict.node;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.deconflict.model.Arrangement;
import org.deconflict.model.Fix;
import org.deconflict.model.Zone;
import org.deconflict.sources.FixReader;
import org.deconflict.sources.Format;
import org.deconflict.sources.lines.FixLimits;
import org.deconflict.sources.zones.GeoJsonZones;
import org.deconflict.warn.Ladder;
import org.deconflict.warn.LadderText;
import org.deconflict.warn.Marks;

/// Reads the files of one scenario folder.
final class ScenarioReader {

    private static final String ORIGIN = "deconflict.example/scenario/";

    private final Path folder;
    private final List<String> notes = new ArrayList<>();

    ScenarioReader(Path folder) {
        this.folder = folder;
    }

    ScenarioFolder read() {
        Yaml yaml =
                Files.exists(folder.resolve("scenario.yaml"))
                        ? Yaml.mapping(folder.resolve("scenario.yaml"))
                        : Yaml.of("scenario.yaml", java.util.Map.of());
        yaml.allow(
                "title", "seed", "start", "end", "drill", "reconstruction", "origin", "horizon_s");
        String name = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
        String origin = yaml.findText("origin").orElse(ORIGIN + name);
        var marks =
                new Marks(
                        yaml.flag("drill", false),
                        yaml.flag("reconstruction", origin.contains("reconstruction")),
                        origin);
        Arrangement arrangement = ArrangementText.read(folder);
        List<Zone> zones = zones(folder.resolve("zones.geojson"));
        List<Ladder> ladders = ladders(folder.resolve("ladder.yaml"), arrangement);
        long limitFromUs = yaml.findTimeUs("start").orElse(FixLimits.YEAR_1990_US);
        long limitToUs = yaml.findTimeUs("end").orElse(Long.MAX_VALUE);
        List<Fix> fixes = fixes(folder.resolve("fixes.csv"), new FixLimits(limitFromUs, limitToUs));
        noteOf("movements.json", "is not played yet: movements are checked by a later part");
        long firstUs = fixes.stream().mapToLong(Fix::timeUs).min().orElse(limitFromUs);
        long lastUs = fixes.stream().mapToLong(Fix::timeUs).max().orElse(limitFromUs);
        return new ScenarioFolder(
                folder,
                yaml.findText("title").orElse(name),
                yaml.whole("seed", 1),
                yaml.findTimeUs("start").orElse(firstUs),
                yaml.findTimeUs("end").orElse(lastUs),
                yaml.number("horizon_s", 600),
                marks,
                arrangement,
                zones,
                ladders,
                fixes,
                notes);
    }

    static List<Zone> zones(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return GeoJsonZones.read(in, file.toString());
        } catch (java.nio.file.NoSuchFileException e) {
            throw new BadInput(file + " is not there");
        } catch (IOException e) {
            throw new BadInput(String.valueOf(e.getMessage()));
        }
    }

    static List<Ladder> ladders(Path file, Arrangement arrangement) {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return LadderText.read(Yaml.plain(file), arrangement);
        } catch (IllegalArgumentException e) {
            throw new BadInput(file + ": " + e.getMessage());
        }
    }

    private List<Fix> fixes(Path file, FixLimits limits) {
        List<Fix> fixes = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file)) {
            FixReader.open(in, file.toString(), Optional.of(Format.CSV))
                    .forEach(limits, bad -> notes.add(bad.toString()), fixes::add);
        } catch (java.nio.file.NoSuchFileException e) {
            throw new BadInput(file + " is not there");
        } catch (IOException e) {
            throw new BadInput(String.valueOf(e.getMessage()));
        }
        return fixes;
    }

    private void noteOf(String file, String what) {
        if (Files.exists(folder.resolve(file))) {
            notes.add(folder.resolve(file) + " " + what);
        }
    }
}
