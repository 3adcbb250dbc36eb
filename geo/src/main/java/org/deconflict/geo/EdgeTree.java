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

    /// x, y, z and radius of the ball round pieces [from, to), kept at the middle of that range, which
    /// is the middle of no other. A single piece needs no ball.
    private final double[] balls;

    /// Where the pieces of each edge begin, and behind the last where they end.
    private final int[] firstOf;

    EdgeTree(List<? extends Edge> edges) {
        List<Piece> all = new ArrayList<>(edges.size());
        firstOf = new int[edges.size() + 1];
        for (int i = 0; i < edges.size(); i++) {
            int parts = edges.get(i).pieces();
            for (int part = 0; part < parts; part++) {
                Piece piece = Piece.of(i, edges.get(i), part, parts);
                all.add(all.isEmpty() ? piece : piece.after(all.getLast()));
            }
            firstOf[i + 1] = all.size();
        }
        pieces = all.toArray(Piece[]::new);
        balls = new double[4 * pieces.length];
        build(0, pieces.length);
    }

    private record Ball(Ecef centre, double radiusM) {

        /// The smallest ball round two balls.
        Ball with(Ball o) {
            double apart = centre.distanceM(o.centre);
            double radius =
                    Math.max(Math.max(radiusM, o.radiusM), (apart + radiusM + o.radiusM) / 2);
            double share = apart == 0 ? 0 : Math.clamp((radius - radiusM) / apart, 0.0, 1.0);
            Ecef c = centre.towards(o.centre, share);
            return new Ball(
                    c, Math.max(c.distanceM(centre) + radiusM, c.distanceM(o.centre) + o.radiusM));
        }
    }

    private Ball build(int from, int to) {
        if (to - from == 1) {
            Piece p = pieces[from];
            return new Ball(p.middle(), p.start().distanceM(p.end()) / 2 + p.bowM());
        }
        int mid = (from + to) >>> 1;
        Ball ball = build(from, mid).with(build(mid, to));
        balls[4 * mid] = ball.centre.x();
        balls[4 * mid + 1] = ball.centre.y();
        balls[4 * mid + 2] = ball.centre.z();
        balls[4 * mid + 3] = ball.radiusM;
        return ball;
    }

    /// No position of pieces [from, to) has a smaller chord to `p` than this.
    private double leastChordM(Ecef p, int from, int to) {
        if (to - from == 1) {
            return pieces[from].leastChordM(p);
        }
        int at = 4 * ((from + to) >>> 1);
        double dx = balls[at] - p.x();
        double dy = balls[at + 1] - p.y();
        double dz = balls[at + 2] - p.z();
        return Math.sqrt(dx * dx + dy * dy + dz * dz) - balls[at + 3];
    }

    /// Least geodesic distance from `p` to any edge, or `limitM` when none is nearer than that.
    double distanceM(LatLon p, double limitM) {
        Search search = new Search(p, limitM);
        search.visit(0, pieces.length);
        return search.bestM;
    }

    /// A position amid the line, from which a cap is drawn.
    LatLon amid() {
        if (pieces.length == 1) {
            return pieces[0].middle().below();
        }
        int at = 4 * (pieces.length >>> 1);
        return new Ecef(balls[at], balls[at + 1], balls[at + 2]).below();
    }

    /// No position of the line is farther from `centre` than this.
    double farthestM(LatLon centre) {
        double corners = 0;
        double any = 0;
        boolean geodesic = true;
        for (Piece p : pieces) {
            double length = p.edge().lengthM(p.t1(), p.t2());
            double a = Geodesics.distanceM(centre, p.edge().place(p.t1()));
            double b = Geodesics.distanceM(centre, p.edge().place(p.t2()));
            corners = Math.max(corners, Math.max(a, b));
            any = Math.max(any, (a + b + length) / 2);
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
        Near near = new Near(new BitSet());
        for (int i = line.firstOf[edge]; i < line.firstOf[edge + 1]; i++) {
            Piece p = line.pieces[i];
            double reach = p.start().distanceM(p.end()) / 2 + p.bowM() + Outline.TIE_M + SLACK_M;
            near.visit(new Ball(p.middle(), reach), 0, pieces.length);
        }
        return near.found.stream().toArray();
    }

    Edge edge(int index) {
        return pieces[firstOf[index]].edge();
    }

    int edges() {
        return firstOf.length - 1;
    }

    /// One look for the edges whose pieces may reach into a ball.
    private final class Near {
        private final BitSet found;

        Near(BitSet found) {
            this.found = found;
        }

        void visit(Ball ball, int from, int to) {
            if (leastChordM(ball.centre, from, to) > ball.radiusM) {
                return;
            }
            if (to - from == 1) {
                found.set(pieces[from].index());
                return;
            }
            int half = (from + to) >>> 1;
            visit(ball, from, half);
            visit(ball, half, to);
        }
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

        /// Looks at the nearer half first.
        void visit(int from, int to) {
            if (to - from == 1) {
                look(pieces[from]);
                return;
            }
            int half = (from + to) >>> 1;
            double a = leastChordM(space, from, half);
            double b = leastChordM(space, half, to);
            if (a <= b) {
                visit(a, from, half);
                visit(b, half, to);
            } else {
                visit(b, half, to);
                visit(a, from, half);
            }
        }

        private void visit(double leastChordM, int from, int to) {
            if (leastChordM <= bestChordM) {
                visit(from, to);
            }
        }

        private void look(Piece piece) {
            double d = piece.distanceM(p, space);
            if (d < bestM) {
                bestM = d;
                bestChordM = Wgs84.chordM(d) + SLACK_M;
            }
        }
    }
}
