package org.deconflict.geo;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.deconflict.geo.Contacts.Contact;

/// How rings of one outline may lie to each other: holes in a ring, parts beside parts.
final class Placing {

    /// How far beside a shared edge its two sides are looked at, in metres.
    private static final double BESIDE_M = 1e-4;

    private Placing() {}

    /// Holes lie in the outer ring and beside each other; lines may touch at points.
    static void refuseMisplacedHoles(List<Ring> rings) {
        Ring outer = rings.getFirst();
        Region inside = Region.of(outer);
        for (int i = 1; i < rings.size(); i++) {
            Ring hole = rings.get(i);
            Region gap = Region.of(hole);
            refuseMeeting(outer, hole);
            for (LatLon p : marks(hole)) {
                if (!inside.contains(p)) {
                    throw misplaced(hole, "leaves", outer, p);
                }
            }
            for (LatLon p : marks(outer)) {
                if (gap.isStrictlyWithin(p)) {
                    throw misplaced(hole, "goes round", outer, p);
                }
            }
            for (int j = 1; j < i; j++) {
                refuseMeeting(rings.get(j), hole);
                refuseOverlap(rings.get(j), hole);
            }
        }
    }

    private static void refuseMeeting(Ring a, Ring b) {
        forContacts(
                a,
                b,
                meeting -> {
                    if (meeting.contact != Contact.TOUCH) {
                        throw meeting.refused();
                    }
                });
    }

    private static void refuseOverlap(Ring a, Ring b) {
        Region inA = Region.of(a);
        Region inB = Region.of(b);
        for (LatLon p : marks(b)) {
            if (inA.isStrictlyWithin(p)) {
                throw misplaced(b, "overlaps", a, p);
            }
        }
        for (LatLon p : marks(a)) {
            if (inB.isStrictlyWithin(p)) {
                throw misplaced(a, "overlaps", b, p);
            }
        }
    }

    /// The edges of each line along which parts adjoin; refuses parts that overlap.
    static Map<Line, BitSet> seams(List<Polygon> parts) {
        Map<Line, BitSet> seams = new HashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (mayMeet(parts.get(j).reach(), parts.get(i).reach())) {
                    addSeams(seams, new Pair(parts.get(j), j + 1, parts.get(i), i + 1));
                }
            }
        }
        return seams;
    }

    private static boolean mayMeet(Reach a, Reach b) {
        return Geodesics.distanceM(a.centre(), b.centre()) <= a.radiusM() + b.radiusM();
    }

    /// Two parts and their numbers.
    private record Pair(Polygon a, int numberA, Polygon b, int numberB) {

        OutlineRefused overlap(LatLon p) {
            return new OutlineRefused(
                    "part %d and part %d overlap at %s; parts may touch or adjoin along whole edges"
                            .formatted(numberA, numberB, Words.at(p)));
        }
    }

    private static void addSeams(Map<Line, BitSet> seams, Pair pair) {
        for (Ring a : pair.a.checked()) {
            for (Ring b : pair.b.checked()) {
                forContacts(a, b, meeting -> addSeam(seams, pair, meeting));
            }
        }
        refuseMarks(pair, pair.a, pair.b);
        refuseMarks(pair, pair.b, pair.a);
    }

    private static void addSeam(Map<Line, BitSet> seams, Pair pair, Meeting meeting) {
        if (meeting.contact == Contact.TOUCH) {
            return;
        }
        Edge e = meeting.a.line().edge(meeting.i);
        Edge f = meeting.b.line().edge(meeting.j);
        Edge.Spot mid = e.at(0.5);
        LatLon beside = Geodesics.move(mid.place(), mid.azimuthDeg() + 90, BESIDE_M);
        boolean seam = e.span().sameEnds(f.span());
        if (!seam || pair.a.region().isWithin(beside) == pair.b.region().isWithin(beside)) {
            throw pair.overlap(mid.place());
        }
        seams.computeIfAbsent(meeting.a.line(), line -> new BitSet()).set(meeting.i);
        seams.computeIfAbsent(meeting.b.line(), line -> new BitSet()).set(meeting.j);
    }

    private static void refuseMarks(Pair pair, Polygon of, Polygon in) {
        for (Ring r : of.checked()) {
            for (LatLon p : marks(r)) {
                if (in.region().isStrictlyWithin(p)) {
                    throw pair.overlap(p);
                }
            }
        }
    }

    /// The corners and the middles of the edges.
    private static List<LatLon> marks(Ring ring) {
        List<LatLon> marks = new ArrayList<>();
        for (int i = 0; i < ring.line().edges(); i++) {
            if (ring.line().isEdge(i)) {
                Edge e = ring.line().edge(i);
                marks.add(e.place(0));
                marks.add(e.place(0.5));
            }
        }
        return marks;
    }

    /// Edge `i` of one ring meets edge `j` of another.
    private record Meeting(Ring a, int i, Ring b, int j, Contact contact) {

        OutlineRefused refused() {
            return new OutlineRefused(
                    "%s: the edge from %s %s the edge from %s of %s; a hole may touch other lines only at points"
                            .formatted(
                                    b.name(),
                                    b.line().corner(j),
                                    contact == Contact.CROSS ? "crosses" : "runs along",
                                    a.line().corner(i),
                                    a.name()));
        }
    }

    private static void forContacts(Ring a, Ring b, Consumer<Meeting> found) {
        for (int i = 0; i < a.line().edges(); i++) {
            for (int j : b.line().near(a.line(), i)) {
                Contact contact = Contacts.between(a.line(), i, b.line(), j);
                if (contact != Contact.NONE) {
                    found.accept(new Meeting(a, i, b, j, contact));
                }
            }
        }
    }

    private static OutlineRefused misplaced(Ring a, String verb, Ring b, LatLon p) {
        return new OutlineRefused(
                "%s %s %s at %s; holes must lie in the first ring and beside each other"
                        .formatted(a.name(), verb, b.name(), Words.at(p)));
    }
}
