package org.deconflict.geo;

import java.util.ArrayList;
import java.util.List;

/// One closed line of a polygon, checked: it neither crosses nor touches itself, and its inside is
/// the smaller side by area on the ellipsoid.
///
/// @param name how refusals call it, such as `ring 2`
/// @param corners as many as edges; edge i of `line` goes from corner i to the next
/// @param poleSteps what joins the two meridians of a corner at the north pole: an edge without length
/// @param holdsNorthPole whether the north pole is on the inside (meaningless when it is a corner,
///     but then the pole steps are counted against it)
record Ring(
        String name,
        List<Corners.Corner> corners,
        EdgeTree line,
        List<Span> poleSteps,
        boolean holdsNorthPole) {

    /// A ring whose two sides differ by less than this has no smaller side (square metres).
    private static final double HALVES_M2 = 2e6;

    static Ring of(String name, List<LatLon> given, EdgeKind kind) {
        List<Corners.Corner> corners = Corners.distinct(name, given, kind, true);
        List<Edge> edges = new ArrayList<>();
        for (int i = 0; i < corners.size(); i++) {
            Corners.Corner to = corners.get((i + 1) % corners.size());
            edges.add(Corners.edge(name, corners.get(i), to, kind));
        }
        List<Span> steps = steps(corners);
        List<Span> north = steps.stream().filter(s -> s.lat1Deg() > 0).toList();
        EdgeTree line = new EdgeTree(edges);
        Ring ring = new Ring(name, List.copyOf(corners), line, north, false);
        Contacts.refuseWithin(ring);
        boolean holdsNorth = northIsInside(ring, edges, steps);
        return new Ring(name, ring.corners, line, north, holdsNorth);
    }

    private static List<Span> steps(List<Corners.Corner> corners) {
        List<Span> steps = new ArrayList<>();
        for (Corners.Corner c : corners) {
            double lat = c.place().latDeg();
            Span step = new Span(lat, c.inLonDeg(), lat, c.outLonDeg());
            if (c.isPole() && !step.upright()) {
                steps.add(step);
            }
        }
        return steps;
    }

    /// The smaller side holds the north pole or not.
    ///
    /// With `under` the area between the line and the equator (east positive): a line that goes once
    /// round the poles has half the ellipsoid less `under` on its north side; any other line has the
    /// area |under| on the side without poles.
    private static boolean northIsInside(Ring ring, List<Edge> edges, List<Span> steps) {
        double turned = 0;
        double under = 0;
        for (Edge e : edges) {
            turned += e.span().widthDeg();
            under += e.areaM2();
        }
        for (Span s : steps) {
            turned += s.widthDeg();
            under += Math.signum(s.lat1Deg()) * s.widthDeg() / 360 * Wgs84.AREA_M2 / 2;
        }
        long rounds = Math.round(turned / 360);
        double northLess =
                switch (Long.signum(rounds)) {
                    case 0 -> Math.abs(under) - Wgs84.AREA_M2 / 2;
                    case 1 -> under;
                    default -> -under;
                };
        if (2 * Math.abs(northLess) < HALVES_M2) {
            throw new OutlineRefused(
                    "%s cuts the earth into two equal halves, so it has no smaller side; move %s or split the ring"
                            .formatted(ring.name, ring.corners.getFirst()));
        }
        return northLess > 0;
    }
}
