package org.deconflict.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.deconflict.geo.LatLon;
import org.deconflict.model.Zone;
import org.deconflict.watch.Watch;
import org.deconflict.watch.WatchRules;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// The time for one position against all zones, in each way of [Membership], and for one fix through
/// [Watch], which does more: history, plausibility, entry and exit, approach.
///
/// JMH extends this class with generated code, hence public, open, and with fields that are set up
/// late. The tracks go forth and back on the same way for as long as the measurement lasts.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class MembershipBench {

    private static final long SEED = 20170518;
    private static final int TRACKS = 1_000;
    private static final int STEPS = 64;
    private static final double STEP_S = 10;
    private static final long HOUR_US = 3_600_000_000L;

    /// As [Layout] names shapes.
    @Param({"circle", "polygon-8", "polygon-500"})
    public String shape = "circle";

    /// How many zones.
    @Param({"1", "100", "1000"})
    public int zones = 1;

    private Layout layout = new Layout(List.of());
    private Traffic traffic = Traffic.near(Layout.of("circle", 1, 1), extent(1), 1);
    private Membership membership = new Membership(layout);
    private Watch watch = new Watch(List.of(), WatchRules.USUAL);
    private int next;
    private long step;
    private long alerts;

    /// Makes zones, tracks and all ways anew. Not timed.
    @Setup
    public void prepare() {
        layout = Layout.of(shape, zones, SEED);
        traffic = Traffic.near(layout, extent(TRACKS), SEED);
        membership = new Membership(layout);
        watch = new Watch(watched(layout), WatchRules.USUAL.keeping(HOUR_US));
        next = 0;
        step = 0;
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

    /// The node's present way.
    @Benchmark
    public long watch() {
        int index = advance();
        long timeUs = (long) (step * STEP_S * 1e6);
        watch.onFix(traffic.fix(index, timeUs), timeUs, alert -> alerts++);
        return alerts;
    }

    /// The zones of a layout, with ids in its order.
    static List<Zone> watched(Layout layout) {
        List<org.deconflict.geo.Outline> outlines = layout.outlines();
        return IntStream.range(0, outlines.size())
                .mapToObj(i -> Zone.of(Layout.id(i), outlines.get(i)))
                .toList();
    }

    private LatLon position() {
        return traffic.at(advance());
    }

    /// The next track; after the last, the first of the next step, forth and then back.
    private int advance() {
        if (next == traffic.tracks()) {
            next = 0;
            step++;
        }
        int round = 2 * (traffic.steps() - 1);
        int phase = (int) (step % round);
        int at = phase < traffic.steps() ? phase : round - phase;
        return at * traffic.tracks() + next++;
    }

    private static Traffic.Extent extent(int tracks) {
        return new Traffic.Extent(tracks, STEPS, STEP_S);
    }
}
