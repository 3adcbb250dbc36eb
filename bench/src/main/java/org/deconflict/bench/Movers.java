package org.deconflict.bench;

import java.util.Random;
import org.deconflict.geo.LatLon;
import org.deconflict.geo.SteadyCourse;
import org.deconflict.model.Fix;
import org.deconflict.model.TrackId;
import org.deconflict.watch.pairs.Moving;

/// Tracks that go straight on, as the marks of speed state them; the same for the same seed.
///
/// They begin at the positions of a [Workload]. Six in ten are slow, at 5 to 30 m/s on the surface, four fast, at
/// 100 to 250 m/s and 500 to 11,500 m; courses are of all directions.
final class Movers {

    private static final double FAST_SHARE = 0.4;

    private final double[] latDeg;
    private final double[] lonDeg;
    private final double[] courseDeg;
    private final double[] speedMps;
    private final double[] altM;

    private Movers(Workload from) {
        this.latDeg = from.latDeg();
        this.lonDeg = from.lonDeg();
        this.courseDeg = new double[latDeg.length];
        this.speedMps = new double[latDeg.length];
        this.altM = new double[latDeg.length];
    }

    /// One at each position of the workload.
    static Movers of(Workload work, long seed) {
        return of(work, FAST_SHARE, seed);
    }

    /// The same with another share of fast ones: 0 for none, 1 for all.
    static Movers of(Workload work, double fastShare, long seed) {
        Movers movers = new Movers(work);
        Random random = new Random(seed);
        for (int i = 0; i < movers.size(); i++) {
            boolean fast = random.nextDouble() < fastShare;
            movers.courseDeg[i] = random.nextDouble(0, 360);
            movers.speedMps[i] = fast ? random.nextDouble(100, 250) : random.nextDouble(5, 30);
            movers.altM[i] = fast ? random.nextDouble(500, 11_500) : 0;
        }
        return movers;
    }

    int size() {
        return latDeg.length;
    }

    double latDeg(int track) {
        return latDeg[track];
    }

    double lonDeg(int track) {
        return lonDeg[track];
    }

    double courseDeg(int track) {
        return courseDeg[track];
    }

    double speedMps(int track) {
        return speedMps[track];
    }

    /// The way that it goes.
    SteadyCourse course(int track) {
        LatLon from = new LatLon(latDeg[track], lonDeg[track]);
        return new SteadyCourse(from, courseDeg[track], speedMps[track]);
    }

    /// Where it is at the beginning and how it goes, heard at a time in seconds since 1970.
    Moving moving(int track, double timeS) {
        return new Moving(
                latDeg[track],
                lonDeg[track],
                courseDeg[track],
                speedMps[track],
                altM[track],
                timeS);
    }

    /// What it says after so many seconds: place, height, speed and course.
    Fix fix(int track, double afterS, long timeUs) {
        SteadyCourse now = course(track).after(afterS);
        return new Fix(
                id(track),
                timeUs,
                now.from(),
                altM[track],
                now.speedMps(),
                (now.courseDeg() + 360) % 360,
                Double.NaN);
    }

    static TrackId id(int track) {
        return new TrackId("csv", "T" + track);
    }
}
