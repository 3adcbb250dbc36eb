package org.deconflict.geo.index;

/// Where a way enters and leaves the circles of an index.
///
/// The square D of the distance through space from a circle's centre is convex along a geodesic up to a quarter of the
/// earth. So a circle is left at most once and entered at most once, at the roots of D = c², c the chord of the
/// radius; and once D and D′ are known beside a root, they bound how far off it lies.
final class Discs {

    private static final double A = 6_378_137.0;
    private static final double F = 1 / 298.257223563;
    private static final double E2 = F * (2 - F);
    private static final double E2_SECOND = E2 / (1 - E2);

    /// Square of the mean curvature, for first guesses.
    private static final double CURVATURE2 = 1 / (6_371_008.8 * 6_371_008.8);

    /// D″/2 is at least 1 − D times this: half the square of the largest curvature and a little.
    private static final double BEND = 1.27e-14;

    /// In D a way over R and shorter than L strays from a straight line by at most 3L⁴/4R².
    private static final double PASSED = 2.2e-14;

    /// A chord less certain than this is computed for the azimuth (metres).
    private static final double FINE_M = 1e-5;

    /// Error of the chord for an azimuth: this times the fifth power of the radius, and [#CHORD_M] (docs/maths/ahead.md).
    static final double CHORD_5 = 3.5e-32;

    static final double CHORD_M = 2e-7;

    /// Roots this far outside a stretch are kept, so that none is lost between two (metres).
    private static final double BEYOND_M = 1;

    /// A root is found when what Newton's method leaves is below this (metres).
    private static final double LEFT_M = 2e-9;

    /// Circles of 1,000 km.
    private static final double LARGEST_CHORD_M = 1_000_000;

    private final Circles circles;

    Discs(Circles circles) {
        this.circles = circles;
    }

    int number(int circle) {
        return circles.number(circle);
    }

    /// Larger ones are left to be asked: the bounds here are for less than a quarter of the earth.
    boolean takes(int circle) {
        return circles.fields[Circles.FIELDS * circle + 4] <= LARGEST_CHORD_M * LARGEST_CHORD_M;
    }

    /// Notes what of a circle the stretch passes.
    void pass(int circle, Scratch s) {
        Way way = s.way;
        Disc d = s.disc;
        double[] f = circles.fields;
        int at = Circles.FIELDS * circle;
        d.x = f[at];
        d.y = f[at + 1];
        d.z = f[at + 2];
        double dx = d.x - way.x[0];
        double dy = d.y - way.y[0];
        double dz = d.z - way.z[0];
        double start2 = dx * dx + dy * dy + dz * dz;
        d.outM = Math.sqrt(f[at + 4]) + way.errorM;
        double far = d.outM + way.lengthM + BEYOND_M;
        if (start2 > far * far) {
            return;
        }
        d.inM = Math.sqrt(f[at + 3]) - way.errorM;
        double near = d.inM - way.lengthM - BEYOND_M;
        if (near > 0 && start2 < near * near) {
            return;
        }
        double along = dx * way.x[1] + dy * way.y[1] + dz * way.z[1];
        // Behind, or passed at a distance: the way bends down by no more than this.
        double most2 = Math.max(start2, way.lengthM * way.lengthM);
        double aside2 = start2 - along * along - PASSED * most2 * most2;
        double outside2 = d.outM * d.outM;
        if (start2 > outside2 && (along <= 0 || aside2 > outside2)) {
            return;
        }
        double foot = along * (1 + (start2 / 2 - along * along / 3) * CURVATURE2);
        d.look(way, foot);
        double least2 = d.d2 - d.slope * d.slope / (1 - d.d2 * BEND);
        if (least2 > outside2) {
            return;
        }
        d.zone = circles.number(circle);
        ends(foot, least2, s);
    }

    private static void ends(double foot, double least2, Scratch s) {
        Disc d = s.disc;
        double nearest = foot - d.slope / (1 - d.d2 * CURVATURE2 / 2);
        double chord = (d.inM + d.outM) / 2;
        d.grazeFrom = nearest;
        d.grazeM = 1.01 * Math.sqrt(Math.max(0, d.outM * d.outM - least2)) + 0.01;
        double share = (chord * chord - least2) * CURVATURE2 / (4 - 2 * least2 * CURVATURE2);
        if (share <= 0) {
            d.graze(s);
            return;
        }
        double half = Math.sqrt(share / CURVATURE2) * (2 + share / 3 + 0.15 * share * share);
        boolean good = end(nearest - half, -1, s) && end(nearest + half, 1, s);
        if (!good) {
            d.graze(s);
        }
    }

    /// Notes one end, −1 the entry and 1 the exit; false when it cannot be told from the other.
    private static boolean end(double guess, int side, Scratch s) {
        Way way = s.way;
        Disc d = s.disc;
        double slack = BEYOND_M + d.grazeM * 1e-3;
        if (guess < -slack || guess > way.lengthM + slack) {
            return true;
        }
        double chord = (d.inM + d.outM) / 2;
        double error = (d.outM - d.inM) / 2;
        double t = guess;
        double step = Double.POSITIVE_INFINITY;
        for (int i = 0; step * step > LEFT_M * Math.abs(d.slope) || i == 0; i++) {
            if (i == 10) {
                return false;
            }
            d.look(way, t);
            if (i == 1 && error > FINE_M) {
                double radius = arcM(d.inM + way.errorM);
                chord = d.chordM(radius);
                error = CHORD_M + way.errorM + CHORD_5 * radius * radius * radius * radius * radius;
            }
            step = (d.d2 - chord * chord) / (2 * d.slope);
            t -= step;
            if (i == 0 && d.outM - d.inM > 2 * FINE_M) {
                step = Double.POSITIVE_INFINITY;
            }
        }
        double off = 2 * chord * error / Math.abs(d.slope) + 2 * LEFT_M;
        if (d.slope * side <= 0 || !(off <= Math.abs(d.slope) / 4)) {
            return false;
        }
        if (t >= -BEYOND_M && t <= way.lengthM + BEYOND_M) {
            double m = way.startM + t;
            s.found.add(d.zone, m - off, m + off, Found.tag(0, side < 0));
        }
        return true;
    }

    /// The radius that [Circles] made the shorter chord of.
    private static double arcM(double chordM) {
        double q = chordM / (2 * Circles.R_MIN);
        double q2 = q * q;
        double series =
                1
                        + q2
                                * (1 / 6.0
                                        + q2
                                                * (3 / 40.0
                                                        + q2
                                                                * (15 / 336.0
                                                                        + q2
                                                                                * (105 / 3456.0
                                                                                        + q2
                                                                                                * (945
                                                                                                        / 42240.0)))));
        return chordM * series + Circles.SLACK_M;
    }

    /// The circle that is looked at, and the square of the distance to its centre at a place of the way. One owner.
    static final class Disc {
        private int zone;
        private double x;
        private double y;
        private double z;
        private double inM;
        private double outM;

        /// Where a circle that is grazed is asked: so many metres on both sides of a place.
        private double grazeFrom;

        private double grazeM;

        /// D, and half of D′.
        private double d2;

        private double slope;

        private double px;
        private double py;
        private double pz;

        private void look(Way way, double t) {
            way.at(t);
            px = way.px;
            py = way.py;
            pz = way.pz;
            double ex = px - x;
            double ey = py - y;
            double ez = pz - z;
            d2 = ex * ex + ey * ey + ez * ez;
            slope = ex * way.vx + ey * way.vy + ez * way.vz;
        }

        private void graze(Scratch s) {
            double from = Math.max(grazeFrom - grazeM, -BEYOND_M);
            double to = Math.min(grazeFrom + grazeM, s.way.lengthM + BEYOND_M);
            if (from <= to) {
                s.found.add(zone, s.way.startM + from, s.way.startM + to, Found.ASK);
            }
        }

        /// The chord of a distance from the centre towards the place looked at: an arc of a circle with the curvature of
        /// the geodesic midway.
        private double chordM(double distanceM) {
            return Discs.chordM(x, y, z, px, py, pz, distanceM);
        }
    }

    /// The chord of a geodesic of a length that leaves the first point towards the second, which is near its end.
    static double chordM(
            double x, double y, double z, double px, double py, double pz, double distanceM) {
        double dz = pz - z;
        double dx = px - x;
        double dy = py - y;
        double mx = px + x;
        double my = py + y;
        double mz = pz + z;
        double axis2 = mx * mx + my * my;
        double flat = mz / (1 - E2);
        double along = 1 + E2_SECOND * dz * dz / (dx * dx + dy * dy + dz * dz);
        double height = (axis2 + mz * flat) / (A * A);
        double bend2 = along * along * height / (axis2 + flat * flat);
        double q = bend2 * distanceM * distanceM / 4;
        return distanceM * (1 - q / 6 * (1 - q / 20 * (1 - q / 42)));
    }
}
