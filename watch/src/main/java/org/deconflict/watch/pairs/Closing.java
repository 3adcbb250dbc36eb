package org.deconflict.watch.pairs;

import java.util.Optional;
import java.util.function.Consumer;
import org.deconflict.model.Alert;
import org.deconflict.model.Finding;
import org.deconflict.model.Fix;
import org.deconflict.model.TrackId;

/// Will two tracks come closer together than the rule allows? `encounter`, once a pair: the track is the
/// smaller id, `other` the greater.
///
/// Another rule is another `Closing`: nothing is carried over. Threads: one owner.
public final class Closing {

    private final Proximity proximity;

    public Closing(EncounterRule rule) {
        this.proximity = new Proximity(new Encounters(rule));
    }

    /// Judges a track's newest plausible fix, by its course and speed; standing still if it has none.
    public void onFix(Fix fix, long heardAtUs, Consumer<Alert> out) {
        proximity.onFix(fix, heardAtUs, out);
    }

    /// Lets the clock show this time: tracks whose fixes no longer speak end their encounters.
    public void onTime(long nowUs, Consumer<Alert> out) {
        proximity.onTime(nowUs, out);
    }

    /// How many pairs were left out because one of the two had [Proximity#MAX_OTHERS] already.
    public long refused() {
        return proximity.refused();
    }

    private record Encounters(EncounterRule rule) implements Question {

        @Override
        public Optional<EncounterRule> rule(TrackId track, TrackId other) {
            return track.compareTo(other) < 0 ? Optional.of(rule) : Optional.empty();
        }

        @Override
        public Finding found(TrackId other, long tcpaUs, double dcpaM) {
            return new Finding.Encounter(other, tcpaUs, dcpaM);
        }

        @Override
        public Finding over(Finding last) {
            return new Finding.Retracted();
        }

        @Override
        public double distanceM() {
            return rule.minimum().distanceM();
        }

        @Override
        public double heightM() {
            return rule.minimum().heightM();
        }

        @Override
        public double horizonS() {
            return rule.horizonS();
        }
    }
}
