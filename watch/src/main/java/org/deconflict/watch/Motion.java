package org.deconflict.watch;

import java.util.OptionalDouble;
import org.deconflict.geo.Geodesics;
import org.deconflict.geo.LatLon;

/// Course (degrees from north) and speed at the newest fix: its own, else from the plausible fix before, or an
/// earlier one if both are within each other's noise.
///
/// A speed from two fixes is at most the greatest speed, however short the time between them.
/// Overwritten at each fix; one owner.
final class Motion {

    private double courseDeg;
    private double speedMps;
    private double blurMps;
    private boolean known;

    double courseDeg() {
        return courseDeg;
    }

    double speedMps() {
        return speedMps;
    }

    /// How fast the place ahead may stray from the way, for want of accuracy of the fixes that it comes from;
    /// 0 where that is not known.
    double blurMps() {
        return blurMps;
    }

    /// Whether anything tells course and speed.
    boolean known() {
        return known;
    }

    void forget() {
        known = false;
    }

    /// It does not move, as far as can be told.
    void stand() {
        be(0, 0);
        blurMps = 0;
    }

    /// Takes what the newest fix itself says; false when it does not say both.
    boolean stated(History fixes) {
        int last = fixes.size() - 1;
        be(fixes.courseDeg(last), fixes.speedMps(last));
        blurMps = 0;
        return known;
    }

    /// Takes what the way from the fix at `before` to the newest says.
    void between(WatchRules rules, History fixes, int before) {
        int last = fixes.size() - 1;
        LatLon from = fixes.at(before);
        LatLon to = fixes.at(last);
        double seconds = (fixes.timeUs(last) - fixes.timeUs(before)) / 1e6;
        double greatestMps = Speeds.greatestMps(rules, OptionalDouble.empty(), fixes, before, last);
        be(
                Geodesics.azimuthDeg(to, from) + 180,
                Math.min(greatestMps, Geodesics.distanceM(from, to) / seconds));
        double offM = fixes.accuracyM(before) + fixes.accuracyM(last);
        blurMps = Double.isNaN(offM) ? 0 : offM / seconds;
    }

    private void be(double newCourseDeg, double newSpeedMps) {
        courseDeg = newCourseDeg;
        speedMps = newSpeedMps;
        known = !Double.isNaN(newCourseDeg) && !Double.isNaN(newSpeedMps);
    }
}
