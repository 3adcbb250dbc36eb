package org.deconflict.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.TreeMap;
import org.deconflict.geo.Circle;
import org.deconflict.geo.Corridor;
import org.deconflict.geo.EdgeKind;
import org.deconflict.geo.Geodesics;
import org.deconflict.geo.LatLon;
import org.deconflict.geo.Outline;
import org.deconflict.geo.Polygon;
import org.deconflict.model.Alert;
import org.deconflict.model.AlertJson;
import org.deconflict.model.AltitudeBand;
import org.deconflict.model.Confirmation;
import org.deconflict.model.Datum;
import org.deconflict.model.Fix;
import org.deconflict.model.TrackId;
import org.deconflict.model.Validity;
import org.deconflict.model.Zone;
import org.deconflict.model.ZoneRules;
import org.junit.jupiter.api.Test;

/// The watch that leaves zones out, beside the one that asks all of them, on seeded traffic.
final class PlainTest {

    private static final LatLon[] PLACES = {
        Play.CENTRE, new LatLon(-16.8, 179.99), new LatLon(71, -179.999), new LatLon(89.8, 40)
    };

    @Test
    void leaving_zones_out_changes_no_byte_of_any_alert() {
        long seed = Long.getLong("seed", 20170606);
        int runs = Integer.getInteger("runs", 12);
        System.out.println("seed " + seed);
        long alerts = 0;
        for (int run = 0; run < runs; run++) {
            Random random = new Random(seed + run);
            List<String> fast = play(random, seed + run, false);
            List<String> plain = play(new Random(seed + run), seed + run, true);
            assertThat(fast).as("seed %d", seed + run).isEqualTo(plain);
            alerts += fast.size();
        }
        assertThat(alerts).isGreaterThan(40L * runs);
    }

    private static List<String> play(Random random, long seed, boolean everyZone) {
        LatLon middle = PLACES[(int) (seed % PLACES.length)];
        List<Zone> zones = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            zones.add(zone(random, "z" + i, middle));
        }
        WatchRules rules = WatchRules.USUAL;
        Watch watch = everyZone ? Watch.plain(zones, rules) : new Watch(zones, rules);
        List<String> lines = new ArrayList<>();
        long highUs = Long.MIN_VALUE;
        for (Fix fix : fixes(random, middle)) {
            highUs = Math.max(highUs, fix.timeUs());
            watch.onFix(fix, highUs, a -> lines.add(AlertJson.line(a)));
            if (random.nextInt(40) == 0) {
                change(random, watch, middle, highUs, lines);
            }
        }
        watch.settled().forEach(s -> lines.add(s.track() + s.csv()));
        return lines;
    }

    private static void change(
            Random random, Watch watch, LatLon middle, long nowUs, List<String> lines) {
        String id = "z" + random.nextInt(30);
        Zone zone = zone(random, id, middle);
        java.util.function.Consumer<Alert> out = a -> lines.add(AlertJson.line(a));
        switch (random.nextInt(3)) {
            case 0 -> watch.withdraw(id, nowUs, out);
            case 1 -> watch.onTime(nowUs + random.nextInt(60_000_000), out);
            default -> watch.register(zone, nowUs, out);
        }
    }

    private static Zone zone(Random random, String id, LatLon middle) {
        LatLon at = around(random, middle, 25_000);
        double from = random.nextInt(3_000);
        return new Zone(
                id,
                id,
                outline(random, at),
                random.nextInt(3) == 0
                        ? new AltitudeBand(
                                random.nextInt(500), 500 + random.nextInt(500), Datum.WGS84)
                        : AltitudeBand.ALL,
                random.nextInt(4) == 0
                        ? new Validity(Play.at(from), Play.at(from + 1 + random.nextInt(3_000)))
                        : Validity.ALWAYS,
                Optional.empty(),
                random.nextInt(5) == 0
                        ? new ZoneRules(
                                5,
                                5,
                                OptionalDouble.of(20 + random.nextInt(300)),
                                new Confirmation(1 + random.nextInt(2), 2, 200),
                                Map.of())
                        : ZoneRules.USUAL,
                new TreeMap<>());
    }

    private static Outline outline(Random random, LatLon at) {
        double sizeM = 100 * Math.pow(120, random.nextDouble());
        return switch (random.nextInt(3)) {
            case 0 -> new Circle(at, sizeM);
            case 1 ->
                    new Corridor(
                            List.of(at, around(random, at, sizeM), around(random, at, sizeM)),
                            sizeM / 10);
            default -> star(random, at, sizeM);
        };
    }

    private static Polygon star(Random random, LatLon at, double sizeM) {
        int corners = 3 + random.nextInt(12);
        List<LatLon> ring = new ArrayList<>();
        for (int i = 0; i < corners; i++) {
            double share = 0.4 + 0.6 * random.nextDouble();
            ring.add(Geodesics.move(at, 360.0 * i / corners, sizeM * share));
        }
        return new Polygon(List.of(ring), EdgeKind.GEODESIC);
    }

    private static LatLon around(Random random, LatLon at, double withinM) {
        return Geodesics.move(at, 360 * random.nextDouble(), withinM * random.nextDouble());
    }

    private static List<Fix> fixes(Random random, LatLon middle) {
        List<Fix> fixes = new ArrayList<>();
        for (int t = 0; t < 6; t++) {
            LatLon at = around(random, middle, 30_000);
            double course = 360 * random.nextDouble();
            double mps = 300 * random.nextDouble() * random.nextDouble();
            double s = random.nextInt(60);
            boolean tells = random.nextBoolean();
            for (int i = 0; i < 70; i++) {
                double step =
                        random.nextInt(30) == 0
                                ? 301 + random.nextInt(200)
                                : 5 + random.nextInt(55);
                s += step;
                course +=
                        random.nextInt(8) == 0
                                ? 90 * random.nextGaussian()
                                : 2 * random.nextGaussian();
                if (Geodesics.distanceM(at, middle) > 40_000) {
                    course = Geodesics.azimuthDeg(at, middle);
                }
                at = Geodesics.move(at, course, mps * step);
                fixes.add(
                        fix(
                                random,
                                new TrackId("csv", "t" + t),
                                s,
                                at,
                                tells ? course : Double.NaN,
                                mps));
            }
        }
        fixes.sort(java.util.Comparator.comparingLong(Fix::timeUs));
        for (int i = 0; i < 30; i++) {
            int at = random.nextInt(fixes.size());
            Fix late = fixes.remove(at);
            fixes.add(Math.min(fixes.size(), at + random.nextInt(40)), late);
        }
        return fixes;
    }

    private static Fix fix(
            Random random, TrackId track, double s, LatLon at, double course, double mps) {
        LatLon shown = random.nextInt(40) == 0 ? Geodesics.move(at, 45, 30_000) : at;
        return new Fix(
                track,
                Play.at(s),
                shown,
                random.nextInt(3) == 0 ? Double.NaN : 300 + random.nextInt(900),
                mps,
                Double.isNaN(course) ? course : ((course % 360) + 360) % 360,
                random.nextInt(3) == 0 ? random.nextInt(400) : Double.NaN);
    }
}
