package org.deconflict.geo.index;

import java.util.List;
import org.deconflict.geo.Circle;
import org.deconflict.geo.Outline;

/// Circles as points in space with two chords: up to the shorter one a position is surely
/// inside, beyond the longer one surely outside.
///
/// Between them lie 3.4 mm for 55 km, 21 m for 1,000 km, 19 km for 10,000 km. The chords follow from
/// 2R sin(s/2R) with the least and the largest radius of curvature (docs/maths/index.md).
final class Circles {

    private static final double A = 6_378_137.0;
    private static final double B = A * (1 - 1 / 298.257223563);
    static final double R_MIN = B * B / A;
    static final double R_MAX = A * A / B;

    /// Rounding of points, chords and GeographicLib's distances together, generously (metres).
    static final double SLACK_M = 1e-7;

    static final int FIELDS = 6;

    /// x, y, z, the squares of both chords, and the zone's number: one cache line or two.
    final double[] fields;

    Circles(List<Circle> circles, int[] numbers) {
        fields = new double[FIELDS * circles.size()];
        Spot spot = new Spot();
        for (int i = 0; i < circles.size(); i++) {
            Circle c = circles.get(i);
            spot.place(c.centre().latDeg(), c.centre().lonDeg());
            double in = chordM(c.radiusM() + Outline.TIE_M - SLACK_M, R_MIN);
            double out = chordM(c.radiusM() + Outline.TIE_M + SLACK_M, R_MAX);
            int at = FIELDS * i;
            fields[at] = spot.x;
            fields[at + 1] = spot.y;
            fields[at + 2] = spot.z;
            fields[at + 3] = in * in;
            fields[at + 4] = out * out;
            fields[at + 5] = numbers[i];
        }
    }

    /// Chord of an arc on a circle of a radius, in metres.
    static double chordM(double arcM, double radiusM) {
        return 2 * radiusM * StrictMath.sin(arcM / (2 * radiusM));
    }

    /// The caller's number of the zone.
    int number(int circle) {
        return (int) fields[FIELDS * circle + 5];
    }

    Verdict of(int circle, Spot p) {
        int at = FIELDS * circle;
        double dx = fields[at] - p.x;
        double dy = fields[at + 1] - p.y;
        double dz = fields[at + 2] - p.z;
        double d2 = dx * dx + dy * dy + dz * dz;
        if (d2 <= fields[at + 3]) {
            return Verdict.INSIDE;
        }
        return d2 > fields[at + 4] ? Verdict.OUTSIDE : Verdict.UNDECIDED;
    }

    /// Whether a strip may meet the circle's line.
    boolean meets(int circle, Strip strip, Spot centre) {
        int at = FIELDS * circle;
        centre.x = fields[at];
        centre.y = fields[at + 1];
        centre.z = fields[at + 2];
        return strip.meetsLine(centre, Math.sqrt(fields[at + 3]), Math.sqrt(fields[at + 4]));
    }

    /// For every position of the cell, by the triangle inequality.
    Verdict of(int circle, Cell cell) {
        int at = FIELDS * circle;
        double d = cell.chordM(fields[at], fields[at + 1], fields[at + 2]);
        double far = d + cell.reachM;
        double near = d - cell.reachM;
        if (far * far <= fields[at + 3]) {
            return Verdict.INSIDE;
        }
        return near > 0 && near * near > fields[at + 4] ? Verdict.OUTSIDE : Verdict.UNDECIDED;
    }

    long bytes() {
        return 8L * fields.length;
    }
}
