package org.deconflict.bench.scoreboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.deconflict.bench.peers.Judge;
import org.deconflict.bench.peers.Way;
import org.deconflict.geo.Circle;
import org.deconflict.geo.Corridor;
import org.deconflict.geo.EdgeKind;
import org.deconflict.geo.Geodesics;
import org.deconflict.geo.LatLon;
import org.deconflict.geo.Outline;
import org.deconflict.geo.Polygon;
import org.deconflict.model.AlertKind;
import org.deconflict.model.Fix;
import org.deconflict.model.TrackId;
import org.deconflict.model.Zone;
import org.deconflict.watch.Watch;
import org.deconflict.watch.WatchRules;

/// Positions round a line of which it is known by how they were made on which side they are, and how far.
///
/// `outM` is the distance to the line in metres, negative inside.
record Places(String name, Outline outline, List<LatLon> at, List<Double> outM) {

    private static final double STRIP_M = 1_000;
    private static final double TOO_NEAR_M = 1e-3;

    /// How many were judged, how many wrongly, and how far from the line the worst of them is.
    record Errors(int asked, int wrong, double worstM) {}

    Places {
        at = List.copyOf(at);
        outM = List.copyOf(outM);
    }

    /// All of the scoreboard, so many positions each.
    static List<Places> all(int positions, long seed) {
        Random random = new Random(seed);
        List<Places> all = new ArrayList<>();
        for (double latDeg : new double[] {0, 33.5, 60, 80}) {
            all.add(ring(latDeg, positions, random));
        }
        all.add(edge(positions, random));
        all.add(centreLine(positions, random));
        return all;
    }

    private static Places ring(double latDeg, int positions, Random random) {
        Circle ring = new Circle(new LatLon(latDeg, 38.6), 55_000);
        List<LatLon> at = new ArrayList<>();
        List<Double> outM = new ArrayList<>();
        for (int i = 0; i < positions; i++) {
            double metres = off(random);
            outM.add(metres);
            at.add(
                    Geodesics.move(
                            ring.centre(), random.nextDouble(0, 360), ring.radiusM() + metres));
        }
        String name =
                String.format(Locale.ROOT, "within 1 km of a 55 km ring at %.1f° north", latDeg);
        return new Places(name, ring, at, outM);
    }

    /// The southern edge of a box; positions square off it, so that the edge is what is nearest.
    private static Places edge(int positions, Random random) {
        double lengthM = 100_000;
        LatLon west = new LatLon(33.5, 38.1);
        LatLon east = Geodesics.move(west, 90, lengthM);
        double backDeg = Geodesics.azimuthDeg(east, west);
        LatLon northEast = Geodesics.move(east, backDeg + 90, 50_000);
        LatLon northWest = Geodesics.move(west, 0, 50_000);
        Polygon box =
                new Polygon(List.of(List.of(west, east, northEast, northWest)), EdgeKind.GEODESIC);
        List<LatLon> at = new ArrayList<>();
        List<Double> outM = new ArrayList<>();
        for (int i = 0; i < positions; i++) {
            double metres = off(random);
            outM.add(metres);
            LatLon foot = Geodesics.move(west, 90, lengthM * random.nextDouble(0.05, 0.95));
            at.add(Geodesics.move(foot, Geodesics.azimuthDeg(foot, east) + 90, metres));
        }
        return new Places("within 1 km of an edge of 100 km at 33.5° north", box, at, outM);
    }

    /// On the line itself, so half a width inside.
    private static Places centreLine(int positions, Random random) {
        double halfWidthM = 500;
        LatLon from = new LatLon(30, 38.6);
        Corridor corridor = new Corridor(List.of(from, new LatLon(31, 38.6)), halfWidthM);
        List<LatLon> at = new ArrayList<>();
        List<Double> outM = new ArrayList<>();
        for (int i = 0; i < positions; i++) {
            at.add(new LatLon(random.nextDouble(30.01, 30.99), from.lonDeg()));
            outM.add(-halfWidthM);
        }
        String name = "on the centre line of a corridor along a meridian, 1 km wide";
        return new Places(name, corridor, at, outM);
    }

    private static double off(Random random) {
        double metres = random.nextDouble(-STRIP_M, STRIP_M);
        return Math.abs(metres) < TOO_NEAR_M ? off(random) : metres;
    }

    /// The errors of a peer; empty where it knows no such outline.
    Optional<Errors> of(Way way) {
        return way.of(outline).map(this::errors);
    }

    /// The errors of [Watch], which hears of a new track at each position.
    Errors ofWatch() {
        Watch watch = new Watch(List.of(Zone.of("Z", outline)), WatchRules.USUAL);
        int[] number = new int[1];
        return errors(
                (latDeg, lonDeg) -> {
                    boolean[] inside = new boolean[1];
                    TrackId track = new TrackId("csv", "T" + number[0]++);
                    watch.onFix(
                            Fix.of(track, 0, new LatLon(latDeg, lonDeg)),
                            0,
                            alert -> inside[0] |= alert.kind() == AlertKind.FOUND_INSIDE);
                    return inside[0];
                });
    }

    private Errors errors(Judge judge) {
        int wrong = 0;
        double worstM = 0;
        for (int i = 0; i < at.size(); i++) {
            LatLon p = at.get(i);
            if (judge.holds(p.latDeg(), p.lonDeg()) != outM.get(i) <= 0) {
                wrong++;
                worstM = Math.max(worstM, Math.abs(outM.get(i)));
            }
        }
        return new Errors(at.size(), wrong, worstM);
    }
}
