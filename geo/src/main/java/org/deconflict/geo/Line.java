package org.deconflict.geo;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// A ring, or a way from end to end, in arrays: about 35 bytes a corner. Edges are made when looked at.
///
/// Edge i leads from corner i to the next; a ring's first corner is repeated behind its last. A pole may be
/// two corners, with the longitudes on which the line comes and goes; between them lies a step along the
/// 90th parallel, which has no length and no pieces.
///
/// Bounds: a piece is skipped only when it is surely farther, in a straight line through space, than any
/// position at the distance looked for can be; so nothing is missed.
final class Line {

    private static final double[] NONE = {};

    private static final double SLACK_M = Search.SLACK_M;

    /// Nothing in a chord's plane is farther off than this many metres, beside what the edges stray.
    private static final double ASIDE_M = 2 * Outline.TIE_M + SLACK_M;

    /// A position that is this cosine or more behind a piece's end, and at most this many metres from it, is
    /// nearest to that end.
    private static final double CLEARLY = 0.02;

    private static final double CLEAR_M = 1_000_000;

    private final EdgeKind kind;
    private final double[] latLonDeg;

    /// The corners' numbers as given; empty where they are simply counted.
    private final int[] numbers;

    /// Where the pieces of each edge begin, and behind the last where they end; empty where each edge is one.
    private final int[] firsts;

    /// The edges' measures where some geodesic is in several pieces: the longer, the dearer to ask for again.
    private final double[] measures;

    /// The ends of the pieces, seen from the origin, and how far at most rounding to floats moved one.
    private final float[] points;

    private final double slackM;
    private final Ecef origin;

    /// How far at most the pieces of each group stray from their chords.
    private final float[] bows;

    private final Balls balls;
    private final Bands bands;

    Line(Drawing drawn) {
        kind = drawn.kind;
        latLonDeg = drawn.latLonDeg();
        numbers = drawn.numbers();
        firsts = drawn.firsts();
        measures = kind == EdgeKind.GEODESIC && firsts.length > 0 ? drawn.measures() : NONE;
        origin = drawn.origin();
        points = drawn.pointsFrom(origin);
        slackM = drawn.roundedByM(origin) + SLACK_M;
        bows = drawn.bows();
        balls = new Balls(bows.length, this::ball);
        bands = new Bands(edges(), this::span, drawn::topDeg);
    }

    private Balls.Ball ball(int group) {
        int to = lastOf(group);
        Balls.Ball ball = new Balls.Ball(point(Drawing.GROUP * group), 0);
        for (int i = Drawing.GROUP * group + 1; i <= to; i++) {
            ball = ball.with(new Balls.Ball(point(i), 0));
        }
        return new Balls.Ball(ball.centre(), ball.radiusM() + bows[group] + slackM);
    }

    /// Behind the last piece of a group.
    private int lastOf(int group) {
        return Math.min(points.length / 3 - 1, Drawing.GROUP * (group + 1));
    }

    private Ecef point(int i) {
        return new Ecef(points[3 * i], points[3 * i + 1], points[3 * i + 2]);
    }

    // ---- edges ----

    /// How many edges there are, steps included.
    int edges() {
        return latLonDeg.length / 2 - 1;
    }

    /// Whether it is no step at a pole.
    boolean isEdge(int i) {
        double lat = latLonDeg[2 * i];
        return Math.abs(lat) < 90 || latLonDeg[2 * i + 2] != lat;
    }

    /// Whether there is an edge besides these.
    boolean hasMoreThan(int[] left) {
        for (int i = 0; i < edges(); i++) {
            if (isEdge(i) && !isAmong(left, i)) {
                return true;
            }
        }
        return false;
    }

    Span span(int i) {
        return new Span(
                latLonDeg[2 * i], latLonDeg[2 * i + 1], latLonDeg[2 * i + 2], latLonDeg[2 * i + 3]);
    }

    Edge edge(int i) {
        return measures.length == 0
                ? Edge.of(kind, span(i))
                : new GeodesicEdge(span(i), measures, GeodesicEdge.MEASURES * i);
    }

    /// The corner from which an edge leads, as refusals call it.
    String corner(int i) {
        return Words.corner(numbers.length == 0 ? i + 1 : numbers[i], cornerAt(i));
    }

    private LatLon cornerAt(int i) {
        return new LatLon(latLonDeg[2 * i], latLonDeg[2 * i + 1]);
    }

    /// The corners as they were given: out of this line's array where they are the same.
    Places places(List<LatLon> given) {
        Places own = new Places(latLonDeg, Math.min(given.size(), latLonDeg.length / 2));
        return own.equals(given) ? own : Places.copyOf(given);
    }

    private int first(int edge) {
        return firsts.length == 0 ? edge : firsts[edge];
    }

    private int edgeOf(int piece) {
        if (firsts.length == 0) {
            return piece;
        }
        int found = Arrays.binarySearch(firsts, piece);
        int edge = found >= 0 ? found : -found - 2;
        while (firsts[edge + 1] <= piece) {
            edge++; // a step has no piece
        }
        return edge;
    }

    private Piece piece(int i) {
        int edge = edgeOf(i);
        return Piece.of(edge(edge), i - first(edge), first(edge + 1) - first(edge));
    }

    // ---- distance ----

    /// Looks for the nearest place of all edges but those left out, in ascending order.
    void nearest(Search search, int[] left) {
        balls.search(new Nearest(search, left));
    }

    private final class Nearest implements Balls.Look {
        private final Search search;
        private final int[] left;
        private final Ecef from;

        Nearest(Search search, int[] left) {
            this.search = search;
            this.left = left;
            this.from = search.space.from(origin);
        }

        @Override
        public Ecef from() {
            return from;
        }

        @Override
        public double withinM() {
            return search.withinChordM();
        }

        /// Looks at the nearest chord first: it mostly leaves nothing to look at.
        @Override
        public void at(int group) {
            int nearest = -1;
            double least = Double.POSITIVE_INFINITY;
            for (int i = Drawing.GROUP * group; i < lastOf(group); i++) {
                double chord = leastChordM(i, from);
                if (chord < least && chord <= withinM() && !isAmong(left, edgeOf(i))) {
                    nearest = i;
                    least = chord;
                }
            }
            if (nearest >= 0) {
                look(nearest);
                for (int i = Drawing.GROUP * group; i < lastOf(group); i++) {
                    if (i != nearest && leastChordM(i, from) <= withinM()) {
                        look(i);
                    }
                }
            }
        }

        private void look(int i) {
            if (isAmong(left, edgeOf(i))) {
                return;
            }
            if (isBeyond(i, i + 1, from)) {
                search.take(Geodesics.distanceM(cornerAt(i), search.p));
            } else if (isBeyond(i + 1, i, from)) {
                search.take(Geodesics.distanceM(cornerAt(i + 1), search.p));
            } else {
                Piece piece = piece(i);
                if (piece.leastChordM(search.space) <= withinM()) {
                    search.take(piece.distanceM(search.p, search.space));
                }
            }
        }
    }

    private static boolean isAmong(int[] left, int edge) {
        return left.length > 0 && Arrays.binarySearch(left, edge) >= 0;
    }

    /// No point of a piece has a smaller chord than this to one seen from the origin.
    private double leastChordM(int piece, Ecef from) {
        double chord = from.distanceM(point(piece), point(piece + 1));
        return chord - bows[piece / Drawing.GROUP] - slackM;
    }

    /// Whether a geodesic piece surely leads away from a position at its corner `a`, which is then its nearest.
    ///
    /// On a sphere a step back along the chord is one along the ground; [#CLEARLY] is for the ellipsoid.
    private boolean isBeyond(int a, int b, Ecef from) {
        Ecef away = from.from(point(a));
        Ecef chord = point(b).from(point(a));
        double far = Math.sqrt(away.dot(away)) + slackM;
        double length = Math.sqrt(chord.dot(chord)) + slackM;
        double rounding = 4 * slackM * (far + length);
        return kind == EdgeKind.GEODESIC
                && firsts.length == 0
                && far <= CLEAR_M
                && away.dot(chord) < -CLEARLY * far * length - rounding;
    }

    /// A ball that holds the line.
    Balls.Ball ball() {
        Balls.Ball root = balls.root();
        return new Balls.Ball(root.centre().at(origin), root.radiusM());
    }

    /// No position of the line is farther from `centre` than this.
    double farthestM(LatLon centre) {
        if (kind == EdgeKind.GEODESIC) {
            double corners = farthestCornerM(centre);
            if (corners < Wgs84.CONVEX_M) {
                return corners;
            }
        }
        double any = 0;
        for (int i = 0; i < points.length / 3 - 1; i++) {
            Piece p = piece(i);
            double length = p.edge().lengthM(p.t1(), p.t2());
            double a = Geodesics.distanceM(centre, p.edge().place(p.t1()));
            double b = Geodesics.distanceM(centre, p.edge().place(p.t2()));
            any = Math.max(any, (a + b + length) / 2);
        }
        return any;
    }

    /// Asks for the distance of those corners only whose chord is near the longest.
    private double farthestCornerM(LatLon centre) {
        Ecef from = Ecef.of(centre).from(origin);
        double longest = 0;
        for (int i = 0; i < edges(); i++) {
            longest = Math.max(longest, from.distanceM(point(first(i))));
        }
        double near = Wgs84.leastChordM(Wgs84.leastDistanceM(longest - slackM)) - slackM;
        double farthest = 0;
        for (int i = 0; i <= edges(); i++) {
            if (from.distanceM(point(first(i))) >= near) {
                farthest = Math.max(farthest, Geodesics.distanceM(centre, cornerAt(i)));
            }
        }
        return farthest;
    }

    // ---- sides ----

    /// Whether an odd number of edges, but for those left out, lie between the position and the north pole.
    /// The pole itself lies under its step, too.
    boolean isOddlyNorthOf(Search search, int[] left) {
        double lat = search.p.latDeg();
        double lon = search.lonDeg;
        boolean odd = false;
        for (int band = 0; band < bands.count(); band++) {
            if (!bands.mayCover(band, lat, lon)) {
                continue;
            }
            int to = Math.min(edges(), bands.to(band));
            for (int i = bands.from(band); i < to; i++) {
                odd ^= covers(i, lon) && !isAmong(left, i) && isNorthOf(i, search);
            }
        }
        return odd;
    }

    private boolean covers(int i, double lonDeg) {
        return Span.covers(lonDeg(i), lonDeg(i + 1), lonDeg);
    }

    private double lonDeg(int i) {
        double lon = latLonDeg[2 * i + 1];
        return lon == 180 ? -180 : lon;
    }

    /// Whether an edge that covers the position's longitude lies to the north. As [Edge#isNorthOf], which
    /// is asked only where the bounds and the stand-in cannot tell.
    private boolean isNorthOf(int i, Search search) {
        double lat1 = latLonDeg[2 * i];
        double lat2 = latLonDeg[2 * i + 2];
        double lat = search.p.latDeg();
        if (!isEdge(i)) {
            return lat1 > 0;
        }
        double high = Math.max(lat1, lat2);
        double low = Math.min(lat1, lat2);
        boolean apart = Math.max(high, -low) <= Plane.LARGEST_LAT_DEG;
        if (kind == EdgeKind.GEODESIC && apart && first(i + 1) - first(i) == 1) {
            double length =
                    Wgs84.mostDistanceM(
                            point(first(i)).distanceM(point(first(i) + 1)) + 2 * slackM);
            double bulge = Wgs84.bulgeDeg(Math.max(high, -low), length);
            if (lat > high + bulge || lat < low - bulge) {
                return lat < low;
            }
            Ecef a = Ecef.of(lat1, lonDeg(i));
            Ecef b = Ecef.of(lat2, lonDeg(i + 1));
            double right = Plane.rightM(a, b, search.space);
            if (length <= Plane.LONGEST_M && Math.abs(right) > Plane.strayM(length)) {
                return right > 0 == span(i).goesEast();
            }
        }
        return edge(i).isNorthOf(lat, search.lonDeg);
    }

    // ---- lines among each other ----

    /// Whether a position is within the tie of one edge.
    boolean isOn(int edge, LatLon p) {
        Span span = span(edge);
        if (p.equals(span.start()) || p.equals(span.end())) {
            return true;
        }
        Ecef space = Ecef.of(p);
        Ecef from = space.from(origin);
        double chord = Outline.TIE_M + SLACK_M;
        for (int i = first(edge); i < first(edge + 1); i++) {
            if (leastChordM(i, from) <= chord) {
                Piece piece = piece(i);
                if (piece.leastChordM(space) <= chord
                        && piece.distanceM(p, space) <= Outline.TIE_M) {
                    return true;
                }
            }
        }
        return false;
    }

    /// The edges, by index and in order, that may come nearer than the tie to an edge of a line.
    int[] near(Line line, int edge) {
        BitSet found = new BitSet();
        for (int i = line.first(edge); i < line.first(edge + 1); i++) {
            balls.search(new Near(line, i, found));
        }
        return found.stream().toArray();
    }

    /// One look for the edges whose pieces may reach into the ball round a piece.
    private final class Near implements Balls.Look {
        private final Ecef from;
        private final double withinM;
        private final BitSet found;

        Near(Line line, int piece, BitSet found) {
            Ecef a = line.point(piece);
            Ecef b = line.point(piece + 1);
            double stray = line.bows[piece / Drawing.GROUP] + line.slackM;
            this.from = a.towards(b, 0.5).at(line.origin).from(origin);
            this.withinM = a.distanceM(b) / 2 + stray + ASIDE_M;
            this.found = found;
        }

        @Override
        public Ecef from() {
            return from;
        }

        @Override
        public double withinM() {
            return withinM;
        }

        @Override
        public void at(int group) {
            for (int i = Drawing.GROUP * group; i < lastOf(group); i++) {
                if (leastChordM(i, from) <= withinM) {
                    found.set(edgeOf(i));
                }
            }
        }
    }

    /// Whether a plane through the chord of one edge surely keeps an edge of another line on one side,
    /// farther off than the tie. Says no of edges in several pieces.
    boolean keepsAside(int edge, Line line, int other) {
        int i = first(edge);
        int j = line.first(other);
        if (first(edge + 1) != i + 1 || line.first(other + 1) != j + 1) {
            return false;
        }
        Ecef a = point(i);
        Ecef b = point(i + 1);
        Ecef square = b.from(a).cross(a.at(origin));
        double unit = Math.sqrt(square.dot(square));
        double start = line.point(j).at(line.origin).from(origin).from(a).dot(square);
        double end = line.point(j + 1).at(line.origin).from(origin).from(a).dot(square);
        double stray =
                bows[i / Drawing.GROUP]
                        + slackM
                        + line.bows[j / Drawing.GROUP]
                        + line.slackM
                        + ASIDE_M;
        return Math.min(start, end) > stray * unit || Math.max(start, end) < -stray * unit;
    }
}
