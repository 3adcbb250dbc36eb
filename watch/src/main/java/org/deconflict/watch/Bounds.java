package org.deconflict.watch;

import java.util.OptionalDouble;

/// Bounds of distances for a few nanoseconds, so that most distances need not be known.
final class Bounds {

    /// No degree of latitude or longitude is longer: a²/b · π/180, rounded up, in metres.
    private static final double DEG_M = 111_695;

    private Bounds() {}

    /// Not less than the geodesic distance between two fixes, in metres.
    ///
    /// The way on which latitude and longitude run evenly, with the widest parallel on it.
    static double mostM(History fixes, int from, int to) {
        double lat1 = fixes.latDeg(from);
        double lat2 = fixes.latDeg(to);
        double north = Math.abs(lat2 - lat1);
        double turn = Math.abs(fixes.lonDeg(to) - fixes.lonDeg(from));
        double east = Math.min(turn, 360 - turn) * widest(lat1, lat2);
        return DEG_M * Math.sqrt(north * north + east * east);
    }

    /// Not less than the cosine of any latitude between the two: 1 − x²/2 + x⁴/24 is an upper bound.
    private static double widest(double lat1Deg, double lat2Deg) {
        if (lat1Deg * lat2Deg <= 0) {
            return 1;
        }
        double lat = Math.min(Math.abs(lat1Deg), Math.abs(lat2Deg)) * (Math.PI / 180);
        double q = lat * lat;
        return Math.min(1, 1 - q * (0.5 - q / 24) + 1e-12);
    }

    /// From how far a zone can concern the steps at a fix, in metres: as the way to either neighbour is long, as
    /// the stated accuracy reaches, or over a gap as the greatest speed allows, a zone's own included.
    static double concernM(History fixes, int index, WatchRules rules, double zonesOwnMps) {
        double accuracyM = fixes.accuracyM(index);
        double mostM = Double.isNaN(accuracyM) ? 0 : accuracyM;
        for (int other = index - 1; other <= index + 1; other += 2) {
            if (other < 0 || other >= fixes.size()) {
                continue;
            }
            long gapUs = Math.abs(fixes.timeUs(index) - fixes.timeUs(other));
            double mps = Speeds.greatestMps(rules, OptionalDouble.empty(), fixes, index, other);
            mostM =
                    Math.max(
                            mostM,
                            gapUs <= Inside.MAX_GAP_US
                                    ? mostM(fixes, index, other)
                                    : gapUs / 1e6 * Math.max(mps, zonesOwnMps));
        }
        return mostM;
    }

    /// Not less than the way that the newest fix allows in so many seconds, to any zone.
    static double reachM(History fixes, WatchRules rules, double zonesOwnMps, double seconds) {
        int last = fixes.size() - 1;
        double mps = Speeds.greatestMps(rules, OptionalDouble.empty(), fixes, last, last);
        return Math.max(mps, zonesOwnMps) * seconds;
    }
}
