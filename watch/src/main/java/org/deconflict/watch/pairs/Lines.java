package org.deconflict.watch.pairs;

import java.util.Arrays;
import org.deconflict.watch.pairs.Meeting.Answer;

/// The windows of one cell in order of their beginnings, each as a straight line through space, side by side
/// in memory.
///
/// A line touches its arc in the middle of the window and moves as the track does there, so it strays from the
/// arc by no more than s²/8R (the remainder of Taylor for an arc of the length s). Beginnings and ends are
/// whole milliseconds, so either may be a millisecond early or late: what a track moves in that time is part
/// of the error. Threads: one owner.
final class Lines {

    private static final double TICK_S = 0.001;

    /// Place at the time nought (3), metres a second (3), first and last time, since when it speaks, error, height.
    private static final int COLUMNS = 11;

    private static final int VELOCITY = 3;
    private static final int IN = 6;
    private static final int OUT = 7;
    private static final int FROM = 8;
    private static final int ERROR = 9;
    private static final int HEIGHT = 10;

    private final Ways ways;
    private final Meeting meeting;
    private final double heightM;

    private double[] values = new double[64 * COLUMNS];
    private int[] slots = new int[64];
    private int count;
    private int noughtMs;

    Lines(Ways ways, Meeting meeting, double heightM) {
        this.ways = ways;
        this.meeting = meeting;
        this.heightM = heightM;
    }

    /// Begins another cell, whose first window begins then.
    void begin(int firstMs) {
        count = 0;
        noughtMs = firstMs;
    }

    int count() {
        return count;
    }

    int slot(int line) {
        return slots[line];
    }

    void add(int slot, int inMs, int outMs) {
        if (count == slots.length) {
            slots = Arrays.copyOf(slots, count * 2);
            values = Arrays.copyOf(values, count * 2 * COLUMNS);
        }
        double fixS = ways.fromS(slot);
        double fromMs = Math.floor(fixS * 1e3);
        int fromCut = (int) (long) fromMs;
        double spanS = (outMs - inMs) / 1e3;
        double middleS = fixS + (inMs - fromCut - (fixS * 1e3 - fromMs)) / 1e3 + spanS / 2;
        ways.move(slot, middleS);
        int i = count * COLUMNS;
        double inS = (inMs - noughtMs) / 1e3;
        double sinceS = inS + spanS / 2;
        values[i] = ways.x - sinceS * ways.vx;
        values[i + 1] = ways.y - sinceS * ways.vy;
        values[i + 2] = ways.z - sinceS * ways.vz;
        values[i + VELOCITY] = ways.vx;
        values[i + VELOCITY + 1] = ways.vy;
        values[i + VELOCITY + 2] = ways.vz;
        values[i + IN] = inS;
        values[i + OUT] = inS + spanS;
        values[i + FROM] = (fromCut - noughtMs) / 1e3;
        double speedMps = ways.speedMps(slot);
        double wayM = speedMps * spanS;
        values[i + ERROR] =
                wayM * wayM / (8 * Meeting.LEAST_R_M)
                        + ways.strayM(slot, middleS + spanS / 2)
                        + speedMps * TICK_S
                        + Ways.ROUNDING_M;
        values[i + HEIGHT] = ways.altM(slot);
        slots[count++] = slot;
    }

    /// Whether a later line begins before this one ends; if not, no still later one does.
    boolean overlap(int line, int later) {
        return values[later * COLUMNS + IN] <= values[line * COLUMNS + OUT];
    }

    /// Whether both heights are known and never come near.
    boolean areApart(int line, int later) {
        return Math.abs(values[line * COLUMNS + HEIGHT] - values[later * COLUMNS + HEIGHT])
                > heightM;
    }

    /// Whether two lines that overlap come near. Also apart is who is near already when the windows begin to
    /// overlap though both spoke before: they came near in windows that overlap earlier, and are found there.
    Answer ask(int line, int later) {
        int a = line * COLUMNS;
        int b = later * COLUMNS;
        double beginS = values[b + IN];
        double endS = Math.min(values[a + OUT], values[b + OUT]);
        double dx = values[b + VELOCITY] - values[a + VELOCITY];
        double dy = values[b + VELOCITY + 1] - values[a + VELOCITY + 1];
        double dz = values[b + VELOCITY + 2] - values[a + VELOCITY + 2];
        double x = values[b] - values[a] + beginS * dx;
        double y = values[b + 1] - values[a + 1] + beginS * dy;
        double z = values[b + 2] - values[a + 2] + beginS * dz;
        double errorM = values[a + ERROR] + values[b + ERROR];
        if (beginS > Math.max(values[a + FROM], values[b + FROM])
                && meeting.judge(x * x + y * y + z * z, errorM) == Answer.MEET) {
            return Answer.APART;
        }
        double along = -(x * dx + y * dy + z * dz);
        if (along > 0) {
            double leastS = Math.min(endS - beginS, along / (dx * dx + dy * dy + dz * dz));
            x += leastS * dx;
            y += leastS * dy;
            z += leastS * dz;
        }
        Answer answer = meeting.judge(x * x + y * y + z * z, errorM);
        boolean brief = endS - beginS < 3 * TICK_S;
        return brief && answer == Answer.MEET ? Answer.CLOSE : answer;
    }
}
