package org.deconflict.bench.peers;

import java.util.List;
import org.deconflict.geo.Crossings;
import org.deconflict.geo.GeodesicPath;
import org.deconflict.geo.LatLon;
import org.deconflict.geo.Outline;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;

/// The plain way of looking ahead: JTS's tree for the zones whose box the way's box meets, and each of them cut
/// exactly by [Crossings].
///
/// No library at hand cuts a geodesic with an outline on the ellipsoid, so the exact part is our own reference.
/// Takes circles and polygons that cross no antimeridian, and finds nothing beyond it.
public final class JtsAhead {

    private static final double DEGREE_M = 110_000;
    private static final int LEGS = 8;

    private final STRtree tree = new STRtree();

    public JtsAhead(List<? extends Outline> outlines) {
        outlines.forEach(outline -> tree.insert(JtsTree.box(outline), outline));
        tree.build();
    }

    /// How it computes.
    public String name() {
        return "STRtree + Crossings";
    }

    /// How many entries and exits the way has.
    public int count(GeodesicPath way) {
        int[] count = new int[1];
        tree.query(
                box(way),
                item -> {
                    count[0] += Crossings.along(way, (Outline) item).size();
                });
        return count[0];
    }

    /// The box of some places of the way, made larger by more than the way strays from the chords between them.
    private static Envelope box(GeodesicPath way) {
        Envelope box = new Envelope();
        for (int i = 0; i <= LEGS; i++) {
            LatLon p = way.at(way.lengthM() * i / LEGS);
            box.expandToInclude(p.lonDeg(), p.latDeg());
        }
        double slackM = way.lengthM() / LEGS / 10;
        double lat = Math.toRadians(Math.min(89, Math.max(box.getMaxY(), -box.getMinY())));
        box.expandBy(slackM / DEGREE_M / Math.cos(lat), slackM / DEGREE_M);
        return box;
    }
}
