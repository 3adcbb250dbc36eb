package org.deconflict.geo.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.deconflict.geo.LatLon;
import org.deconflict.geo.Outline;

/// Compares [ZoneIndex] with asking every outline, on seeded crowds of outlines: half the positions are
/// 10 µm to 100 m from a line, some beside a corner, the others anywhere; poles and antimeridian included.
///
/// To run it long: `./mvnw -q -o -pl geo test -Dtest=ZoneIndexComparisonTest -Dpositions=10000000` (and
/// `-Dseed=7` for other crowds). It prints what it found.
final class ZoneIndexComparison {

    /// What a run found. `first` describes the first difference, empty when there is none.
    record Result(long seed, long positions, long hits, long asked, long wrong, String first) {}

    private static final int A_CROWD = 2000;

    private final Random random;
    private final Hits hits = new Hits();
    private final Hits single = new Hits();
    private long positions;
    private long found;
    private long wrong;
    private String first = "";

    private ZoneIndexComparison(long seed) {
        random = new Random(seed);
    }

    static Result run(long seed, long positions) {
        ZoneIndexComparison c = new ZoneIndexComparison(seed);
        while (c.positions < positions) {
            c.compare();
        }
        return new Result(seed, c.positions, c.found, c.hits.asked(), c.wrong, c.first);
    }

    private void compare() {
        LatLon middle = Crowd.place(random);
        Crowd crowd =
                switch (random.nextInt(4)) {
                    case 0 -> new Crowd(random, middle, 300).add(12, 1, 1_000);
                    case 1 -> new Crowd(random, middle, 50_000).add(40, 100, 60_000);
                    case 2 -> new Crowd(random, middle, 500_000).add(30, 1_000, 1_500_000);
                    default -> new Crowd(random, middle, 5_000_000).add(12, 10_000, 6_000_000);
                };
        List<LatLon> places = new ArrayList<>();
        while (places.size() < A_CROWD) {
            places.addAll(crowd.besideLine(8));
            places.addAll(crowd.besideCorner(3));
            for (int i = 0; i < 8; i++) {
                places.add(crowd.around());
            }
        }
        places.add(new LatLon(90, 0));
        places.add(new LatLon(-90, 180));
        places.add(new LatLon(-0.0, -0.0));
        places.add(new LatLon(middle.latDeg(), 180));
        places.add(new LatLon(middle.latDeg(), -180));
        compare(crowd.outlines, places);
    }

    private void compare(List<Outline> outlines, List<LatLon> places) {
        ZoneIndex index = ZoneIndex.of(outlines);
        double[] lat = places.stream().mapToDouble(LatLon::latDeg).toArray();
        double[] lon = places.stream().mapToDouble(LatLon::lonDeg).toArray();
        index.find(lat, lon, 0, lat.length, hits);
        for (int i = 0; i < lat.length; i++) {
            LatLon p = places.get(i);
            List<Integer> expected = new ArrayList<>();
            for (int zone = 0; zone < outlines.size(); zone++) {
                if (outlines.get(zone).contains(p)) {
                    expected.add(zone);
                }
            }
            index.find(lat[i], lon[i], single);
            List<Integer> answer = zones(hits, i);
            positions++;
            found += answer.size();
            if (!answer.equals(expected) || !zones(single, 0).equals(expected)) {
                wrong++;
                first =
                        first.isEmpty()
                                ? p + " " + answer + " expected " + expected + outlines
                                : first;
            }
        }
    }

    static List<Integer> zones(Hits hits, int position) {
        List<Integer> zones = new ArrayList<>();
        for (int k = 0; k < hits.count(position); k++) {
            zones.add(hits.zone(position, k));
        }
        return zones;
    }
}
