package org.deconflict.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.deconflict.model.Zone;
import org.deconflict.node.BadInput;
import org.deconflict.sources.zones.GeoJsonZones;

/// Files that a command is given by name; `-` is standard input.
final class Input {

    private Input() {}

    /// The bytes of a file, or of standard input, which closing leaves open.
    static InputStream open(String name) throws IOException {
        if (name.equals("-")) {
            return new FilterInputStream(System.in) {
                @Override
                public void close() {
                    // Standard input is not ours to close.
                }
            };
        }
        Path path = Path.of(name);
        if (Files.isDirectory(path)) {
            throw new BadInput(name + " is a folder; a file is needed");
        }
        try {
            return Progress.of(Files.newInputStream(path), name, Files.size(path));
        } catch (NoSuchFileException e) {
            throw new BadInput(name + " is not there");
        }
    }

    /// How a file is called in messages.
    static String label(String name) {
        return name.equals("-") ? "standard input" : name;
    }

    /// The zones of a GeoJSON file; one bad zone refuses the file, all reasons listed. A band that
    /// cannot be compared with any height is treated as if every height were inside, and that is said.
    static List<Zone> zones(String name) throws IOException {
        try (InputStream in = open(name)) {
            List<Zone> zones = GeoJsonZones.read(in, label(name));
            zones.stream()
                    .filter(zone -> zone.band().isLimited() && !zone.band().comparable(0))
                    .forEach(Input::tellAllHeights);
            return zones;
        }
    }

    private static void tellAllHeights(Zone zone) {
        System.err.println(
                "note: zone "
                        + zone.id()
                        + ": heights above "
                        + zone.band().datum()
                        + " cannot be compared with those of fixes (WGS84); every height counts as inside");
    }
}
