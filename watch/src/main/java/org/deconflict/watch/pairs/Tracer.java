package org.deconflict.watch.pairs;

import java.util.Arrays;

/// Lays one way over the cells: which it comes within half the distance of, from when to when.
///
/// The way is walked in steps of half a cell; on a face a step is straight, so its cells are those
/// between its ends, widened. Two tracks within the distance are both within half of it of the place
/// between them, so they share that place's cell at that time. Windows are in whole milliseconds,
/// cut to 32 bits, rounded outward, closed. Threads: one owner.
final class Tracer {

    private static final double SLACK_M = 1;

    private final Cells cells;
    private final double widthM;
    private final double halfM;

    /// The windows of the way traced last.
    int count;

    int[] cell = new int[64];
    int[] inMs = new int[64];
    int[] outMs = new int[64];

    private int open;
    private int[] openCell = new int[32];
    private int[] openIn = new int[32];
    private boolean[] openAgain = new boolean[32];

    /// The ends of a step; with how much they are widened.
    private final double[] p = new double[3];

    private final double[] q = new double[3];
    private double padM;

    Tracer(double distanceM) {
        this.widthM = widthM(distanceM);
        this.cells = new Cells(widthM);
        this.halfM = distanceM / 2;
    }

    /// Twice the distance keeps windows and tests in balance; below 2 km steps would be the more.
    static double widthM(double distanceM) {
        return Math.max(2_000, 2 * distanceM);
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
        open = 0;
        double fromS = ways.fromS(slot);
        double toS = ways.toS(slot);
        double wayM = ways.speedMps(slot) * (toS - fromS);
        int steps = Math.max(1, (int) Math.ceil(wayM / (widthM / 2)));
        double stepM = wayM / steps;
        double sagM = stepM * stepM / (8 * Ways.RADIUS_M);
        place(ways, slot, fromS, q);
        for (int i = 0; i < steps; i++) {
            double beginS = fromS + (toS - fromS) * i / steps;
            double endS = fromS + (toS - fromS) * (i + 1) / steps;
            System.arraycopy(q, 0, p, 0, 3);
            place(ways, slot, endS, q);
            padM = halfM + sagM + ways.strayM(slot, endS) + SLACK_M;
            step(ms(beginS, false), ms(beginS, true));
        }
        Arrays.fill(openAgain, 0, open, false);
        close(ms(toS, true));
    }

    private static void place(Ways ways, int slot, double timeS, double[] into) {
        ways.goTo(slot, timeS);
        into[0] = ways.x;
        into[1] = ways.y;
        into[2] = ways.z;
    }

    /// The step before ends where this begins, rounded the other way.
    private void step(int beginMs, int endedMs) {
        Arrays.fill(openAgain, 0, open, false);
        for (int axis = 0; axis < 3; axis++) {
            double sign = p[axis] < 0 ? -1 : 1;
            if (Cells.mayShow(sign * p[axis]) && Cells.mayShow(sign * q[axis])) {
                onFace(axis, sign, beginMs);
            }
        }
        close(endedMs);
    }

    private void onFace(int axis, double sign, int beginMs) {
        int other = axis == 0 ? 1 : 0;
        int third = axis == 2 ? 1 : 2;
        double mp = sign * p[axis];
        double mq = sign * q[axis];
        double u0 = p[other] / mp;
        double u1 = q[other] / mq;
        double v0 = p[third] / mp;
        double v1 = q[third] / mq;
        double leastMajor = Math.min(mp, mq);
        double du = Cells.spread(Math.max(Math.abs(u0), Math.abs(u1)), leastMajor, padM);
        double dv = Cells.spread(Math.max(Math.abs(v0), Math.abs(v1)), leastMajor, padM);
        double uLo = Math.min(u0, u1) - du;
        double uHi = Math.max(u0, u1) + du;
        double vLo = Math.min(v0, v1) - dv;
        double vHi = Math.max(v0, v1) + dv;
        if (uLo > 1 || uHi < -1 || vLo > 1 || vHi < -1) {
            return;
        }
        int face = axis * 2 + (sign < 0 ? 1 : 0);
        int rowTo = cells.line(Math.min(1, uHi));
        int columnFrom = cells.line(Math.max(-1, vLo));
        int columnTo = cells.line(Math.min(1, vHi));
        for (int row = cells.line(Math.max(-1, uLo)); row <= rowTo; row++) {
            for (int column = columnFrom; column <= columnTo; column++) {
                touch(cells.cell(face, row, column), beginMs);
            }
        }
    }

    private void touch(int touched, int beginMs) {
        for (int i = 0; i < open; i++) {
            if (openCell[i] == touched) {
                openAgain[i] = true;
                return;
            }
        }
        if (open == openCell.length) {
            openCell = Arrays.copyOf(openCell, open * 2);
            openIn = Arrays.copyOf(openIn, open * 2);
            openAgain = Arrays.copyOf(openAgain, open * 2);
        }
        openCell[open] = touched;
        openIn[open] = beginMs;
        openAgain[open] = true;
        open++;
    }

    /// Ends the windows of cells that this step does not touch any more.
    private void close(int ms) {
        int kept = 0;
        for (int i = 0; i < open; i++) {
            if (openAgain[i]) {
                openCell[kept] = openCell[i];
                openIn[kept] = openIn[i];
                openAgain[kept] = true;
                kept++;
            } else {
                emit(openCell[i], openIn[i], ms);
            }
        }
        open = kept;
    }

    private void emit(int ended, int fromMs, int toMs) {
        if (count == cell.length) {
            cell = Arrays.copyOf(cell, count * 2);
            inMs = Arrays.copyOf(inMs, count * 2);
            outMs = Arrays.copyOf(outMs, count * 2);
        }
        cell[count] = ended;
        inMs[count] = fromMs;
        outMs[count] = toMs;
        count++;
    }
}
