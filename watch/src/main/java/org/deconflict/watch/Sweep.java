package org.deconflict.watch;

import org.deconflict.watch.Teller.Cause;

/// One fix of one track against the zones that it may concern, in their order. One owner.
final class Sweep {

    private final Station station;
    private final Concern concern;

    Sweep(Station station, Concern concern) {
        this.station = station;
        this.concern = concern;
    }

    /// Asks where the track is at its newest fix, and if it moves, where it is going.
    void newest(Track track, Motion motion, Teller teller) {
        concern.newest(track, motion, station.agenda().highUs());
        if (concern.count() > 0) {
            run(new Heard(track, track.fixes().size() - 1, Cause.NEXT_FIX, teller), motion);
        }
    }

    /// Asks again where the track was, for a fix that came late or has changed.
    void late(Track track, int index, Motion none, Teller teller) {
        concern.late(track, index);
        run(new Heard(track, index, Cause.LATE_FIX, teller), none);
    }

    private record Heard(Track track, int index, Cause cause, Teller teller) {}

    private void run(Heard heard, Motion motion) {
        Track track = heard.track;
        for (int k = 0; k < concern.count(); k++) {
            WatchedZone zone = station.field().get(concern.order(k));
            int at = track.indexOf(zone);
            Pair pair = at >= 0 ? track.pairs().get(at) : new Pair(zone, station.rules());
            if (concern.here(k)) {
                look(heard, pair);
            }
            if (pair.staying() || pair.ledger().cameIn(track.fixes().timeUs(heard.index))) {
                pair.endApproach();
            } else if (concern.ahead(k)) {
                lookAhead(heard, pair, new Ahead(motion, concern.entry(k)));
            }
            if (at < 0 && !pair.isBlank()) {
                track.add(pair);
            }
        }
    }

    private void look(Heard heard, Pair pair) {
        Subject subject = Subject.of(heard.track, pair.zone());
        pair.ledger()
                .refold(
                        heard.track.fixes(),
                        heard.index,
                        station.agenda().highUs(),
                        heard.teller.revising(subject, heard.cause));
    }

    private void lookAhead(Heard heard, Pair pair, Ahead ahead) {
        String before = idOf(pair);
        station.nearing().judge(heard.track, pair, ahead, heard.teller);
        if (!idOf(pair).equals(before)) {
            pair.approach().ifPresent(a -> station.agenda().addRises(heard.track, pair, a));
        }
    }

    private static String idOf(Pair pair) {
        return pair.approach().map(Approach::id).orElse("");
    }
}
