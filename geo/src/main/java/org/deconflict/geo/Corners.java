package org.deconflict.geo;

import java.util.ArrayList;
import java.util.List;

/// The corners of a ring or line in order, each place once: repeated neighbours are merged.
final class Corners {

    /// Largest number of corners in a ring or line.
    static final int MAX = 100_000;

    /// A corner with its number as given, counted from 1.
    ///
    /// At a pole the longitudes on which the line comes in and goes out differ; elsewhere they agree.
    record Corner(int number, LatLon place, double inLonDeg, double outLonDeg) {

        boolean isPole() {
            return Math.abs(place.latDeg()) == 90;
        }

        @Override
        public String toString() {
            return Words.corner(number, place);
        }
    }

    private Corners() {}

    /// Drops what repeats its forerunner exactly, and in a ring a last corner equal to the first.
    static List<LatLon> withoutRepeats(List<LatLon> given, boolean ring) {
        List<LatLon> kept = new ArrayList<>();
        for (LatLon p : given) {
            if (kept.isEmpty() || !kept.getLast().equals(p)) {
                kept.add(p);
            }
        }
        while (ring && kept.size() > 1 && kept.getLast().equals(kept.getFirst())) {
            kept.removeLast();
        }
        return List.copyOf(kept);
    }

    /// One corner a place; `least` distinct ones are needed, in a ring the last leads to the first.
    static List<Corner> distinct(String name, List<LatLon> given, EdgeKind kind, boolean ring) {
        if (given.size() > MAX) {
            throw new OutlineRefused(
                    "%s has %d corners, must be at most %d".formatted(name, given.size(), MAX));
        }
        List<Corner> corners = merge(given, ring);
        int least = ring ? 3 : 2;
        if (corners.size() < least) {
            throw new OutlineRefused(
                    "%s has %d distinct corners, must be at least %d%s"
                            .formatted(
                                    name,
                                    corners.size(),
                                    least,
                                    given.isEmpty() ? "" : ", near " + Words.at(given.getFirst())));
        }
        if (kind != EdgeKind.PLANAR) {
            turnAtPoles(corners, ring);
        }
        return corners;
    }

    private static List<Corner> merge(List<LatLon> given, boolean ring) {
        List<Corner> merged = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            LatLon p = given.get(i);
            Corner next = new Corner(i + 1, p, p.lonDeg(), p.lonDeg());
            if (!merged.isEmpty() && same(merged.getLast(), next)) {
                merged.set(merged.size() - 1, join(merged.getLast(), next));
            } else {
                merged.add(next);
            }
        }
        while (ring && merged.size() > 1 && same(merged.getLast(), merged.getFirst())) {
            Corner first = merged.getFirst();
            Corner last = merged.removeLast();
            double in = first.isPole() ? last.inLonDeg() : first.inLonDeg();
            merged.set(0, new Corner(first.number(), first.place(), in, first.outLonDeg()));
        }
        return merged;
    }

    private static boolean same(Corner a, Corner b) {
        double dLat = Math.abs(a.place().latDeg() - b.place().latDeg());
        double dLon = Math.abs(Wgs84.fold(a.outLonDeg() - b.inLonDeg()));
        // Within a millimetre in latitude; the longitude rule keeps planar spirals beside a pole.
        return dLat < 1e-8
                && (dLon < 1 || (a.isPole() && b.isPole()))
                && Wgs84.samePlace(a.place(), b.place());
    }

    private static Corner join(Corner a, Corner b) {
        double out = a.isPole() ? b.outLonDeg() : a.outLonDeg();
        return new Corner(a.number(), a.place(), a.inLonDeg(), out);
    }

    /// A line comes to a pole and leaves it along the meridians of its neighbours there.
    private static void turnAtPoles(List<Corner> corners, boolean ring) {
        int n = corners.size();
        for (int i = 0; i < n; i++) {
            Corner c = corners.get(i);
            if (c.isPole()) {
                Corner before = corners.get(i == 0 ? (ring ? n - 1 : 1) : i - 1);
                Corner after = corners.get(i == n - 1 ? (ring ? 0 : n - 2) : i + 1);
                corners.set(
                        i,
                        new Corner(
                                c.number(),
                                c.place(),
                                before.place().lonDeg(),
                                after.place().lonDeg()));
            }
        }
    }

    /// The edge from one corner to the next, or a refusal.
    static Edge edge(String name, Corner a, Corner b, EdgeKind kind) {
        Span span = new Span(a.place().latDeg(), a.outLonDeg(), b.place().latDeg(), b.inLonDeg());
        if (Math.abs(span.widthDeg()) == 180) {
            throw new OutlineRefused(
                    "%s: %s and %s are 180 degrees of longitude apart, so neither way is the shorter; add a corner between them"
                            .formatted(name, a, b));
        }
        if (kind == EdgeKind.PARALLEL && !span.upright() && span.lat1Deg() != span.lat2Deg()) {
            throw new OutlineRefused(
                    "%s: edges are parallel, but %s and %s lie neither on one latitude nor on one meridian; did you mean rhumb?"
                            .formatted(name, a, b));
        }
        Edge edge = Edge.of(kind, span);
        if (edge instanceof GeodesicEdge g && g.lengthM() > Wgs84.UNIQUE_M) {
            throw new OutlineRefused(
                    "%s: %s and %s are %.0f km apart, must be at most 19900, or the shortest way is not clear; add a corner between them"
                            .formatted(name, a, b, g.lengthM() / 1000));
        }
        return edge;
    }
}
