package org.deconflict.bench.peers;

import java.util.ArrayList;
import java.util.List;
import org.deconflict.geo.ClosestApproach;
import org.deconflict.geo.LatLon;
import org.deconflict.geo.SteadyCourse;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;

/// Which tracks come near each other, the plain ways: everybody with everybody, or those whose ways' boxes meet by
/// JTS's tree; a cheap test of chords through space first, and [ClosestApproach] for whoever it leaves.
///
/// All tracks begin at the same time. With the tree, none may come near a pole or the antimeridian.
public final class JtsPairs {

    private static final double EARTH_M = 6_378_137;
    private static final double E2 = 0.00669437999014;
    private static final double DEGREE_M = 110_000;
    private static final int LEGS = 4;

    /// Beyond the sag: speeds along the chord are not quite those along the way.
    private static final double SLACK_M = 50;

    private final List<SteadyCourse> tracks;
    private final double distanceM;
    private final double horizonS;

    /// Six numbers a track: where it is at first, and how far it comes by its chord.
    private final double[] chords;

    public JtsPairs(List<SteadyCourse> tracks, double distanceM, double horizonS) {
        this.tracks = List.copyOf(tracks);
        this.distanceM = distanceM;
        this.horizonS = horizonS;
        this.chords = new double[6 * tracks.size()];
        for (int i = 0; i < tracks.size(); i++) {
            place(tracks.get(i).from(), 6 * i);
            place(tracks.get(i).at(horizonS), 6 * i + 3);
            for (int k = 0; k < 3; k++) {
                chords[6 * i + 3 + k] -= chords[6 * i + k];
            }
        }
    }

    private void place(LatLon p, int at) {
        double lat = Math.toRadians(p.latDeg());
        double lon = Math.toRadians(p.lonDeg());
        double n = EARTH_M / Math.sqrt(1 - E2 * Math.sin(lat) * Math.sin(lat));
        chords[at] = n * Math.cos(lat) * Math.cos(lon);
        chords[at + 1] = n * Math.cos(lat) * Math.sin(lon);
        chords[at + 2] = n * (1 - E2) * Math.sin(lat);
    }

    /// How many pairs, by asking everybody with everybody.
    public int countOfAll() {
        int count = 0;
        for (int a = 0; a < tracks.size(); a++) {
            for (int b = a + 1; b < tracks.size(); b++) {
                count += meet(a, b) ? 1 : 0;
            }
        }
        return count;
    }

    /// The same by the tree, which is made here.
    public int countByTree() {
        STRtree tree = new STRtree();
        List<Envelope> boxes = new ArrayList<>(tracks.size());
        for (int i = 0; i < tracks.size(); i++) {
            boxes.add(box(tracks.get(i)));
            tree.insert(boxes.get(i), i);
        }
        int[] count = new int[1];
        for (int i = 0; i < boxes.size(); i++) {
            int a = i;
            tree.query(
                    boxes.get(a),
                    item -> {
                        int b = (Integer) item;
                        count[0] += a < b && meet(a, b) ? 1 : 0;
                    });
        }
        return count[0];
    }

    /// The box of the way, half the distance wider all round, so that the boxes of a pair meet.
    private Envelope box(SteadyCourse track) {
        Envelope box = new Envelope();
        for (int i = 0; i <= LEGS; i++) {
            LatLon p = track.at(horizonS * i / LEGS);
            box.expandToInclude(p.lonDeg(), p.latDeg());
        }
        double slackM = distanceM / 2 + track.speedMps() * horizonS / LEGS / 20;
        double lat = Math.toRadians(Math.min(89, Math.max(box.getMaxY(), -box.getMinY())));
        box.expandBy(slackM / DEGREE_M / Math.cos(lat), slackM / DEGREE_M);
        return box;
    }

    private boolean meet(int a, int b) {
        return chordM(a, b) <= distanceM + sagM(a) + sagM(b) + SLACK_M
                && ClosestApproach.between(tracks.get(a), tracks.get(b), horizonS).distanceM()
                        <= distanceM;
    }

    private double sagM(int track) {
        double wayM = tracks.get(track).speedMps() * horizonS;
        return wayM * wayM / (8 * 6_335_000);
    }

    /// How near two come by their chords, in metres.
    private double chordM(int a, int b) {
        int i = 6 * a;
        int j = 6 * b;
        double x = chords[j] - chords[i];
        double y = chords[j + 1] - chords[i + 1];
        double z = chords[j + 2] - chords[i + 2];
        double u = chords[j + 3] - chords[i + 3];
        double v = chords[j + 4] - chords[i + 4];
        double w = chords[j + 5] - chords[i + 5];
        double way2 = u * u + v * v + w * w;
        double share = way2 == 0 ? 0 : Math.clamp(-(x * u + y * v + z * w) / way2, 0, 1);
        x += share * u;
        y += share * v;
        z += share * w;
        return Math.sqrt(x * x + y * y + z * z);
    }
}
