package org.deconflict.watch.pairs;

import java.util.Random;
import org.deconflict.geo.Geodesics;
import org.deconflict.geo.LatLon;

/// Tracks for tests: 60 % slow, 40 % fast, some round centres, some anywhere, poles and edges of faces too.
final class Traffic {

    private Traffic() {}

    static Moving anybody(Random random, LatLon centre, double spreadM, double nowS) {
        double awayM = spreadM * Math.abs(random.nextGaussian());
        LatLon at = Geodesics.move(centre, 360 * random.nextDouble(), Math.min(awayM, 1e7));
        boolean air = random.nextInt(5) < 2;
        double speedMps = air ? 100 + 150 * random.nextDouble() : 5 + 25 * random.nextDouble();
        double altM = air ? 1_000 + 9_000 * random.nextDouble() : Double.NaN;
        boolean still = random.nextInt(20) == 0;
        return new Moving(
                at.latDeg(),
                at.lonDeg(),
                360 * random.nextDouble(),
                still ? 0 : speedMps,
                altM,
                nowS - 10 * random.nextDouble());
    }

    /// Where cells and charts are worst: poles, antimeridian, edges and corners of the cube, the equator.
    static LatLon hardPlace(int i) {
        return switch (i % 7) {
            case 0 -> new LatLon(90, 0);
            case 1 -> new LatLon(-89.9, 77);
            case 2 -> new LatLon(52, 180);
            case 3 -> new LatLon(35.264, 45);
            case 4 -> new LatLon(10, -135);
            case 5 -> new LatLon(45.2, 90);
            default -> new LatLon(33.5, 38.6);
        };
    }
}
