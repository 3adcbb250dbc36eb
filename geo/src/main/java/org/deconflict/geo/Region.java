package org.deconflict.geo;

import java.util.List;

/// The inside of closed lines that do not cross: what [Polygon] and [MultiPolygon] have in common.
///
/// A position is inside when the lines between it and the north pole are odd in number and the pole is
/// outside, or even and the pole is inside. Each edge is asked once whether it covers the position's
/// longitude, by exact half-open comparison, and then whether it lies to the north.
final class Region {

    /// A line without those of its edges that lie between two insides.
    static final class Part {
        private static final int[] NONE = {};

        private final Line line;
        private final int[] left;

        /// Without the edges `left`, in ascending order.
        Part(Line line, int[] left) {
            this.line = line;
            this.left = left;
        }

        static Part whole(Ring ring) {
            return new Part(ring.line(), NONE);
        }
    }

    private final List<Part> parts;
    private final Balls balls;
    private final boolean holdsNorthPole;

    private Region(List<Part> parts, boolean holdsNorthPole) {
        this.parts = parts;
        this.balls = new Balls(parts.size(), i -> parts.get(i).line.ball());
        this.holdsNorthPole = holdsNorthPole;
    }

    static Region of(Ring ring) {
        return of(List.of(ring));
    }

    /// The positions inside an odd number of rings.
    static Region of(List<Ring> rings) {
        return of(rings, rings.stream().map(Part::whole).toList());
    }

    /// The same, of rings without the edges that lie between two insides.
    static Region of(List<Ring> rings, List<Part> parts) {
        boolean north = false;
        for (Ring r : rings) {
            north ^= r.holdsNorthPole();
        }
        return new Region(List.copyOf(parts), north);
    }

    /// A cap round the whole region.
    Reach cap() {
        LatLon centre = balls.root().centre().below();
        double radius = 0;
        for (Part part : parts) {
            radius = Math.max(radius, part.line.farthestM(centre));
        }
        LatLon opposite = new LatLon(-centre.latDeg(), Wgs84.lon(centre.lonDeg() + 180));
        // The cap holds the line; it holds the inside too unless that is on the far side.
        boolean whole = radius > Wgs84.UNIQUE_M || contains(opposite);
        return Reach.of(centre, whole ? Wgs84.FARTHEST_M : radius);
    }

    /// Parity alone: may err for positions nearer than 0.1 µm to the line, which are ties.
    private boolean isWithin(Search search) {
        boolean inside = holdsNorthPole;
        for (int i = 0; i < parts.size(); i++) {
            inside ^= parts.get(i).line.isOddlyNorthOf(search, parts.get(i).left);
        }
        return inside;
    }

    boolean isWithin(LatLon p) {
        return isWithin(new Search(p, 0));
    }

    /// Inside by parity, or on the line.
    boolean contains(LatLon p) {
        Search search = new Search(p, Math.nextUp(Outline.TIE_M));
        return isWithin(search) || leastM(search) <= Outline.TIE_M;
    }

    double signedDistanceM(LatLon p) {
        Search search = new Search(p, Double.POSITIVE_INFINITY);
        double d = leastM(search);
        return isWithin(search) ? -d : d;
    }

    /// Inside and not on the line.
    boolean isStrictlyWithin(LatLon p) {
        Search search = new Search(p, Math.nextUp(Outline.TIE_M));
        return isWithin(search) && leastM(search) > Outline.TIE_M;
    }

    private double leastM(Search search) {
        balls.search(new Nearest(search));
        return search.bestM();
    }

    private final class Nearest implements Balls.Look {
        private final Search search;

        Nearest(Search search) {
            this.search = search;
        }

        @Override
        public Ecef from() {
            return search.space;
        }

        @Override
        public double withinM() {
            return search.withinChordM();
        }

        @Override
        public void at(int part) {
            parts.get(part).line.nearest(search, parts.get(part).left);
        }
    }
}
