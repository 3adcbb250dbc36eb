package org.deconflict.geo.index;

import java.util.Arrays;

/// Which zones contain each position of a batch. Reused from batch to batch; it grows and never shrinks.
///
/// The zones of a position are their numbers in ascending order.
/// Threads: one owner.
public final class Hits {

    /// Positions that go through the index together.
    static final int BLOCK = 128;

    private int[] zones = new int[256];
    private int[] ends = new int[BLOCK];
    private int positions;
    private int size;

    /// Where the zones of the position that is being answered begin.
    private int begun;

    private long asked;

    // Of the look-up that fills this.
    final int[] x = new int[BLOCK];
    final int[] y = new int[BLOCK];
    final int[] leaf = new int[BLOCK];
    final Spot spot = new Spot();
    final Ray ray = new Ray();
    final Strip strip = new Strip();
    final double[] wayEnds = new double[4];
    double latDeg;
    double lonDeg;

    /// What was read ahead: kept, so that reading it is not left out.
    int fetched;

    /// Positions answered in the last batch.
    public int positions() {
        return positions;
    }

    /// How many zones contain a position of the last batch, counted from 0.
    public int count(int position) {
        return ends[position] - begin(position);
    }

    /// One of them: `k` from 0 to `count(position) - 1`.
    public int zone(int position, int k) {
        if (k < 0 || k >= count(position)) {
            throw new IndexOutOfBoundsException(
                    "k is " + k + ", position " + position + " has " + count(position) + " zones");
        }
        return zones[begin(position) + k];
    }

    /// How many outlines had to be asked themselves since this was made: the slow way.
    public long asked() {
        return asked;
    }

    private int begin(int position) {
        if (position < 0 || position >= positions) {
            throw new IndexOutOfBoundsException(
                    "position is " + position + ", the batch has " + positions);
        }
        return position == 0 ? 0 : ends[position - 1];
    }

    /// The position that is answered next.
    void at(double positionLatDeg, double positionLonDeg) {
        latDeg = positionLatDeg;
        lonDeg = positionLonDeg;
    }

    void clear() {
        positions = 0;
        size = 0;
        begun = 0;
    }

    /// Takes in the first zones of the position that is being answered, in ascending order; up to `more` will follow.
    void addAscending(int[] from, int at, int count, int more) {
        if (size + count + more > zones.length) {
            zones = Arrays.copyOf(zones, 2 * (size + count + more));
        }
        for (int i = 0; i < count; i++) {
            zones[size + i] = from[at + i];
        }
        size += count;
    }

    /// Takes in a zone of the position that is being answered, in its order. Room was made for it.
    void add(int zone) {
        int at = size++;
        while (at > begun && zones[at - 1] > zone) {
            zones[at] = zones[at - 1];
            at--;
        }
        zones[at] = zone;
    }

    /// As [#add(int)], where no room was made.
    void append(int zone) {
        if (size == zones.length) {
            zones = Arrays.copyOf(zones, 2 * size);
        }
        zones[size++] = zone;
    }

    /// As [#add(int)], once, and where no room was made.
    void addOnce(int zone) {
        for (int i = begun; i < size; i++) {
            if (zones[i] == zone) {
                return;
            }
        }
        if (size == zones.length) {
            zones = Arrays.copyOf(zones, 2 * size);
        }
        add(zone);
    }

    /// Brings the zones of the position that is being answered into their order. Shell's sort: in place.
    void sort() {
        int gap = size - begun;
        while (gap > 1) {
            gap = Math.max(1, gap * 5 / 11);
            for (int i = begun + gap; i < size; i++) {
                int zone = zones[i];
                int at = i;
                while (at >= begun + gap && zones[at - gap] > zone) {
                    zones[at] = zones[at - gap];
                    at -= gap;
                }
                zones[at] = zone;
            }
        }
    }

    void endPosition() {
        if (positions == ends.length) {
            ends = Arrays.copyOf(ends, 2 * positions);
        }
        ends[positions++] = size;
        begun = size;
    }

    /// Counts as its own what another counted.
    void takeAsked(Hits other) {
        asked += other.asked;
        other.asked = 0;
    }

    void countAsked() {
        asked++;
    }
}
