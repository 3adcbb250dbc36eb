package org.deconflict.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.deconflict.bench.peers.JtsAhead;
import org.deconflict.bench.peers.JtsPairs;
import org.deconflict.geo.index.ZoneIndex;
import org.deconflict.model.Alert;
import org.deconflict.model.Zone;
import org.deconflict.watch.Watch;
import org.junit.jupiter.api.Test;

/// What looks ahead and watches does the same work as its peer; nothing here is timed.
final class MarksAgreeTest {

    private static final long SEED = 5;
    private static final long NOW_US = 1_496_880_000_000_000L;

    @Test
    void cutting_each_zone_near_the_way_finds_the_same_changes_as_the_index() {
        Workload work = Workload.of(60, 1_024, SEED);
        ZoneIndex index = ZoneIndex.of(work.outlines());
        JtsAhead peer = new JtsAhead(work.outlines());
        for (double fastShare : new double[] {0, 1}) {
            Ahead ahead = new Ahead(index, Movers.of(work, fastShare, SEED));
            assertThat(ahead.count(0, 1_024)).as("seed %d", SEED).isGreaterThan(100);
            assertThat(ahead.differing(peer, 60)).as("seed %d", SEED).isZero();
        }
    }

    @Test
    void four_in_ten_movers_are_fast() {
        Movers movers = Movers.of(Workload.of(10, 2_000, SEED), SEED);
        int fast = 0;
        for (int i = 0; i < movers.size(); i++) {
            fast += movers.speedMps(i) >= 100 ? 1 : 0;
            assertThat(movers.speedMps(i)).isBetween(5.0, 250.0);
        }
        assertThat(fast).isBetween(740, 860);
    }

    @Test
    void three_zones_in_ten_have_heights_and_two_in_ten_times_of_which_half_hold_now() {
        List<Zone> zones = LimitedZones.of(Workload.of(1_000, 10, SEED).outlines(), NOW_US, SEED);
        assertThat(zones.stream().filter(z -> z.band().isLimited()).count()).isBetween(260L, 340L);
        var limited = zones.stream().filter(z -> z.validity().fromUs() != Long.MIN_VALUE).toList();
        assertThat(limited).hasSizeBetween(160, 240);
        assertThat(limited.stream().filter(z -> z.validity().holds(NOW_US)).count())
                .isBetween(60L, 160L);
    }

    @Test
    void the_watch_that_is_timed_and_its_peer_tell_the_same() {
        Workload work = Workload.of(60, 1_024, SEED);
        Movers movers = Movers.of(work, SEED);
        List<Zone> zones = LimitedZones.of(work.outlines(), NOW_US, SEED);
        List<Alert> told = alerts(() -> new Watch(zones, WatchRate.RULES), movers);
        assertThat(told.size()).as("seed %d", SEED).isGreaterThan(40);
        assertThat(told).isEqualTo(alerts(() -> Watch.plain(zones, WatchRate.RULES), movers));
    }

    @Test
    void ways_of_finding_pairs_find_as_many() {
        Movers movers = Movers.of(Workload.withoutZones(500, SEED), SEED);
        PairRate ours = new PairRate(movers, PairRate.awayFromSeams(movers, 400));
        JtsPairs peer = new JtsPairs(ours.courses(), 5_000, 600);
        int found = ours.tick(1);
        assertThat(found).as("seed %d", SEED).isGreaterThan(100);
        assertThat(peer.countByTree()).as("seed %d", SEED).isEqualTo(found);
        assertThat(peer.countOfAll()).as("seed %d", SEED).isEqualTo(found);
    }

    @Test
    void the_watch_that_is_weighed_has_heard_every_track_twice() {
        Workload work = Workload.of(20, 300, SEED);
        List<Zone> zones = LimitedZones.of(work.outlines(), NOW_US, SEED);
        Watch watch = new Watch(zones, WatchRate.RULES);
        var counts = Memory.heard(watch, Movers.of(work, SEED)).counts();
        assertThat(counts.tracks()).isEqualTo(300);
        assertThat(counts.fixes()).isEqualTo(600);
        assertThat(counts.late() + counts.repeats() + counts.refused()).isZero();
    }

    private static List<Alert> alerts(Supplier<Watch> made, Movers movers) {
        Watch watch = made.get();
        List<Alert> alerts = new ArrayList<>();
        for (int round = 0; round < 3; round++) {
            WatchRate.fixes(movers, 250, round)
                    .forEach(fix -> watch.onFix(fix, fix.timeUs(), alerts::add));
        }
        return alerts;
    }
}
