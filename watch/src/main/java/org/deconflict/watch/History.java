package org.deconflict.watch;

import java.util.Arrays;
import java.util.BitSet;
import org.deconflict.geo.LatLon;
import org.deconflict.model.Fix;
import org.deconflict.model.TrackId;

/// The fixes of one track in order of their time, one a time.
///
/// Rows lie in order of arrival; once one came late, `order`, four bytes a fix, says which is where in
/// time. Adding one allocates only to grow. Of two fixes of the same time the one that comes first by latitude, longitude and then
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

    /// Rows are in order of time.
    private static final int[] AS_THEY_LIE = {};

    private static final BitSet NOWHERE_ELSE = new BitSet(0);

    private final TrackId track;
    private long[] timesUs = new long[2];
    private double[] values = new double[2 * COLUMNS];
    private BitSet twoPlaces = NOWHERE_ELSE;
    private int[] order = AS_THEY_LIE;
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
            return meet(row(at), fix);
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
            if (timesUs[row(mid)] < timeUs) {
                low = mid + 1;
            } else {
                high = mid;
            }
        }
        return low;
    }

    long timeUs(int index) {
        return timesUs[row(index)];
    }

    LatLon at(int index) {
        return new LatLon(latDeg(index), lonDeg(index));
    }

    double latDeg(int index) {
        return values[row(index) * COLUMNS + LAT];
    }

    double lonDeg(int index) {
        return values[row(index) * COLUMNS + LON];
    }

    double altM(int index) {
        return values[row(index) * COLUMNS + ALT];
    }

    double accuracyM(int index) {
        return values[row(index) * COLUMNS + ACCURACY];
    }

    double speedMps(int index) {
        return values[row(index) * COLUMNS + SPEED];
    }

    double courseDeg(int index) {
        return values[row(index) * COLUMNS + COURSE];
    }

    /// Whether the track was in two places at this fix's time.
    boolean twoPlaces(int index) {
        return twoPlaces.get(row(index));
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
        if (order.length == 0) {
            slide(from);
        } else {
            copyInOrder(from);
        }
        size -= from;
        return from;
    }

    private void slide(int from) {
        int kept = size - from;
        System.arraycopy(timesUs, from, timesUs, 0, kept);
        System.arraycopy(values, from * COLUMNS, values, 0, kept * COLUMNS);
        if (!twoPlaces.isEmpty()) {
            twoPlaces = twoPlaces.get(from, size);
        }
    }

    private void copyInOrder(int from) {
        int kept = size - from;
        long[] newTimes = new long[Math.max(2, kept)];
        double[] newValues = new double[newTimes.length * COLUMNS];
        BitSet newTwo = new BitSet(0);
        for (int i = 0; i < kept; i++) {
            int row = order[from + i];
            newTimes[i] = timesUs[row];
            System.arraycopy(values, row * COLUMNS, newValues, i * COLUMNS, COLUMNS);
            newTwo.set(i, twoPlaces.get(row));
        }
        timesUs = newTimes;
        values = newValues;
        twoPlaces = newTwo;
        order = AS_THEY_LIE;
    }

    private int row(int index) {
        return order.length == 0 ? index : order[index];
    }

    private Added meet(int row, Fix fix) {
        double[] other = new double[COLUMNS];
        write(fix, other, 0);
        int cell = row * COLUMNS;
        int compared = Arrays.compare(other, 0, COLUMNS, values, cell, cell + COLUMNS);
        boolean elsewhere = other[LAT] != values[cell] || other[LON] != values[cell + LON];
        boolean news = elsewhere && !twoPlaces.get(row);
        if (news) {
            twoPlaces = twoPlaces.isEmpty() ? new BitSet() : twoPlaces;
            twoPlaces.set(row);
        }
        if (compared < 0) {
            System.arraycopy(other, 0, values, cell, COLUMNS);
            return Added.COUNTS_INSTEAD;
        }
        return news ? Added.SECOND_PLACE : Added.KNOWN;
    }

    private void insert(int at, Fix fix) {
        if (size == timesUs.length) {
            int room = size + (size >> 1) + 1;
            timesUs = Arrays.copyOf(timesUs, room);
            values = Arrays.copyOf(values, room * COLUMNS);
        }
        timesUs[size] = fix.timeUs();
        write(fix, values, size * COLUMNS);
        if (at < size || order.length > 0) {
            putInOrder(at);
        }
        size++;
        touched = at;
    }

    private void putInOrder(int at) {
        if (order.length <= size) {
            int known = order.length == 0 ? 0 : size;
            order = Arrays.copyOf(order, timesUs.length);
            for (int i = known; i < size; i++) {
                order[i] = i;
            }
        }
        System.arraycopy(order, at, order, at + 1, size - at);
        order[at] = size;
    }

    private static void write(Fix fix, double[] into, int cell) {
        into[cell + LAT] = fix.at().latDeg();
        into[cell + LON] = fix.at().lonDeg();
        into[cell + ALT] = fix.altM();
        into[cell + ACCURACY] = fix.accuracyM();
        into[cell + SPEED] = fix.speedMps();
        into[cell + COURSE] = fix.courseDeg();
    }
}
