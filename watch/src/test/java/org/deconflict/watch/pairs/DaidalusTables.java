package org.deconflict.watch.pairs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deconflict.geo.ClosestApproach.Within;
import org.deconflict.geo.LatLon;
import org.deconflict.geo.SteadyCourse;
import org.deconflict.watch.pairs.WellClear.Plane;

/// Encounters and tables of alert levels of a detect-and-avoid reference, read where they lie, and our own
/// levels for the same states.
final class DaidalusTables {

    private static final double KNOT = 1852.0 / 3600;
    private static final double FOOT = 0.3048;
    private static final double SPHERE_M = 6_366_707.02;

    /// One aircraft at one second, in degrees, metres and metres a second.
    record State(
            String name,
            double timeS,
            LatLon at,
            double altM,
            double eastMps,
            double northMps,
            double upMps) {}

    /// One row of a table.
    record Row(double timeS, String own, String other, int level, List<Double> lossS) {}

    /// A configuration: the volume of each level, the times, and how levels are steadied.
    record Setting(
            String name,
            List<WellClear> volumes,
            LookAhead enter,
            LookAhead keep,
            Steadying steadying) {

        static final double MILE = 1852;

        static final List<Setting> ALL =
                List.of(
                        new Setting(
                                "DO_365B_no_SUM",
                                volumes(0.66, 35, 0, 700, 450, 450),
                                new LookAhead(55, 55, 25),
                                new LookAhead(75, 75, 55),
                                new Steadying(2, 4, Double.POSITIVE_INFINITY, 4, 5)),
                        new Setting(
                                "Buffered_DWC_SC_228_nom_b",
                                volumes(1, 35, 20, 750, 450, 450),
                                new LookAhead(60, 60, 30),
                                new LookAhead(60, 60, 30),
                                Steadying.NONE),
                        new Setting(
                                "CD3D",
                                volumes(5, 0, 0, 1000),
                                new LookAhead(180, 180, 180),
                                new LookAhead(180, 180, 180),
                                Steadying.NONE));

        private static List<WellClear> volumes(
                double miles, double tauS, double coAltitudeS, double... feet) {
            List<WellClear> volumes = new ArrayList<>();
            for (double f : feet) {
                volumes.add(new WellClear(miles * MILE, tauS, f * FOOT, coAltitudeS));
            }
            return volumes;
        }

        Setting plain() {
            return new Setting(name, volumes, enter, enter, Steadying.NONE);
        }

        int raw(Loss loss, int last) {
            for (int level = volumes.size(); level > 0; level--) {
                double spanS = (level == last ? keep : enter).of(level);
                if (loss.within(volumes.get(level - 1), spanS)) {
                    return level;
                }
            }
            return 0;
        }
    }

    interface Loss {
        Optional<Within> during(WellClear volume, double spanS);

        default boolean within(WellClear volume, double spanS) {
            return during(volume, spanS).isPresent();
        }

        /// When the volume is entered, looking as far ahead as the reference does.
        default double lossS(WellClear volume) {
            return during(volume, 180).map(Within::fromS).orElse(Double.POSITIVE_INFINITY);
        }
    }

    private DaidalusTables() {}

    static List<State> states(Path daa) throws IOException {
        List<String> lines =
                Files.readAllLines(daa).stream()
                        .filter(l -> !l.startsWith("#") && !l.isBlank())
                        .toList();
        List<String> names = split(lines.get(0).toLowerCase(java.util.Locale.ROOT));
        double second = split(lines.get(1)).get(names.indexOf("time")).equals("[ms]") ? 1e-3 : 1;
        List<State> states = new ArrayList<>();
        for (String line : lines.subList(2, lines.size())) {
            List<String> cells = split(line);
            Map<String, Double> v = new HashMap<>();
            for (int i = 1; i < names.size(); i++) {
                v.put(names.get(i), Double.parseDouble(cells.get(i)));
            }
            double east = v.getOrDefault("vx", 0.0);
            double north = v.getOrDefault("vy", 0.0);
            if (v.containsKey("trk")) {
                double track = Math.toRadians(get(v, "trk"));
                east = get(v, "gs") * Math.sin(track);
                north = get(v, "gs") * Math.cos(track);
            }
            double up = v.getOrDefault("vs", v.getOrDefault("vz", 0.0));
            states.add(
                    new State(
                            cells.getFirst(),
                            get(v, "time") * second,
                            new LatLon(get(v, "lat"), get(v, "lon")),
                            get(v, "alt") * FOOT,
                            east * KNOT,
                            north * KNOT,
                            up * FOOT / 60));
        }
        return states;
    }

    static List<Row> rows(Path table) throws IOException {
        List<Row> rows = new ArrayList<>();
        List<String> lines = Files.readAllLines(table);
        for (String line : lines.subList(2, lines.size())) {
            String[] c = line.split(",", -1);
            rows.add(
                    new Row(
                            Double.parseDouble(c[0]),
                            c[1].strip(),
                            c[2].strip(),
                            Integer.parseInt(c[4].strip()),
                            losses(lines.getFirst().split(",", -1), c)));
        }
        return rows;
    }

    /// The times to the volume of each level, infinite where it is not entered.
    private static List<Double> losses(String[] names, String[] cells) {
        List<Double> losses = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            if (names[i].contains("Time to Volume")) {
                String cell = cells[i].strip();
                losses.add(
                        cell.equals("infty") ? Double.POSITIVE_INFINITY : Double.parseDouble(cell));
            }
        }
        return losses;
    }

    /// As the reference sees it: a sphere, projected orthographically at the own aircraft.
    static Loss onItsPlane(State own, State other) {
        double[] o = frame(own.at);
        double[] i = frame(other.at);
        double x = SPHERE_M * dot(o, 0, i, 6);
        double y = SPHERE_M * dot(o, 3, i, 6);
        double vx =
                other.eastMps * dot(o, 0, i, 0) + other.northMps * dot(o, 0, i, 3) - own.eastMps;
        double vy =
                other.eastMps * dot(o, 3, i, 0) + other.northMps * dot(o, 3, i, 3) - own.northMps;
        Plane plane = new Plane(x, y, vx, vy);
        Vertical vertical = vertical(own, other);
        return (volume, spanS) -> volume.lost(plane, vertical, spanS);
    }

    /// As we see it: on the ellipsoid; a volume without tau is a cylinder.
    static Loss onEllipsoid(State own, State other) {
        SteadyCourse a = course(own);
        SteadyCourse b = course(other);
        Vertical vertical = vertical(own, other);
        return (volume, spanS) -> {
            Minimum minimum =
                    volume.tauS() == 0 && volume.coAltitudeS() == 0
                            ? new Cylinder(volume.distanceM(), volume.heightM())
                            : volume;
            return minimum.lost(a, b, vertical, spanS);
        };
    }

    private static Vertical vertical(State own, State other) {
        return new Vertical(other.altM - own.altM, other.upMps - own.upMps);
    }

    private static SteadyCourse course(State s) {
        double courseDeg = Math.toDegrees(Math.atan2(s.eastMps, s.northMps));
        return new SteadyCourse(s.at, courseDeg, Math.hypot(s.eastMps, s.northMps));
    }

    /// East, north and up at a place of the sphere.
    private static double[] frame(LatLon at) {
        double lat = Math.toRadians(at.latDeg());
        double lon = Math.toRadians(at.lonDeg());
        return new double[] {
            -Math.sin(lon),
            Math.cos(lon),
            0,
            -Math.sin(lat) * Math.cos(lon),
            -Math.sin(lat) * Math.sin(lon),
            Math.cos(lat),
            Math.cos(lat) * Math.cos(lon),
            Math.cos(lat) * Math.sin(lon),
            Math.sin(lat)
        };
    }

    private static double dot(double[] a, int i, double[] b, int j) {
        return a[i] * b[j] + a[i + 1] * b[j + 1] + a[i + 2] * b[j + 2];
    }

    private static double get(Map<String, Double> values, String name) {
        return values.getOrDefault(name, Double.NaN);
    }

    private static List<String> split(String line) {
        return List.of(line.strip().split("[,\\s]+"));
    }
}
