package org.deconflict.bench;

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

/// The zones and positions that the marks of speed are stated for; the same for the same seed.
///
/// Half the zones are circles of 0.1 to 55 km, half stars of 8 to 500 corners and 0.3 to 55 km, all
/// log-uniform; 500 zones a cluster (σ 106 km), clusters at most 62° north or south. Four positions in
/// five lie by a cluster (σ 60 km), the others anywhere; they come in no order. No zone crosses the antimeridian,
/// where JTS would be wrong.
final class Workload {

    private static final int ZONES_A_CLUSTER = 500;
    private static final int TRACKS_A_CLUSTER = 500;

    private final List<Outline> outlines;
    private final double[] latDeg;
    private final double[] lonDeg;
    private final long corners;

    private Workload(List<Outline> outlines, double[] latDeg, double[] lonDeg, long corners) {
        this.outlines = outlines;
        this.latDeg = latDeg;
        this.lonDeg = lonDeg;
        this.corners = corners;
    }

    static Workload of(int zones, int positions, long seed) {
        return new Maker(zones / ZONES_A_CLUSTER, new Random(seed)).make(zones, positions);
    }

    /// Positions alone, 500 a cluster: where tracks are that look out for each other.
    static Workload withoutZones(int positions, long seed) {
        return new Maker(positions / TRACKS_A_CLUSTER, new Random(seed)).make(0, positions);
    }

    List<Outline> outlines() {
        return outlines;
    }

    /// Latitudes of the positions: the array itself, which nobody changes.
    double[] latDeg() {
        return latDeg;
    }

    /// Longitudes of the positions: the array itself, which nobody changes.
    double[] lonDeg() {
        return lonDeg;
    }

    /// Corners of all polygons, a zone.
    double cornersAZone() {
        return (double) corners / outlines.size();
    }

    private static final class Maker {
        private final Random random;
        private final List<LatLon> clusters = new ArrayList<>();
        private long corners;

        Maker(int clusters, Random random) {
            this.random = random;
            for (int i = 0; i < Math.max(1, clusters); i++) {
                this.clusters.add(
                        new LatLon(random.nextDouble(-62, 62), random.nextDouble(-165, 165)));
            }
        }

        Workload make(int zones, int positions) {
            List<Outline> outlines = new ArrayList<>(zones);
            while (outlines.size() < zones) {
                LatLon centre = near(clusters.get(outlines.size() % clusters.size()), 106_000);
                try {
                    outlines.add(outlines.size() % 2 == 0 ? circle(centre) : star(centre));
                } catch (OutlineRefused e) {
                    // A star whose edges cross: drawn again.
                }
            }
            double[] latDeg = new double[positions];
            double[] lonDeg = new double[positions];
            for (int i = 0; i < positions; i++) {
                LatLon p =
                        random.nextInt(5) == 0
                                ? anywhere()
                                : near(clusters.get(random.nextInt(clusters.size())), 60_000);
                latDeg[i] = p.latDeg();
                lonDeg[i] = p.lonDeg();
            }
            return new Workload(outlines, latDeg, lonDeg, corners);
        }

        private LatLon anywhere() {
            return new LatLon(
                    Math.toDegrees(Math.asin(random.nextDouble(-1, 1))),
                    random.nextDouble(-180, 180));
        }

        private LatLon near(LatLon p, double sigmaM) {
            double awayM = sigmaM * Math.sqrt(-2 * Math.log(1 - random.nextDouble()));
            return Geodesics.move(p, random.nextDouble(0, 360), awayM);
        }

        private Circle circle(LatLon centre) {
            return new Circle(centre, logUniform(100, 55_000));
        }

        private Polygon star(LatLon centre) {
            int count = (int) logUniform(8, 501);
            double sizeM = logUniform(300, 55_000);
            List<LatLon> ring = new ArrayList<>(count);
            double share = 0.75;
            for (int i = 0; i < count; i++) {
                share = Math.clamp(share + random.nextDouble(-0.1, 0.1), 0.5, 1);
                ring.add(Geodesics.move(centre, 360.0 * i / count, sizeM * share));
            }
            Polygon star = new Polygon(List.of(ring), EdgeKind.GEODESIC);
            corners += count;
            return star;
        }

        private double logUniform(double least, double most) {
            return least * Math.pow(most / least, random.nextDouble());
        }
    }
}
