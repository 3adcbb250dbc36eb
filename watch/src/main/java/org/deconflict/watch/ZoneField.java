package org.deconflict.watch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.deconflict.geo.Reach;

/// All zones in order of id and beginning, and a bound of how near each can be, for a few
/// nanoseconds a zone.
///
/// The bound is the straight line through the earth to the centre of the zone's reach, less the
/// reach: never more than the geodesic distance to the outline but for rounding, which [#SLACK_M] covers.
/// Threads: one owner.
final class ZoneField {

    /// Taken off every bound: coordinates of 10⁷ m in doubles are good to 10⁻⁸ m.
    private static final double SLACK_M = 0.01;

    private final List<WatchedZone> zones = new ArrayList<>();
    private double[] spots = {};

    int size() {
        return zones.size();
    }

    WatchedZone get(int index) {
        return zones.get(index);
    }

    List<WatchedZone> all() {
        return zones;
    }

    void add(WatchedZone zone) {
        zones.add(zone);
        rebuild();
    }

    void addAll(List<WatchedZone> more) {
        zones.addAll(more);
        rebuild();
    }

    void removeAll(List<WatchedZone> gone) {
        zones.removeAll(gone);
        rebuild();
    }

    /// Not more than the geodesic distance from the spot to the zone; negative near or inside it.
    double leastM(int index, Spot spot) {
        int i = index * 4;
        double dx = spots[i] - spot.x();
        double dy = spots[i + 1] - spot.y();
        double dz = spots[i + 2] - spot.z();
        return Math.sqrt(dx * dx + dy * dy + dz * dz) - spots[i + 3];
    }

    /// Whether a way surely does not touch the zone: the whole reach lies behind or beside it.
    boolean passedBy(int index, Heading heading) {
        int i = index * 4;
        return heading.passes(spots[i], spots[i + 1], spots[i + 2], spots[i + 3]);
    }

    private void rebuild() {
        zones.sort(Comparator.comparing(WatchedZone::id).thenComparingLong(WatchedZone::fromUs));
        spots = new double[zones.size() * 4];
        for (int i = 0; i < zones.size(); i++) {
            WatchedZone zone = zones.get(i);
            zone.place(i);
            Reach reach = zone.zone().outline().reach();
            Spot centre = Spot.of(reach.centre());
            spots[i * 4] = centre.x();
            spots[i * 4 + 1] = centre.y();
            spots[i * 4 + 2] = centre.z();
            spots[i * 4 + 3] = reach.radiusM() + SLACK_M;
        }
    }
}
