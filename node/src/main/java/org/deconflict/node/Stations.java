package org.deconflict.node;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deconflict.warn.Ladders;
import org.deconflict.watch.Watch;

/// The stations of the line with all that they remember, and how far the journal has come with them.
///
/// Owner: the thread of the line.
final class Stations {

    final Watch watch;
    final Ladders ladders;
    final List<String> marks;
    final Map<String, String> zoneVersions = new HashMap<>();

    /// How many times the line took in what was waiting.
    long drain;

    /// The journal's index of the last batch that was judged, -1 before the first.
    long through = -1;

    Stations(Watch watch, Ladders ladders, List<String> marks) {
        this.marks = marks;
        this.watch = watch;
        this.ladders = ladders;
    }

    /// Digests of the ladders and the arrangement that the journal last heard of.
    String laddersSha256 = "";

    String arrangementSha256 = "";

    String versionOf(Optional<String> zone) {
        return zone.map(id -> zoneVersions.getOrDefault(id, "")).orElse("");
    }
}
