package org.deconflict.geo;

import java.util.Arrays;
import java.util.List;

/// A line while it is made: every edge is looked at once, and measured. Thrown away after.
final class Drawing {

    /// Pieces that share a ball: a power of two.
    static final int GROUP = 8;

    private static final int[] NONE = {};

    final EdgeKind kind;

    /// The corners, latitude and longitude in turn, as [Line] has them.
    private double[] latLonDeg;

    private int[] numbers;
    private int[] firsts;
    private double[] topsDeg;
    private double[] measures;
    private int edges;

    /// Ends and bows of the pieces, in metres from the earth's centre.
    private double[] points;

    private double[] bowsM;
    private int pieces;

    private final String name;

    private Drawing(String name, EdgeKind kind, int corners) {
        this.name = name;
        this.kind = kind;
        this.latLonDeg = new double[2 * corners + 2];
        this.numbers = new int[corners];
        this.firsts = new int[corners + 1];
        this.topsDeg = new double[corners];
        this.measures = new double[GeodesicEdge.MEASURES * corners];
        this.points = new double[3 * corners + 3];
        this.bowsM = new double[corners];
    }

    /// The line through corners; a ring leads back to the first. Refuses edges that cannot be.
    static Line line(String name, List<Corners.Corner> corners, EdgeKind kind, boolean ring) {
        Drawing d = new Drawing(name, kind, corners.size());
        Corners.Corner first = corners.getFirst();
        d.begin(first);
        for (int i = 1; i < corners.size(); i++) {
            boolean last = i == corners.size() - 1 && !ring;
            d.edge(corners.get(i - 1), corners.get(i));
            if (!last) {
                d.turn(corners.get(i));
            }
        }
        if (ring) {
            d.edge(corners.getLast(), first);
            d.turn(first);
        }
        return new Line(d);
    }

    private void begin(Corners.Corner c) {
        latLonDeg[0] = c.place().latDeg();
        latLonDeg[1] = c.outLonDeg();
        put(Ecef.of(latLonDeg[0], latLonDeg[1]), 0);
    }

    private void edge(Corners.Corner from, Corners.Corner to) {
        Edge e = Corners.edge(name, from, to, kind);
        int parts = e.pieces();
        for (int part = 0; part < parts; part++) {
            Piece piece = Piece.of(e, part, parts, end());
            if (bowsM.length == pieces) {
                bowsM = Arrays.copyOf(bowsM, 2 * pieces);
            }
            bowsM[pieces++] = piece.bowM();
            put(piece.end(), pieces);
        }
        int at = GeodesicEdge.MEASURES * edges;
        close(from.number(), e.maxLatDeg(), to.place().latDeg(), to.inLonDeg());
        if (e instanceof GeodesicEdge g) {
            g.keep(measures, at);
        }
    }

    /// At a pole, the step from the meridian on which the line comes to that on which it goes.
    private void turn(Corners.Corner c) {
        if (c.isPole() && Wgs84.lon(c.inLonDeg()) != Wgs84.lon(c.outLonDeg())) {
            close(c.number(), 91, c.place().latDeg(), c.outLonDeg());
        }
    }

    /// Ends an edge or a step.
    private void close(int number, double topDeg, double latDeg, double lonDeg) {
        if (edges == numbers.length) {
            latLonDeg = Arrays.copyOf(latLonDeg, 4 * edges + 2);
            numbers = Arrays.copyOf(numbers, 2 * edges);
            firsts = Arrays.copyOf(firsts, 2 * edges + 1);
            topsDeg = Arrays.copyOf(topsDeg, 2 * edges);
            measures = Arrays.copyOf(measures, 2 * measures.length);
        }
        numbers[edges] = number;
        topsDeg[edges++] = topDeg;
        firsts[edges] = pieces;
        latLonDeg[2 * edges] = latDeg;
        latLonDeg[2 * edges + 1] = lonDeg;
    }

    private void put(Ecef p, int at) {
        if (points.length == 3 * at) {
            points = Arrays.copyOf(points, 6 * at);
        }
        points[3 * at] = p.x();
        points[3 * at + 1] = p.y();
        points[3 * at + 2] = p.z();
    }

    private Ecef end() {
        return point(pieces);
    }

    private Ecef point(int i) {
        return new Ecef(points[3 * i], points[3 * i + 1], points[3 * i + 2]);
    }

    // ---- what a line keeps ----

    double[] latLonDeg() {
        return Arrays.copyOf(latLonDeg, 2 * edges + 2);
    }

    int[] numbers() {
        for (int i = 0; i < edges; i++) {
            if (numbers[i] != i + 1) {
                return Arrays.copyOf(numbers, edges);
            }
        }
        return NONE;
    }

    int[] firsts() {
        for (int i = 0; i <= edges; i++) {
            if (firsts[i] != i) {
                return Arrays.copyOf(firsts, edges + 1);
            }
        }
        return NONE;
    }

    /// Of the edges, which are geodesics.
    double[] measures() {
        return Arrays.copyOf(measures, GeodesicEdge.MEASURES * edges);
    }

    double topDeg(int edge) {
        return topsDeg[edge];
    }

    /// The middle of the box round all points.
    Ecef origin() {
        double[] least = {points[0], points[1], points[2]};
        double[] most = least.clone();
        for (int i = 0; i < 3 * (pieces + 1); i++) {
            least[i % 3] = Math.min(least[i % 3], points[i]);
            most[i % 3] = Math.max(most[i % 3], points[i]);
        }
        return new Ecef(
                (least[0] + most[0]) / 2, (least[1] + most[1]) / 2, (least[2] + most[2]) / 2);
    }

    float[] pointsFrom(Ecef origin) {
        float[] from = new float[3 * (pieces + 1)];
        for (int i = 0; i <= pieces; i++) {
            Ecef p = point(i).from(origin);
            from[3 * i] = (float) p.x();
            from[3 * i + 1] = (float) p.y();
            from[3 * i + 2] = (float) p.z();
        }
        return from;
    }

    /// How far a point moves at most when it is rounded to floats, seen from the origin.
    double roundedByM(Ecef origin) {
        double most = 0;
        for (int i = 0; i <= pieces; i++) {
            Ecef p = point(i).from(origin);
            most = Math.max(most, p.distanceM(p.rounded()));
        }
        return most;
    }

    /// The largest bow of each group of pieces, rounded up.
    float[] bows() {
        float[] bows = new float[(pieces + GROUP - 1) / GROUP];
        for (int i = 0; i < pieces; i++) {
            float bow = Math.nextUp((float) bowsM[i]);
            bows[i / GROUP] = Math.max(bows[i / GROUP], bow);
        }
        return bows;
    }
}
