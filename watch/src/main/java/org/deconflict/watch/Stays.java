package org.deconflict.watch;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.deconflict.model.Finding;
import org.deconflict.model.TrackId;

/// The settled verdicts of a track and a zone, read from what was found and stands.
final class Stays {

    private Stays() {}

    static void add(TrackId track, Pair pair, List<Stay> stays) {
        Optional<Mark> open = Optional.empty();
        String zone = pair.zone().id();
        for (Said said : pair.ledger().said()) {
            Mark mark = said.mark();
            if (mark.opens()) {
                open = Optional.of(mark);
            } else if (mark.closes() && open.isPresent()) {
                stays.add(new Stay(track, zone, known(open.get()), known(mark)));
                open = Optional.empty();
            } else if (mark.finding() instanceof Finding.Crossed c) {
                stays.add(
                        new Stay(
                                track,
                                zone,
                                OptionalLong.of(c.enteredUs()),
                                OptionalLong.of(c.leftUs())));
            }
        }
        open.ifPresent(mark -> stays.add(new Stay(track, zone, known(mark), OptionalLong.empty())));
    }

    private static OptionalLong known(Mark mark) {
        return mark.exact() ? OptionalLong.of(mark.timeUs()) : OptionalLong.empty();
    }
}
