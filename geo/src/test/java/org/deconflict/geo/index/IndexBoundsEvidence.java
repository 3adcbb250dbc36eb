package org.deconflict.geo.index;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.deconflict.geo.EdgeKind;
import org.deconflict.geo.GeodesicPath;
import org.deconflict.geo.Geodesics;
import org.deconflict.geo.LatLon;
import org.deconflict.geo.OutlineRefused;
import org.deconflict.geo.Polygon;

/// Measures every bound that docs/maths/index.md states, on seeded samples.
///
/// To run it: `./mvnw -q -o -pl geo test -Dtest=IndexBoundsEvidenceTest -Dsamples=4000000`. It prints the
/// largest value found of each quantity; the test fails when one exceeds what the code relies on.
final class IndexBoundsEvidence {

    private final Random random;
    private final int samples;

    IndexBoundsEvidence(long seed, int samples) {
        this.random = new Random(seed);
        this.samples = samples;
    }

    private double logUniform(double least, double most) {
        return least * Math.pow(most / least, random.nextDouble());
    }

    private double azimuth() {
        return random.nextInt(4) == 0 ? 90 * random.nextInt(4) : 360 * random.nextDouble();
    }

    private static Spot spot(LatLon p) {
        Spot s = new Spot();
        s.place(p.latDeg(), p.lonDeg());
        return s;
    }

    /// How far [Spot] is from the point that StrictMath gives, in metres.
    double spotErrorM() {
        double worst = 0;
        for (int i = 0; i < samples; i++) {
            LatLon p = Crowd.place(random);
            double lat = StrictMath.toRadians(p.latDeg());
            double lon = StrictMath.toRadians(p.lonDeg());
            double f = 1 / 298.257223563;
            double e2 = f * (2 - f);
            double sin = StrictMath.sin(lat);
            double n = 6_378_137 / Math.sqrt(1 - e2 * sin * sin);
            double r = n * StrictMath.cos(lat);
            Spot exact = new Spot();
            exact.x = r * StrictMath.cos(lon);
            exact.y = r * StrictMath.sin(lon);
            exact.z = n * (1 - e2) * sin;
            worst = Math.max(worst, exact.distanceM(spot(p)));
        }
        return worst;
    }

    /// By how much a chord leaves the bracket of its geodesic distance, up to `mostM`, in metres.
    double outsideBracketM(double leastM, double mostM) {
        double worst = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < samples; i++) {
            LatLon a = Crowd.place(random);
            LatLon b = Geodesics.move(a, azimuth(), logUniform(leastM, mostM));
            double s = Geodesics.distanceM(a, b);
            double chord = spot(a).distanceM(spot(b));
            worst = Math.max(worst, chord - Circles.chordM(s, Circles.R_MAX));
            worst = Math.max(worst, Circles.chordM(s, Circles.R_MIN) - chord);
        }
        return worst;
    }

    /// The largest share of its bound that a geodesic piece strays north or south of its stand-in; a tenth of a unit
    /// more is granted, for rounding.
    double strayShare() {
        double worst = 0;
        for (int i = 0; i < samples / 10; i++) {
            LatLon a = new LatLon(170 * random.nextDouble() - 85, 360 * random.nextDouble() - 180);
            GeodesicPath way = new GeodesicPath(a, azimuth(), logUniform(10, 100_000));
            LatLon b = way.at(way.lengthM());
            double wide = Math.IEEEremainder(b.lonDeg() - a.lonDeg(), 360);
            if (Math.abs(b.latDeg()) > 85 || Math.abs(wide) < 1e-9) {
                continue;
            }
            double bound = Packed.strayUnits(a, b, EdgeKind.GEODESIC);
            for (int k = 1; k < 10; k++) {
                LatLon on = way.at(way.lengthM() * k / 10);
                double t = Math.IEEEremainder(on.lonDeg() - a.lonDeg(), 360) / wide;
                double straight = a.latDeg() + t * (b.latDeg() - a.latDeg());
                double stray = Math.abs(on.latDeg() - straight) * Plate.UNITS_PER_DEG;
                // Beside a meridian the share of longitude is rounding, which works along the
                // piece.
                double slope = Math.abs((b.latDeg() - a.latDeg()) / wide);
                worst = Math.max(worst, stray / (bound + 0.1 + 1e-5 * slope));
            }
        }
        return worst;
    }

    /// By how many units a position is off the unit it was put in: 0 when it lies within.
    double offUnit() {
        double worst = 0;
        for (int i = 0; i < samples; i++) {
            LatLon p = Crowd.place(random);
            double x = p.lonDeg() * Plate.UNITS_PER_DEG;
            double offX = x - Plate.x(p.lonDeg());
            offX -= 4294967296.0 * Math.rint((offX - 0.5) / 4294967296.0);
            double offY = (p.latDeg() + 90) * Plate.UNITS_PER_DEG - Plate.y(p.latDeg());
            if (p.latDeg() < 90) {
                worst = Math.max(worst, Math.max(-offY, offY - 1));
            }
            worst = Math.max(worst, Math.max(-offX, offX - 1));
        }
        return worst;
    }

    /// By how much a position of a cell is farther from its centre than [Cell#reachM], along the ground.
    double beyondReachM() {
        double worst = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < samples / 10; i++) {
            int level = 3 + random.nextInt(18);
            LatLon in = Crowd.place(random);
            int keep = -1 << (32 - level);
            Cell cell = new Cell(Plate.x(in.lonDeg()) & keep, Plate.y(in.latDeg()) & keep, level);
            LatLon centre = new LatLon(cell.latDeg(), cell.lonDeg());
            double side = 2.0 * cell.half();
            double lat =
                    Math.min(90, (cell.y + side * random.nextInt(2)) / Plate.UNITS_PER_DEG - 90);
            double lon = (cell.x + side * random.nextInt(2)) / Plate.UNITS_PER_DEG;
            LatLon corner = new LatLon(lat, Math.IEEEremainder(lon, 360));
            worst = Math.max(worst, Geodesics.distanceM(centre, corner) - cell.reachM);
            worst = Math.max(worst, Geodesics.distanceM(centre, in) - cell.reachM);
        }
        return worst;
    }

    /// The largest share of a wall's band that a line is off the planes of its pieces: long edges of a kind, poles included.
    double wallShare(EdgeKind kind) {
        double worst = 0;
        for (int i = 0; i < Math.max(200, samples / 10_000); i++) {
            LatLon a = Crowd.place(random);
            LatLon b = Geodesics.move(a, azimuth(), logUniform(100, 8_000_000));
            LatLon c = Geodesics.move(a, azimuth(), logUniform(100, 8_000_000));
            try {
                worst = Math.max(worst, wallShare(new Polygon(List.of(List.of(a, b, c)), kind)));
            } catch (OutlineRefused e) {
                // Three corners in a line, or too far apart: others are drawn.
            }
        }
        return worst;
    }

    /// Positions on the line are found by halving; they must be within the band of the piece beside them.
    private double wallShare(Polygon p) {
        Optional<Wall> cut = Wall.of(p);
        if (cut.isEmpty()) {
            return 0;
        }
        Wall wall = cut.get();
        double worst = 0;
        for (int k = 0; k < 20; k++) {
            int i = 3 * random.nextInt(wall.points.length / 3 - 1);
            double[] v = wall.points;
            Spot start = new Spot();
            start.x = v[i];
            start.y = v[i + 1];
            start.z = v[i + 2];
            Spot end = new Spot();
            end.x = v[i + 3];
            end.y = v[i + 4];
            end.z = v[i + 5];
            double share = random.nextDouble();
            double x = start.x + share * (end.x - start.x);
            double y = start.y + share * (end.y - start.y);
            double z = start.z + share * (end.z - start.z);
            double flat = 1 - 1 / 298.257223563;
            LatLon on =
                    new LatLon(
                            Math.toDegrees(Math.atan2(z, flat * flat * Math.hypot(x, y))),
                            Math.toDegrees(Math.atan2(y, x)));
            // Nearest to the middle of a piece, the line is off the piece's plane by about its
            // distance.
            worst = Math.max(worst, Math.abs(p.signedDistanceM(on)) / wall.bandM);
        }
        return worst;
    }
}
