package org.deconflict.geo.index;

import java.util.Random;
import org.deconflict.geo.GeodesicPath;
import org.deconflict.geo.Geodesics;
import org.deconflict.geo.LatLon;

/// Measures every bound that docs/maths/ahead.md states, on seeded samples.
///
/// To run it: `./mvnw -q -o -pl geo test -Dtest=AlongBoundsEvidenceTest -Dsamples=1000000`. It prints the largest value
/// found of each quantity; the test fails when one exceeds what the code relies on.
final class AlongBoundsEvidence {

    private final Random random;
    private final int samples;

    /// The largest found by [#wayErrors].
    double spaceM;

    double spaceShareLater;
    double eastUnits;
    double northUnits;

    AlongBoundsEvidence(long seed, int samples) {
        this.random = new Random(seed);
        this.samples = samples;
    }

    private double logUniform(double least, double most) {
        return least * Math.pow(most / least, random.nextDouble());
    }

    private double azimuth() {
        return random.nextInt(4) == 0
                ? 90 * random.nextInt(-4, 5)
                : 720 * random.nextDouble() - 360;
    }

    private static Spot spot(LatLon p) {
        Spot s = new Spot();
        s.place(p.latDeg(), p.lonDeg());
        return s;
    }

    /// How far [Way] is from GeographicLib: in space, in the first stretch and as a share of what is stated for
    /// later ones, and on the plate.
    void wayErrors(double leastM, double mostM) {
        Way way = new Way();
        Spot at = new Spot();
        for (int i = 0; i < samples; ) {
            LatLon from = Crowd.place(random);
            GeodesicPath path = new GeodesicPath(from, azimuth(), logUniform(leastM, mostM));
            way.begin(from.latDeg(), from.lonDeg(), path.azimuthDeg(), path.lengthM());
            do {
                i++;
                double t = random.nextInt(3) == 0 ? way.lengthM : way.lengthM * random.nextDouble();
                LatLon p = path.at(way.startM + t);
                way.at(t);
                at.x = way.px;
                at.y = way.py;
                at.z = way.pz;
                double off = at.distanceM(spot(p));
                if (way.startM == 0) {
                    spaceM = Math.max(spaceM, off);
                }
                spaceShareLater = Math.max(spaceShareLater, off / way.errorM);
                if (!way.polar) {
                    way.onPlate(t);
                    double east = way.ux - p.lonDeg() * Plate.UNITS_PER_DEG;
                    east = Math.IEEEremainder(east, 4294967296.0);
                    double north = way.uy - (p.latDeg() + 90) * Plate.UNITS_PER_DEG;
                    eastUnits = Math.max(eastUnits, Math.abs(east));
                    northUnits = Math.max(northUnits, Math.abs(north));
                }
            } while (way.next());
        }
    }

    /// By how much the chord of a geodesic is off [Discs#chordM], as a share of what is stated.
    double chordShare(double leastM, double mostM) {
        double worst = 0;
        for (int i = 0; i < samples; i++) {
            LatLon a = Crowd.place(random);
            double s = logUniform(leastM, mostM);
            LatLon b = Geodesics.move(a, azimuth(), s);
            Spot p = spot(a);
            Spot q = spot(b);
            double real = Geodesics.distanceM(a, b);
            double chord = Discs.chordM(p.x, p.y, p.z, q.x, q.y, q.z, real);
            double bound = Discs.CHORD_M + Discs.CHORD_5 * Math.pow(real, 5);
            worst = Math.max(worst, Math.abs(chord - p.distanceM(q)) / bound);
        }
        return worst;
    }

    /// How far a geodesic is from the plane through its ends and the mean of the normals, as a share of what is stated.
    double planeShare(double leastM, double mostM) {
        double worst = 0;
        Sides.Side side = new Sides.Side();
        for (int i = 0; i < samples / 8; i++) {
            LatLon a = Crowd.place(random);
            GeodesicPath path = new GeodesicPath(a, azimuth(), logUniform(leastM, mostM));
            Spot p = spot(a);
            side.plane(p.x, p.y, p.z, spot(path.at(path.lengthM())));
            double bound = 2e-8 + 1e-8 + Sides.STRAY_3 * Math.pow(path.lengthM(), 3);
            for (int k = 1; k < 8; k++) {
                Spot on = spot(path.at(path.lengthM() * k / 8));
                worst = Math.max(worst, Math.abs(side.heightM(on.x, on.y, on.z)) / bound);
            }
        }
        return worst;
    }
}
