package org.deconflict.watch;

import java.util.Arrays;
import java.util.Optional;
import org.deconflict.geo.index.Hits;
import org.deconflict.model.AlertReason;
import org.deconflict.model.Finding;
import org.deconflict.model.Zone;

/// Why do we not hear of it? No fix for longer than three median intervals and 180 s, inside a zone
/// or where one is within reach.
///
/// One alert a track and silence: of the zone that it is in (the first by id), else of the nearest
/// that it could have reached in that time at the greatest speed. Taken back when it is heard again.
final class GoneQuiet {

    /// The median is of at most this many of the last intervals.
    static final int INTERVALS = 101;

    static final long LEAST_US = 180_000_000L;

    private static final int MEDIANS = 3;

    /// Where a zone within reach is looked for first, in metres.
    private static final double FIRST_CIRCLE_M = 2_000;

    private final WatchRules rules;
    private final ZoneField field;
    private final Hits hits = new Hits();
    private final long[] intervals = new long[INTERVALS];

    GoneQuiet(WatchRules rules, ZoneField field) {
        this.rules = rules;
        this.field = field;
    }

    /// How long after its last fix the track counts as silent; silent is later than that.
    long limitUs(History fixes) {
        int count = Math.min(INTERVALS, fixes.size() - 1);
        if (count == 0) {
            return LEAST_US;
        }
        for (int i = 0; i < count; i++) {
            int later = fixes.size() - 1 - i;
            intervals[i] = fixes.timeUs(later) - fixes.timeUs(later - 1);
        }
        Arrays.sort(intervals, 0, count);
        long median = (intervals[(count - 1) / 2] + intervals[count / 2]) / 2;
        return Math.max(LEAST_US, MEDIANS * median);
    }

    /// Says that the track is silent since this long after its last fix, if a zone is concerned.
    void silent(Track track, long limitUs, Teller teller) {
        History fixes = track.fixes();
        int last = fixes.size() - 1;
        long lastUs = fixes.timeUs(last);
        Optional<WatchedZone> concerned =
                track.pairs().stream()
                        .filter(p -> p.ledger().occupied())
                        .findFirst()
                        .map(Pair::zone)
                        .or(() -> nearest(fixes, limitUs));
        if (concerned.isEmpty()) {
            return;
        }
        Mark mark =
                new Mark(
                        lastUs,
                        lastUs + limitUs,
                        true,
                        fixes.at(last),
                        concerned.get().distanceM(fixes.at(last)),
                        fixes.accuracyM(last),
                        AlertReason.NO_FIX,
                        new Finding.Silent(lastUs));
        Optional<Zone> zone = concerned.map(WatchedZone::zone);
        String id = teller.say(new Subject(track, zone), mark, Optional.empty());
        track.setSilence(Optional.of(new Silence(id, zone, lastUs)));
    }

    /// Takes the silence back if this fix is newer than the last before it.
    void heard(Track track, int index, Teller teller) {
        History fixes = track.fixes();
        Optional<Silence> silence =
                track.silence().filter(s -> fixes.timeUs(index) > s.lastHeardUs());
        if (silence.isEmpty()) {
            return;
        }
        Mark mark =
                new Mark(
                        fixes.timeUs(index),
                        fixes.timeUs(index),
                        true,
                        fixes.at(index),
                        silence.get()
                                .zone()
                                .map(z -> z.outline().signedDistanceM(fixes.at(index)))
                                .orElse(Double.NaN),
                        fixes.accuracyM(index),
                        AlertReason.HEARD_AGAIN,
                        new Finding.Retracted());
        teller.say(new Subject(track, silence.get().zone()), mark, Optional.of(silence.get().id()));
        track.setSilence(Optional.empty());
    }

    /// The nearest zone within reach, the first in order of those that are equally near.
    ///
    /// Looked for in wider and wider circles: what is found within the circle is the nearest of all.
    private Optional<WatchedZone> nearest(History fixes, long limitUs) {
        double mostM = Bounds.reachM(fixes, rules, field.greatestOwnMps(), limitUs / 1e6);
        double circleM = Math.min(FIRST_CIRCLE_M, mostM);
        while (true) {
            Optional<WatchedZone> found = nearest(fixes, limitUs, circleM);
            if (found.isPresent() || circleM >= mostM) {
                return found;
            }
            circleM = Math.min(4 * circleM, mostM);
        }
    }

    private Optional<WatchedZone> nearest(History fixes, long limitUs, double circleM) {
        int last = fixes.size() - 1;
        field.near(fixes.latDeg(last), fixes.lonDeg(last), circleM, hits);
        Optional<WatchedZone> nearest = Optional.empty();
        double nearestM = Double.POSITIVE_INFINITY;
        for (int i = 0; i < hits.count(0); i++) {
            WatchedZone zone = field.numbered(hits.zone(0, i));
            if (!zone.holds(fixes.timeUs(last) + limitUs)) {
                continue;
            }
            double distanceM = zone.distanceM(fixes.at(last));
            double withinM = Math.min(circleM, reachM(zone, fixes, limitUs));
            boolean nearer =
                    distanceM < nearestM
                            || (distanceM == nearestM
                                    && zone.order() < nearest.map(WatchedZone::order).orElse(0));
            if (distanceM <= withinM && nearer) {
                nearestM = distanceM;
                nearest = Optional.of(zone);
            }
        }
        return nearest;
    }

    private double reachM(WatchedZone zone, History fixes, long limitUs) {
        int last = fixes.size() - 1;
        return Speeds.greatestMps(rules, zone.zone().rules().maxSpeedMps(), fixes, last, last)
                * (limitUs / 1e6);
    }
}
