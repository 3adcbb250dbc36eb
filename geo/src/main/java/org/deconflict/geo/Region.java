package org.deconflict.geo;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The inside of closed lines that do not cross: what [Polygon] and [MultiPolygon] have in common.
///
/// A position is inside when the lines between it and the north pole are odd in number and the pole is
/// outside, or even and the pole is inside. Each edge is asked once whether it covers the position's
/// longitude, by exact half-open comparison, and then whether it lies to the north.
final class Region {

    private final EdgeTree line;
    private final List<Span> poleSteps;
    private final boolean holdsNorthPole;

    private Region(EdgeTree line, List<Span> poleSteps, boolean holdsNorthPole) {
        this.line = line;
        this.poleSteps = poleSteps;
        this.holdsNorthPole = holdsNorthPole;
    }

    static Region of(Ring ring) {
        return new Region(ring.line(), ring.poleSteps(), ring.holdsNorthPole());
    }

    /// The positions inside an odd number of rings, where `left` out edges lie between two insides.
    static Region of(List<Ring> rings, Set<Edge> left) {
        if (rings.size() == 1) {
            return of(rings.getFirst());
        }
        List<Edge> edges = new ArrayList<>();
        List<Span> steps = new ArrayList<>();
        boolean north = false;
        for (Ring r : rings) {
            for (int i = 0; i < r.line().edges(); i++) {
                if (!left.contains(r.line().edge(i))) {
                    edges.add(r.line().edge(i));
                }
            }
            steps.addAll(r.poleSteps());
            north ^= r.holdsNorthPole();
        }
        if (edges.isEmpty()) {
            throw new OutlineRefused(
                    "the parts together cover the whole earth, so there is no line");
        }
        return new Region(new EdgeTree(edges), List.copyOf(steps), north);
    }

    /// A cap round the whole region.
    Reach cap() {
        LatLon centre = line.amid();
        double radius = line.farthestM(centre);
        LatLon opposite = new LatLon(-centre.latDeg(), Wgs84.lon(centre.lonDeg() + 180));
        // The cap holds the line; it holds the inside too unless that is on the far side.
        boolean whole = radius > Wgs84.UNIQUE_M || contains(opposite);
        return Reach.of(centre, whole ? Wgs84.FARTHEST_M : radius);
    }

    /// Parity alone: may err for positions nearer than 0.1 µm to the line, which are ties.
    boolean isWithin(LatLon p) {
        double lon = Wgs84.lon(p.lonDeg());
        boolean inside = holdsNorthPole;
        for (int i = 0; i < line.edges(); i++) {
            inside ^= line.edge(i).isNorthOf(p.latDeg(), lon);
        }
        for (Span step : poleSteps) {
            inside ^= step.covers(lon); // the pole itself lies under its step, too
        }
        return inside;
    }

    /// Inside by parity, or on the line.
    boolean contains(LatLon p) {
        return isWithin(p) || line.distanceM(p, Math.nextUp(Outline.TIE_M)) <= Outline.TIE_M;
    }

    double signedDistanceM(LatLon p) {
        double d = line.distanceM(p, Double.POSITIVE_INFINITY);
        return isWithin(p) ? -d : d;
    }

    /// Inside and not on the line.
    boolean isStrictlyWithin(LatLon p) {
        return isWithin(p) && line.distanceM(p, Math.nextUp(Outline.TIE_M)) > Outline.TIE_M;
    }
}
