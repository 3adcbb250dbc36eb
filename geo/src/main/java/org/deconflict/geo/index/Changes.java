package org.deconflict.geo.index;

import java.util.Arrays;

/// Where a straight way changes its membership in the outlines of an index. Reused; it grows, never shrinks.
public final class Changes {

    private int[] zones = new int[16];
    private double[] brackets = new double[32];
    private boolean[] inwards = new boolean[16];
    private int size;

    public int size() {
        return size;
    }

    public int zone(int k) {
        return zones[k];
    }

    public double fromM(int k) {
        return brackets[2 * k];
    }

    public double toM(int k) {
        return brackets[2 * k + 1];
    }

    public boolean inward(int k) {
        return inwards[k];
    }

    void clear() {
        size = 0;
    }

    void add(int zone, double fromM, double toM, boolean inward) {
        if (size == zones.length) {
            zones = Arrays.copyOf(zones, 2 * size);
            brackets = Arrays.copyOf(brackets, 4 * size);
            inwards = Arrays.copyOf(inwards, 2 * size);
        }
        zones[size] = zone;
        brackets[2 * size] = fromM;
        brackets[2 * size + 1] = toM;
        inwards[size++] = inward;
    }
}
