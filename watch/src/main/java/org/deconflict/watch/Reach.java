package org.deconflict.watch;

import org.deconflict.geo.Circle;
import org.deconflict.geo.LatLon;
import org.deconflict.geo.Outline;

record Reach(LatLon centre, double radiusM) {
    static Reach of(Outline o) {
        return o instanceof Circle c
                ? new Reach(c.centre(), c.radiusM())
                : new Reach(new LatLon(0, 0), 3e7);
    }
}
