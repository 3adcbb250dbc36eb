package org.deconflict.geo.index;

import java.util.Arrays;
import org.deconflict.geo.Crossing;
import org.deconflict.geo.Crossings;
import org.deconflict.geo.GeodesicPath;
import org.deconflict.geo.Outline;

/// What was found along a way, in no order: stretches in which a zone's membership may change, and places where it is known.
///
/// A stretch is an entry, an exit, a crossing of one side of a polygon, or unclear. All that is not in a stretch
/// is certain, and stretches that overlap are unclear together; what is unclear is asked of the outline.
/// One owner.
final class Found {

    // Tags; a crossing has the number of the side it crosses, so that one found twice counts once.
    static final int IN = -1;
    static final int OUT = -2;
    static final int ASK = -3;
    static final int KNOWN_IN = -4;
    static final int KNOWN_OUT = -5;

    private long[] keys = new long[64];
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
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, 2 * size);
            from = Arrays.copyOf(from, 2 * size);
            to = Arrays.copyOf(to, 2 * size);
            tags = Arrays.copyOf(tags, 2 * size);
            joinedFrom = new double[2 * size];
            joinedTo = new double[2 * size];
            joinedTag = new int[2 * size];
        }
        keys[size] = ((long) zone << 32) | size;
        from[size] = fromM;
        to[size] = toM;
        tags[size++] = tag;
    }

    /// Makes changes of all that was found.
    void settle(Asking asking, Changes out) {
        Arrays.sort(keys, 0, size);
        for (int first = 0; first < size; ) {
            int zone = (int) (keys[first] >> 32);
            int end = first + 1;
            while (end < size && (int) (keys[end] >> 32) == zone) {
                end++;
            }
            sortByDistance(first, end);
            join(first, end, asking.lengthM());
            tell(zone, asking, out);
            first = end;
        }
    }

    private void sortByDistance(int first, int end) {
        for (int i = first + 1; i < end; i++) {
            long key = keys[i];
            double at = from[(int) key];
            int k = i;
            while (k > first && from[(int) keys[k - 1]] > at) {
                keys[k] = keys[k - 1];
                k--;
            }
            keys[k] = key;
        }
    }

    private void join(int first, int end, double lengthM) {
        joined = 0;
        for (int k = first; k < end; k++) {
            int i = (int) keys[k];
            int last = joined - 1;
            if (last >= 0 && from[i] <= joinedTo[last]) {
                boolean same = tags[i] == joinedTag[last] || tags[i] <= KNOWN_IN;
                if (joinedTag[last] <= KNOWN_IN) {
                    joinedTag[last] = tags[i];
                } else if (!same) {
                    joinedTag[last] = ASK;
                }
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
        boolean known = false;
        boolean inside = false;
        for (int k = 0; k < joined; k++) {
            int tag = joinedTag[k];
            if (tag == ASK) {
                out.countAsked(1);
                GeodesicPath path = asking.path();
                Outline outline = asking.outlines().get(zone);
                for (Crossing c : Crossings.along(path, outline, joinedFrom[k], joinedTo[k])) {
                    double at = c.atM();
                    double before = Math.max(joinedFrom[k], at - Crossings.AT_ERROR_M);
                    out.add(zone, before, at, c.inward());
                    known = true;
                    inside = c.inward();
                }
            } else if (tag <= KNOWN_IN) {
                known = true;
                inside = tag == KNOWN_IN;
            } else {
                inside =
                        tag < 0
                                ? tag == IN
                                : !(known ? inside : insideBefore(zone, k, asking, out));
                known = true;
                out.add(zone, joinedFrom[k], joinedTo[k], inside);
            }
        }
    }

    /// Whether the way is inside before stretch `k`, from what is known behind it.
    private boolean insideBefore(int zone, int k, Asking asking, Changes out) {
        boolean odd = false;
        for (int i = k; i < joined; i++) {
            switch (joinedTag[i]) {
                case IN, KNOWN_OUT -> {
                    return odd;
                }
                case OUT, KNOWN_IN -> {
                    return !odd;
                }
                case ASK -> {
                    return odd ^ isInside(zone, joinedFrom[i], asking, out);
                }
                default -> odd = !odd;
            }
        }
        return isInside(zone, joinedFrom[k], asking, out);
    }

    private static boolean isInside(int zone, double atM, Asking asking, Changes out) {
        out.countAsked(1);
        return asking.outlines().get(zone).contains(asking.path().at(atM));
    }
}
