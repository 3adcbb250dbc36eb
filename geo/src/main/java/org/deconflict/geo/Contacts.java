package org.deconflict.geo;

import java.util.ArrayList;
import java.util.List;

/// Where lines meet: crossings and touches of edges.
///
/// Two edges of one kind cross at most once, and edges that do not cross are nearest to each other at
/// an end of one of them (docs/maths/geodesic-edges.md). So two questions suffice: is an end of one
/// within the tie of the other, and do they swap north and south over their common longitudes?
final class Contacts {

    /// How two edges meet.
    enum Contact {
        NONE,
        /// At one place, an end of at least one of them.
        TOUCH,
        /// At two places or more: along a stretch.
        SHARE,
        CROSS
    }

    private static final String UNCUT =
            "was it cut at the antimeridian? Give it uncut, an edge takes the shorter way";

    private Contacts() {}

    /// Refuses a ring that crosses or touches itself.
    static void refuseWithin(String name, Line line) {
        for (int i = 0; i < line.edges(); i++) {
            for (int j : line.near(line, i)) {
                if (j <= i) {
                    continue;
                }
                boolean next = follows(line, i, j) || follows(line, j, i);
                Contact c = between(line, i, line, j);
                if (c == Contact.NONE || (c == Contact.TOUCH && next)) {
                    continue;
                }
                String what = c == Contact.CROSS ? "crosses" : next ? "turns back on" : "touches";
                throw new OutlineRefused(
                        "%s: the edge from %s %s the edge from %s%s; a ring must not meet itself%s"
                                .formatted(
                                        name,
                                        line.corner(j),
                                        what,
                                        line.corner(i),
                                        where(met(line, i, line, j)),
                                        isCut(line.span(i)) ? "; " + UNCUT : ""));
            }
        }
    }

    /// Whether edge `j` is the next of a ring after edge `i`, but for a step at a pole.
    private static boolean follows(Line line, int i, int j) {
        int next = (i + 1) % line.edges();
        return j == next || (!line.isEdge(next) && j == (next + 1) % line.edges());
    }

    /// A corner on the antimeridian, as drawing programs make them.
    private static boolean isCut(Span s) {
        return s.lon1Deg() == -180 || s.lon2Deg() == -180;
    }

    private static String where(List<LatLon> met) {
        return met.isEmpty() ? "" : " at " + Words.at(met.getFirst());
    }

    /// How edge `i` of one line and edge `j` of another meet.
    static Contact between(Line one, int i, Line other, int j) {
        if (one.keepsAside(i, other, j) || other.keepsAside(j, one, i)) {
            return Contact.NONE;
        }
        List<LatLon> met = met(one, i, other, j);
        if (met.isEmpty()) {
            return cross(one.edge(i), other.edge(j)) ? Contact.CROSS : Contact.NONE;
        }
        return met.size() == 1 ? Contact.TOUCH : Contact.SHARE;
    }

    /// The ends of either edge that lie on the other, each place once.
    private static List<LatLon> met(Line one, int i, Line other, int j) {
        Span e = one.span(i);
        Span f = other.span(j);
        List<LatLon> met = new ArrayList<>(4);
        addIfOn(met, e.start(), other, j);
        addIfOn(met, e.end(), other, j);
        addIfOn(met, f.start(), one, i);
        addIfOn(met, f.end(), one, i);
        return met;
    }

    private static void addIfOn(List<LatLon> met, LatLon end, Line line, int edge) {
        for (LatLon m : met) {
            if (m.equals(end)) {
                return;
            }
        }
        if (line.isOn(edge, end) && met.stream().noneMatch(m -> Wgs84.samePlace(m, end))) {
            met.add(end);
        }
    }

    /// Whether two edges that do not touch pass through each other.
    private static boolean cross(Edge e, Edge f) {
        Span a = e.span();
        Span b = f.span();
        if (a.upright()) {
            return crossesMeridian(e, f);
        }
        if (b.upright()) {
            return crossesMeridian(f, e);
        }
        if (!b.covers(a.westDeg()) && !a.covers(b.westDeg())) {
            return false;
        }
        double start = b.covers(a.westDeg()) ? a.westDeg() : b.westDeg();
        double end = b.reaches(a.eastDeg()) ? a.eastDeg() : b.eastDeg();
        double before = e.latAtDeg(start) - f.latAtDeg(start);
        double after = e.latAtDeg(end) - f.latAtDeg(end);
        return before > 0 ? after < 0 : after > 0;
    }

    private static boolean crossesMeridian(Edge upright, Edge f) {
        double lon = upright.span().lon1Deg();
        if (f.span().upright() || !f.span().reaches(lon)) {
            return false;
        }
        double lat = f.latAtDeg(lon);
        return lat > upright.minLatDeg() && lat < upright.maxLatDeg();
    }
}
