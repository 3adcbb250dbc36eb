package org.deconflict.watch.pairs;

import java.util.Arrays;
import org.deconflict.watch.pairs.Meeting.Answer;

/// All pairs at once, in slices: copies the ways in order of the cells that they begin in, so that what is
/// near lies near in memory; traces them, sorts the windows by cell, and sweeps each cell in order of time.
///
/// A slice does so much work as it is told and holds nothing up in between; the ways may not change until
/// the tick is done. Each pair is found once, the smaller slot first, in ascending order. Arrays are kept for
/// the next tick. Threads: one owner.
final class Tick {

    private enum Phase {
        COUNT_HOMES,
        ADD_UP_HOMES,
        PLACE_HOMES,
        TRACE,
        ADD_UP,
        PLACE,
        SWEEP,
        DONE
    }

    private final Ways all;
    private final Ways ways = new Ways();
    private final Tracer tracer;
    private final Meeting meeting;
    private final double distanceM;

    private Phase phase = Phase.DONE;
    private int tracks;
    private int next;
    private int windows;
    private int[] home = new int[0];
    private int[] order = new int[0];
    private final CellSort homes = new CellSort();
    private final CellSort places = new CellSort();
    private int[] cell = new int[1024];
    private int[] slot = new int[1024];
    private int[] inMs = new int[1024];
    private int[] outMs = new int[1024];
    private int[] byCell = new int[1024];

    private final PairSet found = new PairSet();
    private long tests;

    Tick(Ways all, double distanceM, double heightM) {
        this.all = all;
        this.tracer = new Tracer(distanceM);
        this.meeting = new Meeting(ways, distanceM, heightM);
        this.distanceM = distanceM;
    }

    /// Begins a tick over the slots below `slots`, all of which have a way.
    void begin(int slots) {
        tracks = slots;
        next = 0;
        windows = 0;
        tests = 0;
        found.clear();
        if (home.length < slots) {
            home = new int[slots];
            order = new int[slots];
        }
        homes.begin(tracer.cells().count(), slots);
        places.begin(tracer.cells().count(), slots);
        phase = Phase.COUNT_HOMES;
    }

    /// Works on until about so many tracks, buckets or windows were looked at; false when all is done.
    boolean slice(int work) {
        switch (phase) {
            case COUNT_HOMES -> countHomes(work);
            case ADD_UP_HOMES -> addUp(homes, work, Phase.PLACE_HOMES);
            case PLACE_HOMES -> placeHomes(work);
            case TRACE -> trace(work);
            case ADD_UP -> addUp(places, work, Phase.PLACE);
            case PLACE -> place(work);
            case SWEEP -> sweep(work);
            case DONE -> {}
        }
        return phase != Phase.DONE;
    }

    /// The pairs found, each as the smaller slot in the upper and the greater in the lower half.
    PairSet found() {
        return found;
    }

    long tests() {
        return tests;
    }

    int windows() {
        return windows;
    }

    private void countHomes(int work) {
        int end = Math.min(tracks, next + work);
        for (; next < end; next++) {
            home[next] = tracer.home(all, next);
            homes.count(home[next]);
        }
        if (next == tracks) {
            turn(Phase.ADD_UP_HOMES);
        }
    }

    private void placeHomes(int work) {
        int end = Math.min(tracks, next + work);
        for (; next < end; next++) {
            order[homes.place(home[next])] = next;
        }
        if (next == tracks) {
            turn(Phase.TRACE);
        }
    }

    private void addUp(CellSort sort, int work, Phase then) {
        if (!sort.addUp(work)) {
            turn(then);
        }
    }

    private void trace(int work) {
        int end = Math.min(tracks, next + Math.max(1, work / 16));
        for (; next < end; next++) {
            ways.copy(all, order[next], next);
            tracer.trace(ways, next);
            makeRoom(windows + tracer.count);
            for (int i = 0; i < tracer.count; i++) {
                cell[windows] = tracer.cell[i];
                slot[windows] = next;
                inMs[windows] = tracer.inMs[i];
                outMs[windows] = tracer.outMs[i];
                places.count(tracer.cell[i]);
                windows++;
            }
        }
        if (next == tracks) {
            turn(Phase.ADD_UP);
        }
    }

    private void place(int work) {
        int end = Math.min(windows, next + work);
        for (; next < end; next++) {
            byCell[places.place(cell[next])] = next;
        }
        if (next == windows) {
            turn(Phase.SWEEP);
        }
    }

    private void sweep(int work) {
        long until = tests + work;
        int seen = 0;
        while (next < places.buckets() && tests < until && seen < work) {
            int from = places.from(next);
            int to = places.from(next + 1);
            if (to - from > 1) {
                sort(from, to);
                sweep(from, to);
            }
            seen += 1 + to - from;
            next++;
        }
        if (next == places.buckets()) {
            turn(Phase.DONE);
        }
    }

    private void turn(Phase to) {
        phase = to;
        next = 0;
    }

    private void sweep(int from, int to) {
        for (int i = from; i < to; i++) {
            int a = byCell[i];
            int out = outMs[a];
            for (int j = i + 1; j < to; j++) {
                int b = byCell[j];
                if (cell[b] != cell[a] || inMs[b] - out > 0) {
                    break;
                }
                meet(a, b);
            }
        }
    }

    /// The window of `b` begins later.
    private void meet(int a, int b) {
        int one = slot[a];
        int two = slot[b];
        if (one == two || meeting.areApart(one, two)) {
            return;
        }
        tests++;
        int end = outMs[a] - outMs[b] < 0 ? outMs[a] : outMs[b];
        Answer answer =
                meeting.within(
                        one, two, meeting.beginS(one, two, inMs[b]), meeting.endS(one, two, end));
        switch (answer) {
            case APART -> {}
            case MEET -> found.add(order[one], order[two]);
            case CLOSE -> {
                if (!found.has(order[one], order[two]) && ways.exactM(one, two) <= distanceM) {
                    found.add(order[one], order[two]);
                }
            }
        }
    }

    /// By cell, then by beginning: in place, by halves for the few long ones.
    private void sort(int from, int to) {
        if (to - from < 48) {
            for (int i = from + 1; i < to; i++) {
                int w = byCell[i];
                int j = i - 1;
                while (j >= from && isAfter(byCell[j], w)) {
                    byCell[j + 1] = byCell[j];
                    j--;
                }
                byCell[j + 1] = w;
            }
            return;
        }
        heap(from, to);
    }

    private void heap(int from, int to) {
        int n = to - from;
        for (int i = n / 2 - 1; i >= 0; i--) {
            sift(from, i, n);
        }
        for (int end = n - 1; end > 0; end--) {
            int top = byCell[from];
            byCell[from] = byCell[from + end];
            byCell[from + end] = top;
            sift(from, 0, end);
        }
    }

    private void sift(int from, int start, int n) {
        int w = byCell[from + start];
        int i = start;
        int child = 2 * i + 1;
        while (child < n) {
            if (child + 1 < n && isAfter(byCell[from + child + 1], byCell[from + child])) {
                child++;
            }
            if (!isAfter(byCell[from + child], w)) {
                break;
            }
            byCell[from + i] = byCell[from + child];
            i = child;
            child = 2 * i + 1;
        }
        byCell[from + i] = w;
    }

    private boolean isAfter(int v, int w) {
        if (cell[v] != cell[w]) {
            return cell[v] > cell[w];
        }
        return inMs[v] - inMs[w] > 0 || (inMs[v] == inMs[w] && v > w);
    }

    private void makeRoom(int needed) {
        if (needed > cell.length) {
            int room = Math.max(needed, cell.length / 2 * 3);
            cell = Arrays.copyOf(cell, room);
            slot = Arrays.copyOf(slot, room);
            inMs = Arrays.copyOf(inMs, room);
            outMs = Arrays.copyOf(outMs, room);
            byCell = Arrays.copyOf(byCell, room);
        }
    }
}
