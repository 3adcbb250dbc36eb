package org.deconflict.geo.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import org.deconflict.geo.Circle;
import org.deconflict.geo.LatLon;
import org.deconflict.geo.Outline;
import org.junit.jupiter.api.Test;

final class ZoneBoardTest {

    private static final LatLon PLACE = new LatLon(33.5, 38.6);

    private final ZoneBoard board = new ZoneBoard();
    private final Hits hits = new Hits();

    private List<Integer> at(LatLon p) {
        board.find(p.latDeg(), p.lonDeg(), hits);
        return ZoneIndexComparison.zones(hits, 0);
    }

    @Test
    void an_empty_board_finds_nothing() {
        assertThat(at(PLACE)).isEmpty();
        assertThat(board.size()).isZero();
    }

    @Test
    void a_zone_is_found_at_once_and_no_longer_when_it_is_removed() {
        int zone = board.add(new Circle(PLACE, 55_000));

        assertThat(at(PLACE)).containsExactly(zone);

        board.remove(zone);

        assertThat(at(PLACE)).isEmpty();
        assertThatThrownBy(() -> board.remove(zone)).hasMessage("number is 0, no zone has it");
    }

    @Test
    void what_comes_and_goes_during_a_fold_is_not_lost() {
        int stays = board.add(new Circle(PLACE, 1_000));
        int goes = board.add(new Circle(PLACE, 2_000));
        ZoneBoard.Fold fold = board.beginFold();
        board.remove(goes);
        int comes = board.add(new Circle(PLACE, 3_000));
        board.take(fold.run());

        assertThat(at(PLACE)).containsExactly(stays, comes);
        assertThat(board.pending()).isEqualTo(1);
        assertThat(board.size()).isEqualTo(2);
    }

    @Test
    void a_fold_older_than_one_taken_is_refused() {
        ZoneBoard.Folded old = board.beginFold().run();
        board.add(new Circle(PLACE, 1_000));
        board.take(board.beginFold().run());

        assertThatThrownBy(() -> board.take(old)).hasMessage("a later fold was taken already");
    }

    @Test
    void any_order_of_changes_leaves_the_zones_that_are_there() {
        Random random = new Random(20170606);
        List<Outline> supply = new Crowd(random, PLACE, 50_000).add(700, 1_000, 40_000).outlines;
        NavigableMap<Integer, Outline> expected = new TreeMap<>();
        for (Outline outline : supply) {
            expected.put(board.add(outline), outline);
            if (random.nextInt(3) == 0) {
                int gone = new ArrayList<>(expected.keySet()).get(random.nextInt(expected.size()));
                expected.remove(gone);
                board.remove(gone);
            }
            if (random.nextInt(200) == 0) {
                board.take(board.beginFold().run());
            }
            LatLon p = new LatLon(33 + random.nextDouble(), 38 + random.nextDouble());
            assertThat(at(p))
                    .containsExactlyElementsOf(
                            expected.entrySet().stream()
                                    .filter(zone -> zone.getValue().contains(p))
                                    .map(Map.Entry::getKey)
                                    .toList());
        }
        assertThat(board.size()).isEqualTo(expected.size());
    }

    @Test
    void a_batch_is_answered_as_its_positions_are() {
        Random random = new Random(20170608);
        new Crowd(random, PLACE, 50_000).add(100, 1_000, 40_000).outlines.forEach(board::add);
        double[] lat = random.doubles(300, 33, 34).toArray();
        double[] lon = random.doubles(300, 38, 39).toArray();
        Hits batch = new Hits();
        board.find(lat, lon, 20, 300, batch);

        assertThat(batch.positions()).isEqualTo(280);
        for (int i = 20; i < 300; i++) {
            assertThat(ZoneIndexComparison.zones(batch, i - 20))
                    .isEqualTo(at(new LatLon(lat[i], lon[i])));
        }
    }
}
