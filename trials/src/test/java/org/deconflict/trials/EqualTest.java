package org.deconflict.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.deconflict.geo.Circle;
import org.deconflict.geo.Geodesics;
import org.deconflict.geo.LatLon;
import org.deconflict.model.AlertJson;
import org.deconflict.model.Fix;
import org.deconflict.model.TrackId;
import org.deconflict.model.Zone;
import org.deconflict.sources.FixReader;
import org.deconflict.sources.lines.FixLimits;
import org.deconflict.watch.Watch;
import org.deconflict.watch.WatchRules;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The watch with its index beside the one without, on a day of real aircraft and real airspaces and on
/// real ships: the same alerts to the byte. Returns at once, and says so, where the data is not there.
///
/// One aircraft in [#EVERY] is played; `-Devery=1` plays all, which takes the plain side a while.
final class EqualTest {

    private static final int EVERY = Integer.getInteger("every", 60);
    private static final double FOOT_M = 0.3048;
    private static final double KNOT_MPS = 1852 / 3600.0;

    @Test
    void a_day_over_the_alps_and_the_airspaces_of_france() throws Exception {
        Path data = data("adsb/switzerland.json.gz");
        Path airspaces = data("zones/france-openair-2026-07-30.txt");
        if (!Files.exists(data) || !Files.exists(airspaces)) {
            System.out.println("no real data: skipped");
            return;
        }
        OpenAir read = OpenAir.read(airspaces);
        assertThat(read.zones().size() + read.refused()).isEqualTo(1611);
        List<Zone> zones = new ArrayList<>(read.zones());
        for (int i = 0; i < 40; i++) {
            LatLon at = new LatLon(45.9 + 0.05 * (i % 37), 6.1 + 0.11 * i);
            zones.add(Zone.of("own " + i, new Circle(at, 300 * Math.pow(1.1, i))));
        }
        compare("aircraft", zones, aircraft(data), 5);
    }

    @Test
    void ships_in_danish_waters() throws Exception {
        Path data = data("ais/denmark-2013-11-12-pghp.nmea.gz");
        if (!Files.exists(data)) {
            System.out.println("no real data: skipped");
            return;
        }
        List<Zone> zones = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            LatLon at = Geodesics.move(new LatLon(55.9, 11.5), 137.5 * i, 9_000 * Math.sqrt(i));
            zones.add(Zone.of("z" + (1000 + i), new Circle(at, 200 * Math.pow(1.012, i))));
        }
        compare("ships", zones, ships(data), 50);
    }

    private static void compare(String what, List<Zone> zones, List<Fix> fixes, int least) {
        Watch inOrder = new Watch(zones, WatchRules.USUAL);
        List<String> fast = play(inOrder, fixes);
        List<String> plain = play(Watch.plain(zones, WatchRules.USUAL), fixes);
        System.out.printf(
                "%s: fixes=%d zones=%d lines=%d, the same with and without an index%n",
                what, fixes.size(), zones.size(), fast.size());
        assertThat(fast).isEqualTo(plain).hasSizeGreaterThan(least);
        List<Fix> shuffled = new ArrayList<>(fixes);
        Collections.shuffle(shuffled, new Random(7));
        Watch late = new Watch(zones, WatchRules.USUAL);
        play(late, shuffled);
        assertThat(late.settled())
                .as("settled, in whatever order they arrive")
                .isEqualTo(inOrder.settled())
                .isNotEmpty();
    }

    private static List<String> play(Watch watch, List<Fix> fixes) {
        List<String> lines = new ArrayList<>();
        long highUs = Long.MIN_VALUE;
        for (Fix fix : fixes) {
            highUs = Math.max(highUs, fix.timeUs());
            watch.onFix(fix, highUs, alert -> lines.add(AlertJson.line(alert)));
        }
        watch.settled().forEach(stay -> lines.add(stay.csv()));
        return lines;
    }

    private static List<Fix> aircraft(Path file) throws IOException {
        List<Fix> fixes = new ArrayList<>();
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            for (JsonNode row : JsonMapper.shared().readTree(in)) {
                if (isPlayed(row.get("icao24").stringValue(""))) {
                    fixes.add(aircraft(row));
                }
            }
        }
        fixes.sort(Comparator.comparingLong(Fix::timeUs));
        return fixes;
    }

    private static Fix aircraft(JsonNode row) {
        double course = number(row, "track");
        return new Fix(
                new TrackId("opensky", row.get("icao24").stringValue("")),
                row.get("timestamp").longValue() * 1000,
                new LatLon(number(row, "latitude"), number(row, "longitude")),
                FOOT_M * number(row, "altitude"),
                KNOT_MPS * number(row, "groundspeed"),
                Double.isNaN(course) ? course : Math.min(360, Math.max(0, course)),
                Double.NaN);
    }

    private static double number(JsonNode row, String name) {
        JsonNode node = row.get(name);
        return node == null || !node.isNumber() ? Double.NaN : node.doubleValue();
    }

    private static List<Fix> ships(Path file) throws IOException {
        List<Fix> fixes = new ArrayList<>();
        var limits = new FixLimits(FixLimits.YEAR_1990_US, Long.MAX_VALUE);
        try (InputStream in = Files.newInputStream(file)) {
            FixReader.open(in, file.toString(), Optional.empty())
                    .forEach(limits, bad -> {}, fixes::add);
        }
        return fixes;
    }

    private static boolean isPlayed(String track) {
        return Math.floorMod(track.hashCode(), EVERY) == 0;
    }

    private static Path data(String file) {
        return Path.of(System.getProperty("shared.data"), "tracks-and-zones", file);
    }
}
