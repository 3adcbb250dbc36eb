package org.deconflict.bench;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.deconflict.geo.LatLon;
import org.deconflict.geo.Outline;

/// How often a plane judges wrongly near a line: not a speed, but what the speed costs.
///
/// Positions are even over the strip of [#STRIP_M] on both sides of the line. What is true is said
/// by the exact distance; a position nearer than [#TOO_NEAR_M] is left out, so that no rounding counts.
record RingErrors(long asked, long wrong, double farthestWrongM) {

    /// Half the width of the strip, in metres.
    static final double STRIP_M = 1_000;

    private static final double TOO_NEAR_M = 1e-3;

    /// The errors of [Membership#planar] round the first zone of a layout with one zone.
    static RingErrors ofPlane(Layout layout, int positions, long seed) {
        Layout.Place place = layout.places().getFirst();
        Outline outline = place.outline();
        Membership membership = new Membership(new Layout(List.of(place)));
        Random random = new Random(seed);
        long asked = 0;
        long wrong = 0;
        double farthestM = 0;
        while (asked < positions) {
            double outM = place.radiusM() + STRIP_M;
            double awayM = outM * Math.sqrt(random.nextDouble());
            LatLon p = Layout.at(place.centre(), random.nextDouble(0, 360), awayM);
            double distanceM = outline.signedDistanceM(p);
            if (Math.abs(distanceM) <= STRIP_M && Math.abs(distanceM) >= TOO_NEAR_M) {
                asked++;
                if ((membership.planar(p) == 1) != distanceM < 0) {
                    wrong++;
                    farthestM = Math.max(farthestM, Math.abs(distanceM));
                }
            }
        }
        return new RingErrors(asked, wrong, farthestM);
    }

    static List<Row> rows(Budget budget) {
        int positions = budget.pick(20_000, 5_000);
        return List.of(
                row("circle", "64-gon in a plane", positions),
                row("polygon-8", "straight in degrees", positions),
                row("polygon-500", "straight in degrees", positions));
    }

    private static Row row(String shape, String how, int positions) {
        RingErrors errors = ofPlane(Layout.of(shape, 1, 1), positions, 2);
        return new Row(
                "judged wrongly within 1 km of the line, " + shape + " of 55 km",
                "0 %",
                String.format(
                        Locale.ROOT,
                        "%.2f %%, up to %.0f m from the line, JTS %s",
                        100.0 * errors.wrong() / errors.asked(),
                        errors.farthestWrongM(),
                        how),
                Double.NaN);
    }
}
