package org.deconflict.geo.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.deconflict.geo.Corridor;
import org.deconflict.geo.GeodesicPath;
import org.deconflict.geo.Geodesics;
import org.deconflict.geo.LatLon;
import org.deconflict.geo.Outline;

/// Corridors as straight segments through space, at most 5 km long (long ones: a 1,000th of their length), and two distances
/// as for [Circles].
///
/// The line nowhere strays from its segments by more than the bow, 0.6 m (9 m for 20 km), so a position nearer to a segment than
/// the shorter chord less the bow is surely inside, and one farther from all than the longer chord and the bow
/// surely outside.
final class Corridors {

    private static final double PIECE_M = 5_000;

    private static final int PIECES = 1_000;

    /// Corridors with more corners are left to themselves.
    private static final int MOST_CORNERS = 2_000;

    /// Corners nearer than the tie may have been merged, which moves a line that ends almost opposite by 90 times as much; and
    /// rounding (metres).
    private static final double SLACK_M = 2e-4;

    /// The points of a corridor's line, x, y, z each, and how far the line strays from their segments.
    static final class Chords {
        private final double[] points;
        private final double bowM;
        private final double halfWidthM;

        private Chords(double[] points, double bowM, double halfWidthM) {
            this.points = points;
            this.bowM = bowM;
            this.halfWidthM = halfWidthM;
        }

        /// Nothing when the corridor has too many corners.
        static Optional<Chords> of(Corridor c) {
            return c.line().size() > MOST_CORNERS ? Optional.empty() : Optional.of(cut(c));
        }

        private static Chords cut(Corridor c) {
            List<LatLon> line = c.line();
            double length = 0;
            for (int i = 1; i < line.size(); i++) {
                length += Geodesics.distanceM(line.get(i - 1), line.get(i));
            }
            double most = Math.max(PIECE_M, length / PIECES);
            List<Spot> spots = new ArrayList<>();
            spots.add(spot(line.getFirst()));
            double bow = 0;
            for (int i = 1; i < line.size(); i++) {
                GeodesicPath way = GeodesicPath.between(line.get(i - 1), line.get(i));
                int pieces = Math.max(1, (int) Math.ceil(way.lengthM() / most));
                double piece = way.lengthM() / pieces + 1e-7;
                for (int k = 1; k <= pieces; k++) {
                    spots.add(spot(k == pieces ? line.get(i) : way.at(k * way.lengthM() / pieces)));
                    double chord = spots.getLast().distanceM(spots.get(spots.size() - 2));
                    double more = Math.max(0, piece - chord) * (piece + chord);
                    bow = Math.max(bow, Math.sqrt(more) / 2);
                }
            }
            double[] points = new double[3 * spots.size()];
            for (int i = 0; i < spots.size(); i++) {
                points[3 * i] = spots.get(i).x;
                points[3 * i + 1] = spots.get(i).y;
                points[3 * i + 2] = spots.get(i).z;
            }
            return new Chords(points, bow, c.halfWidthM());
        }

        private static Spot spot(LatLon p) {
            Spot s = new Spot();
            s.place(p.latDeg(), p.lonDeg());
            return s;
        }
    }

    private final double[] points;

    /// Where each corridor's points begin, and behind the last where they end.
    private final int[] firsts;

    /// Surely inside up to this distance from a segment, surely outside beyond that.
    private final double[] insideM;

    private final double[] outsideM;
    private final int[] numbers;

    Corridors(List<Chords> chords, int[] numbers) {
        this.numbers = numbers;
        firsts = new int[chords.size() + 1];
        insideM = new double[chords.size()];
        outsideM = new double[chords.size()];
        points = new double[chords.stream().mapToInt(c -> c.points.length).sum()];
        for (int i = 0; i < chords.size(); i++) {
            Chords c = chords.get(i);
            System.arraycopy(c.points, 0, points, firsts[i], c.points.length);
            firsts[i + 1] = firsts[i] + c.points.length;
            double least = c.halfWidthM + Outline.TIE_M - SLACK_M;
            double most = c.halfWidthM + Outline.TIE_M + SLACK_M;
            insideM[i] = Circles.chordM(least, Circles.R_MIN) - c.bowM;
            outsideM[i] = Circles.chordM(most, Circles.R_MAX) + c.bowM;
        }
    }

    int number(int corridor) {
        return numbers[corridor];
    }

    Verdict of(int corridor, Spot p) {
        return of(corridor, p, 0);
    }

    /// For every position of the cell, by the triangle inequality.
    Verdict of(int corridor, Cell cell) {
        return of(corridor, cell.centre, cell.reachM);
    }

    /// Whether a strip may meet the corridor's line.
    boolean meets(int corridor, Strip strip) {
        return of(corridor, strip.middle(), strip.radiusM()) == Verdict.UNDECIDED;
    }

    /// How far the position is from where it would be undecided; not above 0 where it is.
    double clearM(int corridor, Spot p) {
        double d = distanceM(corridor, p);
        return Math.max(insideM[corridor] - d, d - outsideM[corridor]);
    }

    private double distanceM(int corridor, Spot p) {
        double least = Double.POSITIVE_INFINITY;
        for (int at = firsts[corridor]; at < firsts[corridor + 1] - 3; at += 3) {
            least = Math.min(least, distance2(at, p));
        }
        return Math.sqrt(least);
    }

    private Verdict of(int corridor, Spot p, double withinM) {
        double d = distanceM(corridor, p);
        if (d + withinM <= insideM[corridor]) {
            return Verdict.INSIDE;
        }
        return d - withinM > outsideM[corridor] ? Verdict.OUTSIDE : Verdict.UNDECIDED;
    }

    /// Square of the distance to the segment whose first point is at `at`.
    private double distance2(int at, Spot p) {
        double ex = points[at + 3] - points[at];
        double ey = points[at + 4] - points[at + 1];
        double ez = points[at + 5] - points[at + 2];
        double dx = p.x - points[at];
        double dy = p.y - points[at + 1];
        double dz = p.z - points[at + 2];
        double length2 = ex * ex + ey * ey + ez * ez;
        double along = dx * ex + dy * ey + dz * ez;
        double t = along <= 0 ? 0 : along >= length2 ? 1 : along / length2;
        dx -= t * ex;
        dy -= t * ey;
        dz -= t * ez;
        return dx * dx + dy * dy + dz * dz;
    }

    long bytes() {
        return 8L * (points.length + insideM.length + outsideM.length)
                + 4L * (firsts.length + numbers.length);
    }
}
