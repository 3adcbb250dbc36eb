package org.deconflict.watch.pairs;

import java.util.Arrays;
import org.deconflict.watch.pairs.Meeting.Answer;

/// All ways in space and time, kept as they change: a track's new fix replaces its windows and asks
/// only the cells that it comes through itself.
///
/// Windows hang in lists, one a bucket of cells and one a slot, in arrays of ints that grow by
/// doubling and are used again. What [#near] finds is exactly who comes within the distance by
/// `geo.ClosestApproach` while both fixes speak. Threads: one owner.
final class Raster {

    private static final int NONE = -1;

    private final Ways ways = new Ways();
    private final Tracer tracer;
    private final Meeting meeting;
    private final double distanceM;
    private final double horizonS;

    private int[] buckets = filled(1 << 12);
    private int windows;

    /// A window's eight ints, one half of a cache line.
    private static final int WIDTH = 8;

    private static final int CELL = 0;
    private static final int SLOT = 1;
    private static final int IN_MS = 2;
    private static final int OUT_MS = 3;
    private static final int BEFORE = 4;
    private static final int AFTER = 5;
    private static final int NEXT_OF_SLOT = 6;

    /// Windows, by the index of their first int.
    private int[] all = new int[1024 * WIDTH];

    private int free = NONE;
    private int used;

    private int[] firstOfSlot = filled(64);
    private long[] decided = new long[64];
    private long question;
    private long tests;
    private long asked;

    /// Who was found by the last [#near]: the first [#foundCount] slots, in no order.
    int[] found = new int[16];

    int foundCount;

    Raster(double distanceM, double heightM, double horizonS) {
        this.tracer = new Tracer(distanceM);
        this.meeting = new Meeting(ways, distanceM, heightM);
        this.distanceM = distanceM;
        this.horizonS = horizonS;
    }

    Ways ways() {
        return ways;
    }

    /// How many windows were tested, and how many of them had to be asked exactly.
    long tests() {
        return tests;
    }

    long asked() {
        return asked;
    }

    int windows() {
        return windows;
    }

    /// The slot's track moves like this now; what it did before is forgotten.
    void put(int slot, Moving moving) {
        makeRoom(slot);
        remove(slot);
        ways.put(slot, moving, horizonS);
        tracer.trace(ways, slot);
        for (int i = 0; i < tracer.count; i++) {
            add(slot, tracer.cell[i], tracer.inMs[i], tracer.outMs[i]);
        }
        if (windows > buckets.length) {
            rehash();
        }
    }

    /// Nobody is in the slot any more.
    void remove(int slot) {
        int w = firstOfSlot[slot];
        while (w != NONE) {
            int next = all[w + NEXT_OF_SLOT];
            unlink(w);
            all[w + NEXT_OF_SLOT] = free;
            free = w;
            windows--;
            w = next;
        }
        firstOfSlot[slot] = NONE;
    }

    /// Finds who comes within the distance of the slot's track.
    void near(int slot) {
        question++;
        foundCount = 0;
        for (int w = firstOfSlot[slot]; w != NONE; w = all[w + NEXT_OF_SLOT]) {
            for (int o = buckets[bucket(all[w + CELL])]; o != NONE; o = all[o + AFTER]) {
                if (all[o + CELL] == all[w + CELL]
                        && all[o + IN_MS] - all[w + OUT_MS] <= 0
                        && all[w + IN_MS] - all[o + OUT_MS] <= 0
                        && decided[all[o + SLOT]] != question
                        && all[o + SLOT] != slot) {
                    meet(slot, w, o);
                }
            }
        }
    }

    private void meet(int slot, int w, int o) {
        int other = all[o + SLOT];
        if (meeting.areApart(slot, other)) {
            decided[other] = question;
            return;
        }
        tests++;
        int begin = all[w + IN_MS] - all[o + IN_MS] > 0 ? all[w + IN_MS] : all[o + IN_MS];
        int end = all[w + OUT_MS] - all[o + OUT_MS] < 0 ? all[w + OUT_MS] : all[o + OUT_MS];
        Answer answer =
                meeting.within(
                        slot,
                        other,
                        meeting.beginS(slot, other, begin),
                        meeting.endS(slot, other, end));
        switch (answer) {
            case APART -> {}
            case MEET -> find(other);
            case CLOSE -> {
                asked++;
                decided[other] = question;
                if (ways.exactM(slot, other) <= distanceM) {
                    find(other);
                }
            }
        }
    }

    private void find(int other) {
        decided[other] = question;
        if (foundCount == found.length) {
            found = Arrays.copyOf(found, foundCount * 2);
        }
        found[foundCount++] = other;
    }

    private void add(int slot, int c, int from, int to) {
        int w = free;
        if (w == NONE) {
            if (used == all.length) {
                all = Arrays.copyOf(all, used / (2 * WIDTH) * (3 * WIDTH));
            }
            w = used;
            used += WIDTH;
        } else {
            free = all[w + NEXT_OF_SLOT];
        }
        all[w + CELL] = c;
        all[w + SLOT] = slot;
        all[w + IN_MS] = from;
        all[w + OUT_MS] = to;
        all[w + NEXT_OF_SLOT] = firstOfSlot[slot];
        firstOfSlot[slot] = w;
        link(w);
        windows++;
    }

    private void link(int w) {
        int b = bucket(all[w + CELL]);
        int head = buckets[b];
        all[w + BEFORE] = NONE;
        all[w + AFTER] = head;
        if (head != NONE) {
            all[head + BEFORE] = w;
        }
        buckets[b] = w;
    }

    private void unlink(int w) {
        if (all[w + BEFORE] == NONE) {
            buckets[bucket(all[w + CELL])] = all[w + AFTER];
        } else {
            all[all[w + BEFORE] + AFTER] = all[w + AFTER];
        }
        if (all[w + AFTER] != NONE) {
            all[all[w + AFTER] + BEFORE] = all[w + BEFORE];
        }
    }

    /// Multiplied by the golden ratio, so that neighbouring cells lie apart.
    private int bucket(int c) {
        return (c * 0x9E3779B9) >>> Integer.numberOfLeadingZeros(buckets.length - 1);
    }

    /// Hangs every window anew, slot by slot.
    private void rehash() {
        buckets = filled(buckets.length * 4);
        for (int first : firstOfSlot) {
            for (int w = first; w != NONE; w = all[w + NEXT_OF_SLOT]) {
                link(w);
            }
        }
    }

    private void makeRoom(int slot) {
        if (slot >= firstOfSlot.length) {
            int had = firstOfSlot.length;
            int room = Math.max(slot + 1, had / 2 * 3);
            firstOfSlot = Arrays.copyOf(firstOfSlot, room);
            Arrays.fill(firstOfSlot, had, room, NONE);
            decided = Arrays.copyOf(decided, room);
        }
    }

    private static int[] filled(int length) {
        int[] a = new int[length];
        Arrays.fill(a, NONE);
        return a;
    }
}
