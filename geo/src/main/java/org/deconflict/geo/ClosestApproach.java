package org.deconflict.geo;

import java.util.Optional;
import org.deconflict.geo.Separation.Look;

/// The time at which two steady movers are nearest to each other, and how far apart they are then.
///
/// How: Newton on the geodesic between the two (t − d·d′/|Δ|²), a few rounds; where d² is not surely
/// convex (courses almost parallel, ways of thousands of kilometres) every stretch that could still
/// hold less is looked into, so that no second minimum is missed.
/// Error: 0.1 mm of distance; where the courses differ, the time is good to microseconds. Where the
/// distance is the same all the time, the time is the beginning.
/// Source: C. F. F. Karney, geodesics and closest approach, GeographicLib; docs/maths/closest-approach.md.
public record ClosestApproach(double timeS, double distanceM) {

    /// From when to when two movers are at most so far apart, in seconds. Closed.
    public record Within(double fromS, double toS) {}

    /// A stretch that can hold no less than this below the best is not looked into (metres).
    private static final double GAIN_M = 1e-5;

    /// Below this difference two distances are the same, GeographicLib being good to 15 nm.
    private static final double SAME_M = 3e-8;

    private static final double STEP_S = 1e-9;
    private static final int ROUNDS = 30;

    /// Of two steady movers between now and `horizonS` seconds from now, both included.
    /// Error: [IllegalArgumentException] for a horizon that is negative or not finite.
    public static ClosestApproach between(SteadyCourse a, SteadyCourse b, double horizonS) {
        return new Search(a, b, horizonS).least();
    }

    /// The first and the last time within the horizon at which the distance is at most `distanceM`;
    /// empty if it never is. In between they may be farther apart where the ways are very long.
    /// Error: microseconds where the distance changes by more than 1 mm a second; a touch of less than 0.01 mm may be missed.
    public static Optional<Within> within(
            SteadyCourse a, SteadyCourse b, double distanceM, double horizonS) {
        return new Search(a, b, horizonS).within(distanceM);
    }

    private static final class Search {

        private final Separation separation;
        private final Look start;
        private final Look end;
        private final boolean convex;
        private Look best;

        Search(SteadyCourse a, SteadyCourse b, double horizonS) {
            if (!(horizonS >= 0 && horizonS < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "horizonS is " + horizonS + ", must be 0 or more seconds");
            }
            separation = new Separation(a, b);
            start = separation.at(0);
            end = separation.at(horizonS);
            double mostM = start.distanceM() + separation.speedsMps() * horizonS;
            convex = separation.isConvex(start, mostM, horizonS);
            best = start;
        }

        ClosestApproach least() {
            find();
            return new ClosestApproach(best.timeS(), best.distanceM());
        }

        Optional<Within> within(double distanceM) {
            find();
            if (best.distanceM() > distanceM) {
                return Optional.empty();
            }
            return Optional.of(
                    new Within(edge(start, best, distanceM), edge(end, best, distanceM)));
        }

        private void find() {
            if (separation.speedsMps() == 0 || end.timeS() == 0) {
                return;
            }
            keep(end);
            Look newton = newton();
            keep(newton);
            if (!convex) {
                lookInto(start, newton);
                lookInto(newton, end);
            }
        }

        private void keep(Look look) {
            if (look.distanceM() < best.distanceM() - SAME_M) {
                best = look;
            }
        }

        /// Newton from the beginning, kept between the last places where they still closed and parted.
        private Look newton() {
            Look look = start;
            double lo = 0;
            double hi = end.timeS();
            for (int i = 0; i < ROUNDS; i++) {
                if (look.rateMps() < 0) {
                    lo = look.timeS();
                } else {
                    hi = look.timeS();
                }
                double wish = look.leastS();
                double next = wish >= lo && wish <= hi ? wish : i < 2 ? clamp(wish) : (lo + hi) / 2;
                if (Math.abs(next - look.timeS()) <= STEP_S) {
                    return look;
                }
                look = separation.at(next);
            }
            return look;
        }

        private double clamp(double timeS) {
            return Math.min(end.timeS(), Math.max(0, timeS));
        }

        private void lookInto(Look l, Look r) {
            double span = r.timeS() - l.timeS();
            if (span <= STEP_S || separation.leastM(l, r) >= best.distanceM() - GAIN_M) {
                return;
            }
            Look middle = separation.at((l.timeS() + r.timeS()) / 2);
            keep(middle);
            lookInto(l, middle);
            lookInto(middle, r);
        }

        /// Where the distance, going from one look towards another that is near enough, first is.
        private double edge(Look from, Look to, double distanceM) {
            if (from.distanceM() <= distanceM) {
                return from.timeS();
            }
            return convex ? root(from, to, distanceM) : first(from, to, distanceM);
        }

        /// One change between the two: Newton on the distance, else halving.
        private double root(Look from, Look to, double distanceM) {
            Look out = from;
            Look in = to;
            Look look = from;
            for (int i = 0; i < 2 * ROUNDS && Math.abs(in.timeS() - out.timeS()) > STEP_S; i++) {
                double wish = look.timeS() - (look.distanceM() - distanceM) / look.rateMps();
                boolean inside =
                        wish > Math.min(out.timeS(), in.timeS())
                                && wish < Math.max(out.timeS(), in.timeS());
                double next = inside && i < ROUNDS ? wish : (out.timeS() + in.timeS()) / 2;
                if (Math.abs(next - look.timeS()) <= STEP_S) {
                    return next;
                }
                look = separation.at(next);
                if (look.distanceM() <= distanceM) {
                    in = look;
                } else {
                    out = look;
                }
            }
            return in.timeS();
        }

        /// Any number of changes: the first stretch that is not surely out, down to a microsecond.
        private double first(Look from, Look to, double distanceM) {
            if (from.distanceM() <= distanceM) {
                return from.timeS();
            }
            boolean ahead = from.timeS() < to.timeS();
            Look l = ahead ? from : to;
            Look r = ahead ? to : from;
            boolean in = to.distanceM() <= distanceM;
            if (!in && separation.leastM(l, r) > distanceM - GAIN_M) {
                return Double.NaN;
            }
            if (r.timeS() - l.timeS() <= STEP_S * 1000) {
                return in ? to.timeS() : Double.NaN;
            }
            Look middle = separation.at((l.timeS() + r.timeS()) / 2);
            double early = first(from, middle, distanceM);
            return Double.isNaN(early) ? first(middle, to, distanceM) : early;
        }
    }
}
