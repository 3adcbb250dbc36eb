package org.deconflict.geo.index;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Random;
import org.deconflict.geo.LatLon;
import org.junit.jupiter.api.Test;

/// Looking up allocates nothing unless an outline is asked.
final class AllocationTest {

    private static final int POSITIONS = 2_000;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final Random random = new Random(20170611);
    private final double[] lat = new double[POSITIONS];
    private final double[] lon = new double[POSITIONS];

    private long allocated(Runnable work) {
        // The first two rounds let the answers grow and classes load.
        work.run();
        work.run();
        long before = threads.getCurrentThreadAllocatedBytes();
        work.run();
        long after = threads.getCurrentThreadAllocatedBytes();
        return after - before - (threads.getCurrentThreadAllocatedBytes() - after);
    }

    /// One look-up.
    private interface Find {
        void find(double latDeg, double lonDeg, Hits out);
    }

    /// Draws positions for which no outline is asked.
    private void draw(Crowd crowd, Find index) {
        Hits hits = new Hits();
        for (int i = 0; i < POSITIONS; ) {
            LatLon p = crowd.around();
            long asked = hits.asked();
            index.find(p.latDeg(), p.lonDeg(), hits);
            if (hits.asked() == asked) {
                lat[i] = p.latDeg();
                lon[i++] = p.lonDeg();
            }
        }
    }

    private void isNothing(long bytes) {
        // The machine may keep a few bytes of its own in this thread's name.
        assertThat(bytes).as("bytes for %s positions", POSITIONS).isLessThan(POSITIONS);
    }

    @Test
    void nothing_in_an_index_at_middle_latitudes() {
        allocatesNothing(new LatLon(33.5, 38.6));
    }

    @Test
    void nothing_in_an_index_at_a_pole() {
        allocatesNothing(new LatLon(89, 0));
    }

    private void allocatesNothing(LatLon middle) {
        Crowd crowd = new Crowd(random, middle, 500_000).add(200, 1_000, 500_000);
        ZoneIndex index = ZoneIndex.of(crowd.outlines);
        draw(crowd, index::find);
        Hits hits = new Hits();

        isNothing(allocated(() -> index.find(lat, lon, 0, POSITIONS, hits)));
        isNothing(
                allocated(
                        () -> {
                            for (int i = 0; i < POSITIONS; i++) {
                                index.find(lat[i], lon[i], hits);
                                index.near(lat[i], lon[i], 20_000, hits);
                            }
                        }));
        assertThat(hits.asked()).isZero();
    }

    @Test
    void nothing_on_a_board() {
        Crowd crowd = new Crowd(random, new LatLon(-20, 180), 500_000).add(200, 1_000, 500_000);
        ZoneBoard board = new ZoneBoard(crowd.outlines.subList(0, 100));
        crowd.outlines.subList(100, 200).forEach(board::add);
        draw(crowd, board::find);
        Hits hits = new Hits();

        isNothing(allocated(() -> board.find(lat, lon, 0, POSITIONS, hits)));
        isNothing(
                allocated(
                        () -> {
                            for (int i = 0; i < POSITIONS; i++) {
                                board.find(lat[i], lon[i], hits);
                                board.near(lat[i], lon[i], 20_000, hits);
                            }
                        }));
        assertThat(hits.asked()).isZero();
    }
}
