package org.deconflict.watch;

import java.util.OptionalDouble;
import java.util.Set;
import org.deconflict.model.TrackId;

/// The greatest speed that somebody can have: what `earliest`, reach and plausibility reckon with.
///
/// The zone's own, else the source's, else 350 m/s in the air and 50 m/s on the surface. In the air
/// are the sources that only aircraft use, and every fix that states an altitude. A speed that a fix
/// itself states raises the bound: who says 60 m/s can do 60 m/s.
/// It depends on nothing but the zone and the fixes given, so that the order of arrival cannot matter.
final class Speeds {

    static final double SURFACE_MPS = 50;
    static final double AIR_MPS = 350;

    private static final Set<String> AIR_SOURCES = Set.of("sbs", "readsb", "opensky");

    private Speeds() {}

    /// For the way from one fix of the history to another, or with the same index twice at one fix.
    static double greatestMps(
            WatchRules rules, OptionalDouble zoneOwn, History fixes, int from, int to) {
        double bound =
                zoneOwn.isPresent() ? zoneOwn.getAsDouble() : ofSource(rules, fixes, from, to);
        return Math.max(bound, Math.max(stated(fixes, from), stated(fixes, to)));
    }

    private static double ofSource(WatchRules rules, History fixes, int from, int to) {
        TrackId track = fixes.track();
        Double own = rules.greatestSpeedMps().get(track.source());
        if (own != null) {
            return own;
        }
        boolean air =
                AIR_SOURCES.contains(track.source())
                        || !Double.isNaN(fixes.altM(from))
                        || !Double.isNaN(fixes.altM(to));
        return air ? AIR_MPS : SURFACE_MPS;
    }

    private static double stated(History fixes, int index) {
        double speedMps = fixes.speedMps(index);
        return Double.isNaN(speedMps) ? 0 : speedMps;
    }
}
