package org.deconflict.bench.peers;

import java.util.ArrayList;
import java.util.List;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;
import net.sf.geographiclib.GeodesicMask;
import org.deconflict.geo.Circle;
import org.deconflict.geo.LatLon;

/// Corners that stand for a circle, and the circle itself.
final class Corners {

    private Corners() {}

    /// A ring of corners on the circle of a radius round the centre, counter-clockwise, not closed.
    static List<LatLon> of(LatLon centre, double radiusM, int corners) {
        List<LatLon> ring = new ArrayList<>();
        for (int i = corners - 1; i >= 0; i--) {
            GeodesicData there =
                    Geodesic.WGS84.Direct(
                            centre.latDeg(), centre.lonDeg(), 360.0 * i / corners, radiusM);
            ring.add(new LatLon(there.lat2, there.lon2));
        }
        return ring;
    }

    /// Whether a circle holds a position, by GeographicLib: exact.
    static boolean holds(Circle circle, double latDeg, double lonDeg) {
        return Geodesic.WGS84.Inverse(
                                circle.centre().latDeg(),
                                circle.centre().lonDeg(),
                                latDeg,
                                lonDeg,
                                GeodesicMask.DISTANCE)
                        .s12
                <= circle.radiusM();
    }
}
