package org.deconflict.geo.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.deconflict.geo.Crossing;
import org.deconflict.geo.Crossings;
import org.deconflict.geo.GeodesicPath;
import org.deconflict.geo.Geodesics;
import org.deconflict.geo.LatLon;
import org.deconflict.geo.Outline;

/// Compares [ZoneIndex#along] with [Crossings] on every outline and with [Outline#contains] on the way, on seeded crowds
/// of outlines and ways from 1 m to half way round; half of the ways begin 10 µm to 100 m from a line.
///
/// To run it long: `./mvnw -q -o -pl geo test -Dtest=AlongComparisonTest -Dways=100000` (and `-Dseed=7` for
/// other crowds). It prints what it found.
final class AlongComparison {

    /// What a run found. `inconsistent` counts places whose membership is not what the changes say, `different` ways of one
    /// outline whose changes are not the reference's; `first` describes the first of either.
    record Result(
            long seed,
            long ways,
            long changes,
            long asked,
            double widestM,
            long inconsistent,
            long different,
            String first) {}

    private static final int A_CROWD = 120;

    private final Random random;
    private final Changes changes = new Changes();
    private final Changes boardChanges = new Changes();
    private long ways;
    private long found;
    private double widest;
    private long inconsistent;
    private long different;
    private String first = "";

    private AlongComparison(long seed) {
        random = new Random(seed);
    }

    static Result run(long seed, long ways) {
        AlongComparison c = new AlongComparison(seed);
        while (c.ways < ways) {
            c.compare();
        }
        return new Result(
                seed,
                c.ways,
                c.found,
                c.changes.asked(),
                c.widest,
                c.inconsistent,
                c.different,
                c.first);
    }

    private void compare() {
        LatLon middle = Crowd.place(random);
        int kind = random.nextInt(4);
        double spread =
                switch (kind) {
                    case 0 -> 300;
                    case 1 -> 50_000;
                    case 2 -> 500_000;
                    default -> 5_000_000;
                };
        Crowd crowd =
                switch (kind) {
                    case 0 -> new Crowd(random, middle, spread).add(12, 1, 1_000);
                    case 1 -> new Crowd(random, middle, spread).add(40, 100, 60_000);
                    case 2 -> new Crowd(random, middle, spread).add(20, 1_000, 1_500_000);
                    default -> new Crowd(random, middle, spread).add(8, 10_000, 6_000_000);
                };
        ZoneIndex index = ZoneIndex.of(crowd.outlines);
        // Wide outlines take long to index, so the board has few.
        int half = kind < 2 ? crowd.outlines.size() - 3 : crowd.outlines.size();
        ZoneBoard board = new ZoneBoard(crowd.outlines.subList(0, half));
        crowd.outlines.subList(half, crowd.outlines.size()).forEach(board::add);
        List<LatLon> starts = new ArrayList<>();
        while (starts.size() < A_CROWD) {
            starts.addAll(crowd.besideLine(8));
            for (int i = 0; i < 8; i++) {
                starts.add(crowd.around());
            }
        }
        for (LatLon start : starts) {
            double length =
                    Math.min(
                            GeodesicPath.MAX_LENGTH_M,
                            spread * Math.pow(10, 2.5 * random.nextDouble() - 2));
            double azimuth =
                    random.nextInt(6) == 0
                            ? 90 * random.nextInt(-2, 5)
                            : 360 * random.nextDouble() - 180;
            if (azimuth % 90 == 0) {
                // The reference steps by half a metre along a side that lies under the way.
                length = Math.min(length, 5_000);
            }
            if (random.nextInt(3) == 0) {
                LatLon towards =
                        crowd.outlines.get(random.nextInt(crowd.outlines.size())).reach().centre();
                azimuth = Geodesics.azimuthDeg(start, towards);
            }
            if (random.nextInt(100) == 0) {
                length = random.nextInt(3) == 0 ? GeodesicPath.MAX_LENGTH_M : 0;
            }
            compare(crowd.outlines, index, board, new GeodesicPath(start, azimuth, length));
        }
    }

    private void compare(
            List<Outline> outlines, ZoneIndex index, ZoneBoard board, GeodesicPath way) {
        ways++;
        try {
            index.along(
                    way.from().latDeg(),
                    way.from().lonDeg(),
                    way.azimuthDeg(),
                    way.lengthM(),
                    changes);
            board.along(
                    way.from().latDeg(),
                    way.from().lonDeg(),
                    way.azimuthDeg(),
                    way.lengthM(),
                    boardChanges);
        } catch (RuntimeException e) {
            throw new IllegalStateException(way + " in " + outlines, e);
        }
        if (!told(changes).equals(told(boardChanges))) {
            differs(
                    "board has " + told(boardChanges) + ", index " + told(changes),
                    way,
                    outlines.toString());
        }
        found += changes.size();
        int k = 0;
        for (int zone = 0; zone < outlines.size(); zone++) {
            int end = k;
            while (end < changes.size() && changes.zone(end) == zone) {
                end++;
            }
            checkBrackets(outlines.get(zone), way, k, end);
            checkReference(outlines.get(zone), way, k, end);
            k = end;
        }
    }

    /// Zones and directions. Where an outline is asked, a pair within the least step may be told by one only.
    private static List<String> told(Changes c) {
        List<String> told = new ArrayList<>();
        for (int k = 0; k < c.size(); k++) {
            boolean pair =
                    k + 1 < c.size()
                            && c.zone(k) == c.zone(k + 1)
                            && c.toM(k + 1) - c.fromM(k) < Crossings.MIN_STEP_M;
            if (pair) {
                k++;
            } else {
                told.add(c.zone(k) + (c.inward(k) ? " in" : " out") + Math.round(c.toM(k)));
            }
        }
        return told;
    }

    private void checkBrackets(Outline outline, GeodesicPath way, int from, int end) {
        boolean inside = outline.contains(way.at(0));
        double last = 0;
        for (int k = from; k <= end; k++) {
            double until = k == end ? way.lengthM() : changes.fromM(k);
            isSo(outline, way, last, inside);
            isSo(outline, way, until, inside);
            isSo(outline, way, last + random.nextDouble() * (until - last), inside);
            if (k < end) {
                if (changes.inward(k) == inside
                        || changes.fromM(k) > changes.toM(k)
                        || changes.fromM(k) < last) {
                    inconsistent++;
                    first =
                            first.isEmpty()
                                    ? "order of changes of " + outline + " on " + way
                                    : first;
                }
                widest = Math.max(widest, changes.toM(k) - changes.fromM(k));
                inside = changes.inward(k);
                last = changes.toM(k);
            }
        }
    }

    private void isSo(Outline outline, GeodesicPath way, double at, boolean inside) {
        if (outline.contains(way.at(at)) != inside) {
            inconsistent++;
            first =
                    first.isEmpty()
                            ? "at " + at + " not " + inside + ": " + outline + " on " + way
                            : first;
        }
    }

    /// A change that only one of both has must be one of a pair, no farther apart than the least step.
    private void checkReference(Outline outline, GeodesicPath way, int from, int end) {
        List<Crossing> reference = Crossings.along(way, outline);
        List<Double> left = new ArrayList<>();
        List<Integer> mine = new ArrayList<>();
        for (int k = from; k < end; k++) {
            mine.add(k);
        }
        for (Crossing c : reference) {
            boolean matched =
                    mine.removeIf(
                            k ->
                                    changes.inward(k) == c.inward()
                                            && changes.fromM(k) <= c.atM() + 1e-6
                                            && changes.toM(k)
                                                    >= c.atM() - Crossings.AT_ERROR_M - 1e-6);
            if (!matched) {
                left.add(c.atM());
            }
        }
        for (int k : mine) {
            left.add((changes.fromM(k) + changes.toM(k)) / 2);
        }
        left.sort(Double::compare);
        for (int i = 0; i < left.size(); i += 2) {
            if (i + 1 == left.size()
                    || left.get(i + 1) - left.get(i) > Crossings.MIN_STEP_M + 1e-3) {
                differs(left.toString() + reference, way, outline.toString());
                return;
            }
        }
    }

    private void differs(String what, GeodesicPath way, String outline) {
        different++;
        first = first.isEmpty() ? what + " " + way + " " + outline : first;
    }
}
