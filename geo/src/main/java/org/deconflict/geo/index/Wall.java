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

/// The line of a polygon as points in space, so near to each other that between two of them it keeps to the plane
/// through both and the earth's centre, but for a band. For polygons anywhere, poles included.
///
/// With γ a piece over the parameters [0, 1], its distance from the plane is at most max |m·γ″|/8, m the plane's unit normal.
/// Of γ″ the part along the ground counts whole, the part along the ellipsoid's normal by the angle between that and the way to the
/// centre (docs/maths/index.md, section 5).
final class Wall {

    /// Angle between the ellipsoid's normal and the way to its centre, at most 0.00336, and a little.
    private static final double TILT = 0.0035;

    /// What rounding and merged corners may move a line by, generously (metres).
    private static final double SLACK_M = 1e-3;

    /// Pieces are cut until their γ″ is at most this, along the ground and in all: bands of 1 m, pieces of 20 km.
    private static final double MOST_ALONG_M = 8;

    private static final double MOST_M = 63;

    private static final int MOST_POINTS = 400_000;

    /// Nearer to a pole, but not at it, edges that are no geodesics are too odd: 1 m.
    private static final double ODD_LAT_DEG = 89.99999;

    /// The points, x, y, z each; each ring's first is repeated behind its last.
    final double[] points;

    /// Where each ring ends, in points.
    final int[] ringEnds;

    /// The line is at most this far from the planes of its pieces.
    final double bandM;

    /// A piece is at most this much longer than the chord between its ends.
    final double padM;

    private Wall(Cutting c) {
        points = c.points.toArray();
        ringEnds = c.ringEnds.toArray();
        bandM = (c.alongM + TILT * c.allM) / 8 + SLACK_M;
        padM = c.allM + SLACK_M;
    }

    /// Nothing when the outline is no polygon or too odd.
    static Optional<Wall> of(Outline outline) {
        List<Polygon> parts =
                switch (outline) {
                    case Circle c -> List.of();
                    case Corridor c -> List.of();
                    case Polygon p -> List.of(p);
                    case MultiPolygon m -> m.parts();
                };
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        Cutting cutting = new Cutting(parts.getFirst().edges());
        for (Polygon part : parts) {
            for (List<LatLon> ring : part.rings()) {
                if (!cutting.add(ring)) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(new Wall(cutting));
    }

    private static final class Cutting {
        private final EdgeKind kind;
        private final Doubles points = new Doubles();
        private final Ints ringEnds = new Ints();
        private final Spot spot = new Spot();

        /// The largest γ″ of a piece: the part along the ground, and all of it.
        private double alongM;

        private double allM;

        Cutting(EdgeKind kind) {
            this.kind = kind;
        }

        boolean add(List<LatLon> ring) {
            push(ring.getFirst().latDeg(), ring.getFirst().lonDeg());
            for (int i = 0; i < ring.size(); i++) {
                LatLon a = ring.get(i);
                if (kind != EdgeKind.GEODESIC && isOdd(a)) {
                    return false;
                }
                addEdge(a, ring.get((i + 1) % ring.size()));
                if (points.size() > 3 * MOST_POINTS) {
                    return false;
                }
            }
            ringEnds.push(points.size() / 3);
            return true;
        }

        private static boolean isOdd(LatLon p) {
            return Math.abs(p.latDeg()) > ODD_LAT_DEG && !isPole(p);
        }

        private static boolean isPole(LatLon p) {
            return Math.abs(p.latDeg()) == 90;
        }

        private void push(double latDeg, double lonDeg) {
            spot.place(latDeg, lonDeg);
            points.push(spot.x);
            points.push(spot.y);
            points.push(spot.z);
        }

        private void addEdge(LatLon a, LatLon b) {
            boolean upright =
                    a.lonDeg() == b.lonDeg()
                            || (kind != EdgeKind.PLANAR && (isPole(a) || isPole(b)));
            if (kind == EdgeKind.GEODESIC || upright) {
                addGeodesic(GeodesicPath.between(a, b));
            } else {
                addOnChart(new ChartWay(a, b, kind == EdgeKind.PLANAR));
            }
            push(b.latDeg(), b.lonDeg());
        }

        private void addGeodesic(GeodesicPath way) {
            double length = way.lengthM() + SLACK_M;
            int n = pieces(0, length * length / Circles.R_MIN);
            for (int i = 1; i < n; i++) {
                LatLon p = way.at(way.lengthM() * i / n);
                push(p.latDeg(), p.lonDeg());
            }
            allM = Math.max(allM, length * length / Circles.R_MIN / n / n);
        }

        private void addOnChart(ChartWay way) {
            ChartWay.Part whole = new ChartWay.Part(1, way.lat(0), way.lat(1));
            int n = pieces(way.alongM(whole), way.allM(whole));
            double last = way.lat(0);
            for (int i = 1; i <= n; i++) {
                double t = (double) i / n;
                double lat = way.lat(t);
                if (i < n) {
                    push(StrictMath.toDegrees(lat), way.lonDeg(t));
                }
                ChartWay.Part piece = new ChartWay.Part(1.0 / n, last, lat);
                alongM = Math.max(alongM, way.alongM(piece));
                allM = Math.max(allM, way.allM(piece));
                last = lat;
            }
        }

        /// Halving a piece quarters its γ″.
        private static int pieces(double along, double all) {
            return (int)
                    Math.ceil(Math.sqrt(Math.max(1, Math.max(along / MOST_ALONG_M, all / MOST_M))));
        }
    }
}
