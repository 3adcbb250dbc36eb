package org.deconflict.watch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.deconflict.geo.GeodesicPath;
import org.deconflict.geo.Outline;
import org.deconflict.geo.index.Changes;
import org.deconflict.geo.index.Hits;
import org.deconflict.geo.index.ZoneBoard;
import org.jspecify.annotations.Nullable;

/// All zones in order of id and beginning, and the index that finds the few that matter.
///
/// The index knows outlines by numbers that are never used again; [#numbered] leads back to the zone.
/// Threads: one owner.
final class ZoneField {

    static final Comparator<WatchedZone> ORDER =
            Comparator.comparing(WatchedZone::id).thenComparingLong(WatchedZone::fromUs);

    /// Zones that may wait beside the index before all are indexed anew: so many, or this share of all. Each hundred slow
    /// every look-up down by a look-up.
    private static final int MOST_PENDING = 256;

    private static final int PENDING_SHARE = 8;

    private final List<WatchedZone> zones = new ArrayList<>();
    private final ZoneBoard board;
    private @Nullable WatchedZone[] byNumber;
    private double greatestOwnMps;
    private int version;
    private int numbered = -1;

    ZoneField(List<WatchedZone> first) {
        List<Outline> outlines = new ArrayList<>(first.size());
        byNumber = new WatchedZone[Math.max(16, first.size())];
        for (WatchedZone zone : first) {
            place(zone, outlines.size());
            outlines.add(zone.zone().outline());
        }
        board = new ZoneBoard(outlines);
        zones.addAll(first);
        zones.sort(ORDER);
        version++;
    }

    /// Another number after every change.
    int version() {
        return version;
    }

    int size() {
        return zones.size();
    }

    WatchedZone get(int order) {
        return zones.get(order);
    }

    List<WatchedZone> all() {
        return zones;
    }

    /// The zones of an id, one after the other in time.
    List<WatchedZone> ofId(String id) {
        int from = firstFrom(id);
        int to = from;
        while (to < zones.size() && zones.get(to).id().equals(id)) {
            to++;
        }
        return List.copyOf(zones.subList(from, to));
    }

    private int firstFrom(String id) {
        int low = 0;
        int high = zones.size();
        while (low < high) {
            int mid = (low + high) >>> 1;
            if (zones.get(mid).id().compareTo(id) < 0) {
                low = mid + 1;
            } else {
                high = mid;
            }
        }
        return low;
    }

    void add(WatchedZone zone) {
        place(zone, board.add(zone.zone().outline()));
        int at = Collections.binarySearch(zones, zone, ORDER);
        zones.add(at < 0 ? ~at : at + 1, zone);
        version++;
        if (board.pending() > Math.max(MOST_PENDING, zones.size() / PENDING_SHARE)) {
            board.take(board.beginFold().run());
        }
    }

    void removeAll(List<WatchedZone> gone) {
        for (WatchedZone zone : gone) {
            board.remove(zone.number());
            byNumber[zone.number()] = null;
        }
        zones.removeAll(gone);
        version++;
    }

    /// The zone that the index knows by this number.
    WatchedZone numbered(int number) {
        WatchedZone zone = byNumber[number];
        if (zone == null) {
            throw new IllegalStateException("the index names a zone that is gone: " + number);
        }
        return zone;
    }

    /// The greatest speed that any zone reckons with for itself, 0 if none does.
    double greatestOwnMps() {
        return greatestOwnMps;
    }

    /// The zones whose outlines contain the position, whatever their time and heights.
    void at(double latDeg, double lonDeg, Hits out) {
        putInOrder();
        board.find(latDeg, lonDeg, out);
    }

    /// All zones at most so far from the position, and perhaps some a little farther away.
    void near(double latDeg, double lonDeg, double radiusM, Hits out) {
        putInOrder();
        board.near(latDeg, lonDeg, Math.min(radiusM, GeodesicPath.MAX_LENGTH_M), out);
    }

    /// All zones whose line comes within so many metres of the way from the fix at `from` to the newest, and
    /// perhaps some others.
    void meets(History fixes, int from, double marginM, Hits out) {
        int last = fixes.size() - 1;
        board.meets(
                fixes.latDeg(from),
                fixes.lonDeg(from),
                fixes.latDeg(last),
                fixes.lonDeg(last),
                Math.min(marginM, GeodesicPath.MAX_LENGTH_M),
                out);
    }

    /// Where the way ahead of the newest fix enters and leaves outlines.
    void along(History fixes, double azimuthDeg, double lengthM, Changes out) {
        int last = fixes.size() - 1;
        board.along(fixes.latDeg(last), fixes.lonDeg(last), azimuthDeg, lengthM, out);
    }

    private void place(WatchedZone zone, int number) {
        if (number >= byNumber.length) {
            byNumber = Arrays.copyOf(byNumber, 2 * number);
        }
        byNumber[number] = zone;
        zone.number(number);
        greatestOwnMps = Math.max(greatestOwnMps, zone.zone().rules().maxSpeedMps().orElse(0));
    }

    /// Tells the zones their order, if that is not known since the last change: thousands may come one after the
    /// other before anybody asks.
    private void putInOrder() {
        if (numbered != version) {
            for (int i = 0; i < zones.size(); i++) {
                zones.get(i).place(i);
            }
            numbered = version;
        }
    }
}
