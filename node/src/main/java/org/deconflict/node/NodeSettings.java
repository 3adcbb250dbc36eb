package org.deconflict.node;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deconflict.model.Arrangement;
import org.deconflict.model.Zone;
import org.deconflict.record.NoteKey;
import org.deconflict.record.Salts;
import org.deconflict.warn.Channel;
import org.deconflict.warn.Ladder;
import org.deconflict.warn.Marks;
import org.deconflict.watch.pairs.EncounterRule;

/// What a node is given to work with. `laddersText` and `arrangementText` are the files as they were
/// read, for the record; `horizonS` is how far ahead entries are looked for, in seconds; `encounters` is
/// empty where no two tracks are asked about each other.
public record NodeSettings(
        Path dir,
        Marks marks,
        Arrangement arrangement,
        String arrangementText,
        List<Ladder> ladders,
        String laddersText,
        List<Zone> zones,
        double horizonS,
        Optional<EncounterRule> encounters,
        Map<String, Channel> channels,
        NoteKey key,
        Salts salts) {

    public NodeSettings {
        ladders = List.copyOf(ladders);
        zones = List.copyOf(zones);
        channels = Map.copyOf(channels);
    }

    /// Settings that ask for no encounters.
    public NodeSettings(
            Path dir,
            Marks marks,
            Arrangement arrangement,
            String arrangementText,
            List<Ladder> ladders,
            String laddersText,
            List<Zone> zones,
            double horizonS,
            Map<String, Channel> channels,
            NoteKey key,
            Salts salts) {
        this(
                dir,
                marks,
                arrangement,
                arrangementText,
                ladders,
                laddersText,
                zones,
                horizonS,
                Optional.empty(),
                channels,
                key,
                salts);
    }
}
