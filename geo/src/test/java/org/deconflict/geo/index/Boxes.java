package org.deconflict.geo.index;

import java.util.Comparator;
import java.util.List;
import org.deconflict.geo.LatLon;
import org.deconflict.geo.Outline;
import org.deconflict.geo.Reach;

/// The usual way, to compare with: a sort-tile-recursive packed R-tree of boxes of longitude and latitude, ten
/// to a node, and every candidate asked. For outlines away from poles and antimeridian.
final class Boxes {

    private static final int WIDTH = 10;
    private static final double DEG_M = 110_000;

    private final List<Outline> outlines;

    /// West, south, east, north of each box: leaves first, then level by level.
    private final double[] sides;

    private final int[] order;
    private final int[] levelEnds;

    Boxes(List<Outline> outlines) {
        this.outlines = outlines;
        int n = outlines.size();
        int slices = (int) Math.ceil(Math.sqrt(Math.ceil((double) n / WIDTH)));
        Integer[] byLon = new Integer[n];
        java.util.Arrays.setAll(byLon, i -> i);
        Comparator<Integer> lon = Comparator.comparingDouble(i -> centre(i).lonDeg());
        Comparator<Integer> lat = Comparator.comparingDouble(i -> centre(i).latDeg());
        java.util.Arrays.sort(byLon, lon);
        int slice = WIDTH * (int) Math.ceil((double) n / WIDTH / slices);
        for (int from = 0; from < n; from += slice) {
            java.util.Arrays.sort(byLon, from, Math.min(n, from + slice), lat);
        }
        order = java.util.Arrays.stream(byLon).mapToInt(Integer::intValue).toArray();
        levelEnds = levelEnds(n);
        sides = new double[4 * levelEnds[levelEnds.length - 1]];
        for (int i = 0; i < n; i++) {
            put(i, outlines.get(order[i]).reach());
        }
        for (int level = 1; level < levelEnds.length; level++) {
            int children = level == 1 ? 0 : levelEnds[level - 2];
            for (int i = levelEnds[level - 1]; i < levelEnds[level]; i++) {
                int first = children + (i - levelEnds[level - 1]) * WIDTH;
                join(i, first, Math.min(first + WIDTH, levelEnds[level - 1]));
            }
        }
    }

    private LatLon centre(int outline) {
        return outlines.get(outline).reach().centre();
    }

    private static int[] levelEnds(int n) {
        java.util.List<Integer> ends = new java.util.ArrayList<>();
        int at = 0;
        for (int count = n; ; count = (count + WIDTH - 1) / WIDTH) {
            at += count;
            ends.add(at);
            if (count == 1) {
                return ends.stream().mapToInt(Integer::intValue).toArray();
            }
        }
    }

    private void put(int box, Reach r) {
        double high = r.radiusM() / DEG_M;
        double wide = high / Math.cos(Math.toRadians(Math.abs(r.centre().latDeg()) + high));
        sides[4 * box] = r.centre().lonDeg() - wide;
        sides[4 * box + 1] = r.centre().latDeg() - high;
        sides[4 * box + 2] = r.centre().lonDeg() + wide;
        sides[4 * box + 3] = r.centre().latDeg() + high;
    }

    private void join(int box, int from, int to) {
        for (int side = 0; side < 4; side++) {
            double join = sides[4 * from + side];
            for (int i = from + 1; i < to; i++) {
                double s = sides[4 * i + side];
                join = side < 2 ? Math.min(join, s) : Math.max(join, s);
            }
            sides[4 * box + side] = join;
        }
    }

    /// How many outlines contain the position.
    int count(LatLon p) {
        int top = levelEnds.length - 1;
        return count(p, top, levelEnds[top] - 1);
    }

    private int count(LatLon p, int level, int box) {
        boolean in =
                sides[4 * box] <= p.lonDeg()
                        && p.lonDeg() <= sides[4 * box + 2]
                        && sides[4 * box + 1] <= p.latDeg()
                        && p.latDeg() <= sides[4 * box + 3];
        if (!in) {
            return 0;
        }
        if (level == 0) {
            return outlines.get(order[box]).contains(p) ? 1 : 0;
        }
        int children = level == 1 ? 0 : levelEnds[level - 2];
        int first = children + (box - levelEnds[level - 1]) * WIDTH;
        int last = Math.min(first + WIDTH, levelEnds[level - 1]);
        int found = 0;
        for (int i = first; i < last; i++) {
            found += count(p, level - 1, i);
        }
        return found;
    }
}
