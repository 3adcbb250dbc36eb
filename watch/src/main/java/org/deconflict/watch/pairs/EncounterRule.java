package org.deconflict.watch.pairs;

/// When two tracks are an encounter, and how loudly it is said.
///
/// A level is reached when separation will be lost within `enter`; while it is the one issued last, the longer
/// times of `keep` hold for it, so that it is easier to stay in than to enter.
public record EncounterRule(Minimum minimum, LookAhead enter, LookAhead keep, Steadying steadying) {

    /// How much longer the usual rule keeps a level than it takes to reach it.
    public static final double KEEP = 1.2;

    public EncounterRule {
        for (int level = 1; level <= 3; level++) {
            if (keep.of(level) < enter.of(level)) {
                throw new IllegalArgumentException(
                        "keep of level %d is %s, must be %s seconds or more, as long as to enter"
                                .formatted(level, keep.of(level), enter.of(level)));
            }
        }
    }

    /// The usual levels: advisory as far ahead as is looked, caution at five minutes, warning at one.
    public static EncounterRule of(double distanceM, double heightM, double horizonS) {
        if (!(horizonS >= 1 && horizonS <= LookAhead.MAX_S / KEEP)) {
            throw new IllegalArgumentException(
                    "horizonS is " + horizonS + ", must be 1..3000 seconds; did you give minutes?");
        }
        double cautionS = Math.min(300, horizonS);
        double warningS = Math.min(60, horizonS);
        return new EncounterRule(
                new Cylinder(distanceM, heightM),
                new LookAhead(horizonS, cautionS, warningS),
                new LookAhead(horizonS * KEEP, cautionS * KEEP, warningS * KEEP),
                Steadying.USUAL);
    }

    /// For how long a fix has to speak.
    double horizonS() {
        return keep.advisoryS() + minimum.leadS();
    }

    /// The gravest level reached, 1 to 3, or 0; `last` is the one issued last.
    int raw(double lossS, int last) {
        for (int level = 3; level > 0; level--) {
            if (lossS <= withinS(level, last)) {
                return level;
            }
        }
        return 0;
    }

    double withinS(int level, int last) {
        return (level == last ? keep : enter).of(level);
    }
}
