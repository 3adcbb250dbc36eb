package org.deconflict.watch;

import java.util.Arrays;
import org.deconflict.geo.LatLon;
import org.deconflict.model.Fix;
import org.deconflict.model.TrackId;

/// The fixes of one track in order of their time, one a time.
///
/// Columns lie in order of arrival and never move; only `order`, four bytes a fix, is shifted for a
/// late one. Of two fixes of the same time the one that comes first by latitude, longitude and then
/// its other values counts, whichever arrived first.
/// Threads: one owner. Limits: [#MAX_FIXES]; then the older half is dropped and counted by the caller.
final class History {

    static final int MAX_FIXES = 20_000_000;

    /// What became of a fix that was added.
    enum Added {
        /// Newer than all others.
        NEWEST,
        /// Between others, or before them.
        LATE,
        /// Takes the place of a fix of the same time.
        COUNTS_INSTEAD,
        /// Another place at a time that already has one which counts; not told of before.
        SECOND_PLACE,
        /// Nothing new.
        KNOWN
    }

    private static final int COLUMNS = 6;
    private static final int LAT = 0;
    private static final int LON = 1;
    private static final int ALT = 2;
    private static final int ACCURACY = 3;
    private static final int SPEED = 4;
    private static final int COURSE = 5;

    private final TrackId track;
    private long[] timesUs = new long[4];
    private double[] values = new double[4 * COLUMNS];
    private boolean[] twoPlaces = new boolean[4];
    private int[] order = new int[4];
    private int size;
    private int touched;

    History(TrackId track) {
        this.track = track;
    }

    TrackId track() {
        return track;
    }

    int size() {
        return size;
    }

    /// Adds a fix of this track; [#touched()] is then its index.
    Added add(Fix fix) {
        if (size == 0 || fix.timeUs() > timeUs(size - 1)) {
            insert(size, fix);
            return Added.NEWEST;
        }
        int at = indexFrom(fix.timeUs());
        if (timeUs(at) == fix.timeUs()) {
            touched = at;
            return meet(order[at], fix);
        }
        insert(at, fix);
        return Added.LATE;
    }

    /// The index that the last [#add] was about.
    int touched() {
        return touched;
    }

    /// The index of the first fix at this time or later; the size if there is none.
    int indexFrom(long timeUs) {
        int low = 0;
        int high = size;
        while (low < high) {
            int mid = (low + high) >>> 1;
            if (timesUs[order[mid]] < timeUs) {
                low = mid + 1;
            } else {
                high = mid;
            }
        }
        return low;
    }

    long timeUs(int index) {
        return timesUs[order[index]];
    }

    LatLon at(int index) {
        int row = order[index] * COLUMNS;
        return new LatLon(values[row + LAT], values[row + LON]);
    }

    double altM(int index) {
        return values[order[index] * COLUMNS + ALT];
    }

    double accuracyM(int index) {
        return values[order[index] * COLUMNS + ACCURACY];
    }

    double speedMps(int index) {
        return values[order[index] * COLUMNS + SPEED];
    }

    double courseDeg(int index) {
        return values[order[index] * COLUMNS + COURSE];
    }

    /// Whether the track was in two places at this fix's time.
    boolean twoPlaces(int index) {
        return twoPlaces[order[index]];
    }

    Fix fix(int index) {
        return new Fix(
                track,
                timeUs(index),
                at(index),
                altM(index),
                speedMps(index),
                courseDeg(index),
                accuracyM(index));
    }

    /// Drops what is older than this time if that is at least half of all; returns how many were.
    int dropBefore(long timeUs) {
        int from = indexFrom(timeUs);
        return from * 2 < size || from < 64 ? 0 : drop(from);
    }

    private int drop(int from) {
        int kept = size - from;
        long[] newTimes = new long[Math.max(4, kept)];
        double[] newValues = new double[newTimes.length * COLUMNS];
        boolean[] newTwo = new boolean[newTimes.length];
        int[] newOrder = new int[newTimes.length];
        for (int i = 0; i < kept; i++) {
            int row = order[from + i];
            newTimes[i] = timesUs[row];
            System.arraycopy(values, row * COLUMNS, newValues, i * COLUMNS, COLUMNS);
            newTwo[i] = twoPlaces[row];
            newOrder[i] = i;
        }
        timesUs = newTimes;
        values = newValues;
        twoPlaces = newTwo;
        order = newOrder;
        size = kept;
        return from;
    }

    private Added meet(int row, Fix fix) {
        double[] other = columns(fix);
        int cell = row * COLUMNS;
        int compared = Arrays.compare(other, 0, COLUMNS, values, cell, cell + COLUMNS);
        boolean elsewhere = other[LAT] != values[cell] || other[LON] != values[cell + LON];
        boolean news = elsewhere && !twoPlaces[row];
        twoPlaces[row] |= elsewhere;
        if (compared < 0) {
            System.arraycopy(other, 0, values, cell, COLUMNS);
            return Added.COUNTS_INSTEAD;
        }
        return news ? Added.SECOND_PLACE : Added.KNOWN;
    }

    private void insert(int at, Fix fix) {
        if (size == timesUs.length) {
            grow();
        }
        timesUs[size] = fix.timeUs();
        System.arraycopy(columns(fix), 0, values, size * COLUMNS, COLUMNS);
        twoPlaces[size] = false;
        System.arraycopy(order, at, order, at + 1, size - at);
        order[at] = size;
        size++;
        touched = at;
    }

    private void grow() {
        int room = size + (size >> 1) + 4;
        timesUs = Arrays.copyOf(timesUs, room);
        values = Arrays.copyOf(values, room * COLUMNS);
        twoPlaces = Arrays.copyOf(twoPlaces, room);
        order = Arrays.copyOf(order, room);
    }

    private static double[] columns(Fix fix) {
        return new double[] {
            fix.at().latDeg(),
            fix.at().lonDeg(),
            fix.altM(),
            fix.accuracyM(),
            fix.speedMps(),
            fix.courseDeg()
        };
    }
}
