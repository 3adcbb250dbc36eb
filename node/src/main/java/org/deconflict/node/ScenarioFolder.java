package org.deconflict.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.deconflict.model.Arrangement;
import org.deconflict.model.Fix;
import org.deconflict.model.Zone;
import org.deconflict.warn.Ladder;
import org.deconflict.warn.Marks;
import org.deconflict.watch.pairs.EncounterRule;

/// A scenario as its folder says it: who, where, what moved and who answered.
///
/// Only zones and fixes are required. Without `scenario.yaml` the seed is 1 and the scenario runs
/// from its first fix to its last.
public record ScenarioFolder(
        Path folder,
        String title,
        long seed,
        long startUs,
        long endUs,
        double horizonS,
        Optional<EncounterRule> encounters,
        Marks marks,
        Arrangement arrangement,
        List<Zone> zones,
        List<Ladder> ladders,
        List<Fix> fixes,
        List<String> notes) {

    public ScenarioFolder {
        zones = List.copyOf(zones);
        ladders = List.copyOf(ladders);
        fixes = List.copyOf(fixes);
        notes = List.copyOf(notes);
    }

    /// The scenarios of a folder: itself, or its children in the order of their names.
    public static List<Path> list(Path folder) {
        if (isScenario(folder)) {
            return List.of(folder);
        }
        if (!Files.isDirectory(folder)) {
            throw new BadInput(
                    folder
                            + " is not a folder; a scenario is a folder with zones.geojson and fixes.csv");
        }
        List<Path> found = new ArrayList<>();
        try (Stream<Path> children = Files.list(folder)) {
            children.filter(Files::isDirectory)
                    .sorted()
                    .forEach(child -> found.addAll(listOrNone(child)));
        } catch (IOException e) {
            throw new BadInput(folder + " cannot be read: " + e.getMessage());
        }
        if (found.isEmpty()) {
            throw new BadInput(
                    folder
                            + " holds no scenario; one is a folder with zones.geojson and fixes.csv");
        }
        return found;
    }

    /// Reads a folder; every file is read strictly.
    public static ScenarioFolder read(Path folder) {
        return new ScenarioReader(folder).read();
    }

    /// Who answers what, when.
    List<Person> people() {
        List<Person> people = Person.read(folder.resolve("people.jsonl"));
        for (Person person : people) {
            if (!person.role().isEmpty() && arrangement.findRole(person.role()).isEmpty()) {
                throw new BadInput(
                        folder.resolve("people.jsonl")
                                + ": no party has a role '"
                                + person.role()
                                + "', so it would never answer; is it a party's id?");
            }
        }
        return people;
    }

    /// The file's text as it is, empty where there is none.
    String textOf(String file) {
        Path path = folder.resolve(file);
        try {
            return Files.exists(path) ? Files.readString(path) : "";
        } catch (IOException e) {
            throw new BadInput(path + " cannot be read: " + e.getMessage());
        }
    }

    /// One file of a scenario makes a folder one: a scenario whose zones were lost is refused and not
    /// passed over.
    private static boolean isScenario(Path folder) {
        return Stream.of("zones.geojson", "fixes.csv", "scenario.yaml")
                .anyMatch(file -> Files.exists(folder.resolve(file)));
    }

    private static List<Path> listOrNone(Path child) {
        try {
            return list(child);
        } catch (BadInput none) {
            return List.of();
        }
    }
}
