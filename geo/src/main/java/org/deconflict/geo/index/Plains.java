package org.deconflict.geo.index;

import java.util.List;
import org.deconflict.geo.Geodesics;
import org.deconflict.geo.LatLon;
import org.deconflict.geo.Outline;
import org.deconflict.geo.Reach;

/// Outlines that only they themselves can judge.
final class Plains {

    /// Rounding of distances, generously (metres).
    private static final double SLACK_M = 1e-2;

    private static final double COARSE = 32;

    private final List<Outline> outlines;
    private final List<Reach> reaches;
    private final int[] numbers;

    Plains(List<Outline> outlines, int[] numbers) {
        this.outlines = outlines;
        this.reaches = outlines.stream().map(Outline::reach).toList();
        this.numbers = numbers;
    }

    int number(int plain) {
        return numbers[plain];
    }

    /// For every position of the cell: the signed distance changes by at most a metre a metre.
    Verdict of(int plain, Cell cell) {
        LatLon centre = new LatLon(cell.latDeg(), cell.lonDeg());
        double far = cell.reachM + SLACK_M;
        Reach reach = reaches.get(plain);
        if (Geodesics.distanceM(reach.centre(), centre) > reach.radiusM() + far) {
            return Verdict.OUTSIDE;
        }
        double d = outlines.get(plain).signedDistanceM(centre);
        if (d < -far) {
            return Verdict.INSIDE;
        }
        return d > far ? Verdict.OUTSIDE : Verdict.UNDECIDED;
    }

    /// Whether the cell is so large beside the outline that cutting it pays.
    boolean isCoarse(int plain, Cell cell) {
        return COARSE * cell.reachM > reaches.get(plain).radiusM();
    }

    long bytes() {
        return 12L * numbers.length;
    }
}
