package org.deconflict.geo.index;

import java.util.Arrays;

/// Where a straight way changes its membership in the outlines of an index.
///
/// Sorted by zone, then by distance. A zone that the way does not enter or leave is not listed: whether all of the way
/// is inside or outside is what a look-up at its start says. Pairs of changes nearer to each other than
/// [org.deconflict.geo.Crossings#MIN_STEP_M] may be missing; entries and exits always alternate.
/// Reused from way to way; it grows and never shrinks.
/// Threads: one owner.
public final class Changes {

    final Scratch scratch = new Scratch();

    private int[] zones = new int[32];
    private double[] fromM = new double[32];
    private double[] toM = new double[32];
    private boolean[] inward = new boolean[32];
    private int size;
    private long asked;

    /// How many changes the last way has.
    public int size() {
        return size;
    }

    /// The number of the outline: `k` from 0 to `size() - 1`.
    public int zone(int k) {
        return zones[checked(k)];
    }

    /// The change lies in [fromM, toM], metres from the start of the way. Between two changes of a zone its membership is
    /// constant and certain: what [org.deconflict.geo.Outline#contains] says of the positions of
    /// [org.deconflict.geo.GeodesicPath].
    ///
    /// Error: the stretch is as long as what is not certain: 10 µm and less for most where the line is crossed at a
    /// right angle, 0.1 mm where an outline was asked (docs/maths/ahead.md).
    public double fromM(int k) {
        return fromM[checked(k)];
    }

    public double toM(int k) {
        return toM[checked(k)];
    }

    /// Whether the way enters the outline there, or leaves it.
    public boolean inward(int k) {
        return inward[checked(k)];
    }

    /// How many outlines had to be asked themselves since this was made: the slow way.
    public long asked() {
        return asked;
    }

    private int checked(int k) {
        if (k < 0 || k >= size) {
            throw new IndexOutOfBoundsException("k is " + k + ", there are " + size + " changes");
        }
        return k;
    }

    void clear() {
        size = 0;
    }

    void add(int zone, double from, double to, boolean isInward) {
        if (size == zones.length) {
            zones = Arrays.copyOf(zones, 2 * size);
            fromM = Arrays.copyOf(fromM, 2 * size);
            toM = Arrays.copyOf(toM, 2 * size);
            inward = Arrays.copyOf(inward, 2 * size);
        }
        zones[size] = zone;
        fromM[size] = from;
        toM[size] = to;
        inward[size++] = isInward;
    }

    void countAsked(long times) {
        asked += times;
    }

    /// How many were asked since the last call.
    long takeAsked() {
        long taken = asked;
        asked = 0;
        return taken;
    }
}
