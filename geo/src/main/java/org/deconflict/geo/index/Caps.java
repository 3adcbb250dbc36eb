package org.deconflict.geo.index;

import java.util.Arrays;
import java.util.List;
import org.deconflict.geo.Outline;
import org.deconflict.geo.Reach;

/// The caps that hold the outlines, as balls in space under a binary tree of boxes: which may come near a position?
final class Caps {

    /// Balls under a lowest box.
    private static final int RUN = 8;

    private static final int SIDES = 6;

    /// Rounding of points and distances, generously (metres).
    private static final double SLACK_M = 1e-6;

    private final int[] numbers;

    /// x, y, z and radius of each.
    private final double[] balls;

    /// Least x, y, z and the greatest with their signs turned; infinite when empty. The box at 1 holds all; that at i holds
    /// those at 2i and 2i + 1.
    private final double[] boxes;

    /// The lowest boxes begin here.
    private final int lowest;

    /// The outlines in an order in which neighbours are near each other.
    Caps(List<? extends Outline> outlines, int[] order) {
        numbers = order;
        balls = new double[4 * order.length];
        Spot spot = new Spot();
        for (int i = 0; i < order.length; i++) {
            Reach reach = outlines.get(order[i]).reach();
            spot.place(reach.centre().latDeg(), reach.centre().lonDeg());
            balls[4 * i] = spot.x;
            balls[4 * i + 1] = spot.y;
            balls[4 * i + 2] = spot.z;
            balls[4 * i + 3] = largestChordM(reach.radiusM());
        }
        int runs = (order.length + RUN - 1) / RUN;
        lowest = Math.max(1, Integer.highestOneBit(Math.max(1, 2 * runs - 1)));
        boxes = new double[SIDES * 2 * lowest];
        Arrays.fill(boxes, Double.POSITIVE_INFINITY);
        for (int i = 0; i < order.length; i++) {
            widen(SIDES * (lowest + i / RUN), 4 * i);
        }
        for (int i = lowest - 1; i > 0; i--) {
            for (int side = 0; side < SIDES; side++) {
                double one = boxes[SIDES * 2 * i + side];
                boxes[SIDES * i + side] = Math.min(one, boxes[SIDES * (2 * i + 1) + side]);
            }
        }
    }

    private void widen(int box, int ball) {
        for (int axis = 0; axis < 3; axis++) {
            double least = balls[ball + axis] - balls[ball + 3];
            double most = balls[ball + axis] + balls[ball + 3];
            boxes[box + axis] = Math.min(boxes[box + axis], least);
            boxes[box + 3 + axis] = Math.min(boxes[box + 3 + axis], -most);
        }
    }

    /// Of two positions at most so far apart along the ground: 2R sin x, x = s/2R, with x − x³/6 + x⁵/120 for the sine, which is
    /// at most 0.5 % more. (StrictMath's sine may allocate.)
    static double largestChordM(double distanceM) {
        double x = Math.min(distanceM / (2 * Circles.R_MAX), Math.PI / 2);
        double x2 = x * x;
        return 2 * Circles.R_MAX * x * (1 - x2 * (1.0 / 6 - x2 / 120)) + SLACK_M;
    }

    /// Adds the numbers of all outlines that may come within a distance of a position.
    void near(Spot p, double radiusM, Hits out) {
        double chord = largestChordM(radiusM);
        int at = 1;
        while (at > 0) {
            boolean meets = meets(SIDES * at, p, chord);
            if (meets && at < lowest) {
                at = 2 * at;
                continue;
            }
            if (meets) {
                addRun(RUN * (at - lowest), p, chord, out);
            }
            // On to the next that is not below this one; after the last, to 0.
            at >>= Integer.numberOfTrailingZeros(~at);
            at += at > 0 ? 1 : 0;
        }
    }

    private boolean meets(int box, Spot p, double chord) {
        double dx = Math.max(0, Math.max(boxes[box] - p.x, boxes[box + 3] + p.x));
        double dy = Math.max(0, Math.max(boxes[box + 1] - p.y, boxes[box + 4] + p.y));
        double dz = Math.max(0, Math.max(boxes[box + 2] - p.z, boxes[box + 5] + p.z));
        return dx * dx + dy * dy + dz * dz <= chord * chord;
    }

    private void addRun(int first, Spot p, double chord, Hits out) {
        int end = Math.min(first + RUN, numbers.length);
        for (int i = first; i < end; i++) {
            double dx = balls[4 * i] - p.x;
            double dy = balls[4 * i + 1] - p.y;
            double dz = balls[4 * i + 2] - p.z;
            double most = balls[4 * i + 3] + chord;
            if (dx * dx + dy * dy + dz * dz <= most * most) {
                out.append(numbers[i]);
            }
        }
    }

    long bytes() {
        return 8L * (balls.length + boxes.length) + 4L * numbers.length;
    }
}
