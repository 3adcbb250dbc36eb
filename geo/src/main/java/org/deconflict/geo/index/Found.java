package org.deconflict.geo.index;

import java.util.Arrays;
import org.deconflict.geo.Crossing;
import org.deconflict.geo.Crossings;
import org.deconflict.geo.Outline;

/// What was found along a way, in no order: stretches in which a zone's membership may change.
///
/// A stretch is an entry, an exit, or unclear. All that is in no stretch is certain; stretches that overlap are unclear
/// together, and what is unclear is asked of the outline.
/// One owner.
final class Found {

    /// The tag of what is unclear.
    static final int ASK = -1;

    /// The tag of a circle's entry or exit, and of a side's: one found twice counts once.
    static int tag(int side, boolean inward) {
        return 2 * side + (inward ? 1 : 0);
    }

    private int[] order = new int[64];
    private int[] zones = new int[64];
    private double[] from = new double[64];
    private double[] to = new double[64];
    private int[] tags = new int[64];
    private int size;

    // The stretches of one zone, joined, in order.
    private double[] joinedFrom = new double[64];
    private double[] joinedTo = new double[64];
    private int[] joinedTag = new int[64];
    private int joined;

    void clear() {
        size = 0;
    }

    void add(int zone, double fromM, double toM, int tag) {
        if (size == order.length) {
            order = Arrays.copyOf(order, 2 * size);
            zones = Arrays.copyOf(zones, 2 * size);
            from = Arrays.copyOf(from, 2 * size);
            to = Arrays.copyOf(to, 2 * size);
            tags = Arrays.copyOf(tags, 2 * size);
            joinedFrom = new double[2 * size];
            joinedTo = new double[2 * size];
            joinedTag = new int[2 * size];
        }
        order[size] = size;
        zones[size] = zone;
        from[size] = fromM;
        to[size] = toM;
        tags[size++] = tag;
    }

    /// Makes changes of all that was found.
    void settle(Asking asking, Changes out) {
        sort();
        for (int first = 0; first < size; ) {
            int zone = zones[order[first]];
            int end = first + 1;
            while (end < size && zones[order[end]] == zone) {
                end++;
            }
            join(first, end, asking.lengthM());
            tell(zone, asking, out);
            first = end;
        }
    }

    /// By zone, then by distance. Shell's way, with Knuth's steps: [Arrays#sort] allocates, and there are few.
    private void sort() {
        int gap = 1;
        while (gap < size / 3) {
            gap = 3 * gap + 1;
        }
        for (; gap > 0; gap /= 3) {
            for (int k = gap; k < size; k++) {
                int item = order[k];
                int at = k;
                while (at >= gap && isAfter(order[at - gap], item)) {
                    order[at] = order[at - gap];
                    at -= gap;
                }
                order[at] = item;
            }
        }
    }

    private boolean isAfter(int i, int k) {
        return zones[i] > zones[k] || (zones[i] == zones[k] && from[i] > from[k]);
    }

    private void join(int first, int end, double lengthM) {
        joined = 0;
        for (int k = first; k < end; k++) {
            int i = order[k];
            int last = joined - 1;
            if (last >= 0 && from[i] <= joinedTo[last]) {
                joinedTag[last] = tags[i] == joinedTag[last] ? tags[i] : ASK;
                joinedTo[last] = Math.max(joinedTo[last], to[i]);
            } else {
                joinedFrom[joined] = from[i];
                joinedTo[joined] = to[i];
                joinedTag[joined++] = tags[i];
            }
        }
        clip(lengthM);
    }

    /// Leaves out what lies beyond the way; at its ends it is unclear.
    private void clip(double lengthM) {
        int kept = 0;
        for (int k = 0; k < joined; k++) {
            if (joinedTo[k] < 0 || joinedFrom[k] > lengthM) {
                continue;
            }
            boolean whole = joinedFrom[k] >= 0 && joinedTo[k] <= lengthM;
            joinedFrom[kept] = Math.max(joinedFrom[k], 0);
            joinedTo[kept] = Math.min(joinedTo[k], lengthM);
            joinedTag[kept++] = whole ? joinedTag[k] : ASK;
        }
        joined = kept;
    }

    private void tell(int zone, Asking asking, Changes out) {
        for (int k = 0; k < joined; k++) {
            if (joinedTag[k] == ASK) {
                ask(zone, k, asking, out);
            } else {
                out.add(zone, joinedFrom[k], joinedTo[k], (joinedTag[k] & 1) != 0);
            }
        }
    }

    private void ask(int zone, int k, Asking asking, Changes out) {
        out.countAsked(1);
        double begin = joinedFrom[k];
        Outline outline = asking.outlines().get(zone);
        for (Crossing c : Crossings.along(asking.path(), outline, begin, joinedTo[k])) {
            double before = Math.max(begin, c.atM() - Crossings.AT_ERROR_M);
            out.add(zone, before, c.atM(), c.inward());
        }
    }
}
