package org.deconflict.watch.pairs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import org.deconflict.model.Alert;
import org.deconflict.model.Finding;
import org.deconflict.model.Fix;
import org.deconflict.model.TrackId;

/// Will somebody come into a protective volume that moves with a track? `near_shadow`: the track is the
/// one that comes, `other` the protected one.
///
/// What it says must not be shown to anybody (see `AlertKind.isWithheld`): it tells where the protected are.
/// Other shadows are another `NearShadow`. Threads: one owner.
public final class NearShadow {

    private final Proximity proximity;

    /// `together` tells who belongs to the same group and may come close; it must not depend on the order.
    /// Error: [IllegalArgumentException] when no shadow is given.
    public NearShadow(
            List<Shadow> shadows, double horizonS, BiPredicate<TrackId, TrackId> together) {
        this.proximity = new Proximity(new Shadows(shadows, horizonS, together));
    }

    /// As [Closing#onFix].
    public void onFix(Fix fix, long heardAtUs, Consumer<Alert> out) {
        proximity.onFix(fix, heardAtUs, out);
    }

    /// As [Closing#onTime].
    public void onTime(long nowUs, Consumer<Alert> out) {
        proximity.onTime(nowUs, out);
    }

    private static final class Shadows implements Question {

        private final Map<TrackId, EncounterRule> rules = new HashMap<>();
        private final BiPredicate<TrackId, TrackId> together;
        private final double distanceM;
        private final double heightM;
        private final double horizonS;

        Shadows(List<Shadow> shadows, double horizonS, BiPredicate<TrackId, TrackId> together) {
            if (shadows.isEmpty()) {
                throw new IllegalArgumentException("there is no shadow to come near to");
            }
            this.together = together;
            this.distanceM = shadows.stream().mapToDouble(Shadow::radiusM).max().orElseThrow();
            this.heightM = shadows.stream().mapToDouble(Shadow::heightM).max().orElseThrow();
            this.horizonS = horizonS * EncounterRule.KEEP;
            for (Shadow s : shadows) {
                rules.put(s.of(), EncounterRule.of(s.radiusM(), s.heightM(), horizonS));
            }
        }

        @Override
        public Optional<EncounterRule> rule(TrackId track, TrackId other) {
            return together.test(track, other)
                    ? Optional.empty()
                    : Optional.ofNullable(rules.get(other));
        }

        @Override
        public Finding found(TrackId other, long tcpaUs, double dcpaM) {
            return new Finding.NearShadow(other, tcpaUs, dcpaM);
        }

        @Override
        public Finding over(Finding last) {
            return last;
        }

        @Override
        public double distanceM() {
            return distanceM;
        }

        @Override
        public double heightM() {
            return heightM;
        }

        @Override
        public double horizonS() {
            return horizonS;
        }
    }
}
