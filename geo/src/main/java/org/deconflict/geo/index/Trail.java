package org.deconflict.geo.index;

import java.util.Arrays;

/// The leaves under a stretch in order, and where on the plate the way comes into each. One owner.
final class Trail {

    private int[] leaves = new int[64];
    private double[] at = new double[64];
    private double[] x = new double[64];
    private double[] y = new double[64];
    private int size;

    int size() {
        return size;
    }

    int leaf(int k) {
        return leaves[k];
    }

    void clear() {
        size = 0;
    }

    /// Comes into a leaf, or with any number to the end of the stretch.
    void add(int leaf, double t, Way way) {
        if (size == leaves.length) {
            leaves = Arrays.copyOf(leaves, 2 * size);
            at = Arrays.copyOf(at, 2 * size);
            x = Arrays.copyOf(x, 2 * size);
            y = Arrays.copyOf(y, 2 * size);
        }
        leaves[size] = leaf;
        at[size] = t;
        x[size] = way.ux;
        y[size++] = way.uy;
    }

    /// The window of a leaf.
    void window(int k, Way way, Window w) {
        w.begin(at[k], x[k], y[k]);
        w.end(at[k + 1], x[k + 1], y[k + 1], way);
    }
}
