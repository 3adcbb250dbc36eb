package org.deconflict.watch.pairs;

import org.deconflict.model.TrackId;

/// A protective volume that moves with a track: a disc of so many metres, so many metres up and down.
///
/// Edge: radius as [Cylinder#distanceM]; height 0 or more, infinite if heights shall not count. Closed.
public record Shadow(TrackId of, double radiusM, double heightM) {

    public Shadow {
        Cylinder.checkDistance("shadow of " + of + ": radiusM", radiusM);
        if (!(heightM >= 0)) {
            throw new IllegalArgumentException(
                    "shadow of " + of + ": heightM is " + heightM + ", must be 0 or more metres");
        }
    }
}
