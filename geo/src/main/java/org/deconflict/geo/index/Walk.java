package org.deconflict.geo.index;

/// Goes from cell to cell under a way and has every leaf read once.
///
/// Longitude runs one way along a stretch, and latitude to where it turns and back. So a way leaves its cell on
/// one of two sides, through which the next cell is known. Near a corner it may stay up to a unit beside the cells it is
/// taken to be in, which is why leaves list what comes within four units of their cell.
final class Walk {

    /// How closely a border is met, in units.
    private static final double NEAR = 0.5;

    /// From this round on a stretch that holds the border is halved.
    private static final int PATIENCE = 8;

    private final Tree tree;
    private final Leaves leaves;

    Walk(Tree tree, Leaves leaves) {
        this.tree = tree;
        this.leaves = leaves;
    }

    long bytes() {
        return leaves.bytes();
    }

    void along(double latDeg, double lonDeg, Changes out) {
        Scratch s = out.scratch;
        Asking asking = s.asking;
        s.found.clear();
        s.way.begin(latDeg, lonDeg, asking.azimuthDeg(), asking.lengthM());
        do {
            s.seen.clear();
            if (s.way.polar) {
                new Polar(tree, leaves, s).run();
            } else {
                stretch(s);
            }
        } while (s.way.next());
        s.found.settle(asking, out);
    }

    /// First the leaves, then what they say: so that memory is waited for once and not once a leaf.
    private void stretch(Scratch s) {
        Way way = s.way;
        Step step = s.step;
        Trail trail = s.trail;
        trail.clear();
        step.begin(way, way.turnM());
        int leaf = leafAt(step);
        trail.add(leaf, 0, way);
        while (step.leave(way)) {
            int next = leafAt(step);
            if (next != leaf) {
                leaf = next;
                trail.add(leaf, step.t, way);
            }
        }
        trail.add(leaf, way.lengthM, way);
        s.fetched = leaves.fetch(trail);
        for (int k = 0; k < trail.size() - 1; k++) {
            if (leaves.hasLines(trail.leaf(k))) {
                trail.window(k, way, s.window);
                leaves.read(trail.leaf(k), s);
            }
        }
    }

    private int leafAt(Step step) {
        int x = (int) step.x;
        int y = (int) step.y;
        int code = tree.codeOfTable(x, y);
        int shift = 32 - tree.tableLevel;
        while (code < 0) {
            shift -= 2;
            code = tree.codeOfNode(code, shift, x, y);
        }
        step.shift = shift;
        return code;
    }

    /// Where a walk is. One owner.
    static final class Step {

        /// The place of the stretch, and the unit of the cell it is in: x does not wrap.
        private double t;

        private long x;
        private long y;

        /// The side of the cell is 2 to the power of this.
        private int shift;

        private boolean east;
        private boolean north;

        /// Up to where the latitude runs one way.
        private double until;

        private void begin(Way way, double turnM) {
            way.onPlate(0);
            t = 0;
            x = (long) Math.floor(way.ux);
            y = Math.min((long) Math.floor(way.uy), Integer.MAX_VALUE);
            until = turnM;
            east = way.vux > 0;
            north =
                    turnM < way.lengthM
                            ? way.wuy < 0
                            : way.vuy > 0 || (way.vuy == 0 && way.wuy > 0);
        }

        /// Goes to the next cell; false when the stretch ends in this one.
        private boolean leave(Way way) {
            long side = 1L << shift;
            long west = x & -side;
            long south = y & -side;
            double borderX = east ? west + side : west;
            double borderY = north ? south + side : south;
            double lo = t;
            double hi = until;
            double at = t;
            for (int i = 0; ; i++) {
                double ahead =
                        Math.min(
                                ahead(borderX - way.ux, way.vux, way.wux, east),
                                ahead(borderY - way.uy, way.vuy, way.wuy, north));
                double next = Math.min(until, at + ahead);
                at = i == 0 || (i < PATIENCE && next >= lo && next <= hi) ? next : (lo + hi) / 2;
                way.onPlate(at);
                double overX = east ? way.ux - borderX : borderX - way.ux;
                double overY = north ? way.uy - borderY : borderY - way.uy;
                double over = Math.max(overX, overY);
                if (over > NEAR) {
                    hi = at;
                } else if (over >= -NEAR) {
                    t = at;
                    long ix = Math.clamp((long) Math.floor(way.ux), west, west + side - 1);
                    long iy = Math.clamp((long) Math.floor(way.uy), south, south + side - 1);
                    boolean across = overX >= overY;
                    x = !across ? ix : east ? west + side : west - 1;
                    y = across ? iy : north ? south + side : south - 1;
                    return true;
                } else if (at == until) {
                    return turn(way);
                } else {
                    lo = at;
                }
            }
        }

        private boolean turn(Way way) {
            t = until;
            if (until >= way.lengthM) {
                return false;
            }
            until = way.lengthM;
            north = !north;
            return leave(way);
        }

        /// How far it is to a border `units` away, at a speed and half a bend.
        private static double ahead(double units, double speed, double bend, boolean up) {
            double way = up ? units : -units;
            double start = Math.max(0, up ? speed : -speed);
            double root = start * start + 4 * (up ? bend : -bend) * way;
            if (root < 0 || (root == 0 && start == 0)) {
                return way > 0 ? Double.POSITIVE_INFINITY : 0;
            }
            return 2 * way / (start + Math.sqrt(root));
        }
    }
}
