package org.deconflict.bench;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;
import org.deconflict.geo.LatLon;
import org.deconflict.model.Fix;
import org.deconflict.model.TrackId;

/// Where moving tracks are, step by step; the same for the same seed.
///
/// A track begins within two and a half radii of a zone and goes straight on at 5 to 25 m/s, so that
/// most positions are near some line and few cross one at any moment.
final class Traffic {

    private final int tracks;
    private final int steps;
    private final TrackId[] ids;
    private final double[] speedMps;
    private final LatLon[] at;
    private final double[] courseDeg;

    private Traffic(int tracks, int steps) {
        this.tracks = tracks;
        this.steps = steps;
        this.ids = new TrackId[tracks];
        this.speedMps = new double[tracks];
        this.at = new LatLon[tracks * steps];
        this.courseDeg = new double[tracks * steps];
    }

    /// How many tracks, how many steps of each, and the seconds from step to step.
    record Extent(int tracks, int steps, double stepS) {}

    static Traffic near(Layout layout, Extent extent, long seed) {
        Traffic traffic = new Traffic(extent.tracks(), extent.steps());
        Random random = new Random(seed);
        List<Layout.Place> places = layout.places();
        for (int track = 0; track < extent.tracks(); track++) {
            Layout.Place place = places.get(random.nextInt(places.size()));
            double awayM = random.nextDouble(0, 2.5) * place.radiusM();
            LatLon start = Layout.at(place.centre(), random.nextDouble(0, 360), awayM);
            traffic.ids[track] = new TrackId("csv", "T" + (10_000 + track));
            traffic.speedMps[track] = random.nextDouble(5, 25);
            traffic.go(track, start, random.nextDouble(-180, 180), extent.stepS());
        }
        return traffic;
    }

    private void go(int track, LatLon start, double azimuthDeg, double everyS) {
        for (int step = 0; step < steps; step++) {
            double wayM = speedMps[track] * everyS * step;
            GeodesicData there =
                    Geodesic.WGS84.Direct(start.latDeg(), start.lonDeg(), azimuthDeg, wayM);
            at[step * tracks + track] = new LatLon(there.lat2, there.lon2);
            courseDeg[step * tracks + track] = (there.azi2 + 360) % 360;
        }
    }

    int tracks() {
        return tracks;
    }

    int steps() {
        return steps;
    }

    /// Number of positions: step by step, in each step track by track.
    int size() {
        return at.length;
    }

    LatLon at(int index) {
        return at[index];
    }

    /// What all tracks say at a step, a second after the one before.
    List<Fix> fixes(int step) {
        return IntStream.range(step * tracks, (step + 1) * tracks)
                .mapToObj(i -> fix(i, step * 1_000_000L))
                .toList();
    }

    /// The fix at an index, with course and speed.
    Fix fix(int index, long timeUs) {
        int track = index % tracks;
        return Fix.of(ids[track], timeUs, at[index]).moving(speedMps[track], courseDeg[index]);
    }
}
