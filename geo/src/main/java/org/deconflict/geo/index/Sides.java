package org.deconflict.geo.index;

import java.util.List;
import org.deconflict.geo.Outline;

/// Where a way crosses the sides of the polygons of an index.
///
/// Membership changes only where the way comes within the tie of a side. Sides that it may come near are found by their
/// straight stand-ins; then a side that is a geodesic is the plane through its ends and the mean of the
/// surface's normals there, and all places within the tie of it lie in one short stretch round the root of a nearly
/// linear function. Sides of other kinds are left to be asked.
final class Sides {

    private static final double F = 1 / 298.257223563;
    private static final double E2 = F * (2 - F);

    /// A geodesic piece strays from its plane by at most this times the cube of its length (docs/maths/ahead.md).
    static final double STRAY_3 = 8e-19;

    /// The tie, the rounding of corners and of GeographicLib, and a part of a micrometre (metres).
    private static final double TIE_M = Outline.TIE_M + 4e-7;

    /// The last step of Newton's method is at most this, and leaves at most that (metres).
    private static final double STEP_M = 50;

    private static final double LEFT_M = 1e-8;

    /// How closely the place along a side is known (metres).
    private static final double ALONG_M = 1e-5;

    /// A shorter side has no direction; corners may even repeat (metres).
    private static final double SHORT_M = 1e-3;

    /// A way at a smaller angle (radians) runs along the side.
    private static final double PARALLEL = 1e-5;

    /// Roots this far outside a window are kept, so that none is lost between two (metres).
    private static final double BEYOND_M = 1;

    private static final double DEG = 1 / Plate.UNITS_PER_DEG;

    private final Rings rings;

    /// What of each corner its unit leaves out.
    private final int[] fine;

    Sides(Rings rings, List<Packed> packed) {
        this.rings = rings;
        fine = new int[packed.stream().mapToInt(p -> p.fine.length).sum()];
        int at = 0;
        for (Packed p : packed) {
            System.arraycopy(p.fine, 0, fine, at, p.fine.length);
            at += p.fine.length;
        }
    }

    long bytes() {
        return 4L * fine.length;
    }

    /// Notes the sides of an item that are crossed in the window.
    void pass(int[] leaves, int at, Scratch s) {
        s.side.begin(Rings.zone(leaves, at), Rings.isCurved(leaves, at), leaves[at + 1], s.window);
        int end = Rings.afterItem(leaves, at);
        for (int i = at + 3; i < end; ) {
            int edges = leaves[i] >> 2;
            int first = leaves[i + 1];
            chain(first, first + edges, s);
            i += 2 + 2 * (edges + 1);
        }
    }

    private void chain(int first, int last, Scratch s) {
        int[] xy = rings.xy;
        Window w = s.window;
        Side side = s.side;
        double off = side.off;
        double east = Plate.between(w.x, xy[2 * first]) - w.east1;
        double north = (double) xy[2 * first + 1] - w.y - w.north1;
        double left = side.wayEast * north - side.wayNorth * east;
        for (int c = first; c < last; c++) {
            double east1 = east;
            double north1 = north;
            double left1 = left;
            east = Plate.between(w.x, xy[2 * c + 2]) - w.east1;
            north = (double) xy[2 * c + 3] - w.y - w.north1;
            left = side.wayEast * north - side.wayNorth * east;
            boolean mayMeet = Math.min(left1, left) <= off && Math.max(left1, left) >= -off;
            if (mayMeet && side.meets(east1, north1, east, north)) {
                cross(c, s);
            }
        }
    }

    /// Looks closer at the side from corner `c`.
    private void cross(int c, Scratch s) {
        Side side = s.side;
        Window w = s.window;
        boolean upright =
                rings.xy[2 * c] == rings.xy[2 * c + 2]
                        && Packed.eastRest(fine[c]) == Packed.eastRest(fine[c + 1]);
        if (side.curved && !upright) {
            side.ask(s);
            return;
        }
        place(c, s.spot);
        double ax = s.spot.x;
        double ay = s.spot.y;
        double az = s.spot.z;
        place(c + 1, s.spot);
        side.plane(ax, ay, az, s.spot);
        if (side.lengthM < SHORT_M) {
            side.ask(s);
            return;
        }
        Way way = s.way;
        double width =
                TIE_M
                        + way.errorM
                        + (upright ? 0 : STRAY_3 * side.lengthM * side.lengthM * side.lengthM);
        double t = w.from + side.share * (w.to - w.from);
        double step = Double.POSITIVE_INFINITY;
        double slope = 0;
        for (int i = 0; Math.abs(step) > STEP_M; i++) {
            way.at(t);
            slope = side.px * way.vx + side.py * way.vy + side.pz * way.vz;
            if (i == 10 || Math.abs(slope) < PARALLEL) {
                s.found.add(side.zone, way.startM + w.from, way.startM + w.to, Found.ASK);
                return;
            }
            step = side.heightM(way.px, way.py, way.pz) / slope;
            t -= step;
        }
        double reach = (1.01 * width + LEFT_M) / Math.abs(slope);
        if (t + reach < w.from - BEYOND_M || t - reach > w.to + BEYOND_M) {
            return;
        }
        double along = side.alongM(way, step);
        double margin = reach + ALONG_M;
        if (along < -margin || along > side.lengthM + margin) {
            return;
        }
        boolean amid = along > margin && along < side.lengthM - margin;
        double at = way.startM + t;
        // The plane's normal points to the right of the side.
        boolean in = slope > 0 != Packed.isLeftInside(fine[c]);
        s.found.add(side.zone, at - reach, at + reach, amid ? Found.tag(c, in) : Found.ASK);
    }

    private void place(int c, Spot spot) {
        int rest = fine[c];
        double x = rings.xy[2 * c] + Packed.eastRest(rest);
        double y = rings.xy[2 * c + 1] + Packed.northRest(rest);
        spot.place(y * DEG - 90, x * DEG);
    }

    /// The polygon that is looked at, in one window, and the plane of one of its sides. One owner.
    static final class Side {
        private int zone;
        private boolean curved;
        private double wayEast;
        private double wayNorth;
        private double slackEast;
        private double slackNorth;

        /// Corners farther to the left or right of the way than this are surely on that side of it.
        private double off;

        /// Where in the window the stand-in is met, as a share, and within which shares it may be.
        private double share;

        private double shareFrom;
        private double shareTo;

        private double ax;
        private double ay;
        private double az;
        private double ex;
        private double ey;
        private double ez;
        private double lengthM;
        private double px;
        private double py;
        private double pz;

        private double fromM;
        private double toM;

        private void begin(int number, boolean isCurved, int bandUnits, Window w) {
            zone = number;
            curved = isCurved;
            wayEast = w.east2 - w.east1;
            wayNorth = w.north2 - w.north1;
            slackEast = w.slackEast;
            slackNorth = w.slackNorth + bandUnits;
            off = slackNorth * Math.abs(wayEast) + slackEast * Math.abs(wayNorth);
            fromM = w.from;
            toM = w.to;
        }

        /// Whether the stand-in from one corner to the next, counted from where the window begins, may be met; then `share` says
        /// where.
        private boolean meets(double east1, double north1, double east2, double north2) {
            double dx = east2 - east1;
            double dy = north2 - north1;
            double start = dy * east1 - dx * north1;
            double end = start + dx * wayNorth - dy * wayEast;
            double slack = slackNorth * Math.abs(dx) + slackEast * Math.abs(dy);
            if (Math.min(start, end) > slack || Math.max(start, end) < -slack) {
                return false;
            }
            if (Math.max(east1, east2) < Math.min(0, wayEast) - slackEast
                    || Math.min(east1, east2) > Math.max(0, wayEast) + slackEast
                    || Math.max(north1, north2) < Math.min(0, wayNorth) - slackNorth
                    || Math.min(north1, north2) > Math.max(0, wayNorth) + slackNorth) {
                return false;
            }
            double change = start - end;
            boolean along = Math.abs(change) <= 4 * slack;
            share = along ? 0.5 : Math.clamp(start / change, 0, 1);
            double spread = along ? 1 : 1.01 * slack / Math.abs(change);
            shareFrom = along ? 0 : Math.max(0, start / change - spread);
            shareTo = along ? 1 : Math.min(1, start / change + spread);
            return true;
        }

        private void ask(Scratch s) {
            double base = s.way.startM + fromM;
            double wide = toM - fromM;
            s.found.add(zone, base + shareFrom * wide, base + shareTo * wide, Found.ASK);
        }

        void plane(double x, double y, double z, Spot end) {
            ax = x;
            ay = y;
            az = z;
            ex = end.x - x;
            ey = end.y - y;
            ez = end.z - z;
            double mx = end.x + x;
            double my = end.y + y;
            double mz = (end.z + z) / (1 - E2);
            double cx = ey * mz - ez * my;
            double cy = ez * mx - ex * mz;
            double cz = ex * my - ey * mx;
            double scale = 1 / Math.sqrt(cx * cx + cy * cy + cz * cz);
            px = cx * scale;
            py = cy * scale;
            pz = cz * scale;
            lengthM = Math.sqrt(ex * ex + ey * ey + ez * ez);
        }

        /// How far a point is to the right of the plane.
        double heightM(double x, double y, double z) {
            return px * (x - ax) + py * (y - ay) + pz * (z - az);
        }

        /// How far along the side the way is, `step` metres before the place it looked at last.
        private double alongM(Way way, double step) {
            double dx = way.px - step * way.vx - ax;
            double dy = way.py - step * way.vy - ay;
            double dz = way.pz - step * way.vz - az;
            return (dx * ex + dy * ey + dz * ez) / lengthM;
        }
    }
}
