package org.deconflict.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.deconflict.geo.LatLon;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// The time for one position against all zones, in each way of [Membership].
///
/// JMH extends this class with generated code, hence public, open, and with fields that are set up
/// late. `watch` is not here but in [WatchRate]: it remembers, so that it must be given the same fixes
/// each time, not as many as fit into a time.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class MembershipBench {

    private static final long SEED = 20170518;
    private static final int TRACKS = 1_000;
    private static final int STEPS = 64;
    private static final double STEP_S = 10;

    /// As [Layout] names shapes.
    @Param({"circle", "polygon-8", "polygon-500"})
    public String shape = "circle";

    /// How many zones.
    @Param({"1", "100", "1000"})
    public int zones = 1;

    private Layout layout = new Layout(List.of());
    private Traffic traffic = Traffic.near(Layout.of("circle", 1, 1), extent(1), 1);
    private Membership membership = new Membership(layout);
    private int next;

    /// Makes zones, tracks and all ways anew. Not timed.
    @Setup
    public void prepare() {
        layout = Layout.of(shape, zones, SEED);
        traffic = Traffic.near(layout, extent(TRACKS), SEED);
        membership = new Membership(layout);
        next = 0;
    }

    /// Every outline in turn.
    @Benchmark
    public int plain() {
        return membership.plain(position());
    }

    /// JTS in a plane.
    @Benchmark
    public int planar() {
        return membership.planar(position());
    }

    /// JTS for candidates, then exactly.
    @Benchmark
    public int exact() {
        return membership.exact(position());
    }

    private LatLon position() {
        next = next + 1 < traffic.size() ? next + 1 : 0;
        return traffic.at(next);
    }

    private static Traffic.Extent extent(int tracks) {
        return new Traffic.Extent(tracks, STEPS, STEP_S);
    }
}
