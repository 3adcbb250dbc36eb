package org.deconflict.bench.scoreboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.deconflict.bench.peers.Roaming;
import org.deconflict.geo.Geodesics;
import org.deconflict.geo.LatLon;
import org.deconflict.geo.SteadyCourse;
import org.deconflict.model.Alert;
import org.deconflict.model.AlertKind;
import org.deconflict.model.Fix;
import org.deconflict.model.TrackId;
import org.deconflict.watch.Watch;
import org.deconflict.watch.WatchRules;
import org.deconflict.watch.pairs.EncounterRule;

/// Pairs of tracks that come within a radius of each other, or do not; the same for the same seed.
///
/// Both of a pair go straight on and say place, course and speed at the same times, a minute apart. The truth is the least
/// geodesic distance of the places that they are at, 20 a second; who comes nearer to the radius than a metre is left out.
/// Whoever asks at fixes calls near who is so at some fix, [Watch] of whom it tells an encounter.
record Meetings(String name, double radiusM, List<Duo> duos) {

    private static final int FIXES = 8;
    private static final double EVERY_S = 60;
    private static final double LOOK_S = 0.05;
    private static final double LEAST_OFF_M = 1;
    private static final double LARGE_M = 5_000;
    private static final double SMALL_M = 500;

    Meetings {
        duos = List.copyOf(duos);
    }

    /// Two tracks.
    record Duo(SteadyCourse one, SteadyCourse two) {

        double distanceM(double timeS) {
            return Geodesics.distanceM(one.at(timeS), two.at(timeS));
        }

        /// While they are heard.
        double leastM() {
            if (one.speedMps() == 0 && two.speedMps() == 0) {
                return distanceM(0);
            }
            double leastM = Double.POSITIVE_INFINITY;
            for (double s = 0; s <= (FIXES - 1) * EVERY_S; s += LOOK_S) {
                leastM = Math.min(leastM, distanceM(s));
            }
            return leastM;
        }
    }

    /// Of those that stay apart how many are called near, and of those that are near how many are not.
    record Tally(int apart, int untrue, int near, int missed) {}

    static List<Meetings> all(int pairs, long seed) {
        Random random = new Random(seed);
        return List.of(
                of(
                        "both stand, on the diagonal, 1.2 times the radius of 5 km apart",
                        LARGE_M,
                        pairs,
                        () -> standing(random, 45 + 90 * random.nextInt(4), 1.2 * LARGE_M)),
                of(
                        "both stand, in any direction, the radius of 5 km apart within 0.5 %",
                        LARGE_M,
                        pairs,
                        () ->
                                standing(
                                        random,
                                        random.nextDouble(0, 360),
                                        LARGE_M * random.nextDouble(0.995, 1.005))),
                of(
                        "both go straight on and pass each other, a fix every 60 s, radius of 500 m",
                        SMALL_M,
                        pairs,
                        () -> passing(random)));
    }

    private static Meetings of(String name, double radiusM, int pairs, Supplier<Duo> draw) {
        List<Duo> duos = new ArrayList<>();
        while (duos.size() < pairs) {
            Duo duo = draw.get();
            if (Math.abs(duo.leastM() - radiusM) >= LEAST_OFF_M) {
                duos.add(duo);
            }
        }
        return new Meetings(name, radiusM, duos);
    }

    private static Duo standing(Random random, double azimuthDeg, double apartM) {
        LatLon place = place(random);
        LatLon other = Geodesics.move(place, azimuthDeg, apartM);
        return new Duo(SteadyCourse.standing(place), SteadyCourse.standing(other));
    }

    /// At 10 to 30 m/s, at some time about half way at most 1 km apart.
    private static Duo passing(Random random) {
        LatLon place = place(random);
        LatLon other =
                Geodesics.move(place, random.nextDouble(0, 360), random.nextDouble(0, 1_000));
        double beforeS = -random.nextDouble(180, 240);
        return new Duo(going(random, place).after(beforeS), going(random, other).after(beforeS));
    }

    private static LatLon place(Random random) {
        return new LatLon(random.nextDouble(-70, 70), random.nextDouble(-170, 170));
    }

    private static SteadyCourse going(Random random, LatLon from) {
        return new SteadyCourse(from, random.nextDouble(0, 360), random.nextDouble(10, 30));
    }

    /// What asking at fixes makes of them.
    Tally of(Roaming roaming) {
        return tally(
                duo -> {
                    boolean near = false;
                    for (int i = 0; i < FIXES; i++) {
                        LatLon one = duo.one().at(i * EVERY_S);
                        near |= roaming.isNear(one, duo.two().at(i * EVERY_S), radiusM);
                    }
                    return near;
                });
    }

    /// What [Watch] makes of them, each pair on its own.
    Tally ofWatch() {
        return tally(
                duo -> {
                    Watch watch = new Watch(List.of(), rules());
                    List<Alert> alerts = new ArrayList<>();
                    for (int i = 0; i < FIXES; i++) {
                        for (SteadyCourse track : List.of(duo.one(), duo.two())) {
                            Fix fix = fix(track == duo.one() ? "one" : "two", track, i);
                            watch.onFix(fix, fix.timeUs(), alerts::add);
                        }
                    }
                    return alerts.stream().anyMatch(a -> a.kind() == AlertKind.ENCOUNTER);
                });
    }

    private WatchRules rules() {
        return WatchRules.USUAL.meeting(
                EncounterRule.of(radiusM, Double.POSITIVE_INFINITY, WatchRules.USUAL.horizonS()));
    }

    private static Fix fix(String id, SteadyCourse track, int index) {
        double timeS = index * EVERY_S;
        SteadyCourse now = track.after(timeS);
        Fix fix = Fix.of(new TrackId("csv", id), (long) (timeS * 1e6), now.from());
        return fix.moving(now.speedMps(), (now.courseDeg() + 360) % 360);
    }

    private Tally tally(Predicate<Duo> isCalledNear) {
        int[] apart = new int[2];
        int[] near = new int[2];
        for (Duo duo : duos) {
            boolean isNear = duo.leastM() <= radiusM;
            (isNear ? near : apart)[0]++;
            if (isCalledNear.test(duo) != isNear) {
                (isNear ? near : apart)[1]++;
            }
        }
        return new Tally(apart[0], apart[1], near[0], near[1]);
    }
}
