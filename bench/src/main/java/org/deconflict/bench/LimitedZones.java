package org.deconflict.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.deconflict.geo.Outline;
import org.deconflict.model.AltitudeBand;
import org.deconflict.model.Datum;
import org.deconflict.model.Validity;
import org.deconflict.model.Zone;

/// Outlines as zones, three in ten with limits of height and two in ten with limits of time; the same for the same seed.
///
/// A floor lies between 0 and 5 km, the ceiling 1 to 6 km above it. A zone that has a beginning and an end holds for 1 to 3
/// hours, the middle of which is at most two hours before or after a given time: so about half of them hold at that time.
final class LimitedZones {

    private static final double HEIGHT_SHARE = 0.3;
    private static final double TIME_SHARE = 0.2;
    private static final double HOUR_US = 3.6e9;

    private LimitedZones() {}

    static List<Zone> of(List<Outline> outlines, long nowUs, long seed) {
        Random random = new Random(seed);
        List<Zone> zones = new ArrayList<>(outlines.size());
        for (Outline outline : outlines) {
            Zone plain = Zone.of("zone-" + zones.size(), outline);
            zones.add(
                    new Zone(
                            plain.id(),
                            plain.name(),
                            outline,
                            band(random),
                            validity(random, nowUs),
                            plain.agreement(),
                            plain.rules(),
                            plain.properties()));
        }
        return zones;
    }

    private static AltitudeBand band(Random random) {
        if (random.nextDouble() >= HEIGHT_SHARE) {
            return AltitudeBand.ALL;
        }
        double floorM = random.nextDouble(0, 5_000);
        return new AltitudeBand(floorM, floorM + random.nextDouble(1_000, 6_000), Datum.WGS84);
    }

    private static Validity validity(Random random, long nowUs) {
        if (random.nextDouble() >= TIME_SHARE) {
            return Validity.ALWAYS;
        }
        double middleUs = nowUs + random.nextDouble(-2, 2) * HOUR_US;
        double halfUs = random.nextDouble(0.5, 1.5) * HOUR_US;
        return new Validity((long) (middleUs - halfUs), (long) (middleUs + halfUs));
    }
}
