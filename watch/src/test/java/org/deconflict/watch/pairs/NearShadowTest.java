package org.deconflict.watch.pairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.deconflict.geo.Geodesics;
import org.deconflict.geo.LatLon;
import org.deconflict.model.Alert;
import org.deconflict.model.AlertKind;
import org.deconflict.model.AlertReason;
import org.deconflict.model.Finding;
import org.deconflict.model.Fix;
import org.deconflict.model.TrackId;
import org.junit.jupiter.api.Test;

final class NearShadowTest {

    private static final long START_US = 1_495_100_000_000_000L;
    private static final LatLon PLACE = new LatLon(33.5, 38.6);
    private static final TrackId PATROL = new TrackId("cot", "patrol");
    private static final TrackId ESCORT = new TrackId("cot", "escort");
    private static final TrackId OTHER = new TrackId("ais", "other");
    private static final TrackId FOURTH = new TrackId("cot", "fourth");

    private final List<Alert> alerts = new ArrayList<>();
    private final NearShadow near =
            new NearShadow(
                    List.of(
                            new Shadow(PATROL, 2_000, Double.POSITIVE_INFINITY),
                            new Shadow(ESCORT, 500, Double.POSITIVE_INFINITY)),
                    600,
                    (a, b) ->
                            a.source().equals("cot")
                                    && b.source().equals("cot")
                                    && !a.equals(FOURTH)
                                    && !b.equals(FOURTH));

    private void hear(TrackId who, int atS, double eastM, double northM) {
        LatLon at = Geodesics.move(Geodesics.move(PLACE, 90, eastM), 0, northM);
        Fix fix = Fix.of(who, START_US + atS * 1_000_000L, at).moving(0, 0);
        near.onFix(fix, fix.timeUs(), alerts::add);
    }

    @Test
    void who_comes_inside_is_said_and_the_protected_one_is_the_other() {
        hear(PATROL, 0, 0, 0);
        hear(OTHER, 1, 1_999, 0);
        assertThat(alerts).hasSize(1);
        assertThat(alerts.getFirst().track()).isEqualTo(OTHER);
        assertThat(alerts.getFirst().kind()).isEqualTo(AlertKind.NEAR_SHADOW);
        assertThat(alerts.getFirst().finding())
                .isInstanceOfSatisfying(
                        Finding.NearShadow.class, n -> assertThat(n.other()).isEqualTo(PATROL));
    }

    @Test
    void each_shadow_has_its_own_radius() {
        hear(ESCORT, 0, 0, 0);
        hear(OTHER, 1, 501, 0);
        assertThat(alerts).isEmpty();
        hear(OTHER, 2, 499, 0);
        assertThat(alerts).hasSize(1);
    }

    @Test
    void the_same_group_may_come_close_and_two_shadows_are_two_questions() {
        hear(PATROL, 0, 0, 0);
        hear(ESCORT, 0, 100, 0);
        assertThat(alerts).isEmpty();
        hear(FOURTH, 1, 200, 0);
        assertThat(alerts).hasSize(2);
    }

    @Test
    void its_end_is_of_the_same_kind_so_that_no_retraction_tells_of_it() {
        hear(PATROL, 0, 0, 0);
        hear(OTHER, 1, 1_000, 0);
        for (int s = 10; s < 60; s += 10) {
            hear(OTHER, s, 5_000, 0);
        }
        Alert end = alerts.getLast();
        assertThat(end.kind()).isEqualTo(AlertKind.NEAR_SHADOW);
        assertThat(end.reason()).isEqualTo(AlertReason.APART_AGAIN);
        assertThat(end.amends()).contains(alerts.getFirst().id());
        assertThat(alerts).noneMatch(a -> a.kind() == AlertKind.RETRACTED);
    }

    @Test
    void a_shadow_that_cannot_be_kept_is_refused() {
        assertThatThrownBy(() -> new Shadow(PATROL, 0, 0))
                .hasMessageContaining("shadow of cot/patrol: radiusM is 0.0");
        assertThatThrownBy(() -> new Shadow(PATROL, 10, Double.NaN))
                .hasMessageContaining("heightM is NaN");
        assertThatThrownBy(() -> new NearShadow(List.of(), 600, (a, b) -> false))
                .hasMessageContaining("no shadow");
    }
}
