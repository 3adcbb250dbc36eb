package org.deconflict.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deconflict.model.Agreement;
import org.deconflict.model.Arrangement;
import org.deconflict.model.Party;
import org.deconflict.model.Role;
import org.deconflict.model.Stance;
import org.deconflict.model.Standing;
import org.deconflict.model.Validity;

/// Parties, standings and agreements from `parties.yaml` and `agreements.yaml` of a folder.
final class ArrangementText {

    private ArrangementText() {}

    /// The arrangement of a folder; a file that is not there says nothing.
    static Arrangement read(Path folder) {
        List<Party> parties = new ArrayList<>();
        List<Standing> standings = new ArrayList<>();
        List<Agreement> agreements = new ArrayList<>();
        Path partiesFile = folder.resolve("parties.yaml");
        if (Files.exists(partiesFile)) {
            Yaml yaml = Yaml.mapping(partiesFile).allow("parties", "standings");
            yaml.mappings("parties")
                    .forEach(party -> parties.add(checked(party, ArrangementText::party)));
            yaml.mappings("standings")
                    .forEach(s -> standings.add(checked(s, ArrangementText::standing)));
        }
        Path agreementsFile = folder.resolve("agreements.yaml");
        if (Files.exists(agreementsFile)) {
            Yaml yaml = Yaml.mapping(agreementsFile).allow("agreements");
            yaml.mappings("agreements")
                    .forEach(a -> agreements.add(checked(a, ArrangementText::agreement)));
        }
        try {
            return new Arrangement(parties, agreements, standings);
        } catch (IllegalArgumentException e) {
            throw new BadInput(partiesFile + ": " + e.getMessage());
        }
    }

    /// The files as they are, for the record.
    static String text(Path folder) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String name : List.of("parties.yaml", "agreements.yaml")) {
            Path file = folder.resolve(name);
            text.append(Files.exists(file) ? Files.readString(file) : "");
        }
        return text.toString();
    }

    private static Party party(Yaml yaml) {
        yaml.allow("id", "name", "intermediary", "tracks", "declared_by", "roles");
        String id = yaml.text("id");
        List<Role> roles = yaml.mappings("roles").stream().map(role -> role(role, id)).toList();
        return new Party(
                id,
                yaml.findText("name").orElse(id),
                yaml.flag("intermediary", false),
                yaml.texts("tracks"),
                yaml.findText("declared_by").orElse("nobody"),
                roles);
    }

    private static Role role(Yaml yaml, String party) {
        yaml.allow("id", "name", "language", "addresses");
        String id = yaml.text("id");
        Map<String, String> addresses = new LinkedHashMap<>();
        yaml.findMapping("addresses")
                .ifPresent(
                        a ->
                                a.values()
                                        .forEach(
                                                (k, v) ->
                                                        addresses.put(
                                                                String.valueOf(k),
                                                                String.valueOf(v))));
        return new Role(
                id,
                party,
                yaml.findText("name").orElse(id),
                yaml.findText("language").orElse("en"),
                addresses);
    }

    private static Standing standing(Yaml yaml) {
        yaml.allow("party", "zone", "stance", "since", "basis");
        return new Standing(
                yaml.text("party"),
                yaml.text("zone"),
                Stance.of(yaml.text("stance")),
                yaml.timeUs("since"),
                yaml.findText("basis").orElse("not stated"));
    }

    private static Agreement agreement(Yaml yaml) {
        yaml.allow("id", "name", "parties", "guarantors", "from", "to", "renewal", "exceptions");
        String id = yaml.text("id");
        Validity term =
                new Validity(
                        yaml.findTimeUs("from").orElse(Long.MIN_VALUE),
                        yaml.findTimeUs("to").orElse(Long.MAX_VALUE));
        return new Agreement(
                id,
                yaml.findText("name").orElse(id),
                yaml.texts("parties"),
                yaml.texts("guarantors"),
                term,
                yaml.findText("renewal"),
                yaml.texts("exceptions"));
    }

    private interface Reader<T> {
        T read(Yaml yaml);
    }

    private static <T> T checked(Yaml yaml, Reader<T> reader) {
        try {
            return reader.read(yaml);
        } catch (IllegalArgumentException e) {
            throw new BadInput(yaml.place() + ": " + e.getMessage());
        }
    }
}
