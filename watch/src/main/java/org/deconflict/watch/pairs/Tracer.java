package org.deconflict.watch.pairs;

import java.util.Arrays;

/// Lays one way over the cells: which it comes within half the distance of, from when to when.
///
/// The way is cut into pieces so short that on a face both coordinates, counted in cells, glide evenly but for a
/// bow that is added to the pad: when a line is touched is then a division. Two tracks within the distance are both
/// within half of it of the place between them, so they share that place's cell at that time. Windows are in whole
/// milliseconds, cut to 32 bits, rounded outward, closed. Threads: one owner.
final class Tracer {

    private static final double SLACK_M = 1;

    /// A longer piece bows by more, a shorter one costs more: a fortieth of a cell at 5 km of distance.
    private static final double PIECE_CELLS = 4;

    /// Both ends of a longer piece may not show on a face that a place between them is on.
    private static final double LONGEST_PIECE_M = 250_000;

    private final Cells cells;
    private final Glide rows;
    private final Glide columns;
    private final double pieceM;
    private final double halfM;

    /// The windows of the way traced last.
    int count;

    int[] cell = new int[64];
    int[] inMs = new int[64];
    int[] outMs = new int[64];

    /// Windows that were still open at the end of the piece before, and those of this.
    private int[] open = new int[16];

    private int[] stillOpen = new int[16];
    private int openCount;
    private int stillOpenCount;

    /// The ends of a piece, and when it begins and how long it takes.
    private double[] p = new double[3];

    private double[] q = new double[3];
    private double beginMs;
    private double lastsMs;

    Tracer(double distanceM) {
        double widthM = widthM(distanceM);
        this.cells = new Cells(widthM);
        this.rows = new Glide(cells);
        this.columns = new Glide(cells);
        this.pieceM = Math.min(LONGEST_PIECE_M, PIECE_CELLS * widthM);
        this.halfM = distanceM / 2;
    }

    /// Thrice the distance keeps windows and tests in balance; below 2 km windows would be the more.
    static double widthM(double distanceM) {
        return Math.max(2_000, 3 * distanceM);
    }

    static int ms(double timeS, boolean up) {
        double ms = timeS * 1e3;
        return (int) (long) (up ? Math.ceil(ms) : Math.floor(ms));
    }

    Cells cells() {
        return cells;
    }

    /// The cell in which a way begins.
    int home(Ways ways, int slot) {
        place(ways, slot, ways.fromS(slot), q);
        int axis = 0;
        for (int i = 1; i < 3; i++) {
            axis = Math.abs(q[i]) > Math.abs(q[axis]) ? i : axis;
        }
        double major = Math.abs(q[axis]);
        int face = axis * 2 + (q[axis] < 0 ? 1 : 0);
        int row = cells.line(q[axis == 0 ? 1 : 0] / major);
        return cells.cell(face, row, cells.line(q[axis == 2 ? 1 : 2] / major));
    }

    void trace(Ways ways, int slot) {
        count = 0;
        openCount = 0;
        double fromS = ways.fromS(slot);
        double toS = ways.toS(slot);
        double wayM = ways.speedMps(slot) * (toS - fromS);
        int pieces = Math.max(1, (int) Math.ceil(wayM / pieceM));
        double endS = fromS;
        place(ways, slot, fromS, q);
        for (int i = 1; i <= pieces; i++) {
            double beginS = endS;
            endS = i == pieces ? toS : fromS + (toS - fromS) * i / pieces;
            beginMs = beginS * 1e3;
            lastsMs = endS * 1e3 - beginMs;
            double[] reached = q;
            q = p;
            p = reached;
            place(ways, slot, endS, q);
            piece(wayM / pieces, halfM + ways.strayM(slot, endS) + SLACK_M);
        }
    }

    private static void place(Ways ways, int slot, double timeS, double[] into) {
        ways.goTo(slot, timeS);
        into[0] = ways.x;
        into[1] = ways.y;
        into[2] = ways.z;
    }

    private void piece(double lengthM, double padM) {
        stillOpenCount = 0;
        for (int axis = 0; axis < 3; axis++) {
            double sign = p[axis] < 0 ? -1 : 1;
            double majorM = Math.min(sign * p[axis], sign * q[axis]);
            if (Cells.mayShow(majorM)) {
                int other = axis == 0 ? 1 : 0;
                int third = axis == 2 ? 1 : 2;
                double u = p[axis] * sign;
                double v = q[axis] * sign;
                double bow = cells.bow(majorM, lengthM);
                rows.set(p[other] / u, q[other] / v, majorM, bow, padM);
                columns.set(p[third] / u, q[third] / v, majorM, bow, padM);
                onFace(axis * 2 + (sign < 0 ? 1 : 0));
            }
        }
        int[] closed = open;
        open = stillOpen;
        stillOpen = closed;
        openCount = stillOpenCount;
    }

    private void onFace(int face) {
        int lastRow = rows.last(0, 1);
        for (int row = rows.first(0, 1); row <= lastRow; row++) {
            double in = rows.in(row);
            double out = rows.out(row);
            int lastColumn = columns.last(in, out);
            for (int column = columns.first(in, out); column <= lastColumn; column++) {
                double from = Math.max(in, columns.in(column));
                double to = Math.min(out, columns.out(column));
                if (from <= to) {
                    touch(cells.cell(face, row, column), from, to);
                }
            }
        }
    }

    /// Between two shares of the piece; a window open since the piece before goes on.
    private void touch(int touched, double from, double to) {
        int until = (int) (long) Math.ceil(beginMs + to * lastsMs);
        int w = from > 0 ? count : opened(touched);
        if (w == count) {
            makeRoom();
            cell[w] = touched;
            inMs[w] = (int) (long) Math.floor(beginMs + from * lastsMs);
            count++;
        }
        outMs[w] = until;
        if (to >= 1) {
            if (stillOpenCount == stillOpen.length) {
                stillOpen = Arrays.copyOf(stillOpen, stillOpenCount * 2);
            }
            stillOpen[stillOpenCount++] = w;
        }
    }

    private int opened(int touched) {
        for (int i = 0; i < openCount; i++) {
            if (cell[open[i]] == touched) {
                return open[i];
            }
        }
        return count;
    }

    private void makeRoom() {
        if (count == cell.length) {
            cell = Arrays.copyOf(cell, count * 2);
            inMs = Arrays.copyOf(inMs, count * 2);
            outMs = Arrays.copyOf(outMs, count * 2);
        }
    }
}
