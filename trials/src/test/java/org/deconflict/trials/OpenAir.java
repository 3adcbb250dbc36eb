package org.deconflict.trials;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.deconflict.geo.Circle;
import org.deconflict.geo.EdgeKind;
import org.deconflict.geo.Geodesics;
import org.deconflict.geo.LatLon;
import org.deconflict.geo.Outline;
import org.deconflict.geo.OutlineRefused;
import org.deconflict.geo.Polygon;
import org.deconflict.model.AltitudeBand;
import org.deconflict.model.Datum;
import org.deconflict.model.Validity;
import org.deconflict.model.Zone;
import org.deconflict.model.ZoneRules;

/// Airspaces as gliding clubs exchange them: enough of OpenAir to have many real zones in a test.
///
/// Arcs become corners every five degrees; heights above the ground are left open. Airspaces that
/// cross themselves as they are drawn are counted as refused.
final class OpenAir {

    private static final double NAUTICAL_MILE_M = 1852;
    private static final double FOOT_M = 0.3048;
    private static final Pattern ANGLE =
            Pattern.compile("(\\d+):(\\d+):(\\d+(?:\\.\\d+)?)\\s*([NSEW])");

    private final List<Zone> zones = new ArrayList<>();
    private int refused;
    private String name = "";
    private double floorM = Double.NEGATIVE_INFINITY;
    private double ceilingM = Double.POSITIVE_INFINITY;
    private List<LatLon> corners = new ArrayList<>();
    private Optional<Outline> circle = Optional.empty();
    private LatLon centre = new LatLon(0, 0);
    private boolean clockwise = true;

    static OpenAir read(Path file) throws IOException {
        OpenAir read = new OpenAir();
        for (String line : Files.readAllLines(file, StandardCharsets.ISO_8859_1)) {
            read.line(line.strip());
        }
        read.finish();
        return read;
    }

    List<Zone> zones() {
        return zones;
    }

    int refused() {
        return refused;
    }

    private void line(String line) {
        String rest = line.length() > 3 ? line.substring(2).strip() : "";
        if (line.startsWith("AC ")) {
            finish();
        } else if (line.startsWith("AN ")) {
            name = rest.replaceAll("[|,\\p{Cntrl}]", " ");
        } else if (line.startsWith("AL ")) {
            floorM = height(rest, Double.NEGATIVE_INFINITY);
        } else if (line.startsWith("AH ")) {
            ceilingM = height(rest, Double.POSITIVE_INFINITY);
        } else if (line.startsWith("DP ")) {
            corners.add(places(rest).getFirst());
        } else if (line.startsWith("V X=")) {
            centre = places(line).getFirst();
        } else if (line.startsWith("V D=")) {
            clockwise = line.endsWith("+");
        } else if (line.startsWith("DB ")) {
            arc(places(rest).get(0), places(rest).get(1));
        } else if (line.startsWith("DC ")) {
            circle = Optional.of(new Circle(centre, NAUTICAL_MILE_M * Double.parseDouble(rest)));
        }
    }

    private void arc(LatLon from, LatLon to) {
        double start = Geodesics.azimuthDeg(centre, from);
        double turn =
                Math.floorMod((long) Math.rint(Geodesics.azimuthDeg(centre, to) - start), 360);
        turn = clockwise ? turn : turn - 360;
        double radiusM = Geodesics.distanceM(centre, from);
        corners.add(from);
        for (double at = 5; at < Math.abs(turn); at += 5) {
            corners.add(Geodesics.move(centre, start + Math.copySign(at, turn), radiusM));
        }
        corners.add(to);
    }

    private void finish() {
        if (circle.isPresent() || !corners.isEmpty()) {
            try {
                Outline outline =
                        circle.isPresent()
                                ? circle.get()
                                : new Polygon(List.of(corners), EdgeKind.GEODESIC);
                zones.add(zone(outline));
            } catch (OutlineRefused e) {
                refused++;
            }
        }
        corners = new ArrayList<>();
        circle = Optional.empty();
        clockwise = true;
        floorM = Double.NEGATIVE_INFINITY;
        ceilingM = Double.POSITIVE_INFINITY;
    }

    private Zone zone(Outline outline) {
        String id = "%04d %s".formatted(zones.size(), name);
        return new Zone(
                id.length() > 100 ? id.substring(0, 100) : id,
                name,
                outline,
                new AltitudeBand(floorM, Math.max(floorM, ceilingM), Datum.WGS84),
                Validity.ALWAYS,
                Optional.empty(),
                ZoneRules.USUAL,
                new TreeMap<>());
    }

    private static double height(String text, double otherwise) {
        if (text.startsWith("FL")) {
            return 100 * FOOT_M * Double.parseDouble(text.substring(2).strip());
        }
        Matcher feet = Pattern.compile("(\\d+)\\s*FT AMSL").matcher(text);
        return feet.matches() ? FOOT_M * Double.parseDouble(feet.group(1)) : otherwise;
    }

    private static List<LatLon> places(String text) {
        List<Double> angles = new ArrayList<>();
        Matcher m = ANGLE.matcher(text);
        while (m.find()) {
            double degrees =
                    Integer.parseInt(m.group(1))
                            + Integer.parseInt(m.group(2)) / 60.0
                            + Double.parseDouble(m.group(3)) / 3600;
            angles.add("SW".contains(m.group(4)) ? -degrees : degrees);
        }
        List<LatLon> places = new ArrayList<>();
        for (int i = 0; i + 1 < angles.size(); i += 2) {
            places.add(new LatLon(angles.get(i), angles.get(i + 1)));
        }
        return places;
    }
}
