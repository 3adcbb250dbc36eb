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
import org.deconflict.model.Times;
import org.deconflict.model.Zone;
import org.deconflict.sources.FixReader;
import org.deconflict.sources.Format;
import org.deconflict.sources.lines.FixLimits;
import org.deconflict.sources.zones.GeoJsonZones;
import org.deconflict.warn.Ladder;
import org.deconflict.warn.LadderText;
import org.deconflict.warn.Marks;
import org.deconflict.watch.WatchRules;

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
                "title",
                "seed",
                "start",
                "end",
                "drill",
                "reconstruction",
                "origin",
                "horizon_s",
                "encounters");
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
        if (limitFromUs > limitToUs) {
            throw new BadInput(
                    folder.resolve("scenario.yaml")
                            + ": start "
                            + Times.format(limitFromUs)
                            + " is after end "
                            + Times.format(limitToUs)
                            + "; are they swapped?");
        }
        checkZones(ladders, zones);
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
                horizonS(yaml),
                EncounterConfig.find(yaml, horizonS(yaml)),
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
        if (fixes.isEmpty()) {
            throw new BadInput(
                    file
                            + " holds no usable line"
                            + (notes.isEmpty() ? "" : "; the first is bad: " + notes.getFirst()));
        }
        return fixes;
    }

    /// A ladder for a zone that is not there would wait for ever, and its people be told nothing.
    private void checkZones(List<Ladder> ladders, List<Zone> zones) {
        List<String> ids = zones.stream().map(Zone::id).toList();
        for (Ladder ladder : ladders) {
            for (String id : ladder.match().zones()) {
                if (!ids.contains(id)) {
                    throw new BadInput(
                            folder.resolve("ladder.yaml")
                                    + ": ladder "
                                    + ladder.id()
                                    + ": match: zones: zones.geojson has no zone '"
                                    + id
                                    + "'; is it a slip of the pen?");
                }
            }
        }
    }

    private static double horizonS(Yaml yaml) {
        double horizonS = yaml.number("horizon_s", WatchRules.USUAL.horizonS());
        try {
            return WatchRules.USUAL.ahead(horizonS).horizonS();
        } catch (IllegalArgumentException e) {
            throw new BadInput(yaml.place() + ": horizon_s: " + e.getMessage());
        }
    }

    private void noteOf(String file, String what) {
        if (Files.exists(folder.resolve(file))) {
            notes.add(folder.resolve(file) + " " + what);
        }
    }
}
