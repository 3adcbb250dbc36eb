package org.deconflict.watch.pairs;

import java.util.Optional;
import org.deconflict.geo.ClosestApproach.Within;
import org.deconflict.geo.RelativeMotion;
import org.deconflict.geo.SteadyCourse;

/// The well-clear volume of unmanned aircraft: lost while modified tau is at most `tauS`, the horizontal miss distance at most
/// `distanceM` (DMOD and HMD are one number in the standard), and the height at most `heightM` or level within `coAltitudeS`.
///
/// Modified tau is (D² − s²)/(s·v) while closing, 0 within D. So with s(t) = s + vt it is lost from the first root of
/// v²t² + (2·s·v + τ·v²)·t + s² + τ·s·v − D² to the last of v²t² + 2·s·v·t + s² − D², if the least distance is at most D:
/// one interval. Closed. Error: that of [RelativeMotion]'s plane. Edge: an infinite height means that heights do not count.
/// Source: RTCA DO-365; Muñoz et al., A family of well-clear boundary models (AIAA 2014). Own code.
public record WellClear(double distanceM, double tauS, double heightM, double coAltitudeS)
        implements Minimum {

    public WellClear {
        Cylinder.checkDistance("distanceM", distanceM);
        if (!(tauS >= 0 && tauS <= 600)) {
            throw new IllegalArgumentException("tauS is " + tauS + ", must be 0..600 seconds");
        }
        if (!(heightM >= 0)) {
            throw new IllegalArgumentException(
                    "heightM is " + heightM + ", must be 0 or more metres");
        }
        if (!(coAltitudeS >= 0 && coAltitudeS <= 600)) {
            throw new IllegalArgumentException(
                    "coAltitudeS is " + coAltitudeS + ", must be 0..600 seconds");
        }
    }

    @Override
    public double leadS() {
        return tauS;
    }

    @Override
    public Optional<Within> lost(SteadyCourse a, SteadyCourse b, Vertical vertical, double spanS) {
        RelativeMotion m = RelativeMotion.of(a, b);
        return lost(new Plane(m.distanceM(), 0, m.alongMps(), m.acrossMps()), vertical, spanS);
    }

    /// One as the other sees it on a plane: place and velocity, metres and metres a second.
    record Plane(double x, double y, double vx, double vy) {}

    Optional<Within> lost(Plane p, Vertical vertical, double spanS) {
        double s2 = p.x * p.x + p.y * p.y;
        double sv = p.x * p.vx + p.y * p.vy;
        double v2 = p.vx * p.vx + p.vy * p.vy;
        double d2 = distanceM * distanceM;
        Heights level = Heights.within(vertical, heightM, coAltitudeS);
        if (v2 == 0) {
            return s2 <= d2 ? level.and(0, spanS) : Optional.empty();
        }
        double disc = sv * sv - v2 * (s2 - d2);
        if (disc < 0 || (sv >= 0 && s2 > d2)) {
            return Optional.empty();
        }
        double half = sv + tauS * v2 / 2;
        double enterS = (-half - Math.sqrt(half * half - v2 * (s2 + tauS * sv - d2))) / v2;
        double leaveS = (-sv + Math.sqrt(disc)) / v2;
        return level.and(Math.max(0, enterS), Math.min(spanS, leaveS));
    }
}
