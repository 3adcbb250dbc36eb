package org.deconflict.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.deconflict.model.Fix;
import org.deconflict.model.Times;
import org.deconflict.model.TrackId;
import org.deconflict.sources.lines.BadLine;
import org.deconflict.sources.lines.FixLimits;
import org.deconflict.sources.lines.ReadCounts;
import org.junit.jupiter.api.Test;

class RealFilesTest {

    private static final FixLimits LIMITS =
            FixLimits.aroundNow(Times.parse("2026-01-01T00:00:00Z"));

    private final Set<TrackId> tracks = new HashSet<>();
    private long firstUs = Long.MAX_VALUE;
    private long lastUs = Long.MIN_VALUE;

    @Test
    void five_minutes_of_danish_waters_have_no_bad_line() throws IOException {
        Optional<ReadCounts> read = read("ais/denmark-2013-11-12-pghp.nmea.gz");
        if (read.isEmpty()) {
            return;
        }
        assertThat(read.get().fixes()).isEqualTo(24_688);
        assertThat(tracks).hasSize(1_438);
        assertThat(read.get().bad()).isZero();
        assertThat(Times.format(firstUs)).startsWith("2013-11-12T12:00:00");
        assertThat(Times.format(lastUs)).startsWith("2013-11-12T12:04:59");
    }

    @Test
    void older_danish_lines_have_types_of_every_kind() throws IOException {
        Optional<ReadCounts> read = read("ais/denmark-2010-06-11-pghp.nmea");
        if (read.isEmpty()) {
            return;
        }
        assertThat(read.get().fixes()).isEqualTo(2_965);
        assertThat(tracks).hasSize(1_390);
        assertThat(read.get().bad()).isZero();
        assertThat(read.get().passedBy()).containsEntry("no_position", 24L);
    }

    @Test
    void a_bridge_log_takes_its_time_from_the_first_talker() throws IOException {
        Optional<ReadCounts> read =
                read("ais/sweden-hakefjord-2015-07-20-nmea0183-ownship+ais.log");
        if (read.isEmpty()) {
            return;
        }
        assertThat(read.get().fixes()).isEqualTo(9_640);
        assertThat(tracks).hasSize(38);
        assertThat(read.get().bad()).isZero();
        assertThat(Times.format(firstUs)).startsWith("2015-07-20T09:22");
        assertThat(Times.format(lastUs)).startsWith("2015-07-20T09:44");
    }

    @Test
    void lines_without_any_time_are_bad_as_fixes_and_say_so() throws IOException {
        Optional<ReadCounts> read = read("ais/pyais-nmea-sample.txt");
        if (read.isEmpty()) {
            return;
        }
        assertThat(read.get().fixes()).isZero();
        assertThat(read.get().badBy()).containsOnlyKeys("nmea.no_time");
        assertThat(read.get().bad()).isEqualTo(758);
    }

    private Optional<ReadCounts> read(String file) throws IOException {
        Optional<Path> path = SharedData.find(file);
        if (path.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(path.get())) {
            FixReader reader = FixReader.open(in, file, Optional.empty());
            ReadCounts counts = reader.forEach(LIMITS, this::show, this::onFix);
            System.out.println(file + ": " + counts + " tracks=" + tracks.size());
            return Optional.of(counts);
        }
    }

    private int shown;

    private void show(BadLine line) {
        if (shown++ < 3) {
            System.out.println(line);
        }
    }

    private void onFix(Fix fix) {
        tracks.add(fix.track());
        firstUs = Math.min(firstUs, fix.timeUs());
        lastUs = Math.max(lastUs, fix.timeUs());
    }
}
