package org.deconflict.geo;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// Finds the edges near a position: a binary tree of balls over the pieces of a line, in their order.
///
/// A ball is skipped only when its nearest point is surely farther, in a straight line through space,
/// than any position at the distance looked for can be; so nothing is missed.
final class EdgeTree {

    /// Rounding of points in space, generously (metres).
    private static final double SLACK_M = 1e-6;

    private final Piece[] pieces;

    /// x, y, z and radius of each node's ball, in heap order.
    private final double[] balls;

    /// Where the pieces of each edge begin, and behind the last where they end.
    private final int[] firstOf;

    EdgeTree(List<? extends Edge> edges) {
        List<Piece> all = new ArrayList<>(edges.size());
        firstOf = new int[edges.size() + 1];
        for (int i = 0; i < edges.size(); i++) {
            int parts = edges.get(i).pieces();
            for (int part = 0; part < parts; part++) {
                all.add(Piece.of(i, edges.get(i), part, parts));
            }
            firstOf[i + 1] = all.size();
        }
        pieces = all.toArray(Piece[]::new);
        balls = new double[8 * Integer.highestOneBit(Math.max(1, 2 * pieces.length - 1))];
        build(0, 0, pieces.length);
    }

    private void build(int node, int from, int to) {
        if (to - from == 1) {
            Piece p = pieces[from];
            put(node, p.start().mid(p.end()), p.start().distanceM(p.end()) / 2 + p.bowM());
            return;
        }
        int mid = (from + to) >>> 1;
        build(2 * node + 1, from, mid);
        build(2 * node + 2, mid, to);
        Ecef a = centre(2 * node + 1);
        Ecef b = centre(2 * node + 2);
        double ra = radiusM(2 * node + 1);
        double rb = radiusM(2 * node + 2);
        double apart = a.distanceM(b);
        // The smallest ball round two balls.
        double radius = Math.max(Math.max(ra, rb), (apart + ra + rb) / 2);
        double share = apart == 0 ? 0 : Math.min(1, Math.max(0, (radius - ra) / apart));
        Ecef c =
                new Ecef(
                        a.x() + share * (b.x() - a.x()),
                        a.y() + share * (b.y() - a.y()),
                        a.z() + share * (b.z() - a.z()));
        put(node, c, Math.max(c.distanceM(a) + ra, c.distanceM(b) + rb));
    }

    private void put(int node, Ecef centre, double radiusM) {
        balls[4 * node] = centre.x();
        balls[4 * node + 1] = centre.y();
        balls[4 * node + 2] = centre.z();
        balls[4 * node + 3] = radiusM;
    }

    private Ecef centre(int node) {
        return new Ecef(balls[4 * node], balls[4 * node + 1], balls[4 * node + 2]);
    }

    private double radiusM(int node) {
        return balls[4 * node + 3];
    }

    /// Least geodesic distance from `p` to any edge, or `limitM` when none is nearer than that.
    double distanceM(LatLon p, double limitM) {
        Search search = new Search(p, limitM);
        search.visit(0, 0, pieces.length);
        return search.bestM;
    }

    /// A position amid the line, from which a cap is drawn.
    LatLon amid() {
        return centre(0).below();
    }

    /// No position of the line is farther from `centre` than this.
    double farthestM(LatLon centre) {
        double corners = 0;
        double any = 0;
        boolean geodesic = true;
        for (Piece p : pieces) {
            double a = Geodesics.distanceM(centre, p.edge().place(p.t1()));
            double b = Geodesics.distanceM(centre, p.edge().place(p.t2()));
            corners = Math.max(corners, Math.max(a, b));
            any = Math.max(any, (a + b + p.lengthM()) / 2);
            geodesic &= p.edge() instanceof GeodesicEdge;
        }
        return geodesic && corners < Wgs84.CONVEX_M ? corners : any;
    }

    /// Whether a position is within the tie of one edge.
    boolean isOn(int edge, LatLon p) {
        Ecef space = Ecef.of(p);
        double chord = Outline.TIE_M + SLACK_M;
        for (int i = firstOf[edge]; i < firstOf[edge + 1]; i++) {
            if (pieces[i].leastChordM(space) <= chord
                    && pieces[i].distanceM(p, space) <= Outline.TIE_M) {
                return true;
            }
        }
        return false;
    }

    /// The edges, by index and in order, that may come nearer than the tie to an edge of a line.
    int[] near(EdgeTree line, int edge) {
        BitSet found = new BitSet();
        for (int i = line.firstOf[edge]; i < line.firstOf[edge + 1]; i++) {
            Piece p = line.pieces[i];
            Ecef mid = p.start().mid(p.end());
            double reach = p.start().distanceM(p.end()) / 2 + p.bowM() + Outline.TIE_M + SLACK_M;
            near(mid, reach, 0, 0, pieces.length, found);
        }
        return found.stream().toArray();
    }

    private void near(Ecef mid, double reachM, int node, int from, int to, BitSet found) {
        if (centre(node).distanceM(mid) - radiusM(node) > reachM) {
            return;
        }
        if (to - from == 1) {
            if (pieces[from].leastChordM(mid) <= reachM) {
                found.set(pieces[from].index());
            }
            return;
        }
        int half = (from + to) >>> 1;
        near(mid, reachM, 2 * node + 1, from, half, found);
        near(mid, reachM, 2 * node + 2, half, to, found);
    }

    Edge edge(int index) {
        return pieces[firstOf[index]].edge();
    }

    int edges() {
        return firstOf.length - 1;
    }

    /// One look for the nearest piece. Owned by the thread that looks.
    private final class Search {
        private final LatLon p;
        private final Ecef space;
        private double bestM;
        private double bestChordM;

        Search(LatLon p, double limitM) {
            this.p = p;
            this.space = Ecef.of(p);
            this.bestM = limitM;
            this.bestChordM = Wgs84.chordM(limitM) + SLACK_M;
        }

        void visit(int node, int from, int to) {
            if (to - from == 1) {
                look(pieces[from]);
                return;
            }
            int half = (from + to) >>> 1;
            double a = leastM(2 * node + 1);
            double b = leastM(2 * node + 2);
            boolean swap = b < a;
            for (int i = 0; i < 2; i++) {
                boolean left = (i == 0) != swap;
                if ((left ? a : b) <= bestChordM) {
                    if (left) {
                        visit(2 * node + 1, from, half);
                    } else {
                        visit(2 * node + 2, half, to);
                    }
                }
            }
        }

        private void look(Piece piece) {
            if (piece.leastChordM(space) > bestChordM) {
                return;
            }
            double d = piece.distanceM(p, space);
            if (d < bestM) {
                bestM = d;
                bestChordM = Wgs84.chordM(d) + SLACK_M;
            }
        }

        private double leastM(int node) {
            double dx = balls[4 * node] - space.x();
            double dy = balls[4 * node + 1] - space.y();
            double dz = balls[4 * node + 2] - space.z();
            return Math.sqrt(dx * dx + dy * dy + dz * dz) - balls[4 * node + 3];
        }
    }
}
