package org.deconflict.watch;

import java.util.Optional;
import java.util.OptionalDouble;
import org.deconflict.geo.Geodesics;
import org.deconflict.geo.LatLon;

/// Course (degrees from north) and speed at the newest fix: its own, else from the plausible fix before.
///
/// A speed from two fixes is at most the greatest speed, however short the time between them.
record Motion(double courseDeg, double speedMps) {

    /// What the newest fix itself says.
    static Optional<Motion> stated(History fixes) {
        int last = fixes.size() - 1;
        double courseDeg = fixes.courseDeg(last);
        double speedMps = fixes.speedMps(last);
        return Double.isNaN(courseDeg) || Double.isNaN(speedMps)
                ? Optional.empty()
                : Optional.of(new Motion(courseDeg, speedMps));
    }

    /// What the way from the fix at `before` to the newest says.
    static Motion between(WatchRules rules, History fixes, int before) {
        int last = fixes.size() - 1;
        LatLon from = fixes.at(before);
        LatLon to = fixes.at(last);
        double seconds = (fixes.timeUs(last) - fixes.timeUs(before)) / 1e6;
        double onward = Geodesics.azimuthDeg(to, from) + 180;
        double greatestMps = Speeds.greatestMps(rules, OptionalDouble.empty(), fixes, before, last);
        double speedMps = Math.min(greatestMps, Geodesics.distanceM(from, to) / seconds);
        return new Motion(onward, speedMps);
    }
}
