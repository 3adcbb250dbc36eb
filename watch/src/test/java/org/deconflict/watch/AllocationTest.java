package org.deconflict.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.deconflict.geo.Circle;
import org.deconflict.geo.EdgeKind;
import org.deconflict.geo.Geodesics;
import org.deconflict.geo.LatLon;
import org.deconflict.geo.Polygon;
import org.deconflict.model.Fix;
import org.deconflict.model.TrackId;
import org.deconflict.model.Zone;
import org.junit.jupiter.api.Test;

/// What a fix costs in memory once its track is known and nothing has to be said.
final class AllocationTest {

    private static final int TRACKS = 20;
    private static final int STEP_S = 10;
    private static final int WARM_S = 3 * 3_600;
    private static final int MEASURED_S = 1_800;

    @Test
    void a_fix_that_changes_nothing_takes_no_memory() {
        List<Zone> zones = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            LatLon at = Geodesics.move(Play.CENTRE, 137.5 * i, 4_000 * Math.sqrt(i + 4));
            zones.add(Zone.of("z" + i, i % 2 == 0 ? new Circle(at, 900) : square(at)));
        }
        zones.add(Zone.of("all", new Circle(Play.CENTRE, 300_000)));
        Watch watch = new Watch(zones, WatchRules.USUAL.keeping(3_600_000_000L));
        List<Fix> warm = fixes(0, WARM_S);
        List<Fix> measured = fixes(WARM_S, WARM_S + MEASURED_S);
        long[] alerts = {0};
        for (Fix fix : warm) {
            watch.onFix(fix, fix.timeUs(), alert -> alerts[0]++);
        }
        long before = alerts[0];
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        java.util.function.Consumer<org.deconflict.model.Alert> out = alert -> alerts[0]++;
        long start = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < measured.size(); i++) {
            watch.onFix(measured.get(i), measured.get(i).timeUs(), out);
        }
        long bytes = threads.getCurrentThreadAllocatedBytes() - start;
        assertThat(before).isGreaterThanOrEqualTo(TRACKS);
        assertThat(alerts[0]).as("nothing is said meanwhile").isEqualTo(before);
        assertThat(bytes).as("bytes for %d fixes", measured.size()).isLessThan(1_000);
    }

    /// Every other lies among the zones and swings a little; the others go to and fro inside the large one, lines ahead
    /// of them beyond the horizon.
    private static List<Fix> fixes(int fromS, int toS) {
        List<Fix> fixes = new ArrayList<>();
        for (int s = fromS; s < toS; s += STEP_S) {
            for (int t = 0; t < TRACKS; t++) {
                boolean lies = t % 2 == 0;
                double awayM = lies ? 2_700 * t : 100_000 + 2_000 * t;
                LatLon home = Geodesics.move(Play.CENTRE, 18 * t, awayM);
                double swing = Math.sin(s / 300.0);
                LatLon at = Geodesics.move(home, 90, (lies ? 5 : 2_000) * swing);
                double course = Math.cos(s / 300.0) > 0 ? 90 : 270;
                fixes.add(
                        Fix.of(new TrackId("csv", "t" + t), Play.at(s), at)
                                .moving(lies ? 0 : 5, course));
            }
        }
        return fixes;
    }

    private static Polygon square(LatLon at) {
        List<LatLon> ring = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            ring.add(Geodesics.move(at, 45 + 90 * i, 1_200));
        }
        return new Polygon(List.of(ring), EdgeKind.GEODESIC);
    }
}
