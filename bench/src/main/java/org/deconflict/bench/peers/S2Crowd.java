package org.deconflict.bench.peers;

import com.google.common.geometry.S2ContainsPointQuery;
import com.google.common.geometry.S2Loop;
import com.google.common.geometry.S2Point;
import com.google.common.geometry.S2Shape;
import com.google.common.geometry.S2ShapeIndex;
import java.util.List;
import org.deconflict.geo.Circle;
import org.deconflict.geo.LatLon;
import org.deconflict.geo.Outline;
import org.deconflict.geo.Polygon;

/// S2's index of shapes: loops with edges along great circles; a circle is a ring of 32 corners round it.
///
/// Asked as it is, circles are too large by up to half a percent and polygons' edges lie off the geodesic; with a check by
/// GeographicLib, circles are exact.
public final class S2Crowd {

    private static final int CIRCLE_CORNERS = 32;

    /// The ring's edges must be outside of the circle, and the ellipsoid is no sphere.
    private static final double ROUND = 1.0001 / Math.cos(Math.PI / CIRCLE_CORNERS);

    private final S2ContainsPointQuery query;

    public S2Crowd(List<? extends Outline> outlines) {
        S2ShapeIndex index = new S2ShapeIndex();
        for (Outline outline : outlines) {
            index.add(
                    outline instanceof Circle circle
                            ? new Disc(ring(circle), circle)
                            : S2.loop(((Polygon) outline).rings().getFirst()));
        }
        query = new S2ContainsPointQuery(index);
        query.contains(S2.point(0, 0)); // S2 makes its index at the first question
    }

    /// Whatever the index says.
    public Crowd asItIs() {
        return new Crowd() {
            @Override
            public String name() {
                return "S2ShapeIndex, circles as 32-gons";
            }

            @Override
            public int count(double latDeg, double lonDeg) {
                int count = 0;
                for (S2Shape shape : query.getContainingShapes(S2.point(latDeg, lonDeg))) {
                    count += shape == null ? 0 : 1;
                }
                return count;
            }
        };
    }

    /// With circles checked.
    public Crowd checked() {
        return new Crowd() {
            @Override
            public String name() {
                return "S2ShapeIndex + GeographicLib check of circles";
            }

            @Override
            public int count(double latDeg, double lonDeg) {
                int count = 0;
                for (S2Shape shape : query.getContainingShapes(S2.point(latDeg, lonDeg))) {
                    boolean holds =
                            !(shape instanceof Disc disc)
                                    || Corners.holds(disc.circle(), latDeg, lonDeg);
                    count += holds ? 1 : 0;
                }
                return count;
            }
        };
    }

    private static S2Loop ring(Circle circle) {
        LatLon centre = circle.centre();
        return S2.loop(Corners.of(centre, circle.radiusM() * ROUND, CIRCLE_CORNERS));
    }

    /// A ring that knows its circle.
    private record Disc(S2Loop loop, Circle circle) implements S2Shape {

        @Override
        public int numEdges() {
            return loop.numEdges();
        }

        @Override
        public void getEdge(int index, MutableEdge result) {
            loop.getEdge(index, result);
        }

        @Override
        public boolean hasInterior() {
            return true;
        }

        @Override
        public boolean containsOrigin() {
            return loop.containsOrigin();
        }

        @Override
        public int numChains() {
            return loop.numChains();
        }

        @Override
        public int getChainStart(int chain) {
            return loop.getChainStart(chain);
        }

        @Override
        public int getChainLength(int chain) {
            return loop.getChainLength(chain);
        }

        @Override
        public void getChainEdge(int chain, int offset, MutableEdge result) {
            loop.getChainEdge(chain, offset, result);
        }

        @Override
        public S2Point getChainVertex(int chain, int offset) {
            return loop.getChainVertex(chain, offset);
        }

        @Override
        public int dimension() {
            return loop.dimension();
        }
    }
}
