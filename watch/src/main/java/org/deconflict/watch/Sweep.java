package org.deconflict.watch;

import java.util.List;
import java.util.Optional;
import org.deconflict.watch.Teller.Cause;

/// One fix of one track against all zones, in their order; leaves out those that it cannot concern.
///
/// A zone concerns the steps at a fix if it is at most as far away as the way to either neighbour is
/// long, as the stated accuracy reaches, or, over a gap, as the greatest speed allows; and the prediction, if the way ahead may touch
/// it. Bounds err towards looking: leaving out changes nothing but the time it takes.
final class Sweep {

    private final Station station;
    private final Heard heard;
    private final History history;
    private final int index;
    private final Spot spot;
    private final double nearM;
    private final double gapS;

    Sweep(Station station, Heard heard) {
        this.station = station;
        this.heard = heard;
        this.history = heard.track().fixes();
        this.index = heard.index();
        this.spot = Spot.of(history.at(index));
        double accuracyM = history.accuracyM(index);
        this.nearM =
                Math.max(
                        Double.isNaN(accuracyM) ? 0 : accuracyM,
                        Math.max(wayM(index - 1), wayM(index + 1)));
        this.gapS = Math.max(gapS(index - 1), gapS(index + 1));
    }

    /// Asks every zone where the track is, and if it moves, where it is going.
    void overZones(Optional<Motion> motion) {
        double aheadM = motion.map(station.nearing()::wayM).orElse(-1.0);
        Optional<Heading> heading =
                motion.map(m -> Heading.of(history.at(index), spot, m.courseDeg(), aheadM));
        ZoneField field = station.field();
        List<Pair> pairs = heard.track().pairs();
        int next = 0;
        for (int i = 0; i < field.size(); i++) {
            WatchedZone zone = field.get(i);
            boolean paired = next < pairs.size() && pairs.get(next).zone() == zone;
            double leastM = field.leastM(i, spot);
            boolean here = leastM <= reachM(zone);
            boolean ahead =
                    leastM <= aheadM && !(heading.isPresent() && field.passedBy(i, heading.get()));
            if (!paired && !here && !ahead) {
                continue;
            }
            Pair pair = paired ? pairs.get(next) : new Pair(zone, station.rules());
            judge(pair, here, ahead ? motion : Optional.empty(), motion);
            if (!paired && !pair.isBlank()) {
                heard.track().add(pair);
            }
            if (paired || !pair.isBlank()) {
                next++;
            }
        }
    }

    private void judge(Pair pair, boolean here, Optional<Motion> towards, Optional<Motion> any) {
        Ledger<Place> ledger = pair.ledger();
        if (here || ledger.unsettled() || (heard.cause() == Cause.LATE_FIX && !ledger.isBlank())) {
            Subject subject = Subject.of(heard.track(), pair.zone());
            ledger.refold(
                    history,
                    index,
                    station.agenda().highUs(),
                    heard.teller().revising(subject, heard.cause()));
        }
        if (pair.staying() || ledger.cameIn(history.timeUs(index))) {
            pair.setApproach(Optional.empty());
            return;
        }
        Optional<Approach> before = pair.approach();
        Optional<Motion> motion = before.isPresent() ? any : towards;
        motion.ifPresent(m -> station.nearing().judge(heard.track(), pair, m, heard.teller()));
        pair.approach()
                .filter(a -> !before.map(Approach::id).equals(Optional.of(a.id())))
                .ifPresent(a -> station.agenda().addRises(heard.track(), pair, a));
    }

    /// From how far a step at this fix can concern the zone.
    private double reachM(WatchedZone zone) {
        if (gapS == 0) {
            return nearM;
        }
        int from = Math.max(0, index - 1);
        int to = Math.min(history.size() - 1, index + 1);
        double mps = Math.max(speedMps(zone, from), speedMps(zone, to));
        return Math.max(nearM, mps * gapS);
    }

    private double speedMps(WatchedZone zone, int other) {
        return Speeds.greatestMps(
                station.rules(), zone.zone().rules().maxSpeedMps(), history, index, other);
    }

    private double wayM(int other) {
        return exists(other) && gapUs(other) <= Inside.MAX_GAP_US
                ? spot.mostM(Spot.of(history.at(other)))
                : 0;
    }

    private double gapS(int other) {
        return exists(other) && gapUs(other) > Inside.MAX_GAP_US ? gapUs(other) / 1e6 : 0;
    }

    private boolean exists(int other) {
        return other >= 0 && other < history.size();
    }

    private long gapUs(int other) {
        return Math.abs(history.timeUs(index) - history.timeUs(other));
    }
}
