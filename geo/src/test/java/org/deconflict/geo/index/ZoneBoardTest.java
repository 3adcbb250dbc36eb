package org.deconflict.geo.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.deconflict.geo.Circle;
import org.deconflict.geo.EdgeKind;
import org.deconflict.geo.Geodesics;
import org.deconflict.geo.LatLon;
import org.deconflict.geo.Outline;
import org.deconflict.geo.Polygon;
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
    void a_fold_that_began_before_another_was_taken_is_refused() {
        ZoneBoard.Folded old = board.beginFold().run();
        board.add(new Circle(PLACE, 1_000));
        board.take(board.beginFold().run());

        assertThatThrownBy(() -> board.take(old))
                .hasMessage("another fold was taken since this one began");
    }

    /// Folds are begun now and then and taken some changes later; the answers must be those of an index of what is there.
    @Test
    void any_order_of_changes_leaves_what_an_index_made_anew_has() {
        long seed = Long.getLong("seed", 20170606);
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        List<Outline> supply = new Crowd(random, PLACE, 50_000).add(600, 1_000, 40_000).outlines;
        NavigableMap<Integer, Outline> expected = new TreeMap<>();
        Optional<ZoneBoard.Fold> fold = Optional.empty();
        for (Outline outline : supply) {
            expected.put(board.add(outline), outline);
            if (random.nextInt(3) == 0) {
                int gone = new ArrayList<>(expected.keySet()).get(random.nextInt(expected.size()));
                expected.remove(gone);
                board.remove(gone);
            }
            if (random.nextInt(100) == 0) {
                fold = Optional.of(board.beginFold());
            }
            if (random.nextInt(40) == 0 && fold.isPresent()) {
                board.take(fold.get().run());
                fold = Optional.empty();
            }
            if (random.nextInt(10) == 0) {
                answersAs(expected, random);
            }
        }
        answersAs(expected, random);
        assertThat(board.size()).isEqualTo(expected.size());
    }

    private void answersAs(NavigableMap<Integer, Outline> expected, Random random) {
        ZoneIndex index = ZoneIndex.of(new ArrayList<>(expected.values()));
        List<Integer> numbers = new ArrayList<>(expected.keySet());
        double[] lat = random.doubles(40, 33, 34).toArray();
        double[] lon = random.doubles(40, 38, 39).toArray();
        Hits batch = new Hits();
        Hits anew = new Hits();
        board.find(lat, lon, 0, 40, batch);
        index.find(lat, lon, 0, 40, anew);
        for (int i = 0; i < 40; i++) {
            List<Integer> zones = numbers(anew, i, numbers);
            assertThat(ZoneIndexComparison.zones(batch, i)).isEqualTo(zones);
            assertThat(at(new LatLon(lat[i], lon[i]))).isEqualTo(zones);
        }
        Hits near = new Hits();
        board.near(lat[0], lon[0], 5_000, near);
        index.near(lat[0], lon[0], 5_000, anew);
        assertThat(ZoneIndexComparison.zones(near, 0)).isEqualTo(numbers(anew, 0, numbers));
    }

    private static List<Integer> numbers(Hits hits, int position, List<Integer> numbers) {
        return ZoneIndexComparison.zones(hits, position).stream().map(numbers::get).toList();
    }

    @Test
    void a_zone_of_thousands_of_corners_comes_and_goes_as_others_do() {
        List<LatLon> ring = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            ring.add(Geodesics.move(PLACE, 0.12 * i, 40_000 + 500 * Math.sin(i)));
        }
        board.add(new Circle(PLACE, 1_000));
        int wide = board.add(new Polygon(List.of(ring), EdgeKind.GEODESIC));
        int last = board.add(new Circle(PLACE, 2_000));

        assertThat(at(PLACE)).containsExactly(0, wide, last);
        assertThat(at(Geodesics.move(PLACE, 77, 39_000))).containsExactly(wide);

        board.remove(wide);

        assertThat(at(PLACE)).containsExactly(0, last);
    }

    @Test
    void a_board_that_begins_with_many_zones_numbers_them_as_they_came() {
        ZoneBoard many = new ZoneBoard(List.of(new Circle(PLACE, 1_000), new Circle(PLACE, 2_000)));
        many.remove(0);
        many.add(new Circle(PLACE, 3_000));
        many.find(PLACE.latDeg(), PLACE.lonDeg(), hits);

        assertThat(ZoneIndexComparison.zones(hits, 0)).containsExactly(1, 2);
        assertThat(many.pending()).isEqualTo(1);
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
