package org.deconflict.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.deconflict.bench.peers.JtsAhead;
import org.deconflict.geo.GeodesicPath;
import org.deconflict.geo.SteadyCourse;
import org.deconflict.geo.index.Changes;
import org.deconflict.geo.index.ZoneIndex;

/// All entries and exits of the ten minutes ahead: [ZoneIndex#along] beside cutting each zone near the way
/// exactly, on the [Workload].
///
/// By the thread's CPU time. The peer is so slow that it answers for a part of the tracks, for the same ones in
/// each pass; at how many of them it finds another number of changes is said.
final class Ahead {

    private static final long SEED = 20170606;
    private static final int TRACKS = 1 << 16;
    private static final double HORIZON_S = 600;
    private static final int PEER_PASSES = 3;

    private final ZoneIndex index;
    private final Movers movers;
    private final Changes changes = new Changes();

    Ahead(ZoneIndex index, Movers movers) {
        this.index = index;
        this.movers = movers;
    }

    static List<Row> rows(Budget budget) throws IOException {
        List<Row> rows = new ArrayList<>();
        for (int zones : budget.zones()) {
            Workload work = Workload.of(zones, TRACKS, SEED);
            ZoneIndex index = ZoneIndex.of(work.outlines());
            JtsAhead peer = new JtsAhead(work.outlines());
            Ahead slow = new Ahead(index, Movers.of(work, 0, SEED));
            Ahead fast = new Ahead(index, Movers.of(work, 1, SEED));
            rows.add(slow.row(named("slow", zones), peer, budget.pick(2_000, 500), budget));
            rows.add(fast.row(named("fast", zones), peer, budget.pick(300, 60), budget));
        }
        return rows;
    }

    private static String named(String how, int zones) {
        return String.format(Locale.ROOT, "10 minutes ahead of a %s track, %,d zones", how, zones);
    }

    private Row row(String what, JtsAhead peer, int peerTracks, Budget budget) throws IOException {
        Turns turns = new Turns(movers.size());
        Turns.Runner ours = turns.add(this::count);
        turns.run(budget.pick(600, 250) * 1_000_000L, budget.pick(15, 7));
        Best theirs = Best.byCpu();
        for (int i = 0; i < PEER_PASSES; i++) {
            theirs.time(
                    () -> {
                        count(peer, peerTracks);
                        return peerTracks;
                    });
        }
        String name =
                String.format(
                        Locale.ROOT,
                        "%s, differs at %d of %,d",
                        peer.name(),
                        differing(peer, peerTracks),
                        peerTracks);
        Row row =
                Row.times(what, ours.ns(), name, 1e9 / theirs.perS())
                        .matching((double) count(0, movers.size()) / movers.size());
        return marked(row, what, ours.ns());
    }

    private static Row marked(Row row, String what, double ns) {
        if (!what.endsWith(" 100,000 zones")) {
            return row;
        }
        int markUs = what.contains("slow") ? 1 : 5;
        return row.marked(": ≤ " + markUs + " µs", ns <= markUs * 1e3);
    }

    /// Changes of the tracks in a range.
    long count(int from, int to) {
        long found = 0;
        for (int i = from; i < to; i++) {
            found += count(i);
        }
        return found;
    }

    private int count(int track) {
        index.along(
                movers.latDeg(track),
                movers.lonDeg(track),
                movers.courseDeg(track),
                movers.speedMps(track) * HORIZON_S,
                changes);
        return changes.size();
    }

    private long count(JtsAhead peer, int tracks) {
        long found = 0;
        for (int i = 0; i < tracks; i++) {
            found += peer.count(way(i));
        }
        return found;
    }

    /// At how many of the first tracks the peer finds another number of changes.
    int differing(JtsAhead peer, int tracks) {
        int differs = 0;
        for (int i = 0; i < tracks; i++) {
            differs += peer.count(way(i)) == count(i) ? 0 : 1;
        }
        return differs;
    }

    private GeodesicPath way(int track) {
        SteadyCourse course = movers.course(track);
        return new GeodesicPath(course.from(), course.courseDeg(), course.speedMps() * HORIZON_S);
    }
}
