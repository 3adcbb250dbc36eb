package org.deconflict.watch;

import org.deconflict.model.ZoneRules;

/// When somebody who went out has left: the zone's metres and seconds outside, or the zone is over.
///
/// One noisy fix does not make it: the fix itself and the mean of the fixes of the last `exitS`, all
/// of them outside, must be at least `exitM` away.
record ExitRule(WatchedZone zone) {

    /// How long outside, in microseconds.
    long exitUs() {
        return Math.round(rules().exitS() * 1e6);
    }

    /// Whether it is so at this fix, outside.
    boolean passed(Place.Leaving leaving, History fixes, int index) {
        long timeUs = fixes.timeUs(index);
        return zone.toUs() <= timeUs
                || (timeUs - leaving.surelyOutUs() >= exitUs()
                        && clearanceM(fixes, index) >= rules().exitM()
                        && meanM(leaving, fixes, index) >= rules().exitM());
    }

    private double meanM(Place.Leaving leaving, History fixes, int index) {
        long timeUs = fixes.timeUs(index);
        long sinceUs = Math.max(leaving.exitUs(), timeUs - exitUs());
        double sumM = clearanceM(fixes, index);
        int count = 1;
        for (int i = index - 1; i >= 0 && fixes.timeUs(i) > sinceUs; i--) {
            sumM += clearanceM(fixes, i);
            count++;
        }
        return sumM / count;
    }

    /// How far outside a fix is; out of the zone's heights is far enough whatever the distance.
    private double clearanceM(History fixes, int index) {
        double distanceM = zone.distanceM(fixes.at(index));
        return zone.zone().band().holds(fixes.altM(index))
                ? distanceM
                : Math.max(distanceM, rules().exitM());
    }

    private ZoneRules rules() {
        return zone.zone().rules();
    }
}
