package org.deconflict.geo;

import java.util.List;

/// All positions at most half the width from a line of geodesics; so the ends are round. Closed.
///
/// Shape: half width above 0, at most 10,000 km; at least two distinct corners, repeats are dropped
/// silently; the line may cross itself.
/// Error: the distance to the line errs by at most 30 nm. The signed distance is the distance to the
/// line less the half width: outside and on the line that is the distance to the boundary; inside it
/// can fall short of it where the line bends or ends, never the other way round.
public final class Corridor implements Outline {

    /// Largest half width, in metres.
    public static final double MAX_HALF_WIDTH_M = 10_000_000;

    /// How refusals call the line.
    private static final String NAME = "corridor line";

    private static final int[] NONE = {};

    private final List<LatLon> line;
    private final double halfWidthM;
    private final Line edges;
    private final Reach reach;

    public Corridor(List<LatLon> line, double halfWidthM) {
        if (!(halfWidthM > 0 && halfWidthM <= MAX_HALF_WIDTH_M)) {
            throw new OutlineRefused(
                    "corridor: halfWidthM is %s, must be above 0 and at most 10000000 metres"
                            .formatted(halfWidthM));
        }
        this.halfWidthM = halfWidthM;
        List<LatLon> given = Corners.withoutRepeats(line, false);
        List<Corners.Corner> corners = Corners.distinct(NAME, given, EdgeKind.GEODESIC, false);
        this.edges = Drawing.line(NAME, corners, EdgeKind.GEODESIC, false);
        this.line = edges.places(given);
        LatLon centre = edges.ball().centre().below();
        this.reach = Reach.of(centre, edges.farthestM(centre) + halfWidthM);
    }

    /// The line without exact repeats.
    public List<LatLon> line() {
        return line;
    }

    public double halfWidthM() {
        return halfWidthM;
    }

    @Override
    public double signedDistanceM(LatLon p) {
        return distanceM(p, Double.POSITIVE_INFINITY) - halfWidthM;
    }

    @Override
    public boolean contains(LatLon p) {
        // Looks roundabout, is meant: edges beyond the half width need no distance.
        double limit = halfWidthM + 2 * TIE_M;
        return distanceM(p, limit) - halfWidthM <= TIE_M;
    }

    /// Distance to the line, or the limit when that is less.
    private double distanceM(LatLon p, double limitM) {
        Search search = new Search(p, limitM);
        edges.nearest(search, NONE);
        return search.bestM();
    }

    @Override
    public Reach reach() {
        return reach;
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Corridor c && line.equals(c.line) && halfWidthM == c.halfWidthM;
    }

    @Override
    public int hashCode() {
        return 31 * line.hashCode() + Double.hashCode(halfWidthM);
    }

    @Override
    public String toString() {
        return "Corridor[line=" + line + ", halfWidthM=" + halfWidthM + "]";
    }
}
