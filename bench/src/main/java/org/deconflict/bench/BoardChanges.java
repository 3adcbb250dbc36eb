package org.deconflict.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.deconflict.geo.Circle;
import org.deconflict.geo.Geodesics;
import org.deconflict.geo.LatLon;
import org.deconflict.geo.Outline;
import org.deconflict.geo.index.Hits;
import org.deconflict.geo.index.ZoneBoard;

/// How soon a zone that is added to a [ZoneBoard] of many is found. A wait, so by the clock.
final class BoardChanges {

    private static final long MARK_NS = 10_000_000;

    private final List<Outline> outlines;
    private final ZoneBoard board;
    private final Hits hits = new Hits();

    BoardChanges(List<Outline> outlines) {
        this.outlines = outlines;
        this.board = new ZoneBoard(outlines);
    }

    /// Adds so many zones one by one, and asks each time whether the new one is found.
    Row row(String what, int count) {
        change(0); // compiles it
        long[] cpuNs = new long[count];
        long[] clockNs = new long[count];
        for (int i = 0; i < count; i++) {
            long fromCpuNs = Best.cpuNs();
            long fromNs = System.nanoTime();
            change((double) i / count);
            clockNs[i] = System.nanoTime() - fromNs;
            cpuNs[i] = Best.cpuNs() - fromCpuNs;
        }
        Arrays.sort(cpuNs);
        Arrays.sort(clockNs);
        return Row.alone(
                        what,
                        String.format(
                                Locale.ROOT,
                                "p50 %.2f ms, longest of %d %.2f ms by CPU time and %.2f ms by the clock",
                                clockNs[count / 2] / 1e6,
                                count,
                                cpuNs[count - 1] / 1e6,
                                clockNs[count - 1] / 1e6))
                .marked(": ≤ 10 ms", clockNs[count - 1] <= MARK_NS);
    }

    /// A new circle near the zone at this share of the list.
    private void change(double share) {
        Outline old = outlines.get((int) (share * outlines.size()));
        LatLon centre = Geodesics.move(old.reach().centre(), 360 * share, 5_000);
        int number = board.add(new Circle(centre, 1_000));
        board.find(centre.latDeg(), centre.lonDeg(), hits);
        if (hits.zone(0, hits.count(0) - 1) != number) {
            throw new IllegalStateException("the board does not find zone " + number);
        }
    }
}
