package org.deconflict.bench.scoreboard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.deconflict.bench.scoreboard.Event.Kind;
import org.deconflict.geo.Circle;
import org.deconflict.geo.Geodesics;
import org.deconflict.geo.LatLon;
import org.deconflict.model.Fix;
import org.deconflict.model.TrackId;
import org.deconflict.model.Validity;
import org.deconflict.model.Zone;

/// The journeys of the scoreboard; the same for the same seed and size.
final class Journeys {

    private static final LatLon GARRISON = new LatLon(33.5, 38.6);
    private static final Circle LARGE = new Circle(GARRISON, 55_000);
    private static final long SECOND_US = 1_000_000;
    private static final double NOISE_M = 10;
    private static final double PARKED_M = 5;

    private final Random random;
    private final int tracks;
    private final int parkedS;
    private int number;

    /// `tracks` of them in each journey that has several; whoever is parked stays for `parkedS`.
    Journeys(int tracks, int parkedS, long seed) {
        this.tracks = tracks;
        this.parkedS = parkedS;
        this.random = new Random(seed);
    }

    List<Journey> all() {
        return List.of(
                walk("random walk along a 55 km ring, a fix every 10 s", fix -> fix.timeUs()),
                walk(
                        "the same kind of walk, one fix in five up to an hour late",
                        fix -> fix.timeUs() + (random.nextInt(5) == 0 ? lateUs() : 0)),
                walk(
                        "the same kind of walk, all fixes shuffled over an hour",
                        fix -> fix.timeUs() + lateUs()),
                parked(PARKED_M, Says.SPEED),
                parked(-PARKED_M, Says.SPEED),
                passages(),
                through("through a 55 km ring across the antimeridian", new LatLon(12, 179.9)),
                through("through a 55 km ring round the pole", new LatLon(89.8, 40)),
                zoneComesAndGoes(),
                parked(PARKED_M, Says.PLACE),
                parked(-PARKED_M, Says.PLACE),
                parked(PARKED_M, Says.ACCURACY),
                parked(-PARKED_M, Says.ACCURACY));
    }

    private long lateUs() {
        return random.nextLong(3_600 * SECOND_US);
    }

    private Journey walk(String name, ToLongFunction<Fix> heardAtUs) {
        return journey(name, LARGE, () -> wander(10 * SECOND_US, 360), heardAtUs);
    }

    /// At 15 m/s, turning at each fix, back towards the ring when it is too far.
    private Course wander(long everyUs, int legs) {
        double azimuthDeg = random.nextDouble(0, 360);
        double startM = LARGE.radiusM() + random.nextDouble(-2_000, 2_000);
        LatLon p = Geodesics.move(GARRISON, azimuthDeg, startM);
        double courseDeg = random.nextDouble(0, 360);
        List<LatLon> at = new ArrayList<>(List.of(p));
        for (int i = 0; i < legs; i++) {
            double outM = Geodesics.distanceM(GARRISON, p) - LARGE.radiusM();
            double homeDeg = Geodesics.azimuthDeg(p, GARRISON) + (outM > 0 ? 0 : 180);
            courseDeg = (Math.abs(outM) > 2_500 ? homeDeg : courseDeg) + 20 * random.nextGaussian();
            p = Geodesics.move(p, courseDeg, 15 * everyUs / 1e6);
            at.add(p);
        }
        return new Course(next(), everyUs, at);
    }

    /// Straight through a zone of 300 m at 10 m/s, a fix every 60 s.
    private Journey passages() {
        Circle small = new Circle(GARRISON, 150);
        return journey(
                "through a zone of 300 m, a fix every 60 s",
                small,
                () -> {
                    LatLon aim = Geodesics.move(GARRISON, azimuth(), random.nextDouble(0, 300));
                    return straight(aim, 10, 60 * SECOND_US, 8);
                },
                fix -> fix.timeUs());
    }

    private Journey through(String name, LatLon centre) {
        Circle ring = new Circle(centre, 55_000);
        return journey(
                name,
                ring,
                () -> {
                    LatLon aim = Geodesics.move(centre, azimuth(), random.nextDouble(0, 50_000));
                    return straight(aim, 45, 30 * SECOND_US, 50);
                },
                fix -> fix.timeUs());
    }

    /// So many legs before a place and after it.
    private Course straight(LatLon aim, double speedMps, long everyUs, int legs) {
        double azimuthDeg = azimuth();
        double phase = random.nextDouble();
        List<LatLon> at = new ArrayList<>();
        for (int i = -legs; i <= legs; i++) {
            at.add(Geodesics.move(aim, azimuthDeg, (i + phase) * speedMps * everyUs / 1e6));
        }
        return new Course(next(), everyUs, at);
    }

    private Journey journey(
            String name, Circle circle, Supplier<Course> courses, ToLongFunction<Fix> heardAtUs) {
        List<Step.Heard> heard = new ArrayList<>();
        List<Event> truth = new ArrayList<>();
        double hours = 0;
        long everyUs = 0;
        for (int done = 0; done < tracks; ) {
            Course course = courses.get();
            var events = Truth.of(course, circle);
            if (events.isPresent()) {
                truth.addAll(events.get());
                course.fixes().forEach(f -> heard.add(new Step.Heard(f, heardAtUs.applyAsLong(f))));
                hours += course.hours();
                everyUs = course.everyUs();
                done++;
            }
        }
        heard.sort(Comparator.comparingLong(Step.Heard::heardAtUs));
        return new Journey(
                name,
                List.of(Zone.of("Z", circle)),
                List.copyOf(heard),
                truth,
                everyUs + SECOND_US,
                hours);
    }

    /// What a receiver says besides its place.
    private enum Says {
        SPEED("", 0, Double.NaN),
        PLACE(", no speed stated", Double.NaN, Double.NaN),
        ACCURACY(", no speed but an accuracy of 20 m stated", Double.NaN, 2 * NOISE_M);

        private final String words;
        private final double speedMps;
        private final double accuracyM;

        Says(String words, double speedMps, double accuracyM) {
            this.words = words;
            this.speedMps = speedMps;
            this.accuracyM = accuracyM;
        }

        Fix fix(TrackId track, long timeUs, LatLon at) {
            return new Fix(track, timeUs, at, Double.NaN, speedMps, speedMps, accuracyM);
        }
    }

    /// A receiver that stands still; places with noise. The zone is small enough for all
    /// to have the line at the same place to a few metres.
    private Journey parked(double outM, Says says) {
        Circle circle = new Circle(GARRISON, 500);
        LatLon place = Geodesics.move(GARRISON, 45, circle.radiusM() + outM);
        TrackId track = next();
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i <= parkedS; i++) {
            double northM = NOISE_M * random.nextGaussian();
            double eastM = NOISE_M * random.nextGaussian();
            LatLon seen = Geodesics.move(Geodesics.move(place, 0, northM), 90, eastM);
            Fix fix = says.fix(track, i * SECOND_US, seen);
            steps.add(new Step.Heard(fix, fix.timeUs()));
        }
        String name =
                String.format(
                        Locale.ROOT,
                        "parked 5 m %s a zone of 1 km, noise of 10 m, 1 Hz%s",
                        outM > 0 ? "outside" : "inside",
                        says.words);
        Zone zone = Zone.of("Z", circle);
        return new Journey(name, List.of(zone), steps, List.of(), 2 * SECOND_US, parkedS / 3_600.0);
    }

    /// A zone of 20 minutes is made round somebody who stands still, renewed before its end, and expires.
    private Journey zoneComesAndGoes() {
        Circle circle = new Circle(GARRISON, 5_000);
        long fromUs = 605 * SECOND_US;
        long renewedUs = 1_205 * SECOND_US;
        long endUs = 2_405 * SECOND_US;
        Zone first = lasting(circle, fromUs, 1_805 * SECOND_US);
        Zone renewed = lasting(circle, fromUs, endUs);
        List<Step> steps = new ArrayList<>();
        List<Event> truth = new ArrayList<>();
        List<TrackId> ids = new ArrayList<>();
        for (int i = 0; i < tracks; i++) {
            ids.add(next());
            truth.add(new Event(ids.getLast(), Kind.ZONE_CHANGE, fromUs, true));
            truth.add(new Event(ids.getLast(), Kind.ZONE_CHANGE, endUs, true));
        }
        for (long us = 0; us <= 3_600 * SECOND_US; us += 5 * SECOND_US) {
            if (us == fromUs) {
                steps.add(new Step.Registered(first, us));
            } else if (us == renewedUs) {
                steps.add(new Step.Registered(renewed, us));
            } else if (us == endUs) {
                steps.add(new Step.Withdrawn(renewed, us));
            } else if (us % (10 * SECOND_US) == 0) {
                for (int i = 0; i < tracks; i++) {
                    LatLon place = Geodesics.move(GARRISON, 360.0 * i / tracks, 1_000);
                    steps.add(new Step.Heard(Fix.of(ids.get(i), us, place), us));
                }
            }
        }
        String name = "standing still while a zone is made round it, renewed, and expires";
        return new Journey(name, List.of(), steps, truth, 11 * SECOND_US, tracks);
    }

    private static Zone lasting(Circle circle, long fromUs, long toUs) {
        Zone zone = Zone.of("Z", circle);
        return new Zone(
                zone.id(),
                zone.name(),
                zone.outline(),
                zone.band(),
                new Validity(fromUs, toUs),
                zone.agreement(),
                zone.rules(),
                zone.properties());
    }

    private double azimuth() {
        return random.nextDouble(0, 360);
    }

    private TrackId next() {
        return new TrackId("csv", String.format(Locale.ROOT, "T%05d", number++));
    }
}
