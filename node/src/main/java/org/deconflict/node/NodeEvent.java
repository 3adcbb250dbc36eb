package org.deconflict.node;

import org.deconflict.model.Alert;
import org.deconflict.model.Zone;
import org.deconflict.warn.WarnEvent;

/// What the journal holds, one entry each: the node's own events, and one wrapper a station.
public sealed interface NodeEvent {

    /// When it was decided, in microseconds; the entry's time.
    long timeUs();

    /// The node came up, with the versions that its verdicts can be recomputed with.
    record Started(
            long timeUs,
            String software,
            String algorithm,
            String origin,
            boolean drill,
            boolean reconstruction)
            implements NodeEvent {}

    /// A zone was registered, or replaced one of the same id; `version` is the digest of its feature.
    record ZoneRegistered(long timeUs, Zone zone, String version) implements NodeEvent {}

    /// A zone no longer holds for this node.
    record ZoneWithdrawn(long timeUs, String zone) implements NodeEvent {}

    /// The ladders that decide from here on, as text and digest.
    record LaddersSet(long timeUs, String sha256, String text) implements NodeEvent {}

    /// The parties, standings and agreements that words are chosen by from here on.
    record ArrangementSet(long timeUs, String sha256, String text) implements NodeEvent {}

    /// A batch of fixes was taken and lies safely in a segment. `drain` counts the times that the line
    /// took in what was waiting: alerts of an earlier drain are all recorded before the next.
    record FixesTaken(long timeUs, String sender, int count, Segments.Place place, long drain)
            implements NodeEvent {}

    /// The plaintext of an earlier entry, or of one of its fields, was erased; its leaf stays.
    record Erased(long timeUs) implements NodeEvent {}

    /// `watch` said something; recomputed from the zone's version and the batches up to entry `through`.
    record Watched(Alert alert, String zoneVersion, String algorithm, long through)
            implements NodeEvent {

        /// Names the way verdicts are computed here.
        static final String ALGORITHM = "watch/1";

        static Watched of(Alert alert, Stations stations) {
            return new Watched(
                    alert, stations.versionOf(alert.zone()), ALGORITHM, stations.through);
        }

        @Override
        public long timeUs() {
            return alert.heardAtUs();
        }
    }

    /// `warn` decided something.
    record Warned(WarnEvent event) implements NodeEvent {
        @Override
        public long timeUs() {
            return event.timeUs();
        }
    }
}
