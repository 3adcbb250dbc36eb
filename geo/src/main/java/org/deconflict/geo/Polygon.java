package org.deconflict.geo;

import java.util.ArrayList;
import java.util.List;

/// The inside of a ring without the insides of its holes. Closed: every ring's line is inside.
///
/// Shape: the first ring is the outer one, further rings are holes; which way they run does not matter.
/// The inside of a ring is its smaller side by area on the ellipsoid, so a ring round a pole holds the
/// pole. An edge takes the shorter way in longitude, across the antimeridian if that is shorter.
/// A closing corner may be given or left out; corners nearer than [Outline#TIE_M] to their forerunner
/// are dropped silently; corners in one line are fine. A corner at a pole may have any longitude, but
/// with planar edges its longitude counts.
///
/// Error: the signed distance errs by at most 30 nm where the line is nearer than 5,000 km. Refused:
/// fewer than three distinct corners; a ring that crosses or touches itself; two halves of the earth;
/// neighbours 180° of longitude or more than 19,900 km apart; parallel edges between corners neither
/// on one latitude nor on one meridian; holes that leave the outer ring, cross or overlap (touching at
/// a point is fine).
public final class Polygon implements Outline {

    private final List<List<LatLon>> rings;
    private final EdgeKind edges;
    private final List<Ring> checked;
    private final Region region;
    private final Reach reach;

    public Polygon(List<List<LatLon>> rings, EdgeKind edges) {
        if (rings.isEmpty()) {
            throw new OutlineRefused("polygon has no ring, must have at least one");
        }
        List<Ring> made = new ArrayList<>();
        List<List<LatLon>> kept = new ArrayList<>();
        for (List<LatLon> given : rings) {
            List<LatLon> corners = Corners.withoutRepeats(given, true);
            Ring ring = Ring.of(made.size() + 1, corners, edges);
            kept.add(ring.line().places(corners));
            made.add(ring);
        }
        this.rings = List.copyOf(kept);
        this.edges = edges;
        this.checked = List.copyOf(made);
        Placing.refuseMisplacedHoles(checked);
        this.region = Region.of(checked);
        this.reach = region.cap();
    }

    /// The rings without closing corners and exact repeats.
    public List<List<LatLon>> rings() {
        return rings;
    }

    public EdgeKind edges() {
        return edges;
    }

    @Override
    public double signedDistanceM(LatLon p) {
        return region.signedDistanceM(p);
    }

    @Override
    public boolean contains(LatLon p) {
        return region.contains(p);
    }

    @Override
    public Reach reach() {
        return reach;
    }

    List<Ring> checked() {
        return checked;
    }

    Region region() {
        return region;
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Polygon p && rings.equals(p.rings) && edges == p.edges;
    }

    @Override
    public int hashCode() {
        return 31 * rings.hashCode() + edges.hashCode();
    }

    @Override
    public String toString() {
        return "Polygon[rings=" + rings + ", edges=" + edges + "]";
    }
}
