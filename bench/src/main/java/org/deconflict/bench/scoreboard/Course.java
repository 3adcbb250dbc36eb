package org.deconflict.bench.scoreboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicLine;
import net.sf.geographiclib.GeodesicMask;
import org.deconflict.geo.Circle;
import org.deconflict.geo.LatLon;
import org.deconflict.model.Fix;
import org.deconflict.model.TrackId;

/// The true path of a track: geodesics from fix to fix, each gone evenly, a fix every so many microseconds from 0 on.
///
/// When it is in a circle is found with GeographicLib alone: along a leg that is short beside the radius of the
/// earth the distance to the centre is convex, so that the time inside is one interval, whose ends are bisected.
record Course(TrackId track, long everyUs, List<LatLon> at) {

    private static final int HALVINGS = 60;

    Course {
        at = List.copyOf(at);
    }

    /// A stay in the circle, in microseconds: closed, and open where the course begins or ends inside.
    record Visit(long fromUs, long toUs) {}

    /// The fixes, with the place alone.
    List<Fix> fixes() {
        List<Fix> fixes = new ArrayList<>();
        for (int i = 0; i < at.size(); i++) {
            fixes.add(Fix.of(track, i * everyUs, at.get(i)));
        }
        return fixes;
    }

    double hours() {
        return (at.size() - 1) * everyUs / 3.6e9;
    }

    /// All stays in the circle, in order.
    List<Visit> visits(Circle circle) {
        List<Visit> visits = new ArrayList<>();
        for (int i = 1; i < at.size(); i++) {
            long fromUs = (i - 1) * everyUs;
            Optional<double[]> inside = new Leg(circle, at.get(i - 1), at.get(i)).inside();
            if (inside.isEmpty()) {
                continue;
            }
            long inUs = fromUs + Math.round(inside.get()[0] * everyUs);
            long outUs = fromUs + Math.round(inside.get()[1] * everyUs);
            if (!visits.isEmpty() && visits.getLast().toUs() == inUs && inUs == fromUs) {
                inUs = visits.removeLast().fromUs();
            }
            visits.add(new Visit(inUs, outUs));
        }
        return visits;
    }

    /// How far outside the circle the course gets between two times, in metres, looked at every second.
    double farthestOutM(Circle circle, long fromUs, long toUs) {
        double farthestM = 0;
        for (long us = fromUs; us <= toUs; us += Math.min(1_000_000, everyUs)) {
            int leg = (int) Math.min(at.size() - 2, us / everyUs);
            double share = (double) (us - leg * everyUs) / everyUs;
            farthestM =
                    Math.max(
                            farthestM,
                            new Leg(circle, at.get(leg), at.get(leg + 1)).outsideM(share));
        }
        return farthestM;
    }

    /// The way between two fixes, told by shares of it.
    private static final class Leg {
        private final Circle circle;
        private final GeodesicLine line;
        private final double lengthM;

        Leg(Circle circle, LatLon from, LatLon to) {
            this.circle = circle;
            this.line =
                    Geodesic.WGS84.InverseLine(
                            from.latDeg(), from.lonDeg(), to.latDeg(), to.lonDeg());
            this.lengthM = line.Distance();
        }

        double outsideM(double share) {
            var p = line.Position(share * lengthM);
            return Geodesic.WGS84.Inverse(
                                    circle.centre().latDeg(),
                                    circle.centre().lonDeg(),
                                    p.lat2,
                                    p.lon2,
                                    GeodesicMask.DISTANCE)
                            .s12
                    - circle.radiusM();
        }

        /// From which share of the way to which it is inside.
        Optional<double[]> inside() {
            double first = outsideM(0);
            double last = outsideM(1);
            if (first > lengthM || last > lengthM) {
                return Optional.empty();
            }
            double deepest = first <= 0 ? 0 : last <= 0 ? 1 : deepest();
            if (outsideM(deepest) > 0) {
                return Optional.empty();
            }
            return Optional.of(
                    new double[] {
                        first <= 0 ? 0 : root(0, deepest), last <= 0 ? 1 : root(1, deepest)
                    });
        }

        /// Where it comes nearest to the centre.
        private double deepest() {
            double low = 0;
            double high = 1;
            for (int i = 0; i < HALVINGS; i++) {
                double third = (high - low) / 3;
                if (outsideM(low + third) < outsideM(high - third)) {
                    high -= third;
                } else {
                    low += third;
                }
            }
            return (low + high) / 2;
        }

        private double root(double outside, double inside) {
            double out = outside;
            double in = inside;
            for (int i = 0; i < HALVINGS; i++) {
                double middle = (out + in) / 2;
                if (outsideM(middle) > 0) {
                    out = middle;
                } else {
                    in = middle;
                }
            }
            return in;
        }
    }
}
