package org.deconflict.geo.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.deconflict.geo.Circle;
import org.deconflict.geo.EdgeKind;
import org.deconflict.geo.Geodesics;
import org.deconflict.geo.LatLon;
import org.deconflict.geo.Outline;
import org.deconflict.geo.OutlineRefused;
import org.deconflict.geo.Polygon;

/// The zones and positions that look-ups are timed on: half circles of 0.1 to 55 km, half stars of 8 to 500 corners and 0.3 to
/// 55 km, all sizes log-uniform; 500 a cluster (σ 106 km). Four positions in five lie by a cluster (σ 60 km).
///
/// `-Dcorners=60` has stars of at most so many corners, for memory.
final class Clusters {

    private static final int MOST_CORNERS = Integer.getInteger("corners", 500);

    final Random random = new Random(20170518);
    final List<Outline> outlines = new ArrayList<>();
    private final List<LatLon> clusters = new ArrayList<>();

    Clusters(int zones) {
        for (int i = 0; i < Math.max(1, zones / 500); i++) {
            clusters.add(
                    new LatLon(124 * random.nextDouble() - 62, 360 * random.nextDouble() - 180));
        }
        while (outlines.size() < zones) {
            LatLon centre = near(clusters.get(outlines.size() % clusters.size()), 106_000);
            try {
                outlines.add(outlines.size() % 2 == 0 ? circle(centre) : star(centre));
            } catch (OutlineRefused e) {
                // A star whose edges cross: drawn again.
            }
        }
    }

    /// Where somebody is.
    LatLon place() {
        boolean anywhere = random.nextInt(5) == 0;
        return anywhere
                ? new LatLon(
                        Math.toDegrees(Math.asin(2 * random.nextDouble() - 1)),
                        360 * random.nextDouble() - 180)
                : near(clusters.get(random.nextInt(clusters.size())), 60_000);
    }

    private LatLon near(LatLon p, double sigmaM) {
        double away = sigmaM * Math.sqrt(-2 * Math.log(1 - random.nextDouble()));
        return Geodesics.move(p, 360 * random.nextDouble(), away);
    }

    private double logUniform(double least, double most) {
        return least * Math.pow(most / least, random.nextDouble());
    }

    private Circle circle(LatLon centre) {
        return new Circle(centre, logUniform(100, 55_000));
    }

    private Polygon star(LatLon centre) {
        int n = (int) logUniform(8, MOST_CORNERS);
        double size = logUniform(300, 55_000);
        List<LatLon> ring = new ArrayList<>();
        double share = 0.75;
        for (int i = 0; i < n; i++) {
            share = Math.min(1, Math.max(0.5, share + 0.2 * (random.nextDouble() - 0.5)));
            ring.add(Geodesics.move(centre, 360.0 * i / n, size * share));
        }
        return new Polygon(List.of(ring), EdgeKind.GEODESIC);
    }
}
