package org.deconflict.geo;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/// Several polygons as one outline: inside any of them. Closed.
///
/// Shape: parts may touch at points, and may adjoin along whole edges that both have; such a seam is
/// no line of the outline, so the signed distance is that of the union. All parts have one edge kind.
/// Error: as [Polygon]. Refused: no part, parts that overlap or share less than a whole edge.
public final class MultiPolygon implements Outline {

    private final List<Polygon> parts;
    private final Region region;
    private final Reach reach;

    public MultiPolygon(List<Polygon> parts) {
        if (parts.isEmpty()) {
            throw new OutlineRefused("multi-polygon has no part, must have at least one");
        }
        this.parts = List.copyOf(parts);
        List<Ring> rings = new ArrayList<>();
        for (Polygon p : parts) {
            if (p.edges() != parts.getFirst().edges()) {
                throw new OutlineRefused(
                        "part %d has %s edges and part 1 has %s, must be one kind"
                                .formatted(
                                        parts.indexOf(p) + 1, p.edges(), parts.getFirst().edges()));
            }
            rings.addAll(p.checked());
        }
        this.region = Region.of(rings, without(Placing.seams(this.parts), rings));
        this.reach = region.cap();
    }

    /// The rings' lines without the seams.
    private static List<Region.Part> without(Map<Line, BitSet> seams, List<Ring> rings) {
        List<Region.Part> parts = new ArrayList<>();
        boolean any = false;
        for (Ring r : rings) {
            int[] left = seams.getOrDefault(r.line(), new BitSet()).stream().toArray();
            parts.add(new Region.Part(r.line(), left));
            any |= r.line().hasMoreThan(left);
        }
        if (!any) {
            throw new OutlineRefused(
                    "the parts together cover the whole earth, so there is no line");
        }
        return parts;
    }

    public List<Polygon> parts() {
        return parts;
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

    @Override
    public boolean equals(Object o) {
        return o instanceof MultiPolygon m && parts.equals(m.parts);
    }

    @Override
    public int hashCode() {
        return parts.hashCode();
    }

    @Override
    public String toString() {
        return "MultiPolygon[parts=" + parts + "]";
    }
}
