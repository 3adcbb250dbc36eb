package org.deconflict.watch.pairs;

import java.util.Optional;
import org.deconflict.geo.ClosestApproach;
import org.deconflict.geo.ClosestApproach.Within;
import org.deconflict.geo.SteadyCourse;

/// So many metres along the surface, unless they are more than so many metres apart in height. Closed.
///
/// Edge: distance 1 metre to 100 km; height 0 or more, infinite if heights shall not count. Error: `geo.ClosestApproach`.
public record Cylinder(double distanceM, double heightM) implements Minimum {

    /// Smallest and largest distance, in metres.
    public static final double MIN_DISTANCE_M = 1;

    public static final double MAX_DISTANCE_M = 100_000;

    public Cylinder {
        checkDistance("distanceM", distanceM);
        if (!(heightM >= 0)) {
            throw new IllegalArgumentException(
                    "heightM is " + heightM + ", must be 0 or more metres");
        }
    }

    @Override
    public double leadS() {
        return 0;
    }

    @Override
    public Optional<Within> lost(SteadyCourse a, SteadyCourse b, Vertical vertical, double spanS) {
        Optional<Within> near = ClosestApproach.within(a, b, distanceM, spanS);
        return near.flatMap(n -> Heights.within(vertical, heightM, 0).and(n.fromS(), n.toS()));
    }

    static void checkDistance(String name, double metres) {
        if (!(metres >= MIN_DISTANCE_M && metres <= MAX_DISTANCE_M)) {
            throw new IllegalArgumentException(
                    name
                            + " is "
                            + metres
                            + ", must be 1..100000 metres; did you give kilometres or feet?");
        }
    }
}
