package org.deconflict.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.deconflict.geo.LatLon;
import org.deconflict.model.Alert;
import org.deconflict.model.AlertKind;
import org.deconflict.model.AlertReason;
import org.deconflict.model.Finding;
import org.deconflict.model.Level;
import org.deconflict.model.TrackId;
import org.deconflict.record.FileRecord;
import org.deconflict.record.Leaf;
import org.deconflict.record.NoteKey;
import org.deconflict.record.Sealer;
import org.deconflict.record.SeededSalts;
import org.deconflict.store.Append;
import org.deconflict.store.SqliteJournal;
import org.deconflict.store.StoredEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An alert that nobody may be shown is in the journal with its fields committed, and nowhere else.
final class WithheldTest {

    private static final TrackId COMES = new TrackId("csv", "comes-1");
    private static final TrackId PROTECTED = new TrackId("csv", "patrol-7");
    private static final List<String> TELLING =
            List.of("comes-1", "patrol-7", "33.5", "near_shadow");

    @TempDir Path dir;

    private static final Alert ALERT =
            new Alert(
                    Alert.idOf(COMES, PROTECTED, AlertKind.NEAR_SHADOW, 5, 0),
                    Optional.empty(),
                    5,
                    6,
                    Level.CAUTION,
                    COMES,
                    Optional.empty(),
                    new LatLon(33.5, 38.6),
                    Double.NaN,
                    Double.NaN,
                    AlertReason.COURSES_CONVERGE,
                    new Finding.NearShadow(PROTECTED, 7, 8));

    private static final NodeEvent.Watched EVENT =
            new NodeEvent.Watched(ALERT, "", NodeEvent.Watched.ALGORITHM, 0);

    @Test
    void no_stream_and_no_page_shows_it() {
        Feeds feeds = new Feeds();
        feeds.show(0, EVENT);
        assertThat(feeds.last(Feeds.OPERATOR)).isZero();
        assertThat(feeds.recentAlerts()).isEmpty();
    }

    @Test
    void no_ladder_takes_it_up() throws Exception {
        try (Rig rig = Rig.on(dir)) {
            rig.assembly.open();
            assertThat(rig.settings.ladders()).isNotEmpty();
            assertThat(
                            new org.deconflict.warn.Ladders(
                                            rig.settings.ladders(),
                                            rig.settings.arrangement(),
                                            rig.settings.marks(),
                                            zone -> zone)
                                    .on(ALERT, 6))
                    .isEmpty();
        }
    }

    @Test
    void the_journal_has_it_whole_and_what_is_written_from_it_has_the_names_of_its_fields_only()
            throws Exception {
        NoteKey key = NoteKey.generate("deconflict.example/withheld");
        try (var journal = SqliteJournal.open(dir.resolve("journal.db"), new SeededSalts(1))) {
            journal.append(
                            new Append(
                                    List.of(EventCodec.entry(EVENT)),
                                    List.of(),
                                    List.of(),
                                    new TreeMap<>()))
                    .join();
            StoredEntry stored = journal.find(0).orElseThrow();
            assertThat(Plain.event(stored)).isEqualTo(EVENT);
            assertThat(Leaf.read(stored.leaf()).commitments())
                    .containsOnlyKeys(
                            Leaf.read(leafOf(new Finding.Encounter(PROTECTED, 7, 8)))
                                    .commitments()
                                    .keySet()
                                    .toArray(String[]::new));
            FileRecord record = FileRecord.open(dir.resolve("record"), key);
            new Publisher(journal, record).publish();
            Plain.writeRecord(journal, record, dir.resolve("events.jsonl"));
        }
        assertThat(Files.readString(dir.resolve("events.jsonl"))).contains(Plain.ERASED);
        tellsNothing(dir.resolve("events.jsonl"));
        tellsNothing(dir.resolve("record"));
    }

    @Test
    void the_log_of_a_run_over_a_file_holds_its_leaf_only() throws Exception {
        AlertLog log = AlertLog.open(dir.resolve("log"), List.of());
        log.add(ALERT);
        log.publish();
        tellsNothing(dir.resolve("log"));
    }

    /// The leaf that the same alert would have as an encounter.
    private static byte[] leafOf(Finding finding) {
        var alert =
                new Alert(
                        ALERT.id(),
                        ALERT.amends(),
                        ALERT.timeUs(),
                        ALERT.heardAtUs(),
                        ALERT.level(),
                        ALERT.track(),
                        ALERT.zone(),
                        ALERT.at(),
                        ALERT.distanceM(),
                        ALERT.uncertaintyM(),
                        ALERT.reason(),
                        finding);
        var event = new NodeEvent.Watched(alert, "", NodeEvent.Watched.ALGORITHM, 0);
        return Sealer.seal(EventCodec.entry(event), new SeededSalts(2)).leaf();
    }

    private static void tellsNothing(Path file) throws Exception {
        try (Stream<Path> all = Files.walk(file)) {
            for (Path one : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
                String text = Files.readString(one, StandardCharsets.ISO_8859_1);
                assertThat(text).as(one.toString()).doesNotContain(TELLING);
            }
        }
    }
}
