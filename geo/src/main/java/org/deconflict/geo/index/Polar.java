package org.deconflict.geo.index;

/// Has every leaf read whose cell a stretch beside a pole may touch: slowly, for there longitudes are of no use.
final class Polar {

    private final Tree tree;
    private final Leaves leaves;
    private final Scratch s;

    /// The ends of the stretch, and how far it strays from the straight line between them, with a metre for rounding.
    private final Spot start = new Spot();

    private final Spot end = new Spot();
    private final double bowM;
    private int last = -1;

    Polar(Tree tree, Leaves leaves, Scratch s) {
        this.tree = tree;
        this.leaves = leaves;
        this.s = s;
        place(start, 0);
        place(end, s.way.lengthM);
        bowM = s.way.lengthM * s.way.lengthM / (8 * Circles.R_MIN) * 1.01 + 1;
    }

    private void place(Spot spot, double t) {
        s.way.at(t);
        spot.x = s.way.px;
        spot.y = s.way.py;
        spot.z = s.way.pz;
    }

    void run() {
        s.window.from = 0;
        s.window.to = s.way.lengthM;
        visit(new Cell(0, 0, 1));
        visit(new Cell(1 << 31, 0, 1));
    }

    private void visit(Cell cell) {
        if (!touches(cell)) {
            return;
        }
        if (cell.level < tree.tableLevel) {
            for (int quarter = 0; quarter < 4; quarter++) {
                visit(cell.child(quarter));
            }
            return;
        }
        below(cell, tree.codeOfTable(cell.x, cell.y));
    }

    private void below(Cell cell, int code) {
        if (code >= 0) {
            if (code != last && leaves.hasLines(code)) {
                leaves.read(code, s);
            }
            last = code;
            return;
        }
        for (int slot = 0; slot < 16; slot++) {
            Cell sub =
                    cell.child(((slot >> 1) & 1) | ((slot >> 2) & 2))
                            .child((slot & 1) | ((slot >> 1) & 2));
            if (touches(sub)) {
                below(sub, tree.codeOfNode(code, 32 - sub.level, sub.x, sub.y));
            }
        }
    }

    private boolean touches(Cell cell) {
        Spot c = cell.centre;
        double ex = end.x - start.x;
        double ey = end.y - start.y;
        double ez = end.z - start.z;
        double length2 = ex * ex + ey * ey + ez * ez;
        double dx = c.x - start.x;
        double dy = c.y - start.y;
        double dz = c.z - start.z;
        double along = dx * ex + dy * ey + dz * ez;
        double share = length2 == 0 ? 0 : Math.clamp(along / length2, 0.0, 1.0);
        dx -= share * ex;
        dy -= share * ey;
        dz -= share * ez;
        double reach = cell.reachM + bowM;
        return dx * dx + dy * dy + dz * dz <= reach * reach;
    }
}
