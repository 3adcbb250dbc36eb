package org.deconflict.bench.peers;

import com.google.common.geometry.S1Angle;
import com.google.common.geometry.S2Cap;
import com.google.common.geometry.S2EdgeUtil;
import com.google.common.geometry.S2LatLng;
import com.google.common.geometry.S2Loop;
import com.google.common.geometry.S2Point;
import java.util.List;
import java.util.Optional;
import org.deconflict.geo.Circle;
import org.deconflict.geo.Corridor;
import org.deconflict.geo.LatLon;
import org.deconflict.geo.MultiPolygon;
import org.deconflict.geo.Outline;
import org.deconflict.geo.Polygon;

/// S2: caps, loops with edges along great circles, and distances, all on a sphere of 6,371,010 m.
public final class S2 implements Way {

    /// S2's own mean radius, in metres.
    static final double EARTH_M = 6_371_010;

    @Override
    public String name() {
        return "S2 caps and loops on a sphere";
    }

    @Override
    public Optional<Judge> of(Outline outline) {
        return switch (outline) {
            case Circle(LatLon centre, double radiusM) -> {
                S2Cap cap = S2Cap.fromAxisAngle(point(centre), angle(radiusM));
                yield Optional.of((latDeg, lonDeg) -> cap.contains(point(latDeg, lonDeg)));
            }
            case Polygon p -> {
                List<S2Loop> loops = p.rings().stream().map(S2::loop).toList();
                yield Optional.of((latDeg, lonDeg) -> holds(loops, point(latDeg, lonDeg)));
            }
            case MultiPolygon m -> Optional.empty();
            case Corridor c -> {
                List<S2Point> line = c.line().stream().map(S2::point).toList();
                S1Angle half = angle(c.halfWidthM());
                yield Optional.of((latDeg, lonDeg) -> near(line, half, point(latDeg, lonDeg)));
            }
        };
    }

    private static boolean holds(List<S2Loop> loops, S2Point p) {
        return loops.getFirst().contains(p)
                && loops.stream().skip(1).noneMatch(hole -> hole.contains(p));
    }

    private static boolean near(List<S2Point> line, S1Angle half, S2Point p) {
        for (int i = 1; i < line.size(); i++) {
            if (S2EdgeUtil.getDistance(p, line.get(i - 1), line.get(i)).compareTo(half) <= 0) {
                return true;
            }
        }
        return false;
    }

    /// A ring of either direction; its inside is the smaller side.
    static S2Loop loop(List<LatLon> ring) {
        S2Loop loop = new S2Loop(ring.stream().map(S2::point).toList());
        loop.normalize();
        return loop;
    }

    static S2Point point(LatLon p) {
        return point(p.latDeg(), p.lonDeg());
    }

    static S2Point point(double latDeg, double lonDeg) {
        return S2LatLng.fromDegrees(latDeg, lonDeg).toPoint();
    }

    private static S1Angle angle(double metres) {
        return S1Angle.radians(metres / EARTH_M);
    }
}
