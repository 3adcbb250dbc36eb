package org.deconflict.watch.pairs;

import java.util.Optional;
import org.deconflict.geo.ClosestApproach.Within;

/// From when to when two heights are near each other, in seconds from now; may begin before. Closed.
record Heights(double fromS, double toS) {

    private static final Heights ALWAYS =
            new Heights(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    private static final Heights NEVER =
            new Heights(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);

    /// Within `heightM` of each other, or closing so that they are level within `coAltitudeS`.
    static Heights within(Vertical v, double heightM, double coAltitudeS) {
        if (!(Math.abs(v.aboveM()) < Double.POSITIVE_INFINITY)) {
            return ALWAYS;
        }
        if (v.climbMps() == 0 || Double.isNaN(v.climbMps())) {
            return Math.abs(v.aboveM()) <= heightM ? ALWAYS : NEVER;
        }
        double levelS = -v.aboveM() / v.climbMps();
        double speedMps = Math.abs(v.climbMps());
        double before = Math.max(heightM, coAltitudeS * speedMps) / speedMps;
        return new Heights(levelS - before, levelS + heightM / speedMps);
    }

    Optional<Within> and(double otherFromS, double otherToS) {
        double begin = Math.max(fromS, otherFromS);
        double end = Math.min(toS, otherToS);
        return begin <= end ? Optional.of(new Within(begin, end)) : Optional.empty();
    }
}
