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

    /// A window's cell, slot, first and last millisecond, neighbours in the bucket, next of the slot.
    private int[] cell = new int[1024];

    private int[] slotOf = new int[1024];
    private int[] inMs = new int[1024];
    private int[] outMs = new int[1024];
    private int[] before = new int[1024];
    private int[] after = new int[1024];
    private int[] nextOfSlot = new int[1024];
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
            int next = nextOfSlot[w];
            unlink(w);
            nextOfSlot[w] = free;
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
        for (int w = firstOfSlot[slot]; w != NONE; w = nextOfSlot[w]) {
            for (int o = buckets[bucket(cell[w])]; o != NONE; o = after[o]) {
                if (cell[o] == cell[w]
                        && inMs[o] - outMs[w] <= 0
                        && inMs[w] - outMs[o] <= 0
                        && decided[slotOf[o]] != question
                        && slotOf[o] != slot) {
                    meet(slot, w, o);
                }
            }
        }
    }

    private void meet(int slot, int w, int o) {
        int other = slotOf[o];
        if (meeting.areApart(slot, other)) {
            decided[other] = question;
            return;
        }
        tests++;
        int begin = inMs[w] - inMs[o] > 0 ? inMs[w] : inMs[o];
        int end = outMs[w] - outMs[o] < 0 ? outMs[w] : outMs[o];
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
            if (used == cell.length) {
                grow();
            }
            w = used++;
        } else {
            free = nextOfSlot[w];
        }
        cell[w] = c;
        slotOf[w] = slot;
        inMs[w] = from;
        outMs[w] = to;
        nextOfSlot[w] = firstOfSlot[slot];
        firstOfSlot[slot] = w;
        link(w);
        windows++;
    }

    private void link(int w) {
        int b = bucket(cell[w]);
        int head = buckets[b];
        before[w] = NONE;
        after[w] = head;
        if (head != NONE) {
            before[head] = w;
        }
        buckets[b] = w;
    }

    private void unlink(int w) {
        if (before[w] == NONE) {
            buckets[bucket(cell[w])] = after[w];
        } else {
            after[before[w]] = after[w];
        }
        if (after[w] != NONE) {
            before[after[w]] = before[w];
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
            for (int w = first; w != NONE; w = nextOfSlot[w]) {
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

    private void grow() {
        int room = used / 2 * 3;
        cell = Arrays.copyOf(cell, room);
        slotOf = Arrays.copyOf(slotOf, room);
        inMs = Arrays.copyOf(inMs, room);
        outMs = Arrays.copyOf(outMs, room);
        before = Arrays.copyOf(before, room);
        after = Arrays.copyOf(after, room);
        nextOfSlot = Arrays.copyOf(nextOfSlot, room);
    }

    private static int[] filled(int length) {
        int[] a = new int[length];
        Arrays.fill(a, NONE);
        return a;
    }
}
