package org.deconflict.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.deconflict.watch.Play.GARRISON;
import static org.deconflict.watch.Play.out;

import java.util.Map;
import org.deconflict.model.Alert;
import org.deconflict.model.AlertKind;
import org.deconflict.model.Finding;
import org.deconflict.model.TrackId;
import org.junit.jupiter.api.Test;

final class PlausibleTest {

    @Test
    void faster_than_the_greatest_speed_is_said_once_with_the_speed() {
        Play play = new Play().hear(out(0, 0), out(20, 10_000), out(40, 10_100), out(60, 10_200));
        assertThat(play.words()).containsExactly("implausible/too_fast");
        Alert alert = play.alerts.getFirst();
        assertThat(((Finding.Implausible) alert.finding()).speedMps())
                .isCloseTo(500, within(0.001));
        assertThat(alert.zone()).isEmpty();
        assertThat(alert.distanceM()).isNaN();
    }

    @Test
    void the_fix_is_still_judged_for_membership() {
        Play play = new Play(GARRISON).hear(out(0, 20_000), out(20, -5_000));
        assertThat(play.words())
                .containsExactly("implausible/too_fast", "entered/line_crossed_inward");
    }

    @Test
    void after_one_stray_fix_the_old_reference_holds() {
        Play play = new Play().hear(out(0, 0), out(20, 90_000), out(40, 100), out(60, 200));
        assertThat(play.alerts).hasSize(1);
    }

    @Test
    void two_that_agree_with_each_other_become_the_reference() {
        Play play = new Play().hear(out(0, 0), out(20, 90_000), out(40, 90_100), out(60, 200));
        assertThat(play.alerts).hasSize(1);
        play.hear(out(400, 90_200), out(420, 500));
        assertThat(play.alerts).hasSize(2);
    }

    @Test
    void two_movers_that_share_an_id_are_said_once() {
        Play play = new Play();
        for (int s = 0; s < 600; s += 10) {
            play.hear(out(s, s % 20 == 0 ? 0 : 70_000));
        }
        assertThat(play.alerts).hasSize(1);
    }

    @Test
    void stated_accuracies_and_rounded_times_are_allowed_for() {
        assertThat(new Play().hear(out(0, 0), Play.within(600, out(20, 1_500))).alerts).isEmpty();
        assertThat(new Play().hear(out(0, 0), out(1, 99)).alerts).isEmpty();
        assertThat(new Play().hear(out(0, 0), out(1, 101)).alerts).hasSize(1);
        assertThat(new Play().hear(out(0, 0), out(10, 501)).alerts).hasSize(1);
    }

    @Test
    void the_source_and_the_stated_speed_set_the_bound() {
        assertThat(new Play().hear(out(0, 0), out(20, 4_000)).alerts).hasSize(1);
        assertThat(new Play().hear(out(0, 0), out(20, 4_000).moving(250, 90)).alerts).isEmpty();
        assertThat(new Play().hear(out(0, 0), Play.high(3_000, out(20, 4_000))).alerts).isEmpty();
        TrackId sbs = new TrackId("sbs", "4b1804");
        assertThat(new Play().hear(Play.by(sbs, out(0, 0)), Play.by(sbs, out(20, 4_000))).alerts)
                .isEmpty();
        WatchRules fast = new WatchRules(600, Map.of("csv", 300.0), Long.MAX_VALUE, 10);
        assertThat(new Play(fast).hear(out(0, 0), out(20, 4_000)).alerts).isEmpty();
    }

    @Test
    void two_places_at_once_are_said_once_without_a_speed() {
        Play play = new Play().hear(out(0, 0), out(0, 50), out(0, 50), out(0, 90));
        assertThat(play.of(AlertKind.IMPLAUSIBLE)).hasSize(1);
        assertThat(play.lines().getFirst())
                .contains("\"reason\":\"two_places_at_once\"")
                .contains("\"speed_mps\":null");
    }
}
