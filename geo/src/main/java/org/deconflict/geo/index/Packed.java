package org.deconflict.geo.index;

import java.util.List;
import java.util.Optional;
import org.deconflict.geo.Circle;
import org.deconflict.geo.Corridor;
import org.deconflict.geo.EdgeKind;
import org.deconflict.geo.GeodesicPath;
import org.deconflict.geo.LatLon;
import org.deconflict.geo.MultiPolygon;
import org.deconflict.geo.Outline;
import org.deconflict.geo.Polygon;

/// The rings of a polygon as corners in units, with extra corners on long edges, so that each edge is nearly
/// straight in longitude and latitude.
final class Packed {

    /// Outlines that reach nearer to a pole are left to themselves.
    private static final double LARGEST_LAT_DEG = 85;

    /// Edges that may stray farther from their stand-in are cut: 1.2 m.
    private static final int CUT_UNITS = 128;

    /// And this is too far for an edge that cannot be cut.
    private static final int WORST_UNITS = 8192;

    /// Pieces are shorter than this, in radians: 100 km.
    private static final double LONGEST_RAD = 0.0157;

    private static final int MOST_PIECES = 2000;

    /// Parts of a unit; and how far a corner may lie outside its unit, for rounding.
    private static final double EAST_PARTS = 32_500;

    private static final double NORTH_PARTS = 65_000;

    private static final double REST_MARGIN = 2e-3;

    /// A quarter more than the derivation in docs/maths/index.md.
    private static final double STRAY = 1.25 / 8;

    /// Corners as x, y; each ring's first corner is repeated behind its last.
    final int[] xy;

    /// Where each ring ends in `xy`, in corners.
    final int[] ringEnds;

    /// What of each corner its unit leaves out, east in the upper half and north in the lower; and in the highest bit
    /// whether the inside is to the left of the edge that begins there.
    final int[] fine;

    /// Whether its edges are not geodesics.
    final boolean curved;

    /// How far north or south of its straight stand-in an edge may run, at most.
    final int bandUnits;

    private Packed(Packing from) {
        xy = from.xy.toArray();
        ringEnds = from.ringEnds.toArray();
        fine = from.fine.toArray();
        curved = from.kind != EdgeKind.GEODESIC;
        bandUnits = (int) Math.ceil(from.bandUnits);
    }

    /// Nothing when the outline is no polygon or reaches too far.
    static Optional<Packed> of(Outline outline) {
        List<Polygon> parts =
                switch (outline) {
                    case Circle c -> List.of();
                    case Corridor c -> List.of();
                    case Polygon p -> List.of(p);
                    case MultiPolygon m -> m.parts();
                };
        if (parts.isEmpty()
                || outline.contains(new LatLon(90, 0))
                || outline.contains(new LatLon(-90, 0))) {
            return Optional.empty();
        }
        Packing packing = new Packing(parts.getFirst().edges());
        for (Polygon p : parts) {
            boolean hole = false;
            for (List<LatLon> ring : p.rings()) {
                if (!packing.add(ring, hole)) {
                    return Optional.empty();
                }
                hole = true;
            }
        }
        return Optional.of(new Packed(packing));
    }

    private static int parts(double rest, double parts) {
        return (int) Math.rint((rest + REST_MARGIN) * parts);
    }

    /// How far east of its unit's border a corner lies, in units. Error: 0.2 µm.
    static double eastRest(int fine) {
        return ((fine >>> 16) & 0x7FFF) / EAST_PARTS - REST_MARGIN;
    }

    /// The same to the north. Error: 0.1 µm.
    static double northRest(int fine) {
        return (fine & 0xFFFF) / NORTH_PARTS - REST_MARGIN;
    }

    static boolean isLeftInside(int fine) {
        return fine < 0;
    }

    /// By how many units a piece may stray from the straight line between its ends.
    static double strayUnits(LatLon a, LatLon b, EdgeKind kind) {
        double east = eastRad(a, b);
        double north = Math.toRadians(b.latDeg() - a.latDeg());
        boolean straight = east == 0 || (north == 0 && kind != EdgeKind.GEODESIC);
        if (straight || kind == EdgeKind.PLANAR) {
            return 0;
        }
        double lat = Math.max(Math.abs(a.latDeg()), Math.abs(b.latDeg()));
        return strayUnits(StrictMath.tan(Math.toRadians(lat) + 1e-6), east, north);
    }

    /// The same for a geodesic piece: by the tangent of its greatest latitude and its angles on the ground, neither less than
    /// it is.
    static double strayUnits(double tan, double east, double north) {
        return STRAY * tan * (east * east + 2 * north * north) / Plate.UNIT_RAD;
    }

    /// The way east or west as an angle on the ground, not less than it is.
    private static double eastRad(LatLon a, LatLon b) {
        double lat = Math.min(Math.abs(a.latDeg()), Math.abs(b.latDeg()));
        double wide = Math.IEEEremainder(b.lonDeg() - a.lonDeg(), 360);
        return Math.toRadians(wide) * StrictMath.cos(Math.toRadians(lat));
    }

    private static final class Packing {
        private final EdgeKind kind;
        private final Ints xy = new Ints();
        private final Ints ringEnds = new Ints();
        private final Ints fine = new Ints();
        private double bandUnits;

        Packing(EdgeKind kind) {
            this.kind = kind;
        }

        /// False when the ring cannot be packed.
        boolean add(List<LatLon> ring, boolean hole) {
            int from = fine.size();
            for (int i = 0; i < ring.size(); i++) {
                if (!addEdge(ring.get(i), ring.get((i + 1) % ring.size()))) {
                    return false;
                }
            }
            push(ring.getFirst());
            ringEnds.push(xy.size() / 2);
            if (runsLeft(from) != hole) {
                for (int i = from; i < fine.size(); i++) {
                    fine.set(i, fine.get(i) | Integer.MIN_VALUE);
                }
            }
            return true;
        }

        /// Whether what the ring runs round is to its left: by the area on the plate, from its first corner.
        private boolean runsLeft(int from) {
            double twice = 0;
            double east = 0;
            for (int i = from + 1; i < fine.size(); i++) {
                double step = Plate.between(xy.get(2 * i - 2), xy.get(2 * i));
                double north1 = (double) xy.get(2 * i - 1) - xy.get(2 * from + 1);
                double north2 = (double) xy.get(2 * i + 1) - xy.get(2 * from + 1);
                twice += east * north2 - (east + step) * north1;
                east += step;
            }
            return twice > 0;
        }

        private boolean addEdge(LatLon a, LatLon b) {
            double stray = strayUnits(a, b, kind);
            double north = Math.toRadians(b.latDeg() - a.latDeg());
            double east = eastRad(a, b);
            double length = Math.sqrt(east * east + north * north);
            if (stray <= CUT_UNITS && length <= LONGEST_RAD) {
                return addPiece(a, b);
            }
            boolean upright = a.lonDeg() == b.lonDeg();
            double pieces = Math.max(Math.sqrt(stray / CUT_UNITS), 1.1 * length / LONGEST_RAD);
            if (kind != EdgeKind.GEODESIC || upright || pieces > MOST_PIECES) {
                return addPiece(a, b);
            }
            GeodesicPath way = GeodesicPath.between(a, b);
            int n = (int) Math.ceil(pieces);
            LatLon last = a;
            boolean good = true;
            for (int i = 1; i <= n && good; i++) {
                LatLon next = i == n ? b : way.at(way.lengthM() * i / n);
                good = addPiece(last, next);
                last = next;
            }
            return good;
        }

        private boolean addPiece(LatLon a, LatLon b) {
            push(a);
            double stray = strayUnits(a, b, kind);
            bandUnits = Math.max(bandUnits, stray);
            boolean straight = stray == 0;
            return Math.abs(a.latDeg()) <= LARGEST_LAT_DEG
                    && stray <= WORST_UNITS
                    && (straight || Math.abs(eastRad(a, b)) <= 2 * LONGEST_RAD);
        }

        private void push(LatLon p) {
            int x = Plate.x(p.lonDeg());
            int y = Plate.y(p.latDeg());
            xy.push(x);
            xy.push(y);
            double turns = (p.lonDeg() * Plate.UNITS_PER_DEG - x) / 4294967296.0;
            double east = (turns - Math.rint(turns)) * 4294967296.0;
            double north = (p.latDeg() + 90) * Plate.UNITS_PER_DEG - y;
            fine.push((parts(east, EAST_PARTS) << 16) | parts(north, NORTH_PARTS));
        }
    }
}
