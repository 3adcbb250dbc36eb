package org.deconflict.watch;

import java.util.Optional;
import java.util.OptionalInt;
import org.deconflict.geo.LatLon;

/// Course (degrees from north) and speed at the newest fix: its own, else from the plausible fix before.
record Motion(double courseDeg, double speedMps) {

    static Optional<Motion> of(History fixes, OptionalInt before) {
        int last = fixes.size() - 1;
        double courseDeg = fixes.courseDeg(last);
        double speedMps = fixes.speedMps(last);
        if (!Double.isNaN(courseDeg) && !Double.isNaN(speedMps)) {
            return Optional.of(new Motion(courseDeg, speedMps));
        }
        if (before.isEmpty()) {
            return Optional.empty();
        }
        LatLon from = fixes.at(before.getAsInt());
        LatLon to = fixes.at(last);
        double seconds = (fixes.timeUs(last) - fixes.timeUs(before.getAsInt())) / 1e6;
        double onward = Geodesics.azimuthDeg(to, from) + 180;
        return Optional.of(new Motion(onward, Geodesics.distanceM(from, to) / seconds));
    }
}
