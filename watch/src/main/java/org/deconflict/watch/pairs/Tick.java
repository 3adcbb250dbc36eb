package org.deconflict.watch.pairs;

import java.util.Arrays;
import org.deconflict.watch.pairs.Meeting.Answer;

/// All pairs at once, in slices: copies the ways in order of the cells that they begin in, so that what is
/// near lies near in memory; traces them, sorts the windows by cell, and sweeps each cell in order of time,
/// by [Lines] first.
///
/// A slice does so much work as it is told and holds nothing up in between; the ways may not change until
/// the tick is done. Each pair is found once, the smaller slot first, in ascending order. Arrays grow in pieces
/// and are kept for the next tick. Threads: one owner.
final class Tick {

    private enum Phase {
        CLEAR,
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
    private final Ints home = new Ints();
    private final Ints order = new Ints();
    private final CellSort homes = new CellSort();
    private final CellSort places = new CellSort();
    private final Windows windows = new Windows();
    private final Ints byCell = new Ints();
    private final CellWindows inCell = new CellWindows();
    private final Lines lines;

    /// Of slots in the order of places, as are those that had to be asked exactly.
    private final PairSet found = new PairSet();

    private final PairSet asked = new PairSet();
    private long tests;

    Tick(Ways all, double distanceM, double heightM) {
        this.all = all;
        this.tracer = new Tracer(distanceM);
        this.meeting = new Meeting(ways, distanceM, heightM);
        this.lines = new Lines(ways, meeting, heightM);
        this.distanceM = distanceM;
    }

    /// Begins a tick over the slots below `slots`, all of which have a way.
    void begin(int slots) {
        tracks = slots;
        next = 0;
        tests = 0;
        windows.clear();
        found.begin();
        asked.begin();
        homes.begin(tracer.cells().count(), slots);
        places.begin(tracer.cells().count(), slots);
        phase = Phase.CLEAR;
    }

    /// Works on until about so many tracks, buckets or windows were looked at; false when all is done.
    boolean slice(int work) {
        switch (phase) {
            case CLEAR -> clear(work);
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

    /// How many pairs were found.
    int pairs() {
        return found.size();
    }

    /// The pairs found in ascending order, each as the smaller slot in the upper and the greater in the lower half.
    long[] found() {
        long[] pairs = found.sorted();
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = PairSet.pair(order.get((int) (pairs[i] >> 32)), order.get((int) pairs[i]));
        }
        Arrays.sort(pairs);
        return pairs;
    }

    long tests() {
        return tests;
    }

    int windows() {
        return windows.count();
    }

    private void clear(int work) {
        if (!homes.clear(work) && !places.clear(work) && !found.clear(work) && !asked.clear(work)) {
            turn(Phase.COUNT_HOMES);
        }
    }

    private void countHomes(int work) {
        int end = Math.min(tracks, next + work);
        home.makeRoom(end);
        order.makeRoom(end);
        for (; next < end; next++) {
            home.set(next, tracer.home(all, next));
            homes.count(home.get(next));
        }
        if (next == tracks) {
            turn(Phase.ADD_UP_HOMES);
        }
    }

    private void placeHomes(int work) {
        int end = Math.min(tracks, next + work);
        for (; next < end; next++) {
            order.set(homes.place(home.get(next)), next);
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
            ways.copy(all, order.get(next), next);
            tracer.trace(ways, next);
            for (int i = 0; i < tracer.count; i++) {
                windows.add(tracer.cell[i], next, tracer.inMs[i], tracer.outMs[i]);
                places.count(tracer.cell[i]);
            }
            byCell.makeRoom(windows.count());
        }
        if (next == tracks) {
            turn(Phase.ADD_UP);
        }
    }

    private void place(int work) {
        int end = Math.min(windows.count(), next + work);
        for (; next < end; next++) {
            byCell.set(places.place((int) (windows.cellAndIn(next) >> 32)), next);
        }
        if (next == windows.count()) {
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
                gather(from, to);
                sweepBucket();
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

    private void gather(int from, int to) {
        inCell.clear();
        for (int i = from; i < to; i++) {
            int w = byCell.get(i);
            inCell.add(windows.cellAndIn(w), windows.slotAndOut(w));
        }
        inCell.sort();
    }

    /// Cell by cell of those in the bucket.
    private void sweepBucket() {
        int from = 0;
        while (from < inCell.count()) {
            int cell = inCell.cell(from);
            int to = from + 1;
            while (to < inCell.count() && inCell.cell(to) == cell) {
                to++;
            }
            if (to - from > 1) {
                lines.begin(inCell.inMs(from));
                for (int i = from; i < to; i++) {
                    lines.add(inCell.slot(i), inCell.inMs(i), inCell.outMs(i));
                }
                sweepCell(from);
            }
            from = to;
        }
    }

    private void sweepCell(int first) {
        for (int i = 0; i < lines.count(); i++) {
            for (int j = i + 1; j < lines.count() && lines.overlap(i, j); j++) {
                if (!lines.areApart(i, j) && lines.slot(i) != lines.slot(j)) {
                    tests++;
                    switch (lines.ask(i, j)) {
                        case APART -> {}
                        case MEET -> found.add(lines.slot(i), lines.slot(j));
                        case CLOSE -> meet(first + i, first + j);
                    }
                }
            }
        }
    }

    /// The window of `b` begins later; lines do not decide.
    private void meet(int a, int b) {
        int one = inCell.slot(a);
        int two = inCell.slot(b);
        int end = inCell.outMs(a) - inCell.outMs(b) < 0 ? inCell.outMs(a) : inCell.outMs(b);
        Answer answer =
                meeting.within(
                        one,
                        two,
                        meeting.beginS(one, two, inCell.inMs(b)),
                        meeting.endS(one, two, end));
        switch (answer) {
            case APART -> {}
            case MEET -> found.add(one, two);
            case CLOSE -> {
                if (!found.has(one, two)
                        && asked.add(one, two)
                        && ways.exactM(one, two) <= distanceM) {
                    found.add(one, two);
                }
            }
        }
    }
}
